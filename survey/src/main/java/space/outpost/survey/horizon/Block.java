package space.outpost.survey.horizon;

import java.util.List;
import java.util.concurrent.Callable;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/**
 * One of the squares of up to {@link #SIDE} cells into which a lattice falls, with what lies around it. What a cell sees
 * is found from its block alone, so it does not depend on the region that is asked for.
 *
 * @param outCol column of the region at which the part of the region in this block begins
 */
record Block(Field upright, Surroundings surroundings, int outCol, int outRow) {
    /** Cells along a block's side, unless that is too much of the Moon. */
    static final int SIDE = 1024;

    /** Cells about the block that are as fine as its own, unless fewer reach the range. */
    static final int MARGIN = 128;

    /** Swaths of lines are wider by less than this than the cells that look. */
    private static final int LEAST_MARGIN = LineSweep.PAD + 2;

    /** Longer sides are halved: angles from a field's middle must be small, see {@link Arc}. */
    private static final double WIDEST_M = 260_000;

    /** With larger cells, even the least of fields is too wide. */
    private static final double LARGEST_CELL_M = 10_000;

    /**
     * The side of the blocks into which a region's lattice falls.
     *
     * @throws InvalidInput if its cells are too large
     */
    static int side(Region region) {
        if (!(region.cellM() <= LARGEST_CELL_M)) {
            throw new InvalidInput(
                    "region",
                    "cell",
                    region.cellM() + " m",
                    "cells of at most " + (int) LARGEST_CELL_M + " m for horizons");
        }
        int side = SIDE;
        while (side * region.cellM() > WIDEST_M) {
            side /= 2;
        }
        return side;
    }

    /**
     * The block of a part of a region; its heights are there once the tasks have run.
     *
     * @param part within one block
     */
    static Block of(Terrain terrain, Region region, Region part, double rangeM, List<Callable<Integer>> tasks) {
        int within = (int) Math.ceil(rangeM / region.cellM());
        int margin = Math.clamp(within, LEAST_MARGIN, MARGIN);
        PolarStereographic map = region.projection();
        int side = side(region) + 2 * margin;
        Field field = Field.about(region, part, side(region), margin, side);
        for (int row = 0; row < side; row++) {
            int r = row;
            tasks.add(() -> fill(field, r, terrain, map));
        }
        return new Block(
                field,
                Surroundings.of(field, within - margin, terrain, map, tasks),
                part.firstCol() - region.firstCol(),
                part.firstRow() - region.firstRow());
    }

    /** Itself, once its heights are there, with wider ground for scan lines. */
    Block widened() {
        return new Block(upright.widened(), surroundings, outCol, outRow);
    }

    private static int fill(Field field, int row, Terrain terrain, PolarStereographic map) {
        fill(field, 0, row, 1, terrain, map, field.reducedM(), row * field.width(), field.width());
        return row;
    }

    /** Reduced heights at every so many columns of a field, or of its rows continued. */
    static void fill(
            Field field,
            int col,
            int row,
            int step,
            Terrain terrain,
            PolarStereographic map,
            float[] to,
            int at,
            int count) {
        double[] heightsM = terrain.heightsM(
                map,
                field.x(col, row) * map.scale() + map.falseEastingM(),
                field.y(col, row) * map.scale() + map.falseNorthingM(),
                field.xPerCol() * map.scale() * step,
                field.yPerCol() * map.scale() * step,
                count);
        for (int n = 0; n < count; n++) {
            to[at + n] = Field.reducedM(heightsM[n]);
        }
    }
}
