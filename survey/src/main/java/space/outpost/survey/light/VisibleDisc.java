package space.outpost.survey.light;

import space.outpost.model.Skyline;

/**
 * The part of a round disc that stands above a skyline: its area in the plane of the sky, exact for a skyline that is
 * straight between its samples. The disc is uniform: no limb darkening. No refraction: the Moon has no air.
 *
 * <p>The disc and the samples near it are projected orthographically along the disc's centre, where the disc is the
 * unit circle. The area below the skyline is then summed piece by piece in closed form. One thread.
 */
final class VisibleDisc {
    /** Areas closer than this to nothing or all of the disc are nothing or all: "any part is lit" must be exact. */
    private static final double ROUNDING = 1e-9;

    private final double[] elevationsRad;
    private final double stepRad;
    private final double lowestRad;
    private final double highestRad;
    private final Projection projection = new Projection();

    VisibleDisc(Skyline skyline) {
        elevationsRad = skyline.toArray();
        int n = elevationsRad.length;
        stepRad = 2 * Math.PI / n;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            lowest = Math.min(lowest, elevationsRad[i]);
            highest = Math.max(highest, elevationsRad[i]);
        }
        lowestRad = lowest;
        highestRad = highest;
    }

    /**
     * The visible fraction of the disc's area, 0 to 1. Within its own radius of the zenith a disc counts as wholly
     * visible, of the nadir as hidden.
     *
     * @param azimuthRad of the disc's centre, clockwise from north
     * @param elevationRad of the disc's centre
     * @param radiusRad angular radius, below pi/2
     */
    double fraction(double azimuthRad, double elevationRad, double radiusRad) {
        if (elevationRad - radiusRad >= highestRad) {
            return 1;
        }
        if (elevationRad + radiusRad <= lowestRad) {
            return 0;
        }
        double sinRadius = Math.sin(radiusRad);
        double cosDisc = Math.cos(elevationRad);
        if (sinRadius >= cosDisc) {
            return elevationRad > 0 ? 1 : 0;
        }
        double halfWidth = Math.asin(sinRadius / cosDisc);
        int n = elevationsRad.length;
        int from = (int) Math.floor((azimuthRad - halfWidth) / stepRad);
        int to = (int) Math.ceil((azimuthRad + halfWidth) / stepRad);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int index = Math.floorMod(from, n);
        for (int i = from, k = index; i <= to; i++) {
            low = Math.min(low, elevationsRad[k]);
            high = Math.max(high, elevationsRad[k]);
            k = k + 1 == n ? 0 : k + 1;
        }
        if (elevationRad - radiusRad >= high) {
            return 1;
        }
        if (elevationRad + radiusRad <= low) {
            return 0;
        }
        double hidden = hiddenArea(from, to, index, azimuthRad, elevationRad, radiusRad);
        double visible = 1 - hidden / Math.PI;
        return visible < ROUNDING ? 0 : visible > 1 - ROUNDING ? 1 : visible;
    }

    /**
     * The skyline is straight in azimuth and elevation, which is straight in projection only near the disc: so cliffs
     * are cut two radii above and below the disc's centre before they are projected.
     */
    private double hiddenArea(int from, int to, int index, double azimuthRad, double elevationRad, double radiusRad) {
        double floor = elevationRad - 2 * radiusRad;
        double ceiling = elevationRad + 2 * radiusRad;
        projection.centre(elevationRad, radiusRad);
        int n = elevationsRad.length;
        double e0 = elevationsRad[index];
        double offset0 = from * stepRad - azimuthRad;
        projection.start(offset0, Math.clamp(e0, floor, ceiling));
        for (int i = from + 1, k = index; i <= to; i++) {
            k = k + 1 == n ? 0 : k + 1;
            double e1 = elevationsRad[k];
            double offset1 = i * stepRad - azimuthRad;
            if ((e0 < floor) != (e1 < floor) || (e0 > ceiling) != (e1 > ceiling)) {
                double first = e1 > e0 ? floor : ceiling;
                double second = e1 > e0 ? ceiling : floor;
                double slope = (offset1 - offset0) / (e1 - e0);
                if ((e0 - first) * (e1 - first) < 0) {
                    projection.lineTo(offset0 + (first - e0) * slope, first);
                }
                if ((e0 - second) * (e1 - second) < 0) {
                    projection.lineTo(offset0 + (second - e0) * slope, second);
                }
            }
            projection.lineTo(offset1, Math.clamp(e1, floor, ceiling));
            e0 = e1;
            offset0 = offset1;
        }
        return projection.end();
    }

    /** The sky about the disc's centre, seen along it, the disc as unit circle; sums the area under a line across it. */
    private static final class Projection {
        private double sinDisc;
        private double cosDisc;
        private double sinRadius;
        private double u;
        private double v;
        private double area;

        void centre(double elevationRad, double radiusRad) {
            sinDisc = Math.sin(elevationRad);
            cosDisc = Math.cos(elevationRad);
            sinRadius = Math.sin(radiusRad);
            area = 0;
        }

        void start(double offsetRad, double elevationRad) {
            u = -1;
            v = upward(offsetRad, elevationRad);
            lineTo(offsetRad, elevationRad);
        }

        void lineTo(double offsetRad, double elevationRad) {
            double nextU = Math.cos(elevationRad) * Math.sin(offsetRad) / sinRadius;
            double nextV = upward(offsetRad, elevationRad);
            area += hiddenUnder(u, v, nextU, nextV);
            u = nextU;
            v = nextV;
        }

        double end() {
            return area + hiddenUnder(u, v, 1, v);
        }

        private double upward(double offsetRad, double elevationRad) {
            return (Math.sin(elevationRad) * cosDisc - Math.cos(elevationRad) * sinDisc * Math.cos(offsetRad))
                    / sinRadius;
        }
    }

    /** The unit disc's area below the line from (u0, v0) to (u1, v1); negative if the line runs to the left. */
    static double hiddenUnder(double u0, double v0, double u1, double v1) {
        if (u0 > u1) {
            return -hiddenUnder(u1, v1, u0, v0);
        }
        if (u1 <= -1 || u0 >= 1 || u0 == u1) {
            return 0;
        }
        double du = u1 - u0;
        double dv = v1 - v0;
        double start = Math.max(0, (-1 - u0) / du);
        double end = Math.min(1, (1 - u0) / du);
        double a = du * du + dv * dv;
        double b = u0 * du + v0 * dv;
        double discriminant = b * b - a * (u0 * u0 + v0 * v0 - 1);
        if (discriminant <= 0) {
            return outside(u0, v0, du, dv, start, end);
        }
        double root = Math.sqrt(discriminant);
        double enter = Math.clamp((-b - root) / a, start, end);
        double leave = Math.clamp((-b + root) / a, start, end);
        double left = u0 + enter * du;
        double right = u0 + leave * du;
        double trapezium = 0.5 * (right - left) * (2 * v0 + (enter + leave) * dv);
        return outside(u0, v0, du, dv, start, enter)
                + trapezium
                + halfDisc(right)
                - halfDisc(left)
                + outside(u0, v0, du, dv, leave, end);
    }

    /** The same for a stretch of the line that does not enter the disc: the whole strip if it passes above, else none. */
    private static double outside(double u0, double v0, double du, double dv, double start, double end) {
        if (start >= end || v0 + 0.5 * (start + end) * dv <= 0) {
            return 0;
        }
        return 2 * (halfDisc(u0 + end * du) - halfDisc(u0 + start * du));
    }

    /** Integral of sqrt(1 - u^2) from 0 to u. */
    private static double halfDisc(double u) {
        double clamped = Math.clamp(u, -1.0, 1.0);
        return 0.5 * (clamped * Math.sqrt(1 - clamped * clamped) + Math.asin(clamped));
    }
}
