package space.outpost.survey.horizon;

import java.util.List;
import java.util.concurrent.Callable;
import space.outpost.survey.raster.Cells;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.Terrain;

/**
 * One of the squares of {@link Region#BLOCK} cells into which a raster falls, with what lies around it. What a cell sees
 * is found from its block alone, so it does not depend on the region that is asked for.
 *
 * @param outCol column of the region at which the part of the region in this block begins
 */
record Block(Field upright, Surroundings surroundings, int outCol, int outRow) {
    /** Cells about the block that are as fine as its own. */
    static final int MARGIN = 128;

    /**
     * The block of a part of a region; its heights are there once the tasks have run.
     *
     * @param part within one block
     */
    static Block of(Terrain terrain, Region region, Region part, double rangeM, List<Callable<Integer>> tasks) {
        Raster raster = region.raster();
        int left = part.firstCol() / Region.BLOCK * Region.BLOCK;
        int top = part.firstRow() / Region.BLOCK * Region.BLOCK;
        int width = Math.min(Region.BLOCK, raster.width() - left) + 2 * MARGIN;
        int height = Math.min(Region.BLOCK, raster.height() - top) + 2 * MARGIN;
        int firstCol = left - MARGIN;
        int firstRow = top - MARGIN;
        PolarStereographic map = region.projection();
        double x0 = (raster.frame().x(firstCol, firstRow) - map.falseEastingM()) / map.scale();
        double y0 = (raster.frame().y(firstCol, firstRow) - map.falseNorthingM()) / map.scale();
        double x = raster.frame().x(0, 0);
        double y = raster.frame().y(0, 0);
        Field field = new Field(
                new float[width * height],
                width,
                height,
                x0,
                y0,
                (raster.frame().x(1, 0) - x) / map.scale(),
                (raster.frame().y(1, 0) - y) / map.scale(),
                (raster.frame().x(0, 1) - x) / map.scale(),
                (raster.frame().y(0, 1) - y) / map.scale(),
                part.firstCol() - firstCol,
                part.firstRow() - firstRow,
                part.cols(),
                part.rows(),
                false);
        for (int row = 0; row < height; row++) {
            int r = row;
            tasks.add(() -> fill(field, r, raster, firstCol, firstRow + r, terrain, map));
        }
        double cellM = region.cellM() / map.scale();
        return new Block(
                field,
                Surroundings.of(field, cellM, rangeM, terrain, map, tasks),
                part.firstCol() - region.firstCol(),
                part.firstRow() - region.firstRow());
    }

    private static int fill(
            Field field, int row, Raster raster, int firstCol, int rasterRow, Terrain terrain, PolarStereographic map) {
        Cells cells = raster.cells();
        for (int col = 0; col < field.width(); col++) {
            int c = firstCol + col;
            boolean inside = c >= 0 && rasterRow >= 0 && c < raster.width() && rasterRow < raster.height();
            float own = inside ? cells.at(c, rasterRow) : Float.NaN;
            field.heightsM()[row * field.width() + col] =
                    Float.isNaN(own) ? heightM(terrain, map, field.x(col, row), field.y(col, row)) : own;
        }
        return row;
    }

    /** Height at a position in metres from the pole on the map of scale 1. */
    static float heightM(Terrain terrain, PolarStereographic map, double x, double y) {
        double[] p = map.unitVector(x * map.scale() + map.falseEastingM(), y * map.scale() + map.falseNorthingM());
        double height = terrain.heightM(p[0], p[1], p[2]);
        return Double.isNaN(height) ? Field.NO_GROUND_M : (float) height;
    }
}
