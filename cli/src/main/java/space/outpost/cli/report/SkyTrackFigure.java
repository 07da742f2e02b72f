package space.outpost.cli.report;

import java.time.Instant;
import java.util.Locale;
import space.outpost.construct.orbit.Sight;
import space.outpost.model.time.Interval;
import space.outpost.sky.OrbiterPath;
import space.outpost.sky.Topocentre;
import space.outpost.sky.View;

/**
 * An orbiter's way over the sky of a place: the zenith in the middle, the horizon at the rim, north up, and east to the
 * right, as on a map.
 *
 * @param span drawn
 */
record SkyTrackFigure(OrbiterPath path, Sight sight, Interval span) {
    private static final double CENTRE_X = 300;
    private static final double CENTRE_Y = 262;
    private static final double RADIUS = 222;
    private static final int MOST_POINTS = 20_000;
    private static final int AZIMUTHS = 360;

    void draw(Svg svg) {
        svg.open(520, "Sky of " + sight.name());
        sight.skyline().ifPresent(skyline -> {
            StringBuilder ground = new StringBuilder();
            for (int i = 0; i <= AZIMUTHS; i++) {
                double azimuth = 2 * Math.PI * i / AZIMUTHS;
                point(ground, i == 0 ? 'M' : 'L', azimuth, Math.max(0, skyline.elevationAtRad(azimuth)));
            }
            ground.append('Z');
            for (int i = 0; i <= AZIMUTHS; i++) {
                point(ground, i == 0 ? 'M' : 'L', 2 * Math.PI * i / AZIMUTHS, 0);
            }
            svg.path(
                    ground.append('Z').toString(),
                    "fill",
                    Palette.TERRAIN,
                    "fill-opacity",
                    "0.75",
                    "fill-rule",
                    "evenodd");
        });
        for (int elevation = 0; elevation < 90; elevation += 15) {
            double r = RADIUS * (90 - elevation) / 90;
            svg.circle(CENTRE_X, CENTRE_Y, r, "class", "grid");
            svg.text(
                    elevation + "°",
                    CENTRE_X + 3 + r * Math.sin(Math.PI / 8),
                    CENTRE_Y - r * Math.cos(Math.PI / 8),
                    "class",
                    "halo");
        }
        svg.path(track(), "class", "line", "stroke", Palette.BLUE, "stroke-opacity", "0.8");
        String[] names = {"N", "E", "S", "W"};
        for (int i = 0; i < 4; i++) {
            double angle = i * Math.PI / 2;
            svg.text(
                    names[i] + " " + 90 * i + "°",
                    CENTRE_X + (RADIUS + 26) * Math.sin(angle),
                    CENTRE_Y - (RADIUS + 16) * Math.cos(angle) + 4,
                    "class",
                    "mid strong");
        }
        svg.text(
                String.format(
                        Locale.ROOT,
                        "%s, %.3f°, %.3f° E",
                        sight.name(),
                        sight.place().latitudeDeg(),
                        sight.place().longitudeDeg()),
                610,
                130,
                "class",
                "strong");
        svg.text("the orbiter from " + Say.day(span.start()) + " to " + Say.day(span.end()), 644, 156, "class", "key");
        svg.path("M610 152h24", "class", "line", "stroke", Palette.BLUE);
        if (sight.skyline().isPresent()) {
            svg.rect(612, 170, 20, 11, "fill", Palette.TERRAIN);
            svg.text("terrain", 644, 180, "class", "key");
        }
        svg.text("Rings: elevation; azimuth clockwise from true north", 610, 206, "class", "key dim");
        svg.close();
    }

    private String track() {
        Topocentre eye = new Topocentre(sight.place());
        StringBuilder line = new StringBuilder();
        boolean up = false;
        Instant t = span.start();
        for (int i = 0; i < MOST_POINTS && t.isBefore(span.end()); i++) {
            View view = eye.view(path.positionM(t), 0);
            if (view.elevationRad() > 0) {
                point(line, up ? 'L' : 'M', view.azimuthRad(), view.elevationRad());
            }
            up = view.elevationRad() > 0;
            t = t.plusNanos(Math.round(path.stepS(t) * 1e9));
        }
        return line.isEmpty() ? "M0 0" : line.toString();
    }

    private static void point(StringBuilder path, char command, double azimuth, double elevation) {
        double r = RADIUS * (1 - elevation / (Math.PI / 2));
        path.append(command).append(Markup.number(CENTRE_X + r * Math.sin(azimuth)));
        path.append(' ').append(Markup.number(CENTRE_Y - r * Math.cos(azimuth)));
    }
}
