package space.outpost.survey.sites;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.light.Light;
import space.outpost.survey.light.LightStatistics;

/** What an eye sees of Sun and Earth over a span. Safe for many threads. */
final class Views {
    /** The Earth is in view when half of its disc is. */
    static final double EARTH_THRESHOLD = 0.5;

    private final Interval span;
    private final BodyTrack sun;
    private final BodyTrack earth;

    /**
     * @param step of the bodies' tracks; the error this makes is stated in docs/light.md
     * @throws space.outpost.model.io.InvalidInput if the ephemeris does not cover the span
     */
    Views(Sky sky, Interval span, Duration step) {
        sky.requireCovers(span);
        this.span = span;
        int steps = Math.toIntExact(span.duration().plus(step).minusNanos(1).dividedBy(step)) + 1;
        sun = sky.track(Body.SUN, span.start(), step, steps);
        earth = sky.track(Body.EARTH, span.start(), step, steps);
    }

    /**
     * @param values those wanted, SI
     * @param lit when any part of the Sun shows
     */
    record View(Map<Layer, Double> values, IntervalSet lit) {}

    View of(Place eye, Skyline skyline, Set<Layer> wanted) {
        Map<Layer, Double> values = new EnumMap<>(Layer.class);
        Profile light = Light.visible(eye, skyline, sun).within(span);
        IntervalSet lit = light.atLeast(LightStatistics.ANY_PART);
        for (Layer layer : wanted) {
            switch (layer) {
                case MEAN_LIGHT -> values.put(layer, light.mean());
                case TIME_LIT -> values.put(layer, share(lit, span));
                case LONGEST_NIGHT -> values.put(layer, longestNightS(lit, span));
                case EARTH_VIEW ->
                    values.put(
                            layer,
                            share(
                                    Light.visible(eye, skyline, earth)
                                            .within(span)
                                            .atLeast(EARTH_THRESHOLD),
                                    span));
                default -> throw new IllegalArgumentException(layer + " is not of a mast's view");
            }
        }
        return new View(values, lit);
    }

    Interval span() {
        return span;
    }

    static double share(IntervalSet windows, Interval span) {
        return (double) windows.total().toNanos() / span.duration().toNanos();
    }

    static double longestNightS(IntervalSet lit, Interval span) {
        return lit.complement(span).longest().map(Interval::seconds).orElse(0.0);
    }
}
