package space.outpost.survey.horizon;

import space.outpost.model.Place;

/** Line by line. */
final class ScalarSwathKernel implements SwathKernel {
    static final float PER_RADIUS = (float) (1 / Place.MOON_RADIUS_M);

    /** Where what lines see differs by more than this, one of them sees no ground. */
    static final float STEEP = 2;

    @Override
    public void lay(Heading heading, Plane plane, Swath swath) {
        float[] heights = heading.field.metM();
        float[] z = swath.z;
        for (int n = 0; n < swath.points; n++) {
            int row = swath.exit - heading.sign * n;
            int at = row * heading.field.width() + heading.apart * swath.first + heading.whole[row];
            float part = heading.part[row];
            for (int k = 0; k < Swath.LINES; k++) {
                float left = heights[at + heading.apart * k];
                float reduced = Math.fma(heights[at + heading.apart * k + 1] - left, part, left);
                z[n * Swath.LINES + k] = Math.fma(reduced, plane.sec[n], -plane.drop[n]);
            }
        }
        for (int n = 0; n < swath.points; n++) {
            swath.kept[n] = -1;
            if (n >= Swath.LONGEST_CHORD && n < swath.points - Swath.LONGEST_CHORD) {
                int bits = 0;
                for (int k = 0; k < Swath.LINES; k++) {
                    int at = n * Swath.LINES + k;
                    float twice = z[at] + z[at] + Swath.HOLLOW_M;
                    boolean above = true;
                    for (int chord : Swath.CHORDS) {
                        above &= twice >= z[at - chord * Swath.LINES] + z[at + chord * Swath.LINES];
                    }
                    bits |= above ? 1 << k : 0;
                }
                swath.kept[n] = bits;
            }
        }
    }

    @Override
    public void see(
            Heading heading,
            Plane plane,
            Swath swath,
            int every,
            int mast,
            float mastM,
            float[] to,
            int origin,
            int stride) {
        Field field = heading.field;
        float[] seenX = swath.seenX[mast];
        float[] seenZ = swath.seenZ[mast];
        float perRadius = mastM * PER_RADIUS;
        for (int row = swath.firstRow; row <= swath.lastRow; row++) {
            int n = heading.sign * (swath.exit - row);
            float x = plane.x[n];
            int over = heading.apart * swath.first + heading.over(row);
            int from = row * field.width() + over;
            int put = origin + (row - field.viewRow()) * stride + over - field.viewCol();
            int a = (row - swath.firstEyes) / every * Swath.LINES;
            int b = (row - swath.firstEyes + every - 1) / every * Swath.LINES;
            for (int i = 0; i < heading.apart * Swath.SPAN; i++) {
                int k = i / heading.apart;
                float share = (heading.between(row) + i % heading.apart) / heading.apart;
                float ground = field.reducedM()[from + i];
                float u = Math.fma(ground, -PER_RADIUS, 1);
                float z = Math.fma(u * mastM * u / Math.fma(u, perRadius, 1) + ground, plane.sec[n], -plane.drop[n]);
                float left = slope(seenX, seenZ, a + k, b + k, x, z);
                float right = slope(seenX, seenZ, a + k + 1, b + k + 1, x, z);
                float more = right - left;
                float slope = more > STEEP ? right : more < -STEEP ? left : Math.fma(more, share, left);
                to[put + i] = Math.fma(slope * (1 / u + perRadius), plane.sec[n], plane.tan[n]);
            }
        }
    }

    private static float slope(float[] seenX, float[] seenZ, int a, int b, float x, float z) {
        float one = (seenZ[a] - z) / (seenX[a] - x);
        if (a == b) {
            return one;
        }
        float other = (seenZ[b] - z) / (seenX[b] - x);
        return other > one ? other : one;
    }
}
