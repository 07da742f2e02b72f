package space.outpost.survey.horizon;

import java.util.List;
import java.util.concurrent.Callable;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/**
 * One of the squares of {@link #SIDE} cells into which a lattice falls, with what lies around it. What a cell sees
 * is found from its block alone, so it does not depend on the region that is asked for.
 *
 * @param outCol column of the region at which the part of the region in this block begins
 */
record Block(Field upright, Surroundings surroundings, int outCol, int outRow) {
    /** Cells along a block's side. */
    static final int SIDE = 1024;

    /** Cells about the block that are as fine as its own. */
    static final int MARGIN = 128;

    /**
     * The block of a part of a region; its heights are there once the tasks have run.
     *
     * @param part within one block
     */
    static Block of(Terrain terrain, Region region, Region part, double rangeM, List<Callable<Integer>> tasks) {
        int firstCol = Math.floorDiv(part.firstCol(), SIDE) * SIDE - MARGIN;
        int firstRow = Math.floorDiv(part.firstRow(), SIDE) * SIDE - MARGIN;
        int side = SIDE + 2 * MARGIN;
        PolarStereographic map = region.projection();
        GridFrame frame = region.lattice().from(firstCol, firstRow);
        Field field = new Field(
                new float[side * side],
                side,
                side,
                (frame.x0() - map.falseEastingM()) / map.scale(),
                (frame.y0() - map.falseNorthingM()) / map.scale(),
                frame.xPerCol() / map.scale(),
                frame.yPerCol() / map.scale(),
                frame.xPerRow() / map.scale(),
                frame.yPerRow() / map.scale(),
                part.firstCol() - firstCol,
                part.firstRow() - firstRow,
                part.cols(),
                part.rows(),
                false);
        for (int row = 0; row < side; row++) {
            int r = row;
            tasks.add(() -> fill(field, r, terrain, map));
        }
        double cellM = region.cellM() / map.scale();
        return new Block(
                field,
                Surroundings.of(field, cellM, rangeM, terrain, map, tasks),
                part.firstCol() - region.firstCol(),
                part.firstRow() - region.firstRow());
    }

    private static int fill(Field field, int row, Terrain terrain, PolarStereographic map) {
        fill(field, 0, row, 1, terrain, map, field.reducedM(), row * field.width(), field.width());
        return row;
    }

    /** Reduced heights at every so many columns of a field, or of its rows continued. */
    static void fill(
            Field field, int col, int row, int step, Terrain terrain, PolarStereographic map, float[] to, int at, int count) {
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
