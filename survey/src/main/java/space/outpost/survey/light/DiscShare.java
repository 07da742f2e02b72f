package space.outpost.survey.light;

/**
 * The share of a uniform disc that stands above a level horizon, by how high its centre stands over it in radii: the
 * circular segment. Where {@link VisibleDisc} follows a skyline across the disc, this knows it at the disc's centre only.
 */
final class DiscShare {
    /** By which {@link #nearly} differs at most from {@link #of}. */
    static final double NEARLY = 2.2e-5;

    private DiscShare() {}

    static double of(double radii) {
        double t = Math.clamp(radii, -1.0, 1.0);
        return 0.5 + (t * Math.sqrt(1 - t * t) + Math.asin(t)) / Math.PI;
    }

    /** The same without arc sine, for loops the compiler turns into vector code: least squares of the segment's ends. */
    static float nearly(float radii) {
        float size = Math.abs(radii);
        float off = Math.min(size, 1f);
        float rest = 1 - off;
        float hidden = rest * (float) Math.sqrt(rest) * (0.5000208f + off * (0.11257253f - off * 0.013186129f));
        float side = radii / Math.max(size, Float.MIN_NORMAL);
        return 0.5f + side * (0.5f - hidden);
    }

    /** How high, in radii, the centre must stand for a share to show; -1 for the least part of the disc. */
    static double radii(double share) {
        double low = -1;
        double high = 1;
        for (double middle = 0; low < middle && middle < high; middle = 0.5 * (low + high)) {
            if (of(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return share <= LightStatistics.ANY_PART ? -1 : high;
    }
}
