package space.outpost.survey.horizon;

import java.util.List;
import java.util.concurrent.Callable;
import space.outpost.model.Place;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.GroundBounds;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/**
 * A block for {@link Mode#GUARANTEED}: its heights, and by how much the ground may differ from what is interpolated between
 * them. Like a {@link Block} it does not depend on the region that is asked for.
 *
 * @param offM per patch of the upright field, at its first corner: by how much the ground may differ from bilinear;
 *     0 where it is just that, infinite where it may have holes
 */
record BoundedBlock(
        Field upright, float[] offM, Roughness.Squares squares, Rings rings, double rangeM, int outCol, int outRow) {
    /** Cells about the block that are as fine as its own. */
    static final int MARGIN = 512;

    /** Cells along the field: a little more, so that rows do not meet in the cache. */
    static final int WIDTH = Block.SIDE + 2 * MARGIN + 16;

    /** Angle from a field's middle to which {@link Arc} and {@link Plane} are good to a millimetre. */
    private static final double WIDEST_RAD = 0.25;

    /** Whether a region's blocks and what is about them to a range are small enough a part of the Moon. */
    static boolean suits(Region region, double rangeM) {
        double halfM = WIDTH / 2.0 * region.cellM() / region.projection().scale();
        return Math.sqrt(2) * halfM + rangeM < WIDEST_RAD * Place.MOON_RADIUS_M;
    }

    /** The block of a part of a region; its heights are there once the tasks have run. */
    static BoundedBlock of(Terrain terrain, Region region, Region part, double rangeM, List<Callable<Integer>> tasks) {
        PolarStereographic map = region.projection();
        Field field = Field.about(region, part, Block.SIDE, MARGIN, WIDTH);
        GridFrame frame = region.lattice().from(part.firstCol() - field.viewCol(), part.firstRow() - field.viewRow());
        GroundBounds bounds = new GroundBounds(terrain, map, frame);
        Roughness.Squares squares = new Roughness.Squares(WIDTH);
        float[] offM = new float[WIDTH * WIDTH];
        for (int top = 0; top < WIDTH; top += Roughness.SQUARE) {
            int from = top;
            tasks.add(() -> fill(field, offM, squares, from, terrain, map, bounds));
        }
        double cellM = region.cellM() / map.scale();
        return new BoundedBlock(
                field,
                offM,
                squares,
                Rings.of(WIDTH, cellM, mapRangeM(field, rangeM), bounds, tasks),
                rangeM,
                part.firstCol() - region.firstCol(),
                part.firstRow() - region.firstRow());
    }

    /** A row of squares. */
    private static int fill(
            Field field,
            float[] offM,
            Roughness.Squares squares,
            int top,
            Terrain terrain,
            PolarStereographic map,
            GroundBounds bounds) {
        GroundBounds.Extent extent = new GroundBounds.Extent();
        int width = field.width();
        int rows = Roughness.SQUARE + 1;
        double[] heightsM = new double[rows * (width + 1)];
        float[] reducedM = new float[heightsM.length];
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col <= width; col++) {
                int at = row * (width + 1) + col;
                double[] p = map.unitVector(
                        field.x(col, top + row) * map.scale() + map.falseEastingM(),
                        field.y(col, top + row) * map.scale() + map.falseNorthingM());
                heightsM[at] = terrain.heightM(p[0], p[1], p[2]);
                reducedM[at] = Field.reducedM(heightsM[at]);
                if (row < Roughness.SQUARE && col < width) {
                    field.reducedM()[(top + row) * width + col] = reducedM[at];
                }
            }
        }
        double[] corners = new double[4];
        for (int row = 0; row < Roughness.SQUARE; row++) {
            for (int col = 0; col < width; col++) {
                int at = row * (width + 1) + col;
                corners[0] = heightsM[at];
                corners[1] = heightsM[at + 1];
                corners[2] = heightsM[at + width + 1];
                corners[3] = heightsM[at + width + 2];
                bounds.over(col, top + row, col + 1, top + row + 1, corners, extent);
                float off = up(extent.offM());
                offM[(top + row) * width + col] = off;
                squares.meet(
                        col,
                        top + row,
                        reducedM[at],
                        reducedM[at + 1],
                        reducedM[at + width + 1],
                        reducedM[at + width + 2],
                        off,
                        extent.highestM());
            }
        }
        return top;
    }

    /** A float that is not below, room for rounding of heights included. */
    private static float up(double offM) {
        return offM == 0 ? 0 : (float) (offM * 1.01 + 2e-3);
    }

    /** What a range measures on the map at most, whose scale grows from the pole. */
    private static double mapRangeM(Field field, double rangeM) {
        double colatitude = 2 * Math.atan(farthestFromPoleM(field) / (2 * Place.MOON_RADIUS_M));
        double farthest = Math.min(colatitude + rangeM / Place.MOON_RADIUS_M, 2.5);
        return rangeM / Math.pow(Math.cos(farthest / 2), 2);
    }

    /** Pole distance of the farthest corner, on the map. */
    static double farthestFromPoleM(Field field) {
        double far = 0;
        for (int n = 0; n < 4; n++) {
            double col = (n & 1) * (double) WIDTH;
            double row = (n >> 1) * (double) WIDTH;
            far = Math.max(far, Math.hypot(field.x(col, row), field.y(col, row)));
        }
        return far;
    }

    /** At most the curvature, on the map, of a great circle from a cell of the block: sin d / 2 R for one that passes the pole at d. */
    double bendPerM() {
        double r = Place.MOON_RADIUS_M;
        double q = farthestFromPoleM(upright) / (2 * r);
        return q >= 1 ? 1 / (2 * r) : q / (1 + q * q) / r;
    }
}
