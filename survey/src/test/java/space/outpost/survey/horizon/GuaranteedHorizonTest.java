package space.outpost.survey.horizon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.ExactRay;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SyntheticGrids;
import space.outpost.survey.terrain.Terrain;

class GuaranteedHorizonTest extends AbstractHorizonTest {
    private static final double RANGE_M = 40_000;

    @Override
    Mode mode() {
        return Mode.GUARANTEED;
    }

    /** Hills on nested grids with holes in each, near the pole and far from it, on the grid's own lattice and on others. */
    @Property(tries = 3, seed = "7")
    void noElevationErrsByMoreThanIsGuaranteed(
            @ForAll @IntRange(max = 1 << 20) int seed, @ForAll @DoubleRange(max = 20) double mastM) {
        SplittableRandom random = new SplittableRandom(seed);
        double away = random.nextBoolean() ? 30_000 : 700_000;
        double x = random.nextDouble(-away, away);
        double y = random.nextDouble(-away, away);
        SyntheticGrids.Relief hills = hills(random);
        Raster fine = SyntheticGrids.polar("fine", 20, x, y, 70, holed(hills, random, 2e-4));
        Raster coarse = SyntheticGrids.polar("coarse", 85, x + 33, y, 120, holed(hills, random, 2e-4));
        Raster far = SyntheticGrids.polar("far", 400, x, y + 77, 110, holed(hills, random, 1e-4));
        Region whole = Region.whole(fine);
        Region region = switch (seed % 3) {
            case 0 -> whole;
            case 1 -> Region.whole(coarse).part(100, 90, 50, 60);
            default -> whole.part(40, 0, 60, 50);
        };
        int directions = 12;
        try (Terrain terrain = Terrain.of(List.of(fine, coarse, far))) {
            new HorizonEngine(terrain, 2, RANGE_M, Mode.GUARANTEED)
                    .sweep(region, directions, new double[] {mastM}, (k, bearing, seen) -> {
                        for (int n = 0; n < 40; n++) {
                            int col = random.nextInt(region.cols());
                            int row = random.nextInt(region.rows());
                            float elevation = seen[0][region.index(col, row)];
                            if (Float.isNaN(elevation)) {
                                assertThat(terrain.ground(region.place(col, row)))
                                        .isEmpty();
                                continue;
                            }
                            double azimuth = region.azimuthRad(col, row, bearing);
                            assertThat((double) elevation)
                                    .as("%d %d, direction %d", col, row, k)
                                    .isCloseTo(
                                            ExactRay.elevationRad(
                                                    terrain, region.place(col, row), mastM, azimuth, RANGE_M),
                                            within(HorizonEngine.GUARANTEED_RAD));
                        }
                    });
        }
    }

    private static SyntheticGrids.Relief holed(SyntheticGrids.Relief relief, SplittableRandom random, double share) {
        return p -> random.nextDouble() < share ? Double.NaN : relief.heightM(p);
    }
}
