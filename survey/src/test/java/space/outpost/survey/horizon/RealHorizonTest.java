package space.outpost.survey.horizon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.ExactRay;
import space.outpost.survey.terrain.PlainRayCaster;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SharedTerrain;
import space.outpost.survey.terrain.Terrain;

class RealHorizonTest {
    private static final double RANGE_M = 310_000;
    private static final int DIRECTIONS = 16;
    private static final int PER_DIRECTION = 12;

    /** The grid's own outermost cells aside, where plain rays step onto a coarser grid at once. */
    private static final int BORDER = 16;

    @Test
    @Tag("slow")
    void fastErrsByLessThanSevenHundredthsOfADegree() {
        assertThat(rmsDeg(errorsRad(Mode.FAST, BORDER, 1568))).isLessThan(0.07);
    }

    @Test
    @Tag("slow")
    void preciseErrsByLessThanFifteenThousandths() {
        assertThat(rmsDeg(errorsRad(Mode.PRECISE, BORDER, 1568))).isLessThan(0.015);
    }

    /** At the tile's corner, where rays begin on two sides on coarser grids, and within it. */
    @Test
    @Tag("slow")
    void guaranteedNeverErrsByMoreThanItSays() {
        try (Terrain terrain = Terrain.open(SharedTerrain.folder())) {
            Raster tile = tile(terrain);
            SplittableRandom random = new SplittableRandom(2011);
            for (Region region : List.of(Region.of(tile, 0, 0, 120, 120), Region.of(tile, 640, 400, 120, 120))) {
                new HorizonEngine(terrain, 2, RANGE_M, Mode.GUARANTEED)
                        .sweep(region, DIRECTIONS, new double[] {2}, (k, bearing, seen) -> {
                            for (int n = 0; n < 60; n++) {
                                int col = random.nextInt(region.cols());
                                int row = random.nextInt(region.rows());
                                double azimuth = region.azimuthRad(col, row, bearing);
                                assertThat((double) seen[0][region.index(col, row)])
                                        .isCloseTo(
                                                ExactRay.elevationRad(
                                                        terrain, region.place(col, row), 2, azimuth, RANGE_M),
                                                within(HorizonEngine.GUARANTEED_RAD));
                            }
                        });
            }
        }
    }

    private static Raster tile(Terrain terrain) {
        return terrain.rasters().stream()
                .filter(r -> r.name().contains("connecting_ridge"))
                .findFirst()
                .orElseThrow();
    }

    private static double rmsDeg(List<double[]> errors) {
        return Math.toDegrees(Math.sqrt(errors.stream()
                .flatMapToDouble(Arrays::stream)
                .map(e -> e * e)
                .average()
                .orElseThrow()));
    }

    /**
     * Of masts of 2 and 10 m. Plain rays of 0.5 m steps are themselves in error by 0.0024 deg rms, see docs/terrain.md; what a
     * crest between two steps loses matters the less the farther it is, so they are longer beyond 6 km and 60 km.
     */
    private static List<double[]> errorsRad(Mode mode, int border, int side) {
        try (Terrain terrain = Terrain.open(SharedTerrain.folder())) {
            Region region = Region.of(tile(terrain), border, border, side, side);
            Map<Double, PlainRayCaster> casters = Map.of(
                    6_000.0,
                    new PlainRayCaster(terrain, 0.5),
                    60_000.0,
                    new PlainRayCaster(terrain, 5),
                    RANGE_M,
                    new PlainRayCaster(terrain, 40));
            SplittableRandom random = new SplittableRandom(1982);
            double[] masts = {2, 10};
            List<double[]> errors = new ArrayList<>();
            new HorizonEngine(terrain, 2, RANGE_M, mode).sweep(region, DIRECTIONS, masts, (k, bearing, seen) -> {
                for (int n = 0; n < PER_DIRECTION; n++) {
                    int col = random.nextInt(region.cols());
                    int row = random.nextInt(region.rows());
                    double azimuth = region.azimuthRad(col, row, bearing);
                    double[] truth = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
                    casters.forEach((rangeM, caster) -> {
                        double[] found = caster.elevationsRad(region.place(col, row), masts, azimuth, rangeM);
                        truth[0] = Math.max(truth[0], found[0]);
                        truth[1] = Math.max(truth[1], found[1]);
                    });
                    int cell = region.index(col, row);
                    errors.add(new double[] {seen[0][cell] - truth[0], seen[1][cell] - truth[1]});
                }
            });
            return errors;
        }
    }
}
