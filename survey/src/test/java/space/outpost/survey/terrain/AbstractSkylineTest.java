package space.outpost.survey.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.survey.raster.Raster;

/** What every caster of skylines must get right: terrains whose skyline has a closed form. */
abstract class AbstractSkylineTest {
    private static final Place POLE = Place.ofDegrees(-90, 0, 0);
    private static final Place NEAR_POLE = Place.ofDegrees(-89.9, 222, 0);
    private static final int AZIMUTHS = 72;

    /** The skylines under test. */
    abstract List<Skyline> skylines(Terrain terrain, Place ground, double[] mastsM, int azimuths, double rangeM);

    private Skyline skyline(Raster grid, Place ground, double mastM, double rangeM) {
        try (Terrain terrain = Terrain.of(List.of(grid))) {
            return skylines(terrain, ground, new double[] {mastM}, AZIMUTHS, rangeM)
                    .getFirst();
        }
    }

    private static Place seen(int azimuth, double distanceM) {
        return SyntheticGrids.towards(NEAR_POLE, 2 * Math.PI * azimuth / AZIMUTHS, distanceM);
    }

    @Test
    void onABareSphereTheHorizonDipsByArcCosine() {
        Raster sphere = SyntheticGrids.polar("sphere", 100, 400, p -> 0);
        for (double mastM : new double[] {2, 20, 100}) {
            double dip = Math.acos(Place.MOON_RADIUS_M / (Place.MOON_RADIUS_M + mastM));
            Skyline skyline = skyline(sphere, NEAR_POLE, mastM, 30_000);
            for (double e : skyline.toArray()) {
                assertThat(e).isCloseTo(-dip, within(1e-7));
            }
        }
    }

    @Test
    void aRaisedSphereHasTheSameHorizon() {
        Raster sphere = SyntheticGrids.polar("sphere", 100, 400, p -> 2000);
        double dip = Math.acos((Place.MOON_RADIUS_M + 2000) / (Place.MOON_RADIUS_M + 2010));
        assertThat(skyline(sphere, NEAR_POLE, 10, 30_000).elevationRad(7)).isCloseTo(-dip, within(1e-7));
    }

    @Test
    void aRingOfCliffsStandsAtItsBrim() {
        double wallM = 8000;
        Raster cliffs = SyntheticGrids.polar("cliffs", 20, 650, p -> p.distanceM(NEAR_POLE) < wallM ? 0 : 600);
        Skyline skyline = skyline(cliffs, NEAR_POLE, 10, 9500);
        double highest = SyntheticGrids.elevationRad(10, wallM, 600);
        double lowest = SyntheticGrids.elevationRad(10, wallM + 1.5 * 20, 600);
        for (double e : skyline.toArray()) {
            assertThat(e).isBetween(lowest - 1e-9, highest + 1e-9);
        }
    }

    @Test
    void aDistantConeStandsAtItsAzimuthAndHeight() {
        for (int azimuth : new int[] {0, 8, 31, 54}) {
            Place apex = seen(azimuth, 7000);
            Raster cone = SyntheticGrids.polar("cone", 20, 550, p -> Math.max(0, 900 - 0.5 * p.distanceM(apex)));
            double[] skyline = skyline(cone, NEAR_POLE, 2, 9000).toArray();
            // Between cell centres the apex is lower by up to the slope times half a diagonal.
            double top = SyntheticGrids.elevationRad(2, 7000, 900);
            double blunted = SyntheticGrids.elevationRad(2, 7000, 900 - 0.5 * 14.2);
            assertThat(skyline[azimuth]).isBetween(blunted, top + 1e-6);
            int left = (azimuth + AZIMUTHS - 1) % AZIMUTHS;
            int right = (azimuth + 1) % AZIMUTHS;
            assertThat(skyline[left]).isLessThan(skyline[azimuth]).isCloseTo(skyline[right], within(0.001));
        }
    }

    @Test
    void fromTheFloorOfACraterTheRimIsLevelAllAround() {
        double rimM = 6000;
        Raster crater = SyntheticGrids.polar("crater", 20, 550, p -> {
            double d = p.distanceM(NEAR_POLE) / rimM;
            return d < 1 ? 1500 * d * d : Math.max(0, 1500 - 900 * (d - 1));
        });
        // A grid of 20 m loses at most the slope break of 0.65 over half a diagonal, 9 m, from the rim.
        double rim = SyntheticGrids.elevationRad(5, rimM, 1500);
        double blunted = SyntheticGrids.elevationRad(5, rimM, 1491);
        for (double e : skyline(crater, NEAR_POLE, 5, 7500).toArray()) {
            assertThat(e).isBetween(blunted, rim + 1e-9);
        }
    }

    @Test
    void atThePoleAzimuthsAreMeridians() {
        Place apex = Place.ofDegrees(-89.9, 100, 0);
        Raster cone = SyntheticGrids.polar("cone", 20, 300, p -> Math.max(0, 500 - 0.5 * p.distanceM(apex)));
        for (int longitude : new int[] {0, 30, 270}) {
            double[] skyline =
                    skyline(cone, Place.ofDegrees(-90, longitude, 0), 2, 5500).toArray();
            int azimuth = Math.floorMod((100 - longitude) * AZIMUTHS / 360, AZIMUTHS);
            for (int i = 0; i < AZIMUTHS; i++) {
                assertThat(skyline[i]).isLessThanOrEqualTo(skyline[azimuth]);
            }
            assertThat(skyline[azimuth])
                    .isCloseTo(SyntheticGrids.elevationRad(2, apex.distanceM(POLE), 500), within(Math.toRadians(0.2)));
        }
    }

    /** Two metres from the pole the same hills stand in the same directions, turned by the longitude. */
    @Test
    void besideThePoleNothingJumps() {
        Raster hills = SyntheticGrids.polar(
                "hills", 50, 200, p -> 300 * Math.sin(3 * p.longitudeRad()) * p.distanceM(POLE) / 10_000);
        Skyline pole = skyline(hills, POLE, 5, 9500);
        for (int longitude : new int[] {0, 90, 225}) {
            Skyline beside = skyline(hills, Place.ofDegrees(-89.99993, longitude, 0), 5, 9500);
            for (int i = 0; i < AZIMUTHS; i++) {
                double turned = pole.elevationRad(Math.floorMod(i + longitude * AZIMUTHS / 360, AZIMUTHS));
                assertThat(beside.elevationRad(i)).isCloseTo(turned, within(Math.toRadians(0.05)));
            }
        }
    }

    @Test
    void onAnEvenSlopeTheSkylineFollowsTheSlopeAtTheMast() {
        // Height grows towards azimuth 0 at one in ten.
        Raster slope = SyntheticGrids.polar("slope", 10, 600, p -> {
            double lon = p.longitudeRad() - NEAR_POLE.longitudeRad();
            return 0.1 * p.distanceM(POLE) * Math.cos(lon);
        });
        double[] skyline = skyline(slope, NEAR_POLE, 0, 2500).toArray();
        assertThat(skyline[0]).isCloseTo(Math.atan(0.1), within(2e-4));
        assertThat(skyline[AZIMUTHS / 2]).isCloseTo(-Math.atan(0.1), within(2e-4));
        assertThat(skyline[AZIMUTHS / 4]).isCloseTo(0, within(2e-3));
    }

    @Test
    void aCoarserGridFillsWhatAFinerLacks() {
        Place apex = seen(10, 5000);
        SyntheticGrids.Relief cone = p -> Math.max(0, 900 - 0.3 * p.distanceM(apex));
        Raster coarse = SyntheticGrids.polar("coarse", 50, 200, cone);
        Raster holed =
                SyntheticGrids.polar("holed", 20, 450, p -> p.distanceM(apex) < 3500 ? Double.NaN : cone.heightM(p));
        try (Terrain nested = Terrain.of(List.of(coarse, holed));
                Terrain whole = Terrain.of(List.of(coarse))) {
            Skyline with = skylines(nested, NEAR_POLE, new double[] {2}, AZIMUTHS, 8000)
                    .getFirst();
            Skyline without =
                    skylines(whole, NEAR_POLE, new double[] {2}, AZIMUTHS, 8000).getFirst();
            assertThat(with.elevationRad(10)).isCloseTo(without.elevationRad(10), within(2e-4));
        }
    }

    @Test
    void aFinerGridAheadIsEnteredWhereItBegins() {
        Place spike = seen(20, 4000);
        Raster flat = SyntheticGrids.polar("flat", 400, 40, p -> 0);
        double[] p = {
            Math.cos(spike.latitudeRad()) * Math.cos(spike.longitudeRad()),
            Math.cos(spike.latitudeRad()) * Math.sin(spike.longitudeRad()),
            Math.sin(spike.latitudeRad())
        };
        var map = space.outpost.survey.raster.PolarStereographic.south();
        Raster small = SyntheticGrids.polar("small", 5, map.x(p[0], p[1], p[2]), map.y(p[0], p[1], p[2]), 12, q -> 200);
        try (Terrain terrain = Terrain.of(List.of(flat, small))) {
            double seen = skylines(terrain, NEAR_POLE, new double[] {2}, AZIMUTHS, 10_000)
                    .getFirst()
                    .elevationRad(20);
            // The mesa's near edge, somewhere from a half side to a half diagonal before its middle.
            assertThat(seen)
                    .isBetween(
                            SyntheticGrids.elevationRad(2, 4000 - 60, 200),
                            SyntheticGrids.elevationRad(2, 4000 - 85, 200));
        }
    }

    @Test
    void overAGlobalGridTheHorizonOfTheSphereHolds() {
        Raster global = SyntheticGrids.global(1, p -> 0);
        double dip = Math.acos(Place.MOON_RADIUS_M / (Place.MOON_RADIUS_M + 2000));
        for (Place place : List.of(POLE, Place.ofDegrees(10, 0.2, 0), Place.ofDegrees(89.9, 77, 0))) {
            assertThat(skyline(global, place, 2000, 200_000).elevationRad(5)).isCloseTo(-dip, within(1e-4));
        }
    }
}
