package space.outpost.survey.light;

import java.util.Arrays;

/**
 * What a horizon leaves of a body over a span, for each interval between two directions: the part that interval
 * contributes to the mean visible share of the disc, and to the time in which at least a threshold shows, by the height
 * of the horizon. A cell's mean is a sum over intervals, at a cost that does not depend on the span.
 *
 * <p>Within an interval the body is taken to be everywhere as often, and the horizon goes straight from one height to
 * another: so it leaves the mean over all heights between, the difference of two integrals over the difference of the
 * heights. Elevations are gathered in steps of {@link #STEP_RAD}, shared between the two next, and then seen through the
 * segment of a disc of their mean radius.
 */
final class ShareTable {
    /** 0.006 deg. */
    static final double STEP_RAD = 1e-4;

    private final float[] lowestRad;
    private final float[][] mean;
    private final float[][] time;

    /** @param thresholdRadii see {@link DiscShare#radii} */
    ShareTable(SkyPath path, double thresholdRadii) {
        int intervals = path.directions();
        double[] lowest = new double[intervals];
        double[] highest = new double[intervals];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        double radiusSum = 0;
        double greatestRadius = 0;
        for (int i = 0; i < path.size(); i++) {
            int k = path.before(i);
            lowest[k] = Math.min(lowest[k], path.elevationRad(i));
            highest[k] = Math.max(highest[k], path.elevationRad(i));
            radiusSum += path.radiusRad(i);
            greatestRadius = Math.max(greatestRadius, path.radiusRad(i));
        }
        int margin = (int) Math.ceil(greatestRadius / STEP_RAD) + 3;
        lowestRad = new float[intervals];
        double[][] centres = new double[intervals][];
        double[][] limits = new double[intervals][];
        for (int k = 0; k < intervals; k++) {
            boolean visited = lowest[k] <= highest[k];
            int size = visited ? 2 * margin + (int) Math.ceil((highest[k] - lowest[k]) / STEP_RAD) : 0;
            lowestRad[k] = visited ? (float) (lowest[k] - margin * STEP_RAD) : 0;
            centres[k] = new double[size];
            limits[k] = new double[size];
        }
        for (int i = 0; i < path.size(); i++) {
            int k = path.before(i);
            gather(centres[k], path.elevationRad(i) - lowestRad[k]);
            gather(limits[k], path.elevationRad(i) - thresholdRadii * path.radiusRad(i) - lowestRad[k]);
        }
        double[] segment = segment(radiusSum / path.size(), margin);
        mean = new float[intervals][];
        time = new float[intervals][];
        for (int k = 0; k < intervals; k++) {
            mean[k] = integral(centres[k], segment, path.size());
            time[k] = integral(limits[k], new double[] {0.5}, path.size());
        }
    }

    private static void gather(double[] counts, double aboveLowestRad) {
        double at = aboveLowestRad / STEP_RAD;
        int step = (int) at;
        counts[step] += step + 1 - at;
        counts[step + 1] += at - step;
    }

    /** What shows of the disc at steps from {@code -reach} to {@code reach} of its centre over the horizon. */
    private static double[] segment(double radiusRad, int reach) {
        double[] segment = new double[2 * reach + 1];
        for (int j = -reach; j <= reach; j++) {
            segment[j + reach] = DiscShare.of(j * STEP_RAD / Math.max(radiusRad, 1e-9));
        }
        return segment;
    }

    /**
     * What is left over a horizon at each step, all that is well over it and the segment of what is about it; summed from
     * the top down to the lower edge of each step.
     */
    private static float[] integral(double[] counts, double[] segment, int samples) {
        int reach = segment.length / 2;
        float[] integral = new float[counts.length + 1];
        double above = 0;
        double total = 0;
        for (int h = counts.length - 1; h >= 0; h--) {
            above += h + reach + 1 < counts.length ? counts[h + reach + 1] : 0;
            double left = above;
            for (int j = Math.max(-reach, -h); j <= Math.min(reach, counts.length - 1 - h); j++) {
                left += counts[h + j] * segment[j + reach];
            }
            total += left / samples;
            integral[h] = (float) total;
        }
        return integral;
    }

    /** Whether the body ever is in the interval from a direction to the next; else horizons there take nothing. */
    boolean visited(int interval) {
        return mean[interval].length > 1;
    }

    /** The elevation of the middle of an interval's first step; each further step is one higher. */
    float lowestRad(int interval) {
        return lowestRad[interval];
    }

    /**
     * Integrals, in steps, over all horizons from the lower edge of a step up, of the contribution to the mean visible
     * share: one more than there are steps, the last 0. Below the first step the contribution is as there.
     */
    float[] mean(int interval) {
        return mean[interval];
    }

    /** Likewise of the contribution to the share of time. */
    float[] time(int interval) {
        return time[interval];
    }
}
