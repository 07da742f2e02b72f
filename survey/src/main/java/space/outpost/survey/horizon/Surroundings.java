package space.outpost.survey.horizon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Terrain;

/**
 * The ground about a field out to a range, on square lattices, each twice as coarse as the one before and twice as
 * wide: what is far may be known less finely.
 */
final class Surroundings {
    /** Distance from the field to which a lattice reaches, in its own steps. */
    private static final int REACH = 256;

    /**
     * One lattice.
     *
     * @param step cells of the field from point to point
     * @param origin column and row of its first point in the field, as it is upright
     */
    record Level(int step, int originCol, int originRow, int width, int height, float[] reducedM) {
        /** Number of its first row (or column) beyond one of the field. */
        int beyond(double field, int origin, int sign) {
            double exact = (field - origin) / step;
            return (int) (sign > 0 ? Math.floor(exact) + 1 : Math.ceil(exact) - 1);
        }
    }

    private final List<Level> levels;

    private Surroundings(List<Level> levels) {
        this.levels = levels;
    }

    /**
     * The lattices about an upright field, to be filled by running the tasks, which are added to a list.
     *
     * @param range cells beyond the field
     */
    static Surroundings of(
            Field field, int range, Terrain terrain, PolarStereographic map, List<Callable<Integer>> tasks) {
        List<Level> levels = new ArrayList<>();
        int reach = 0;
        for (int step = 2; reach < range; step *= 2) {
            reach = Math.min((range / step + 1) * step, REACH * step);
            int width = (field.width() + 2 * reach) / step + 2;
            int height = (field.height() + 2 * reach) / step + 2;
            Level level = new Level(step, -reach, -reach, width, height, new float[width * height]);
            levels.add(level);
            for (int row = 0; row < height; row++) {
                int r = row;
                tasks.add(() -> fill(level, r, field, terrain, map));
            }
        }
        return new Surroundings(levels);
    }

    private static int fill(Level level, int row, Field field, Terrain terrain, PolarStereographic map) {
        int fieldRow = level.originRow + row * level.step;
        Block.fill(
                field,
                level.originCol,
                fieldRow,
                level.step,
                terrain,
                map,
                level.reducedM,
                row * level.width,
                level.width);
        return row;
    }

    /**
     * Where lines of a heading pass the lattices' rows (columns, if the field is exchanged), one lattice after the other.
     *
     * @param first per lattice, its first such row
     * @param at per lattice, the first's number in the plane
     */
    record Crossings(Plane plane, int[] first, int[] at) {}

    /**
     * Lays out where lines pass the rows beyond one.
     *
     * @param startM along the map at the field's row 0
     * @param plane to lay them out in
     */
    Crossings crossings(Heading heading, Arc arc, double startM, int beyond, Plane plane) {
        int[] first = new int[levels.size()];
        int[] at = new int[levels.size()];
        int room = 0;
        for (Level level : levels) {
            room += heading.field.transposed() ? level.width : level.height;
        }
        plane.ensure(room);
        int count = 0;
        for (int n = 0; n < first.length; n++) {
            Level level = levels.get(n);
            int rows = heading.field.transposed() ? level.width : level.height;
            int origin = heading.field.transposed() ? level.originCol : level.originRow;
            first[n] = level.beyond(beyond, origin, heading.sign);
            at[n] = count;
            int many = heading.sign > 0 ? rows - first[n] : first[n] + 1;
            double stepM = heading.stepM * level.step;
            double start = startM + heading.sign * heading.stepM * (origin + (double) first[n] * level.step);
            plane.lay(arc, start, stepM, count, many);
            count += many;
        }
        return new Crossings(plane, first, at);
    }

    /**
     * What a line meets beyond a row, as a hull.
     *
     * @param samples room to work in, kept by the caller
     */
    void hull(Heading heading, double line, int beyond, Crossings crossings, Samples samples, Hull hull) {
        samples.count = 0;
        double from = beyond;
        for (int n = 0; n < levels.size(); n++) {
            from = follow(n, heading, line, from, crossings, samples);
        }
        hull.clear(samples.count);
        Plane plane = crossings.plane;
        for (int n = samples.count - 1; n >= 0; n--) {
            float reduced = samples.reducedM[n];
            if (reduced > Field.LOWEST_M) {
                int at = samples.at[n];
                hull.push(plane.x[at], Math.fma(reduced, plane.sec[at], -plane.drop[at]));
            }
        }
    }

    /** Samples at a lattice's rows from a row of the field on; returns where it ends. */
    private double follow(int number, Heading heading, double line, double from, Crossings crossings, Samples samples) {
        Level level = levels.get(number);
        boolean exchanged = heading.field.transposed();
        int rows = exchanged ? level.width : level.height;
        int cols = exchanged ? level.height : level.width;
        int originRow = exchanged ? level.originCol : level.originRow;
        int originCol = exchanged ? level.originRow : level.originCol;
        int perRow = exchanged ? 1 : level.width;
        int perCol = exchanged ? level.width : 1;
        int sign = heading.sign;
        int j = level.beyond(from, originRow, sign);
        double col =
                (heading.apart * line + heading.slope * (originRow + (double) j * level.step) - originCol) / level.step;
        double colStep = heading.slope * sign;
        int at = crossings.at[number] + sign * (j - crossings.first[number]);
        float[] heights = level.reducedM;
        samples.ensure(rows);
        int n = samples.count;
        for (; j >= 0 && j < rows && col >= 0 && col < cols - 1; j += sign) {
            int i = (int) col;
            int cell = i * perCol + j * perRow;
            float left = heights[cell];
            samples.reducedM[n] = left + (float) (col - i) * (heights[cell + perCol] - left);
            samples.at[n] = at++;
            n++;
            col += colStep;
        }
        double end = originRow + (double) (j - sign) * level.step;
        boolean any = n > samples.count;
        samples.count = n;
        return any ? end : from;
    }

    /** Room for one line's samples, from near to far. */
    static final class Samples {
        int[] at = new int[0];
        float[] reducedM = new float[0];
        int count;

        void ensure(int more) {
            if (count + more > reducedM.length) {
                at = Arrays.copyOf(at, 2 * (count + more));
                reducedM = Arrays.copyOf(reducedM, 2 * (count + more));
            }
        }
    }
}
