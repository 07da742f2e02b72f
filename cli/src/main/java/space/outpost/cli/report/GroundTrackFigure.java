package space.outpost.cli.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import space.outpost.construct.orbit.Sight;
import space.outpost.model.time.Interval;
import space.outpost.sky.OrbiterPath;
import space.outpost.sky.Vector3;

/**
 * The places beneath an orbiter, longitude from left to right, latitude upward.
 *
 * @param span drawn
 */
record GroundTrackFigure(OrbiterPath path, Interval span, List<Sight> sights) {
    private static final double LEFT = 62;
    private static final double RIGHT = 988;
    private static final double TOP = 14;
    private static final double BOTTOM = 394;
    private static final int MOST_POINTS = 20_000;
    private static final double JUMP_RAD = Math.toRadians(40);

    void draw(Svg svg) {
        svg.open(430, "Ground track");
        StringBuilder grid = new StringBuilder();
        for (int lon = 0; lon <= 360; lon += 30) {
            grid.append('M')
                    .append(Markup.number(x(Math.toRadians(lon))))
                    .append(' ')
                    .append(Markup.number(TOP));
            grid.append('V').append(Markup.number(BOTTOM));
            svg.text(lon + "°", x(Math.toRadians(lon)), BOTTOM + 15, "class", "mid");
        }
        for (int lat = -90; lat <= 90; lat += 30) {
            grid.append('M').append(Markup.number(LEFT)).append(' ').append(Markup.number(y(Math.toRadians(lat))));
            grid.append('H').append(Markup.number(RIGHT));
            svg.text(
                    String.format(Locale.ROOT, "%d°", lat).replace('-', '−'),
                    LEFT - 6,
                    y(Math.toRadians(lat)) + 4,
                    "class",
                    "end");
        }
        svg.path(grid.toString(), "class", "grid");
        svg.path(track(), "class", "line", "stroke", Palette.BLUE);
        for (Sight sight : sights) {
            double x = x(sight.place().longitudeRad());
            double y = y(sight.place().latitudeRad());
            svg.circle(x, y, 4, "fill", Palette.VERMILION);
            boolean right = x > 800;
            svg.text(
                    sight.name(),
                    right ? x - 8 : x + 8,
                    Math.min(y - 6, BOTTOM - 6),
                    "class",
                    right ? "end halo" : "halo");
        }
        svg.text("longitude east, MOON_ME", (LEFT + RIGHT) / 2, BOTTOM + 31, "class", "mid dim");
        svg.text("latitude", 4, 10, "class", "dim");
        svg.close();
    }

    private String track() {
        StringBuilder line = new StringBuilder();
        double lastLon = Double.NaN;
        Instant t = span.start();
        for (int i = 0; i < MOST_POINTS && t.isBefore(span.end()); i++) {
            Vector3 p = path.positionM(t);
            double lon = Math.atan2(p.y(), p.x());
            lon = lon < 0 ? lon + 2 * Math.PI : lon;
            double lat = Math.atan2(p.z(), Math.hypot(p.x(), p.y()));
            line.append(Math.abs(lon - lastLon) < JUMP_RAD ? 'L' : 'M');
            line.append(Markup.number(x(lon))).append(' ').append(Markup.number(y(lat)));
            lastLon = lon;
            t = t.plusNanos(Math.round(path.stepS(t) * 1e9));
        }
        return line.toString();
    }

    private static double x(double longitudeRad) {
        return LEFT + (RIGHT - LEFT) * longitudeRad / (2 * Math.PI);
    }

    private static double y(double latitudeRad) {
        return (TOP + BOTTOM) / 2 - (BOTTOM - TOP) * latitudeRad / Math.PI;
    }
}
