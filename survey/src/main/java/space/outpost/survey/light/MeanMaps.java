package space.outpost.survey.light;

import java.util.Arrays;
import java.util.List;
import space.outpost.survey.horizon.Sweep;
import space.outpost.survey.terrain.Region;

/** Sums up, direction by direction, what horizons leave of a body in the mean, and whether they ever leave anything. */
final class MeanMaps implements Sweep {
    /** Added to make numbers of steps positive before they are cut to whole ones. */
    private static final int HIGH = 1 << 16;

    /**
     * A patch and what its sky holds.
     *
     * @param limbsRad per kind of shadow and direction: how high the body's upper limb comes
     */
    record Sky(SkyPatch patch, ShareTable table, List<float[]> limbsRad) {}

    private final Region region;
    private final int directions;
    private final List<Sky> skies;
    private final float[] mean;
    private final float[] time;
    private final float[][] shadow;

    /** Horizons cleared of the tilt of their patch, in the first direction and in the last. */
    private final float[] first;

    private float[] before;
    private float[] now;

    MeanMaps(Region region, int directions, List<Sky> skies) {
        this.region = region;
        this.directions = directions;
        this.skies = skies;
        mean = new float[region.size()];
        time = new float[region.size()];
        first = new float[region.size()];
        before = new float[region.size()];
        now = new float[region.size()];
        shadow = new float[skies.getFirst().limbsRad().size()][region.size()];
        for (float[] s : shadow) {
            Arrays.fill(s, 1);
        }
    }

    /** Mean visible share of the disc, per cell. */
    float[] mean() {
        return mean;
    }

    /** Share of the time in which at least a threshold of the disc shows. */
    float[] time() {
        return time;
    }

    /** 1 where the body's upper limb stays below the horizon, else 0. */
    float[] shadow(int kind) {
        return shadow[kind];
    }

    @Override
    public void direction(int direction, double mapBearingRad, float[][] elevationRad) {
        for (Sky sky : skies) {
            clear(sky.patch, mapBearingRad, elevationRad[0]);
        }
        if (direction == 0) {
            System.arraycopy(now, 0, first, 0, now.length);
            leaveOut();
        } else {
            add(direction - 1, before, now);
        }
        if (direction == directions - 1) {
            add(direction, now, first);
        }
        for (Sky sky : skies) {
            for (int s = 0; s < shadow.length; s++) {
                darken(sky.patch, sky.limbsRad.get(s)[direction], shadow[s]);
            }
        }
        float[] free = before;
        before = now;
        now = free;
    }

    private void leaveOut() {
        for (int i = 0; i < now.length; i++) {
            if (Float.isNaN(now[i])) {
                mean[i] = Float.NaN;
                time[i] = Float.NaN;
                for (float[] s : shadow) {
                    s[i] = Float.NaN;
                }
            }
        }
    }

    private void clear(SkyPatch patch, double bearingRad, float[] horizonRad) {
        float[] tiltRad = patch.colTiltsRad(bearingRad);
        for (int row = 0; row < patch.cells().rows(); row++) {
            int at = region.index(patch.firstCol(), patch.firstRow() + row);
            float rowTiltRad = patch.rowTiltRad(row, bearingRad);
            for (int col = 0; col < tiltRad.length; col++) {
                now[at + col] = horizonRad[at + col] - (tiltRad[col] + rowTiltRad);
            }
        }
    }

    private void add(int interval, float[] from, float[] to) {
        for (Sky sky : skies) {
            if (sky.table.visited(interval)) {
                float[] means = sky.table.mean(interval);
                float[] times = sky.table.time(interval);
                int cols = sky.patch.cells().cols();
                int[] a = new int[cols];
                int[] b = new int[cols];
                for (int row = 0; row < sky.patch.cells().rows(); row++) {
                    int at = region.index(sky.patch.firstCol(), sky.patch.firstRow() + row);
                    steps(from, at, sky.table.lowestRad(interval), a);
                    steps(to, at, sky.table.lowestRad(interval), b);
                    add(means, times, a, b, at);
                }
            }
        }
    }

    /** Numbers of the steps that horizons fall to; not a number falls to 0. */
    private static void steps(float[] horizonRad, int at, float lowestRad, int[] steps) {
        float perRad = (float) (1 / ShareTable.STEP_RAD);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (int) ((horizonRad[at + i] - lowestRad) * perRad + (HIGH + 0.5f)) - HIGH;
        }
    }

    private void add(float[] means, float[] times, int[] a, int[] b, int at) {
        int top = means.length - 1;
        float belowMean = means[0] - means[1];
        float belowTime = times[0] - times[1];
        for (int i = 0; i < a.length; i++) {
            int low = Math.min(a[i], b[i]);
            int high = Math.max(a[i], b[i]) + 1;
            if (low >= top) {
                continue;
            }
            float share = 1f / (high - low);
            int from = Math.max(low, 0);
            int to = Math.max(0, Math.min(high, top));
            int below = Math.min(high, 0) - Math.min(low, 0);
            mean[at + i] += (means[from] - means[to] + below * belowMean) * share;
            time[at + i] += (times[from] - times[to] + below * belowTime) * share;
        }
    }

    private void darken(SkyPatch patch, float limbRad, float[] shadow) {
        for (int row = 0; row < patch.cells().rows(); row++) {
            int at = region.index(patch.firstCol(), patch.firstRow() + row);
            for (int col = 0; col < patch.cells().cols(); col++) {
                if (now[at + col] < limbRad) {
                    shadow[at + col] = 0;
                }
            }
        }
    }
}
