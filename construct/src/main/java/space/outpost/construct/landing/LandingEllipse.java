package space.outpost.construct.landing;

/**
 * Where landings lie about the planned place.
 *
 * @param landings that were flown to the end
 * @param failed that found no way to the hover
 * @param alongMeanM mean along the course
 * @param longRad of the ellipse's long axis from the course
 * @param long3SigmaM half of the long axis of the ellipse of three standard deviations
 * @param short3SigmaM half of the short one
 * @param leastLeftKg propellant left at the hover, the least of all
 */
public record LandingEllipse(
        int landings,
        int failed,
        double alongMeanM,
        double longRad,
        double long3SigmaM,
        double short3SigmaM,
        double leastLeftKg) {

    /**
     * @param landed along and across, m, and propellant left, kg, of each
     * @param zeroM along of the planned one
     */
    static LandingEllipse of(double[][] landed, double zeroM, int failed) {
        int n = landed.length;
        double along = 0;
        double across = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double[] l : landed) {
            along += (l[0] - zeroM) / n;
            across += l[1] / n;
            least = Math.min(least, l[2]);
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] l : landed) {
            double x = l[0] - zeroM - along;
            double y = l[1] - across;
            xx += x * x / (n - 1);
            yy += y * y / (n - 1);
            xy += x * y / (n - 1);
        }
        double mean = (xx + yy) / 2;
        double spread = Math.hypot((xx - yy) / 2, xy);
        return new LandingEllipse(
                n,
                failed,
                along,
                0.5 * Math.atan2(2 * xy, xx - yy),
                3 * Math.sqrt(mean + spread),
                3 * Math.sqrt(Math.max(0, mean - spread)),
                least);
    }
}
