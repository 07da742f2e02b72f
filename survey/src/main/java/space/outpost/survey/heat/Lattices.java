package space.outpost.survey.heat;

import java.util.ArrayList;
import java.util.List;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/**
 * The ground in and around a region as nested lattices of points, each up to {@link #RATIO} times as wide as the one
 * before: the walls that its cells see. Points count through all lattices, finest first.
 */
final class Lattices {
    static final int RATIO = 4;

    /** Ground is seen on a lattice from so many of its cells on. */
    static final int NEAREST_CELLS = 4;

    /** Farther walls fill too little of any view: a peak of 3 km subtends 3 deg there. */
    static final double RANGE_M = 60_000;

    /** Horizons of wider cells would be looked for around the limb of the Moon. */
    private static final double WIDEST_M = 1000;

    private final List<TiltedGround> levels;
    private final int[] firstPoint;

    private Lattices(List<TiltedGround> levels) {
        this.levels = levels;
        firstPoint = new int[levels.size() + 1];
        for (int i = 0; i < levels.size(); i++) {
            firstPoint[i + 1] = firstPoint[i] + levels.get(i).region().size();
        }
    }

    /**
     * @param mostPoints on the finest lattice within the region
     * @param directions horizons of each point
     */
    static Lattices about(Terrain terrain, HorizonEngine engine, Region region, int mostPoints, int directions) {
        List<TiltedGround> levels = new ArrayList<>();
        double share = (double) region.size() / mostPoints;
        int widest = Math.max(1, (int) (WIDEST_M / region.cellM()));
        int step = Math.min(widest, Math.max(2, (int) Math.ceil(Math.sqrt(share))));
        while (true) {
            double marginM = NEAREST_CELLS * RATIO * step * region.cellM();
            boolean last = step == widest || marginM >= RANGE_M;
            int margin = (int) Math.ceil((last ? RANGE_M : marginM) / region.cellM());
            levels.add(TiltedGround.of(terrain, engine, wider(region, step, margin), 1, directions));
            if (last) {
                return new Lattices(levels);
            }
            step = Math.min(widest, RATIO * step);
        }
    }

    /** The cells of {@code step} cells a side, counted from the lattice's first, that hold a region and a margin. */
    private static Region wider(Region region, int step, int margin) {
        GridFrame fine = region.lattice();
        double middle = 0.5 * (step - 1);
        GridFrame coarse = new GridFrame(
                fine.x(middle, middle),
                fine.y(middle, middle),
                step * fine.xPerCol(),
                step * fine.xPerRow(),
                step * fine.yPerCol(),
                step * fine.yPerRow());
        int left = Math.floorDiv(region.firstCol() - margin, step);
        int top = Math.floorDiv(region.firstRow() - margin, step);
        int right = Math.floorDiv(region.firstCol() + region.cols() - 1 + margin, step);
        int bottom = Math.floorDiv(region.firstRow() + region.rows() - 1 + margin, step);
        return new Region(region.projection(), coarse, left, top, right - left + 1, bottom - top + 1);
    }

    /** Within so many cells of a size a cell's own heights tell what it sees. */
    int nearCells(double cellM) {
        return (int) Math.ceil(NEAREST_CELLS * levels.getFirst().region().cellM() / cellM) + 2;
    }

    int points() {
        return firstPoint[levels.size()];
    }

    int size() {
        return levels.size();
    }

    TiltedGround level(int i) {
        return levels.get(i);
    }

    int firstPoint(int level) {
        return firstPoint[level];
    }

    /** The finest lattice whose points stand for ground at a distance, if it reaches to a place; -1 if none does. */
    int levelAt(double x, double y, double distanceM) {
        int level = 0;
        while (level + 1 < levels.size()
                && NEAREST_CELLS * levels.get(level + 1).region().cellM() <= distanceM) {
            level++;
        }
        for (; level < levels.size(); level++) {
            if (pointOf(level, x, y) >= 0) {
                return level;
            }
        }
        return -1;
    }

    /** The point of a level in whose cell a place on the map lies; -1 if there is none with ground. */
    int pointOf(int level, double x, double y) {
        Region region = levels.get(level).region();
        GridFrame frame = region.frame();
        int col = (int) Math.rint(frame.col(x, y));
        int row = (int) Math.rint(frame.row(x, y));
        if (col < 0 || row < 0 || col >= region.cols() || row >= region.rows()) {
            return -1;
        }
        int cell = region.index(col, row);
        return levels.get(level).isKnown(cell) ? firstPoint[level] + cell : -1;
    }

    /** Height at a place on the map, from a level. */
    double heightM(int level, double x, double y) {
        TiltedGround ground = levels.get(level);
        GridFrame frame = ground.region().frame();
        return ground.heightM(frame.col(x, y), frame.row(x, y));
    }
}
