package space.outpost.survey.horizon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.Terrain;

/**
 * A rectangle of cells of one polar stereographic grid. Its cells count from its own first, column by column to the
 * right and row by row down.
 *
 * @param raster whose cells are meant
 * @param firstCol column of the raster that is the region's column 0
 * @param firstRow likewise
 */
public record Region(Raster raster, int firstCol, int firstRow, int cols, int rows) {
    /** Side in cells of the blocks that {@link HorizonEngine} works on, counted from the raster's first cell. */
    static final int BLOCK = 2048;

    /** @throws InvalidInput if it is empty, reaches beyond the raster, or the raster is on another map */
    public Region {
        if (!(raster.projection() instanceof PolarStereographic)) {
            throw new InvalidInput(raster.name(), "", "not polar stereographic", "a polar stereographic grid");
        }
        if (firstCol < 0
                || firstRow < 0
                || cols < 1
                || rows < 1
                || cols > raster.width() - firstCol
                || rows > raster.height() - firstRow) {
            throw new InvalidInput(
                    raster.name(),
                    "",
                    "region of " + cols + " x " + rows + " cells from column " + firstCol + ", row " + firstRow,
                    "a region within " + raster.width() + " x " + raster.height() + " cells");
        }
    }

    /** All of a grid. */
    public static Region whole(Raster raster) {
        return new Region(raster, 0, 0, raster.width(), raster.height());
    }

    /**
     * A rectangle on the map about a place, of the finest polar stereographic grid that holds all of it.
     *
     * @throws InvalidInput if no grid holds it
     */
    public static Region about(Terrain terrain, Place centre, double widthM, double heightM) {
        double c = Math.cos(centre.latitudeRad());
        double px = c * Math.cos(centre.longitudeRad());
        double py = c * Math.sin(centre.longitudeRad());
        double pz = Math.sin(centre.latitudeRad());
        for (Raster raster : terrain.rasters()) {
            if (raster.projection() instanceof PolarStereographic map) {
                GridFrame frame = raster.frame();
                double x = map.x(px, py, pz);
                double y = map.y(px, py, pz);
                double cols = Math.max(1, Math.round(widthM / frame.cellM()));
                double rows = Math.max(1, Math.round(heightM / frame.cellM()));
                double col = Math.rint(frame.col(x, y) - (cols - 1) / 2);
                double row = Math.rint(frame.row(x, y) - (rows - 1) / 2);
                if (col >= 0 && row >= 0 && col + cols <= raster.width() && row + rows <= raster.height()) {
                    return new Region(raster, (int) col, (int) row, (int) cols, (int) rows);
                }
            }
        }
        throw new InvalidInput(
                "region",
                "",
                String.format(
                        Locale.ROOT,
                        "%.0f x %.0f m about %.5f deg latitude, %.5f deg east",
                        widthM,
                        heightM,
                        centre.latitudeDeg(),
                        centre.longitudeDeg()),
                "a rectangle within one polar stereographic grid of the terrain");
    }

    /** Number of cells. */
    public int size() {
        return Math.multiplyExact(cols, rows);
    }

    /** Where a cell stands in arrays of the region. */
    public int index(int col, int row) {
        return row * cols + col;
    }

    /** Side of a cell on the map. */
    public double cellM() {
        return raster.frame().cellM();
    }

    /** The map on which it is a rectangle. */
    public PolarStereographic projection() {
        return (PolarStereographic) raster.projection();
    }

    /** Map easting of a cell's centre. */
    public double x(int col, int row) {
        return raster.frame().x(firstCol + col, firstRow + row);
    }

    /** Map northing of a cell's centre. */
    public double y(int col, int row) {
        return raster.frame().y(firstCol + col, firstRow + row);
    }

    /** Height of the raster's cell; NaN where it has no data. */
    public float groundM(int col, int row) {
        return raster.cells().at(firstCol + col, firstRow + row);
    }

    /** The centre of a cell, at height 0. */
    public Place place(int col, int row) {
        double[] p = projection().unitVector(x(col, row), y(col, row));
        return new Place(Math.atan2(p[2], Math.hypot(p[0], p[1])), Math.atan2(p[1], p[0]), 0);
    }

    /** Bearing of true north at a cell, clockwise from the map's y axis. */
    public double northBearingRad(int col, int row) {
        return -projection().pole()
                * (place(col, row).longitudeRad() - projection().centreLongitudeRad());
    }

    /**
     * The azimuth, clockwise from true north at the cell, in [0, 2 pi), of a bearing clockwise from the map's y axis.
     * The map keeps angles, so at one cell the two differ by a constant: at the south pole the longitude, at the north
     * pole less it. Across a region near the pole that constant varies by as much as longitude does.
     */
    public double azimuthRad(int col, int row, double mapBearingRad) {
        double turn = (mapBearingRad - northBearingRad(col, row)) % (2 * Math.PI);
        return turn < 0 ? turn + 2 * Math.PI : turn;
    }

    /**
     * The region in parts that can be swept one after the other, each in bounded memory, with the same result for every
     * cell as all at once.
     */
    public List<Region> blocks() {
        List<Region> blocks = new ArrayList<>();
        for (int row = firstRow; row < firstRow + rows; row = (row / BLOCK + 1) * BLOCK) {
            int down = Math.min((row / BLOCK + 1) * BLOCK, firstRow + rows) - row;
            for (int col = firstCol; col < firstCol + cols; col = (col / BLOCK + 1) * BLOCK) {
                int across = Math.min((col / BLOCK + 1) * BLOCK, firstCol + cols) - col;
                blocks.add(new Region(raster, col, row, across, down));
            }
        }
        return blocks;
    }
}
