package space.outpost.survey.horizon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import space.outpost.survey.terrain.GroundBounds;

/**
 * The ground about a field out to a range: between which reduced heights it lies over the squares of lattices, each twice
 * as coarse as the one before and twice as wide.
 */
final class Rings {
    /** Distance from the field to which a ring reaches, in its own steps. */
    private static final int REACH = 512;

    /** The same of coarse rings, from a step on; lines share what they meet there, so that finer ones cost little. */
    private static final int FAR_REACH = 1024;

    static final int FAR_STEP = 16;

    /** Steps, and cells besides, by which rings overlap inwards: lines that are followed together leave a ring early. */
    private static final int OVERLAP = 4;

    private static final int OVERLAP_CELLS = 32;

    /** Of the squares over which there may be no ground. */
    static final float NOTHING_M = Float.NEGATIVE_INFINITY;

    /**
     * One lattice.
     *
     * @param step cells of the field along a square
     * @param origin column and row of its first point in the field, as it is upright
     * @param extentM per square the lowest, {@link #NOTHING_M} if there may be none, and the highest, that if there is none
     */
    record Ring(int step, int origin, int side, float[] extentM) {}

    final List<Ring> rings;
    final GroundBounds bounds;

    private Rings(List<Ring> rings, GroundBounds bounds) {
        this.rings = rings;
        this.bounds = bounds;
    }

    /** The rings about a field of a width, to be filled by running the tasks, which are added to a list. */
    static Rings of(int width, double cellM, double rangeM, GroundBounds bounds, List<Callable<Integer>> tasks) {
        List<Ring> rings = new ArrayList<>();
        int range = (int) Math.ceil(rangeM / cellM * 1.01);
        int reach = -BoundedBlock.MARGIN / 4;
        for (int step = 2; reach < range + OVERLAP * step / 2; step *= 2) {
            int hole = reach;
            reach = Math.min((range / step + OVERLAP + 1) * step, (step < FAR_STEP ? REACH : FAR_REACH) * step);
            int side = (width + 2 * reach) / step + 2;
            Ring ring = new Ring(step, -reach, side, new float[2 * side * side]);
            rings.add(ring);
            double overlap = OVERLAP * step + OVERLAP_CELLS;
            double from = -hole + overlap;
            double to = width + hole - overlap;
            for (int row = 0; row < side; row++) {
                int r = row;
                tasks.add(() -> fill(ring, r, from, to, bounds));
            }
        }
        return new Rings(rings, bounds);
    }

    /** @param from first column and row of the square within which finer rings are asked */
    private static int fill(Ring ring, int row, double from, double to, GroundBounds bounds) {
        GroundBounds.Extent extent = new GroundBounds.Extent();
        double[] corners = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        int step = ring.step;
        double top = ring.origin + (double) row * step;
        for (int col = 0; col < ring.side; col++) {
            double left = ring.origin + (double) col * step;
            int at = 2 * (row * ring.side + col);
            if (left > from && left + step < to && top > from && top + step < to) {
                ring.extentM[at] = NOTHING_M;
                ring.extentM[at + 1] = Float.POSITIVE_INFINITY;
                continue;
            }
            bounds.over(left, top, left + step, top + step, corners, extent);
            ring.extentM[at] = lowest(extent.lowestM());
            ring.extentM[at + 1] = highest(extent.highestM());
        }
        return row;
    }

    /** Rounding included. */
    static float lowest(double heightM) {
        return heightM == Double.NEGATIVE_INFINITY ? NOTHING_M : Field.reducedM(heightM) - 2e-3f;
    }

    static float highest(double heightM) {
        return heightM == Double.NEGATIVE_INFINITY ? NOTHING_M : Field.reducedM(heightM) + 2e-3f;
    }
}
