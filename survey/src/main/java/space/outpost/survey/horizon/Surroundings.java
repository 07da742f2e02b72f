package space.outpost.survey.horizon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import space.outpost.model.Place;
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
    record Level(int step, int originCol, int originRow, int width, int height, float[] reducedM) {}

    private final List<Level> levels;

    private Surroundings(List<Level> levels) {
        this.levels = levels;
    }

    /** The lattices about an upright field, to be filled by running the tasks, which are added to a list. */
    static Surroundings of(
            Field field,
            double cellM,
            double rangeM,
            Terrain terrain,
            PolarStereographic map,
            List<Callable<Integer>> tasks) {
        List<Level> levels = new ArrayList<>();
        int range = (int) Math.ceil(rangeM / cellM);
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
        for (int col = 0; col < level.width; col++) {
            double c = level.originCol + (double) col * level.step;
            double r = level.originRow + (double) row * level.step;
            level.reducedM[row * level.width + col] = Block.reducedM(terrain, map, field.x(c, r), field.y(c, r));
        }
        return row;
    }

    /**
     * What a line meets beyond a column, as a hull.
     *
     * @param samples room to work in, kept by the caller
     */
    void hull(Heading heading, double line, int beyond, Arc arc, Samples samples, Hull hull) {
        samples.count = 0;
        double at = beyond;
        double start = heading.alongM(line);
        for (Level level : levels) {
            at = follow(level, heading, line, at, start, samples);
        }
        hull.clear(samples.count);
        for (int n = samples.count - 1; n >= 0; n--) {
            float reduced = samples.reducedM[n];
            if (reduced > Field.LOWEST_M) {
                double angle = arc.angle(samples.alongM[n]);
                double s = Plane.secLessOne(angle);
                hull.push((float) (Place.MOON_RADIUS_M * Plane.tan(angle)), (float)
                        (reduced + (reduced - Place.MOON_RADIUS_M) * s));
            }
        }
    }

    /** Samples at a level's columns (its rows, if the field is exchanged) from a column on; returns where it ends. */
    private static double follow(
            Level level, Heading heading, double line, double from, double startM, Samples samples) {
        boolean exchanged = heading.field.transposed();
        int width = exchanged ? level.height : level.width;
        int height = exchanged ? level.width : level.height;
        int originCol = exchanged ? level.originRow : level.originCol;
        int originRow = exchanged ? level.originCol : level.originRow;
        int perCol = exchanged ? level.width : 1;
        int perRow = exchanged ? 1 : level.width;
        int sign = heading.sign;
        double exact = (from - originCol) / level.step;
        int i = (int) (sign > 0 ? Math.floor(exact) + 1 : Math.ceil(exact) - 1);
        double row = (line + heading.slope * (originCol + (double) i * level.step) - originRow) / level.step;
        double rowStep = heading.slope * sign;
        double along = startM + sign * heading.stepM * (originCol + (double) i * level.step);
        double alongStep = heading.stepM * level.step;
        float[] heights = level.reducedM;
        samples.ensure(Math.max(width, height));
        int n = samples.count;
        for (; i >= 0 && i < width && row >= 0 && row < height - 1; i += sign) {
            int j = (int) row;
            int at = i * perCol + j * perRow;
            float upper = heights[at];
            samples.reducedM[n] = upper + (float) (row - j) * (heights[at + perRow] - upper);
            samples.alongM[n] = along;
            n++;
            row += rowStep;
            along += alongStep;
        }
        double end = originCol + (double) (i - sign) * level.step;
        boolean any = n > samples.count;
        samples.count = n;
        return any ? end : from;
    }

    /** Room for one line's samples, from near to far. */
    static final class Samples {
        double[] alongM = new double[0];
        float[] reducedM = new float[0];
        int count;

        void ensure(int more) {
            if (count + more > reducedM.length) {
                alongM = java.util.Arrays.copyOf(alongM, 2 * (count + more));
                reducedM = java.util.Arrays.copyOf(reducedM, 2 * (count + more));
            }
        }
    }
}
