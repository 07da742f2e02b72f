package space.outpost.survey.horizon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.raster.SimpleCylindrical;
import space.outpost.survey.terrain.PlainRayCaster;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SyntheticGrids;
import space.outpost.survey.terrain.Terrain;

/** What every {@link Mode} must see. */
abstract class AbstractHorizonTest {
    private static final Place NEAR_POLE = Place.ofDegrees(-89.9, 222, 0);
    private static final double X = mapX(NEAR_POLE);
    private static final double Y = mapY(NEAR_POLE);

    abstract Mode mode();

    /** Elevations per direction, mast and cell. */
    private float[][][] sweep(Terrain terrain, Region region, int directions, int threads, double... mastsM) {
        float[][][] all = new float[directions][mastsM.length][];
        new HorizonEngine(terrain, threads, 60_000, mode())
                .sweep(region, directions, mastsM, (k, bearing, elevations) -> {
                    for (int m = 0; m < mastsM.length; m++) {
                        all[k][m] = elevations[m].clone();
                    }
                });
        return all;
    }

    private static double mapX(Place p) {
        return PolarStereographic.south()
                .x(
                        Math.cos(p.latitudeRad()) * Math.cos(p.longitudeRad()),
                        Math.cos(p.latitudeRad()) * Math.sin(p.longitudeRad()),
                        Math.sin(p.latitudeRad()));
    }

    private static double mapY(Place p) {
        return PolarStereographic.south()
                .y(
                        Math.cos(p.latitudeRad()) * Math.cos(p.longitudeRad()),
                        Math.cos(p.latitudeRad()) * Math.sin(p.longitudeRad()),
                        Math.sin(p.latitudeRad()));
    }

    @Test
    void onABareSphereEveryCellSeesTheDip() {
        Raster sphere = SyntheticGrids.polar("sphere", 100, 300, p -> 1500);
        try (Terrain terrain = Terrain.of(List.of(sphere))) {
            double[] masts = {100, 2, 20};
            float[][][] seen = sweep(terrain, Region.of(sphere, 290, 295, 20, 11), 16, 1, masts);
            for (int m = 0; m < masts.length; m++) {
                double r = Place.MOON_RADIUS_M + 1500;
                double dip = Math.acos(r / (r + masts[m]));
                for (float[][] direction : seen) {
                    for (float e : direction[m]) {
                        assertThat((double) e).isCloseTo(-dip, within(5e-6));
                    }
                }
            }
        }
    }

    @Test
    void fromTheFloorOfACraterTheRimIsLevelAllAround() {
        double rimM = 6000;
        Raster crater = SyntheticGrids.polar("crater", 20, X, Y, 360, p -> {
            double d = p.distanceM(NEAR_POLE) / rimM;
            return d < 1 ? 1500 * d * d : Math.max(0, 1500 - 900 * (d - 1));
        });
        double rim = SyntheticGrids.elevationRad(5, rimM, 1500);
        // The grid, and then the scan line, each lose half a diagonal at most.
        double blunted = SyntheticGrids.elevationRad(5, rimM, 1482);
        try (Terrain terrain = Terrain.of(List.of(crater))) {
            for (float[][] direction : sweep(terrain, Region.of(crater, 360, 360, 1, 1), 72, 1, 5)) {
                assertThat((double) direction[0][0]).isBetween(blunted, rim + 1e-6);
            }
        }
    }

    @Test
    void aRingOfCliffsStandsAtItsBrim() {
        Raster cliffs = SyntheticGrids.polar("cliffs", 20, X, Y, 300, p -> p.distanceM(NEAR_POLE) < 5000 ? 0 : 600);
        double highest = SyntheticGrids.elevationRad(10, 5000, 600);
        double lowest = SyntheticGrids.elevationRad(10, 5000 + 2 * 20, 600);
        try (Terrain terrain = Terrain.of(List.of(cliffs))) {
            for (float[][] direction : sweep(terrain, Region.of(cliffs, 300, 300, 1, 1), 72, 1, 10)) {
                assertThat((double) direction[0][0]).isBetween(lowest, highest + 1e-6);
            }
        }
    }

    @Test
    void aConeStandsAtItsAzimuthFromEveryCell() {
        Place apex = SyntheticGrids.towards(NEAR_POLE, 1, 4000);
        Raster cone = SyntheticGrids.polar("cone", 20, X, Y, 300, p -> Math.max(0, 900 - 0.5 * p.distanceM(apex)));
        Region region = Region.of(cone, 280, 280, 40, 40);
        int directions = 90;
        try (Terrain terrain = Terrain.of(List.of(cone))) {
            float[][][] seen = sweep(terrain, region, directions, 1, 2);
            for (int cell = 0; cell < region.size(); cell += 37) {
                int best = 0;
                for (int k = 1; k < directions; k++) {
                    best = seen[k][0][cell] > seen[best][0][cell] ? k : best;
                }
                Place place = region.place(cell % 40, cell / 40);
                double azimuth = region.azimuthRad(cell % 40, cell / 40, 2 * Math.PI * best / directions);
                Place ahead = SyntheticGrids.towards(place, azimuth, place.distanceM(apex));
                assertThat(ahead.distanceM(apex)).isLessThan(place.distanceM(apex) * Math.PI / directions + 30);
                // The nearest direction may pass the apex by half the angle between two, the grid by half a diagonal.
                double lower = 0.5 * (place.distanceM(apex) * Math.PI / directions + 15);
                assertThat((double) seen[best][0][cell])
                        .isBetween(
                                SyntheticGrids.elevationRad(2, place.distanceM(apex), 900 - lower),
                                SyntheticGrids.elevationRad(2, place.distanceM(apex), 900) + 1e-6);
            }
        }
    }

    /** Hills of all sizes on two nested grids, looked at by plain rays. */
    @Property(tries = 12, seed = "5")
    void ofRandomHillsItSeesWhatPlainRaysSee(
            @ForAll @IntRange(max = 1 << 20) int seed, @ForAll @DoubleRange(min = 2, max = 30) double mastM) {
        SplittableRandom random = new SplittableRandom(seed);
        double x = random.nextDouble(-30_000, 30_000);
        double y = random.nextDouble(-30_000, 30_000);
        SyntheticGrids.Relief hills = hills(random);
        Raster fine = SyntheticGrids.polar("fine", 20, x, y, 60, hills);
        Raster coarse = SyntheticGrids.polar("coarse", 80, x, y, 150, hills);
        Region region = Region.of(fine, 2 + random.nextInt(87), 2 + random.nextInt(87), 30, 30);
        int directions = 24;
        try (Terrain terrain = Terrain.of(List.of(fine, coarse))) {
            float[][][] seen = sweep(terrain, region, directions, 1, mastM);
            PlainRayCaster plain = new PlainRayCaster(terrain, 2);
            double squares = 0;
            int count = 60;
            for (int n = 0; n < count; n++) {
                int col = random.nextInt(region.cols());
                int row = random.nextInt(region.rows());
                int k = random.nextInt(directions);
                double azimuth = region.azimuthRad(col, row, 2 * Math.PI * k / directions);
                double truth = plain.elevationsRad(region.place(col, row), new double[] {mastM}, azimuth, 18_000)[0];
                double error = seen[k][0][region.index(col, row)] - truth;
                assertThat(Math.abs(error)).isLessThan(Math.toRadians(0.5));
                squares += error * error;
            }
            assertThat(Math.sqrt(squares / count)).isLessThan(Math.toRadians(0.1));
        }
    }

    static SyntheticGrids.Relief hills(SplittableRandom random) {
        List<double[]> waves = new ArrayList<>();
        for (double length = 16_000; length > 300; length /= 1.7) {
            double turn = random.nextDouble(2 * Math.PI);
            waves.add(new double[] {
                2 * Math.PI / length * Math.cos(turn),
                2 * Math.PI / length * Math.sin(turn),
                random.nextDouble(2 * Math.PI),
                0.02 * length
            });
        }
        return p -> {
            double east = mapX(p);
            double north = mapY(p);
            return waves.stream()
                    .mapToDouble(w -> w[3] * Math.sin(w[0] * east + w[1] * north + w[2]))
                    .sum();
        };
    }

    @Test
    void neitherThreadsNorPartsNorCompanyChangeABit() {
        Raster fine = SyntheticGrids.polar("fine", 20, X, Y, 90, hills(new SplittableRandom(4)));
        Raster coarse = SyntheticGrids.polar("coarse", 100, X, Y, 150, hills(new SplittableRandom(4)));
        try (Terrain terrain = Terrain.of(List.of(fine, coarse))) {
            Region whole = Region.of(fine, 25, 70, 70, 32);
            float[][][] one = sweep(terrain, whole, 9, 1, 2, 10);
            assertThat(sweep(terrain, whole, 9, 2, 2, 10)).isDeepEqualTo(one);
            assertThat(sweep(terrain, whole, 9, 3, 2, 10)).isDeepEqualTo(one);
            float[][][] alone = sweep(terrain, whole, 9, 1, 10);
            Region part = Region.of(fine, 31, 77, 60, 23);
            float[][][] inPart = sweep(terrain, part, 9, 2, 10, 2);
            for (int k = 0; k < 9; k++) {
                assertThat(alone[k][0]).isEqualTo(one[k][1]);
                for (int row = 0; row < part.rows(); row++) {
                    for (int col = 0; col < part.cols(); col++) {
                        int cell = whole.index(6 + col, 7 + row);
                        assertThat(inPart[k][0][part.index(col, row)]).isEqualTo(one[k][1][cell]);
                        assertThat(inPart[k][1][part.index(col, row)]).isEqualTo(one[k][0][cell]);
                    }
                }
            }
        }
    }

    @Test
    void bordersOfBlocksDoNotShow() {
        Raster fine = SyntheticGrids.polar("fine", 20, X, Y, 60, hills(new SplittableRandom(6)));
        int before = Block.SIDE - 10;
        GridFrame lattice = fine.frame().from(-before, -before);
        Region across = new Region(PolarStereographic.south(), lattice, before + 20, before + 5, 25, 30);
        Region whole = new Region(PolarStereographic.south(), lattice, before, before + 5, 45, 30);
        try (Terrain terrain = Terrain.of(List.of(fine))) {
            float[][][] all = sweep(terrain, whole, 5, 2, 2);
            float[][][] part = sweep(terrain, across, 5, 1, 2);
            for (int k = 0; k < 5; k++) {
                for (int row = 0; row < 30; row++) {
                    for (int col = 0; col < 25; col++) {
                        assertThat(part[k][0][across.index(col, row)]).isEqualTo(all[k][0][whole.index(20 + col, row)]);
                    }
                }
            }
        }
    }

    @Test
    void whereThereIsNoGroundThereIsNoHorizon() {
        Raster holed = SyntheticGrids.polar("holed", 50, 60, p -> p.distanceM(NEAR_POLE) < 400 ? Double.NaN : 10);
        int col = (int) Math.round(holed.frame().col(X, Y));
        int row = (int) Math.round(holed.frame().row(X, Y));
        try (Terrain terrain = Terrain.of(List.of(holed))) {
            float[][][] seen = sweep(terrain, Region.whole(holed), 8, 1, 2);
            for (float[][] direction : seen) {
                assertThat(direction[0][row * holed.width() + col]).isNaN();
                assertThat(direction[0][0]).isNotNaN();
            }
        }
    }

    @Test
    void besideTheEndOfAllGroundNothingRises() {
        for (double cellM : new double[] {50, 1500}) {
            Raster alone = SyntheticGrids.polar("alone", cellM, 60, p -> -2000);
            try (Terrain terrain = Terrain.of(List.of(alone))) {
                for (float[][] direction : sweep(terrain, Region.of(alone, 0, 1, 40, 119), 7, 1, 2)) {
                    for (float e : direction[0]) {
                        assertThat(e).isLessThan(0);
                    }
                }
            }
        }
    }

    @Test
    void onALatticeOfKilometresEveryCellSeesTheDip() {
        double mastM = 900;
        Raster sphere = SyntheticGrids.polar("sphere", 5000, 60, p -> 1500);
        double r = Place.MOON_RADIUS_M + 1500;
        try (Terrain terrain = Terrain.of(List.of(sphere))) {
            for (float[][] direction : sweep(terrain, Region.of(sphere, 55, 60, 12, 5), 12, 1, mastM)) {
                for (float e : direction[0]) {
                    // Between centres 5 km apart the grid lies up to 2 m too low.
                    assertThat((double) e).isCloseTo(-Math.acos(r / (r + mastM)), within(1e-3));
                }
            }
        }
    }

    @Test
    void onlyCellsOfKilometresAreAnswered() {
        Raster sphere = SyntheticGrids.polar("sphere", 20_000, 20, p -> 0);
        try (Terrain terrain = Terrain.of(List.of(sphere))) {
            assertThatThrownBy(() -> sweep(terrain, Region.of(sphere, 10, 10, 5, 5), 4, 1, 2))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("10000 m");
        }
    }

    @Test
    void aRegionKeepsToItsGrid() {
        Raster grid = SyntheticGrids.polar("grid", 50, 40, p -> 0);
        assertThatThrownBy(() -> Region.of(grid, 70, 0, 12, 5))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("81 x 81");
        Raster globe = Raster.of(
                "globe", 4, new SimpleCylindrical(Math.PI, 0, 0, 0, 0), GridFrame.upright(0, 0, 1000), new float[8]);
        assertThatThrownBy(() -> Region.whole(globe)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aRegionAboutAPlaceLiesOnWholePixelsFromThePole() {
        Region region = Region.around(Place.ofDegrees(-89.9, 90, 0), 500, 300, 10);
        assertThat(region.cols()).isEqualTo(50);
        assertThat(region.rows()).isEqualTo(30);
        assertThat(Math.IEEEremainder(region.leftM(), 10)).isCloseTo(0, within(1e-9));
        assertThat(region.leftM()).isCloseTo(Math.toRadians(0.1) * Place.MOON_RADIUS_M - 250, within(5.0));
        assertThat(region.topM()).isCloseTo(150, within(5.0));
    }

    @Test
    void bearingsBecomeAzimuthsAtEachCell() {
        Raster grid = SyntheticGrids.polar("grid", 50, 40, p -> 0);
        Region region = Region.whole(grid);
        // Right of the south pole, longitude 90 E, north is to the right and the pole's meridian 0 goes up.
        assertThat(region.azimuthRad(60, 40, Math.PI / 2)).isCloseTo(0, within(1e-9));
        assertThat(region.azimuthRad(60, 40, Math.PI)).isCloseTo(Math.PI / 2, within(1e-9));
    }

    @Test
    void squaresCoverARegionOnce() {
        Raster grid =
                Raster.of("wide", 5000, PolarStereographic.south(), GridFrame.upright(0, 0, 5), new float[5000 * 3]);
        assertThat(Region.of(grid, 100, 1, 4800, 2).squares(2048))
                .containsExactly(
                        Region.of(grid, 100, 1, 1948, 2),
                        Region.of(grid, 2048, 1, 2048, 2),
                        Region.of(grid, 4096, 1, 804, 2));
        Region aroundThePole = Region.around(Place.ofDegrees(-90, 0, 0), 200, 200, 10);
        assertThat(aroundThePole.squares(1024)).hasSize(4).allMatch(s -> s.cols() == 10 && s.rows() == 10);
    }
}
