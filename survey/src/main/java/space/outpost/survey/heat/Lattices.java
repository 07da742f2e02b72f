package space.outpost.survey.heat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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

    /** Nearer than so many cells of the finest lattice, what is seen is told by finer heights. */
    static final int NEAREST_CELLS = 4;

    /** So far a lattice reaches beyond the region. */
    private static final int MARGIN_CELLS = 16;

    /** And so far it is looked at before the next one. */
    private static final int FARTHEST_CELLS = 64;

    /** Horizons of wider cells would be looked for around the limb of the Moon. */
    private static final double WIDEST_M = 1000;

    private static final int NONE = -1;

    private final List<TiltedGround> levels;
    private final double rangeM;
    private final int[][] pointOf;
    private final int[][] cells;
    private final int points;

    /** @param isPoint of a level and a cell of it */
    private Lattices(List<TiltedGround> levels, double rangeM, BiIntPredicate isPoint) {
        this.levels = levels;
        this.rangeM = rangeM;
        pointOf = new int[levels.size()][];
        cells = new int[levels.size()][];
        int n = 0;
        for (int i = 0; i < levels.size(); i++) {
            int level = i;
            cells[i] = IntStream.range(0, levels.get(i).region().size())
                    .filter(c -> isPoint.test(level, c))
                    .toArray();
            pointOf[i] = new int[levels.get(i).region().size()];
            Arrays.fill(pointOf[i], NONE);
            for (int cell : cells[i]) {
                pointOf[i][cell] = n++;
            }
        }
        points = n;
    }

    private interface BiIntPredicate {
        boolean test(int level, int cell);
    }

    /** The same ground with these points alone. */
    Lattices only(BitSet wanted) {
        return new Lattices(
                levels, rangeM, (level, cell) -> pointOf[level][cell] != NONE && wanted.get(pointOf[level][cell]));
    }

    /**
     * @param mostPoints on the finest lattice within the region
     * @param detail directions of horizons, and how far the widest lattice reaches
     */
    static Lattices about(Terrain terrain, HorizonEngine engine, Region region, int mostPoints, Detail detail) {
        List<TiltedGround> levels = new ArrayList<>();
        double share = (double) region.size() / mostPoints;
        int widest = Math.max(1, (int) (WIDEST_M / region.cellM()));
        int step = Math.min(widest, Math.max(1, (int) Math.ceil(Math.sqrt(share))));
        while (true) {
            double marginM = MARGIN_CELLS * step * region.cellM();
            boolean last = step == widest || marginM >= detail.rangeM();
            int margin = (int) Math.ceil((last ? detail.rangeM() : marginM) / region.cellM());
            levels.add(TiltedGround.patches(terrain, engine, wider(region, step, margin), detail.directions()));
            if (last) {
                return new Lattices(
                        levels,
                        detail.rangeM(),
                        (level, cell) -> levels.get(level).isKnown(cell));
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

    /** Ground farther away is left out. */
    double rangeM() {
        return rangeM;
    }

    int points() {
        return points;
    }

    int size() {
        return levels.size();
    }

    TiltedGround level(int i) {
        return levels.get(i);
    }

    /** Those of a level's cells that are points, in the order of their numbers. */
    int[] cells(int level) {
        return cells[level];
    }

    int point(int level, int cell) {
        return pointOf[level][cell];
    }

    /** The finest lattice that is looked at over a distance and reaches to a place; -1 if none does. */
    int levelAt(double x, double y, double distanceM) {
        int level = 0;
        while (level + 1 < levels.size()
                && FARTHEST_CELLS * levels.get(level).region().cellM() <= distanceM) {
            level++;
        }
        while (level < levels.size() && cellAt(level, x, y) < 0) {
            level++;
        }
        return level < levels.size() ? level : NONE;
    }

    /** The point of a level in whose cell a place on the map lies; -1 if there is none. */
    int pointAt(int level, double x, double y) {
        int cell = cellAt(level, x, y);
        return cell < 0 ? NONE : pointOf[level][cell];
    }

    private int cellAt(int level, double x, double y) {
        Region region = levels.get(level).region();
        GridFrame frame = region.frame();
        int col = (int) Math.rint(frame.col(x, y));
        int row = (int) Math.rint(frame.row(x, y));
        if (col < 0 || row < 0 || col >= region.cols() || row >= region.rows()) {
            return NONE;
        }
        int cell = region.index(col, row);
        return levels.get(level).isKnown(cell) ? cell : NONE;
    }

    /** Height at a place on the map, from a level. */
    double heightM(int level, double x, double y) {
        TiltedGround ground = levels.get(level);
        GridFrame frame = ground.region().frame();
        return ground.heightM(frame.col(x, y), frame.row(x, y));
    }
}
