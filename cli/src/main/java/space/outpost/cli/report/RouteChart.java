package space.outpost.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.survey.route.RoutePlan;
import space.outpost.survey.route.RoutePoint;

/** A route through time: battery and what a retreat takes, light, contact, height and slope. */
public final class RouteChart {
    private static final double WH_J = 3600;

    private final RoutePlan plan;
    private final List<RoutePoint> points;

    private RouteChart(RoutePlan plan) {
        this.plan = plan;
        points = plan.points();
    }

    /** An SVG of its own. The plan has a route that takes time. */
    public static String svg(RoutePlan plan) {
        return new RouteChart(plan).draw();
    }

    private String draw() {
        Interval span = new Interval(points.getFirst().time(), points.getLast().time());
        TimeAxis time = new TimeAxis(span, TimeChart.LEFT, TimeChart.RIGHT);
        double capacityWh = plan.traverse().rover().batteryJ() / WH_J;
        double leastWh = plan.traverse().rover().floor() * capacityWh
                + plan.traverse().rover().reserveJ() / WH_J;
        IntervalSet dark = stretches(p -> p.light() <= 0);
        IntervalSet blind = stretches(p -> !p.contact());
        TimeChart chart = new TimeChart(
                "Battery, light, contact, height and slope of the route "
                        + plan.traverse().name(),
                time,
                List.of(
                        new TimeChart.Panel(
                                "Battery and what it must hold to get back to a haven (shadow shaded)",
                                "Wh",
                                170,
                                0,
                                capacityWh,
                                dark,
                                List.of(
                                        series("battery", p -> p.batteryJ() / WH_J, Palette.BLUE, TimeChart.Style.LINE),
                                        series(
                                                "retreat, floor and reserve",
                                                p -> p.retreatJ() / WH_J + leastWh,
                                                Palette.VERMILION,
                                                TimeChart.Style.DASHED))),
                        new TimeChart.Panel(
                                "Sunlight",
                                "part",
                                70,
                                0,
                                1,
                                dark,
                                List.of(series("Sun's disc", RoutePoint::light, Palette.ORANGE, TimeChart.Style.LINE))),
                        new TimeChart.Panel(
                                "Distance to the nearest haven (no view of the Earth shaded)",
                                "km",
                                90,
                                0,
                                greatest(p -> p.toHavenM() / 1000),
                                blind,
                                List.of(series(
                                        "way to a haven",
                                        p -> p.toHavenM() / 1000,
                                        Palette.GREEN,
                                        TimeChart.Style.LINE))),
                        new TimeChart.Panel(
                                "Height",
                                "m",
                                90,
                                -greatest(p -> -p.place().heightM()),
                                greatest(p -> p.place().heightM()),
                                IntervalSet.EMPTY,
                                List.of(series("height", p -> p.place().heightM(), Palette.INK, TimeChart.Style.LINE))),
                        new TimeChart.Panel(
                                "Slope along the way",
                                "deg",
                                90,
                                -greatest(p -> -Math.toDegrees(p.slopeRad())),
                                greatest(p -> Math.toDegrees(p.slopeRad())),
                                IntervalSet.EMPTY,
                                List.of(series(
                                        "slope",
                                        p -> Math.toDegrees(p.slopeRad()),
                                        Palette.MUTED,
                                        TimeChart.Style.LINE)))));
        return chart.alone(style());
    }

    private double greatest(ToDoubleFunction<RoutePoint> quantity) {
        return points.stream().mapToDouble(quantity).max().orElse(1);
    }

    private TimeChart.Series series(
            String name, ToDoubleFunction<RoutePoint> quantity, String colour, TimeChart.Style style) {
        Profile.Builder profile = new Profile.Builder(points.size());
        Instant last = Instant.MIN;
        for (RoutePoint p : points) {
            if (p.time().isAfter(last)) {
                profile.add(p.time(), quantity.applyAsDouble(p));
                last = p.time();
            }
        }
        return new TimeChart.Series(name, profile.build(), style, colour);
    }

    @FunctionalInterface
    private interface State {
        boolean holds(RoutePoint point);
    }

    /** From point to point, as it is at the second. */
    private IntervalSet stretches(State state) {
        List<Interval> found = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            if (state.holds(points.get(i))
                    && points.get(i - 1).time().isBefore(points.get(i).time())) {
                found.add(new Interval(points.get(i - 1).time(), points.get(i).time()));
            }
        }
        return IntervalSet.of(found);
    }

    /** The report's own, of which a drawing needs what concerns drawings. */
    private static String style() {
        try (InputStream css = Objects.requireNonNull(RouteChart.class.getResourceAsStream("report.css"))) {
            String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> l.startsWith("svg") || l.startsWith(":root"))
                    .reduce("", (a, b) -> a + b + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
