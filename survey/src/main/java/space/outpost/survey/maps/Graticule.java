package space.outpost.survey.maps;

import java.util.ArrayList;
import java.util.List;
import space.outpost.model.Place;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;

/** Round parallels and meridians of a region, and where they cross its frame. */
final class Graticule {
    private static final double[] MERIDIAN_STEPS_DEG = {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30};
    private static final int ARC = 720;

    private final Region region;
    private final double widthM;
    private final double heightM;
    private final Ticks parallels;
    private final double meridianStepDeg;

    Graticule(Region region) {
        this.region = region;
        widthM = region.cols() * region.cellM();
        heightM = region.rows() * region.cellM();
        double longerM = Math.max(widthM, heightM);
        parallels = Ticks.over(Math.toDegrees(longerM / Place.MOON_RADIUS_M), 7);
        double radiusM = Math.hypot(region.leftM() + widthM / 2, region.topM() - heightM / 2);
        double widthDeg = Math.toDegrees(2 * Math.atan2(longerM / 2, radiusM));
        double step = 30;
        for (double s : MERIDIAN_STEPS_DEG) {
            if (widthDeg / s <= 6) {
                step = s;
                break;
            }
        }
        meridianStepDeg = step;
    }

    /** A crossing of a line with the frame, {@code at} 0..1 from the left or from the top. */
    record Crossing(double at, String label) {}

    /** Lines as map positions, x and y by turns. */
    List<double[]> lines() {
        List<double[]> lines = new ArrayList<>();
        double farthestM = Math.hypot(region.leftM(), region.topM()) + widthM + heightM;
        double farthestDeg = Math.toDegrees(farthestM / Place.MOON_RADIUS_M);
        for (double colatitude : parallels.within(parallels.step(), farthestDeg)) {
            double r = radiusM(colatitude);
            double[] line = new double[2 * (ARC * 8 + 1)];
            for (int i = 0; i <= ARC * 8; i++) {
                double lon = 2 * Math.PI * i / (ARC * 8);
                line[2 * i] = r * Math.sin(lon);
                line[2 * i + 1] = r * Math.cos(lon);
            }
            lines.add(line);
        }
        double innermostM = radiusM(parallels.step());
        for (int i = 0; i < Math.rint(360 / meridianStepDeg); i++) {
            double lon = Math.toRadians(i * meridianStepDeg);
            double fromM = i * meridianStepDeg % 30 == 0 ? 0 : innermostM;
            lines.add(new double[] {
                fromM * Math.sin(lon), fromM * Math.cos(lon), farthestM * Math.sin(lon), farthestM * Math.cos(lon)
            });
        }
        return lines;
    }

    private static double radiusM(double colatitudeDeg) {
        return 2 * Place.MOON_RADIUS_M * Math.tan(Math.toRadians(colatitudeDeg) / 2);
    }

    /** Along the left edge, from the top. */
    List<Crossing> left() {
        return crossings(region.leftM(), region.topM(), 0, -heightM);
    }

    /** Along the upper edge, from the left. */
    List<Crossing> top() {
        return crossings(region.leftM(), region.topM(), widthM, 0);
    }

    /** Along the lower edge, from the left. */
    List<Crossing> bottom() {
        return crossings(region.leftM(), region.topM() - heightM, widthM, 0);
    }

    private List<Crossing> crossings(double x, double y, double rightM, double upM) {
        List<Crossing> found = new ArrayList<>();
        int steps = 2000;
        double[] before = position(x, y);
        for (int i = 1; i <= steps; i++) {
            double at = (double) i / steps;
            double[] now = position(x + at * rightM, y + at * upM);
            double colatitude = crossed(before[0], now[0], parallels.step());
            if (!Double.isNaN(colatitude)) {
                found.add(new Crossing(at, parallels.label(90 - colatitude) + "\u00b0 S"));
            }
            double turn = now[1] - before[1];
            double longitude =
                    Math.abs(turn) > 180 ? (before[1] > 180 ? 360 : 0) : crossed(before[1], now[1], meridianStepDeg);
            if (!Double.isNaN(longitude)) {
                double shown = Math.rint(longitude / meridianStepDeg) * meridianStepDeg % 360;
                found.add(new Crossing(at, new Ticks(meridianStepDeg).label(shown) + "\u00b0 E"));
            }
            before = now;
        }
        return found;
    }

    /** The multiple of the step between two values, or NaN. */
    private static double crossed(double a, double b, double step) {
        double low = Math.floor(Math.min(a, b) / step);
        double high = Math.floor(Math.max(a, b) / step);
        return low == high ? Double.NaN : high * step;
    }

    /** Colatitude and east longitude in degrees. */
    private static double[] position(double x, double y) {
        double[] p = PolarStereographic.south().unitVector(x, y);
        double colatitude = Math.toDegrees(Math.atan2(Math.hypot(p[0], p[1]), -p[2]));
        double longitude = Math.toDegrees(Math.atan2(p[1], p[0]));
        return new double[] {colatitude, longitude < 0 ? longitude + 360 : longitude};
    }

    /** Whether every direction on the map leads north somewhere. */
    boolean holdsPole() {
        return contains(0, 0);
    }

    private boolean contains(double x, double y) {
        return x > region.leftM() && x < region.leftM() + widthM && y < region.topM() && y > region.topM() - heightM;
    }

    /** A label at a map position. */
    record Inscription(double x, double y, String label) {}

    /** Labels of the parallels about the pole, which may nowhere meet the frame. */
    List<Inscription> inside() {
        List<Inscription> found = new ArrayList<>();
        if (holdsPole()) {
            double lon = Math.toRadians(15);
            for (double colatitude : parallels.within(parallels.step(), 30)) {
                double r = radiusM(colatitude);
                if (contains(r * Math.sin(lon), r * Math.cos(lon))) {
                    found.add(new Inscription(
                            r * Math.sin(lon), r * Math.cos(lon), parallels.label(90 - colatitude) + "\u00b0 S"));
                }
            }
        }
        return found;
    }

    /** Where true north is at the centre of the map, clockwise from up, radians. */
    double northRad() {
        return Math.atan2(region.leftM() + widthM / 2, region.topM() - heightM / 2);
    }
}
