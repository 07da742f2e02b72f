package space.outpost.survey.light;

import java.util.function.IntPredicate;
import space.outpost.survey.horizon.HorizonCube;

/**
 * Over which horizons enough of a body shows, step by step, in numbers as a tile's horizons have: the directions to look
 * in, how to weigh them, and the highest horizon that leaves enough.
 */
final class Gates {
    /** Parts of a horizon cube's step, and the weight of a whole. */
    static final int PARTS = 256;

    /** Below all horizons. */
    private static final int SHUT = -(1 << 28);

    private final int[] before;
    private final int[] after;
    private final int[] weight;
    private final int[] highest;

    /**
     * @param thresholdRadii see {@link DiscShare#radii}
     * @param open whether a body may be seen at all at a step
     */
    Gates(SkyPath path, double thresholdRadii, IntPredicate open) {
        int n = path.size();
        before = new int[n];
        after = new int[n];
        weight = new int[n];
        highest = new int[n];
        for (int i = 0; i < n; i++) {
            before[i] = path.before(i);
            after[i] = path.after(i);
            weight[i] = Math.round(path.weight(i) * PARTS);
            double limit = path.elevationRad(i) - thresholdRadii * path.radiusRad(i);
            highest[i] = open.test(i) ? (int) Math.floor(limit / HorizonCube.STEP_RAD * PARTS) : SHUT;
        }
    }

    int size() {
        return before.length;
    }

    int before(int i) {
        return before[i];
    }

    int after(int i) {
        return after[i];
    }

    int weight(int i) {
        return weight[i];
    }

    int highest(int i) {
        return highest[i];
    }
}
