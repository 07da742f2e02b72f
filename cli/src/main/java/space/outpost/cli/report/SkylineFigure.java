package space.outpost.cli.report;

import java.util.List;
import java.util.Locale;
import space.outpost.model.Place;
import space.outpost.model.site.SiteEnvironment.MastView;

/** The terrain against the sky from each mast: as a panorama, and as a rose that can be laid on a map. */
final class SkylineFigure {
    /** Tilt of the Moon's equator to the ecliptic: the Sun's greatest elevation at the pole (IAU, Cassini's laws). */
    private static final double SUN_LATITUDE_RAD = Math.toRadians(1.54);

    private static final List<String> COLOURS = List.of(Palette.INK, Palette.BLUE, Palette.VERMILION, Palette.GREEN);
    private static final List<String> DASHES = List.of("none", "5 3", "2 2", "8 3 2 3");
    private static final int STEPS = 720;

    private final Place place;
    private final List<MastView> masts;
    private final double highDeg;
    private final double lowDeg;

    SkylineFigure(Place place, List<MastView> masts) {
        this.place = place;
        this.masts = masts;
        double high = 2.5;
        double low = -2;
        for (MastView mast : masts) {
            for (double e : mast.skyline().toArray()) {
                high = Math.max(high, Math.toDegrees(e));
                low = Math.min(low, Math.toDegrees(e));
            }
        }
        highDeg = Math.ceil(high + 0.3);
        lowDeg = Math.floor(low);
    }

    /** Azimuth from left to right: the view of somebody who turns once round. */
    void panorama(Svg svg) {
        double left = TimeChart.LEFT;
        double right = TimeChart.RIGHT;
        double top = 30;
        double bottom = 250;
        ValueAxis value = new ValueAxis(lowDeg, highDeg, top, bottom);
        svg.open(300, "Skyline panorama");
        StringBuilder band = new StringBuilder();
        for (int i = 0; i <= STEPS; i++) {
            point(band, i == 0 ? 'M' : 'L', left, right, i, clampDeg(sunDeg(i, 1)), value);
        }
        for (int i = STEPS; i >= 0; i--) {
            point(band, 'L', left, right, i, clampDeg(sunDeg(i, -1)), value);
        }
        svg.path(band.append('Z').toString(), "fill", Palette.SUN);
        value.draw(svg, left, right, 6);
        for (int m = 0; m < masts.size(); m++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i <= STEPS; i++) {
                point(line, i == 0 ? 'M' : 'L', left, right, i, elevationDeg(masts.get(m), i), value);
            }
            if (m == 0) {
                String ground = line + "V" + Markup.number(bottom) + "H" + Markup.number(left) + "Z";
                svg.path(ground, "fill", Palette.TERRAIN, "fill-opacity", "0.75");
            }
            svg.path(
                    line.toString(),
                    "class",
                    "line",
                    "stroke",
                    COLOURS.get(m % 4),
                    "stroke-dasharray",
                    DASHES.get(m % 4));
        }
        earth(svg, left, right, value);
        String[] names = {"N", "NE", "E", "SE", "S", "SW", "W", "NW", "N"};
        for (int i = 0; i < names.length; i++) {
            double x = left + (right - left) * i / 8;
            svg.text(names[i], x, 265, "class", "mid strong");
            svg.text(45 * i + "°", x, 279, "class", "mid dim");
        }
        svg.text("azimuth, clockwise from true north", 525, 295, "class", "mid dim");
        svg.text("elevation, °", 4, 16, "class", "dim");
        legend(svg, 300, 16);
        svg.close();
    }

    /** Seen from above, north up: the farther out, the higher the terrain stands in that direction. */
    void rose(Svg svg) {
        double centreX = 300;
        double centreY = 262;
        double radius = 216;
        svg.open(520, "Skyline rose");
        StringBuilder band = new StringBuilder();
        for (int sense : new int[] {1, -1}) {
            for (int i = 0; i <= STEPS; i++) {
                polar(band, i == 0 ? 'M' : 'L', centreX, centreY, i, radius * share(clampDeg(sunDeg(i, sense))));
            }
            band.append('Z');
        }
        svg.path(band.toString(), "fill", Palette.SUN, "fill-rule", "evenodd");
        StringBuilder ground = new StringBuilder();
        for (int i = 0; i < STEPS; i++) {
            polar(ground, i == 0 ? 'M' : 'L', centreX, centreY, i, radius * share(elevationDeg(masts.getFirst(), i)));
        }
        svg.path(ground.append('Z').toString(), "fill", Palette.TERRAIN, "fill-opacity", "0.75");
        for (double tick : new ValueAxis(lowDeg, highDeg, 0, radius).ticks(5)) {
            double r = radius * share(tick);
            svg.circle(300, 262, r, "class", "grid");
            svg.text(
                    String.format(Locale.ROOT, "%.0f°", tick).replace('-', '−'),
                    centreX + 4 + r * Math.sin(Math.PI / 8),
                    centreY - r * Math.cos(Math.PI / 8),
                    "class",
                    "halo");
        }
        for (int m = 0; m < masts.size(); m++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < STEPS; i++) {
                polar(line, i == 0 ? 'M' : 'L', centreX, centreY, i, radius * share(elevationDeg(masts.get(m), i)));
            }
            svg.path(
                    line.append('Z').toString(),
                    "class",
                    "line",
                    "stroke",
                    COLOURS.get(m % 4),
                    "stroke-dasharray",
                    DASHES.get(m % 4));
        }
        String[] names = {"N", "E", "S", "W"};
        for (int i = 0; i < 4; i++) {
            double angle = i * Math.PI / 2;
            svg.text(
                    names[i] + " " + 90 * i + "°",
                    centreX + (radius + 26) * Math.sin(angle),
                    centreY - (radius + 16) * Math.cos(angle) + 4,
                    "class",
                    "mid strong");
        }
        double earth = earthAzimuthRad();
        svg.path(
                "M" + Markup.number(centreX + radius * Math.sin(earth)) + " "
                        + Markup.number(centreY - radius * Math.cos(earth)) + "L"
                        + Markup.number(centreX + (radius + 18) * Math.sin(earth)) + " "
                        + Markup.number(centreY - (radius + 18) * Math.cos(earth)),
                "class",
                "line",
                "stroke",
                Palette.BLUE,
                "stroke-width",
                "1.5");
        svg.text(
                "⊕ Earth",
                centreX + (radius + 34) * Math.sin(earth),
                centreY - (radius + 28) * Math.cos(earth) + 4,
                "class",
                Math.sin(earth) < 0 ? "end earth" : "earth");
        facts(svg);
        svg.close();
    }

    /** The rose's legend, with the figures a reader would look for in it. */
    private void facts(Svg svg) {
        double y = 120;
        for (int m = 0; m < masts.size(); m++) {
            MastView mast = masts.get(m);
            svg.path(
                    "M610 " + Markup.number(y - 4) + "h24",
                    "class",
                    "line",
                    "stroke",
                    COLOURS.get(m % 4),
                    "stroke-dasharray",
                    DASHES.get(m % 4));
            svg.text(Say.mast(mast), 644, y, "class", "strong");
            svg.text(extreme("highest", mast, 1), 644, y + 17, "class", "key");
            svg.text(extreme("lowest", mast, -1), 644, y + 34, "class", "key");
            y += 62;
        }
        swatch(svg, y, Palette.TERRAIN, "terrain, from the " + Say.mast(masts.getFirst()));
        swatch(svg, y + 24, Palette.SUN, "where the Sun’s centre stands over the year");
        svg.text("⊕", 616, y + 48, "class", "earth");
        svg.text(
                String.format(
                        Locale.ROOT, "mean direction of the Earth, azimuth %.0f°", Math.toDegrees(earthAzimuthRad())),
                644,
                y + 48,
                "class",
                "key");
        svg.text("Rings: elevation over the horizontal", 644, y + 72, "class", "key dim");
    }

    private static void swatch(Svg svg, double y, String colour, String text) {
        svg.rect(612, y - 10, 20, 11, "fill", colour);
        svg.text(text, 644, y, "class", "key");
    }

    private static String extreme(String name, MastView mast, int sense) {
        double[] elevations = mast.skyline().toArray();
        int at = 0;
        for (int i = 0; i < elevations.length; i++) {
            at = sense * elevations[i] > sense * elevations[at] ? i : at;
        }
        return String.format(
                        Locale.ROOT,
                        "%s %.1f°, at azimuth %.0f°",
                        name,
                        Math.toDegrees(elevations[at]),
                        360.0 * at / elevations.length)
                .replace('-', '−');
    }

    private void legend(Svg svg, double x, double y) {
        for (int m = 0; m < masts.size(); m++) {
            String name = Say.mast(masts.get(m));
            svg.path(
                    "M" + Markup.number(x) + " " + Markup.number(y - 4) + "h24",
                    "class",
                    "line",
                    "stroke",
                    COLOURS.get(m % 4),
                    "stroke-dasharray",
                    DASHES.get(m % 4));
            svg.text(name, x + 30, y, "class", "key");
            x += 46 + 6.3 * name.length();
        }
        svg.rect(x, y - 10, 20, 11, "fill", Palette.SUN);
        svg.text("Sun’s centre over the year", x + 26, y, "class", "key");
    }

    private void earth(Svg svg, double left, double right, ValueAxis value) {
        double x = left + (right - left) * earthAzimuthRad() / (2 * Math.PI);
        svg.path(
                "M" + Markup.number(x) + " " + Markup.number(value.top()) + "V" + Markup.number(value.bottom()),
                "class",
                "line",
                "stroke",
                Palette.BLUE,
                "stroke-dasharray",
                "1 3");
        boolean nearEdge = x > right - 120;
        svg.text(
                "⊕ Earth’s mean direction",
                nearEdge ? x - 5 : x + 5,
                value.top() + 11,
                "class",
                nearEdge ? "end earth halo" : "earth halo");
    }

    /** Direction of the point of the mean Earth, latitude 0 longitude 0, from the site: great-circle course. */
    private double earthAzimuthRad() {
        double azimuth = Math.atan2(
                -Math.sin(place.longitudeRad()), -Math.sin(place.latitudeRad()) * Math.cos(place.longitudeRad()));
        return azimuth < 0 ? azimuth + 2 * Math.PI : azimuth;
    }

    /**
     * Elevation at which the Sun stands in an azimuth when it is at its greatest (sense 1) or least distance from the
     * Moon's equator: sin d = sin(lat) sin(h) + cos(lat) cos(h) cos(A), solved for h.
     */
    private double sunDeg(int step, int sense) {
        double across = Math.cos(place.latitudeRad()) * Math.cos(azimuthRad(step));
        double up = Math.sin(place.latitudeRad());
        double size = Math.hypot(up, across);
        double declination = sense * Math.signum(up) * SUN_LATITUDE_RAD;
        double lean = Math.asin(Math.clamp(Math.sin(declination) / size, -1, 1));
        return Math.toDegrees(up < 0 ? -lean + Math.atan2(across, -up) : lean - Math.atan2(across, up));
    }

    private double elevationDeg(MastView mast, int step) {
        return Math.toDegrees(mast.skyline().elevationAtRad(azimuthRad(step)));
    }

    private static double azimuthRad(int step) {
        return 2 * Math.PI * step / STEPS;
    }

    private double clampDeg(double deg) {
        return Math.clamp(deg, lowDeg, highDeg);
    }

    /** Distance from the centre as a share of the rose's radius; the lowest terrain stays off the centre. */
    private double share(double deg) {
        return 0.2 + 0.8 * (deg - lowDeg) / (highDeg - lowDeg);
    }

    private static void point(
            StringBuilder path, char command, double left, double right, int step, double deg, ValueAxis value) {
        path.append(command)
                .append(Markup.number(left + (right - left) * step / STEPS))
                .append(' ');
        path.append(Markup.number(value.y(deg)));
    }

    private static void polar(StringBuilder path, char command, double x, double y, int step, double radius) {
        path.append(command)
                .append(Markup.number(x + radius * Math.sin(azimuthRad(step))))
                .append(' ');
        path.append(Markup.number(y - radius * Math.cos(azimuthRad(step))));
    }
}
