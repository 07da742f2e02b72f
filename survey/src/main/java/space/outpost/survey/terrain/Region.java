package space.outpost.survey.terrain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;

/**
 * A rectangle of a lattice of cells on a polar stereographic map. Its cells count from its own first, column by column to
 * the right and row by row down. The lattice has no end, so one cell is the same in every region of its lattice.
 *
 * @param lattice where the cells lie, such as a grid's
 * @param firstCol column of the lattice that is the region's column 0
 * @param firstRow likewise
 */
public record Region(PolarStereographic projection, GridFrame lattice, int firstCol, int firstRow, int cols, int rows) {
    /** The map grows away from the pole; beyond, its cells are no longer squares of their size. */
    private static final double NORTHERNMOST_DEG = -60;

    private static final int LEAST_SIDE = 16;
    private static final int GREATEST_SIDE = 40_000;

    public Region {
        if (cols < 1 || rows < 1) {
            throw new IllegalArgumentException("region of " + cols + " x " + rows + " cells");
        }
    }

    /**
     * All of a grid.
     *
     * @throws InvalidInput if it is on another map
     */
    public static Region whole(Raster raster) {
        return of(raster, 0, 0, raster.width(), raster.height());
    }

    /**
     * A rectangle of a grid's own cells.
     *
     * @throws InvalidInput if it reaches beyond the grid, or the grid is on another map
     */
    public static Region of(Raster raster, int firstCol, int firstRow, int cols, int rows) {
        if (!(raster.projection() instanceof PolarStereographic map)) {
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
        return new Region(map, raster.frame(), firstCol, firstRow, cols, rows);
    }

    /**
     * A rectangle of the south polar stereographic map about a place. Its edges lie on whole multiples of the cell from
     * the pole, as those of the LOLA polar grids do, so that at their pixel its cells are theirs.
     *
     * @throws InvalidInput if the centre is not in the south polar cap, or there are too few or too many cells
     */
    public static Region around(Place centre, double widthM, double heightM, double cellM) {
        if (centre.latitudeDeg() > NORTHERNMOST_DEG) {
            throw new InvalidInput(
                    "region",
                    "",
                    String.format(Locale.ROOT, "a centre at latitude %.5f deg", centre.latitudeDeg()),
                    "one south of " + (int) NORTHERNMOST_DEG + " deg");
        }
        double cols = Math.rint(widthM / cellM);
        double rows = Math.rint(heightM / cellM);
        double least = Math.min(cols, rows);
        if (!(cellM > 0) || !(least >= LEAST_SIDE) || !(Math.max(cols, rows) <= GREATEST_SIDE)) {
            throw new InvalidInput(
                    "region",
                    "size",
                    String.format(Locale.ROOT, "%s x %s m in pixels of %s m", widthM, heightM, cellM),
                    LEAST_SIDE + " to " + GREATEST_SIDE + " pixels along a side");
        }
        double c = Math.cos(centre.latitudeRad());
        double px = c * Math.cos(centre.longitudeRad());
        double py = c * Math.sin(centre.longitudeRad());
        double pz = Math.sin(centre.latitudeRad());
        PolarStereographic map = PolarStereographic.south();
        return new Region(
                map,
                GridFrame.upright(cellM / 2, -cellM / 2, cellM),
                (int) Math.rint(map.x(px, py, pz) / cellM - cols / 2),
                (int) Math.rint(-map.y(px, py, pz) / cellM - rows / 2),
                (int) cols,
                (int) rows);
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
        return lattice.cellM();
    }

    /** Map easting of a cell's centre, or of a point between cells. */
    public double x(double col, double row) {
        return lattice.x(firstCol + col, firstRow + row);
    }

    /** Map northing of a cell's centre, or of a point between cells. */
    public double y(double col, double row) {
        return lattice.y(firstCol + col, firstRow + row);
    }

    /** Map easting of the outer corner of its first cell. */
    public double leftM() {
        return x(-0.5, -0.5);
    }

    /** Map northing of the outer corner of its first cell. */
    public double topM() {
        return y(-0.5, -0.5);
    }

    /** Where its cells lie, counted from its own first. */
    public GridFrame frame() {
        return lattice.from(firstCol, firstRow);
    }

    /** Direction from the Moon's centre, in MOON_ME, of a cell's centre or of a point between cells. */
    public double[] unitVector(double col, double row) {
        return projection.unitVector(x(col, row), y(col, row));
    }

    /** The centre of a cell, at height 0. */
    public Place place(int col, int row) {
        double[] p = unitVector(col, row);
        return new Place(Math.atan2(p[2], Math.hypot(p[0], p[1])), Math.atan2(p[1], p[0]), 0);
    }

    /** Bearing of true north at a cell, clockwise from the map's y axis. */
    public double northBearingRad(int col, int row) {
        return -projection.pole() * (place(col, row).longitudeRad() - projection.centreLongitudeRad());
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

    /** Part of it, counted from its own first cell. */
    public Region part(int col, int row, int across, int down) {
        if (col < 0 || row < 0 || across > cols - col || down > rows - row) {
            throw new IllegalArgumentException(
                    "part " + col + ", " + row + " of " + across + " x " + down + " of " + cols + " x " + rows);
        }
        return new Region(projection, lattice, firstCol + col, firstRow + row, across, down);
    }

    /** The whole of the lattice's square of {@code side} cells in which its first cell lies; see {@link #squares}. */
    public Region squareAround(int side) {
        return new Region(
                projection,
                lattice,
                Math.floorDiv(firstCol, side) * side,
                Math.floorDiv(firstRow, side) * side,
                side,
                side);
    }

    /**
     * Cut where the lattice's squares of {@code side} cells, counted from its first, meet: row of squares by row of
     * squares.
     */
    public List<Region> squares(int side) {
        List<Region> squares = new ArrayList<>();
        for (int row = 0; row < rows; ) {
            int down = Math.min(side - Math.floorMod(firstRow + row, side), rows - row);
            for (int col = 0; col < cols; ) {
                int across = Math.min(side - Math.floorMod(firstCol + col, side), cols - col);
                squares.add(part(col, row, across, down));
                col += across;
            }
            row += down;
        }
        return squares;
    }
}
