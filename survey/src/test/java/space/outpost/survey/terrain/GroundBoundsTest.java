package space.outpost.survey.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;

class GroundBoundsTest {
    private static final PolarStereographic MAP = PolarStereographic.south();
    private static final double[] UNKNOWN = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};

    /** Random heights with holes on nested grids, whose lines are not the lattice's. */
    @Property(tries = 60)
    void theGroundLiesBetweenThem(
            @ForAll @IntRange(max = 1 << 20) int seed, @ForAll @IntRange(min = 1, max = 40) int widest) {
        SplittableRandom random = new SplittableRandom(seed);
        Raster fine = rough(random, "fine", 20, 30, 0.02);
        Raster coarse = rough(random, "coarse", 90, 25, 0.01);
        Raster globe = SyntheticGrids.global(4, p -> random.nextDouble(-100, 100));
        GridFrame lattice = GridFrame.upright(random.nextDouble(-500, 500), random.nextDouble(-500, 500), 30);
        try (Terrain terrain =
                Terrain.of(random.nextBoolean() ? List.of(fine, coarse) : List.of(fine, coarse, globe))) {
            GroundBounds bounds = new GroundBounds(terrain, MAP, lattice);
            GroundBounds.Extent extent = new GroundBounds.Extent();
            for (int n = 0; n < 50; n++) {
                double left = random.nextInt(-60, 60);
                double top = random.nextInt(-60, 60);
                double side = random.nextInt(1, widest + 1);
                double[] corners = {
                    height(terrain, lattice, left, top),
                    height(terrain, lattice, left + side, top),
                    height(terrain, lattice, left, top + side),
                    height(terrain, lattice, left + side, top + side)
                };
                bounds.over(left, top, left + side, top + side, corners, extent);
                for (int k = 0; k < 40; k++) {
                    double u = random.nextDouble();
                    double v = random.nextDouble();
                    double h = height(terrain, lattice, left + u * side, top + v * side);
                    if (Double.isNaN(h)) {
                        assertThat(extent.lowestM()).isEqualTo(Double.NEGATIVE_INFINITY);
                        continue;
                    }
                    double between = (corners[0] * (1 - u) + corners[1] * u) * (1 - v)
                            + (corners[2] * (1 - u) + corners[3] * u) * v;
                    assertThat(h).isBetween(extent.lowestM() - 1e-6, extent.highestM() + 1e-6);
                    if (extent.offM() < Double.POSITIVE_INFINITY) {
                        assertThat(Math.abs(h - between)).isLessThanOrEqualTo(extent.offM() + 1e-6);
                    }
                }
            }
        }
    }

    private static Raster rough(SplittableRandom random, String name, double cellM, int half, double holes) {
        return SyntheticGrids.polar(
                name,
                cellM,
                random.nextDouble(-300, 300),
                random.nextDouble(-300, 300),
                half,
                p -> random.nextDouble() < holes ? Double.NaN : random.nextDouble(-50, 50));
    }

    private static double height(Terrain terrain, GridFrame lattice, double col, double row) {
        double[] p = MAP.unitVector(lattice.x(col, row), lattice.y(col, row));
        return terrain.heightM(p[0], p[1], p[2]);
    }

    @Test
    void onTheGridsOwnLatticeTheGroundIsJustWhatIsInterpolated() {
        Raster grid = rough(new SplittableRandom(3), "grid", 20, 30, 0);
        try (Terrain terrain = Terrain.of(List.of(grid))) {
            GroundBounds bounds = new GroundBounds(terrain, MAP, grid.frame());
            GroundBounds.Extent extent = new GroundBounds.Extent();
            bounds.over(7, 9, 8, 10, UNKNOWN, extent);
            assertThat(extent.offM()).isZero();
            bounds.over(60, 9, 61, 10, UNKNOWN, extent);
            assertThat(extent.highestM()).isEqualTo(Double.NEGATIVE_INFINITY);
            bounds.over(59.5, 9, 60.5, 10, UNKNOWN, extent);
            assertThat(extent.lowestM()).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(extent.highestM()).isGreaterThan(Double.NEGATIVE_INFINITY);
            assertThat(extent.offM()).isInfinite();
        }
    }

    @Test
    void aRimShowsTheCoarserGridBehindIt() {
        Raster fine = SyntheticGrids.polar("fine", 20, 10, p -> 0);
        Raster coarse = SyntheticGrids.polar("coarse", 200, 10, (Place p) -> 7);
        try (Terrain terrain = Terrain.of(List.of(fine, coarse))) {
            GroundBounds.Extent extent = new GroundBounds.Extent();
            new GroundBounds(terrain, MAP, fine.frame()).over(20, 3, 21, 4, new double[] {0, 7, 0, 7}, extent);
            assertThat(extent.lowestM()).isEqualTo(7);
            assertThat(extent.offM()).isEqualTo(7);
        }
    }
}
