package space.outpost.construct.orbit;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.model.Skyline;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.sky.Occulter;
import space.outpost.sky.OrbiterPath;
import space.outpost.sky.Shadow;
import space.outpost.sky.Sky;

/**
 * What an orbiter sees and who sees it.
 *
 * @param span looked at
 * @param views of it from places on the Moon
 * @param stations when each antenna on the Earth has it over its least elevation and the Moon not before it
 * @param earth when the Moon does not hide the Earth's centre from it
 * @param penumbra when the Moon or the Earth hides a part of the Sun, or all
 * @param umbra when one of them hides all of it
 */
public record Contacts(
        Interval span,
        List<View> views,
        Map<String, IntervalSet> stations,
        IntervalSet earth,
        IntervalSet penumbra,
        IntervalSet umbra) {
    private static final int AZIMUTHS = 4;

    /** Elevations over level ground that views are told for. */
    public static final List<Integer> LEVELS_DEG = List.of(0, 10, 20);

    /**
     * @param levels share of the time above each of {@link #LEVELS_DEG} without terrain
     * @param above when it stands over the skyline, or over 0 deg if none is known
     * @param relayed when then also the Earth, or one of the antennas if any are asked for, sees it
     */
    public record View(Sight from, List<Double> levels, IntervalSet above, IntervalSet relayed) {}

    static Contacts of(OrbiterPath path, List<Sight> sights, List<GroundStation> antennas, Interval span, Sky sky) {
        IntervalSet earth = sky.orbiterSeesEarth(path, span);
        Map<String, IntervalSet> stations = new LinkedHashMap<>();
        for (GroundStation antenna : antennas) {
            stations.put(antenna.id(), sky.contacts(antenna, path, span).intersect(earth));
        }
        IntervalSet ground =
                stations.values().stream().reduce(IntervalSet::union).orElse(earth);
        List<View> views =
                sights.stream().map(s -> view(s, path, ground, span, sky)).toList();
        return new Contacts(
                span,
                views,
                stations,
                earth,
                shadow(path, Shadow.PENUMBRA, span, sky),
                shadow(path, Shadow.UMBRA, span, sky));
    }

    private static View view(Sight sight, OrbiterPath path, IntervalSet ground, Interval span, Sky sky) {
        List<Double> levels = LEVELS_DEG.stream()
                .map(deg -> share(sky.orbiterAbove(path, sight.place(), level(deg), span), span))
                .toList();
        IntervalSet above =
                sky.orbiterAbove(path, sight.place(), sight.skyline().orElse(level(0)), span);
        return new View(sight, levels, above, above.intersect(ground));
    }

    private static IntervalSet shadow(OrbiterPath path, Shadow shadow, Interval span, Sky sky) {
        return sky.eclipses(path, Occulter.MOON, shadow, span).union(sky.eclipses(path, Occulter.EARTH, shadow, span));
    }

    static Skyline level(double elevationDeg) {
        double[] elevations = new double[AZIMUTHS];
        Arrays.fill(elevations, Math.toRadians(elevationDeg));
        return new Skyline(elevations);
    }

    /** When at least one antenna sees it; when the Earth does, if none is asked for. */
    public IntervalSet ground() {
        return stations.values().stream().reduce(IntervalSet::union).orElse(earth);
    }

    public double share(IntervalSet windows) {
        return share(windows, span);
    }

    public Optional<Duration> longestGap(IntervalSet windows) {
        return windows.complement(span).longest().map(Interval::duration);
    }

    static double share(IntervalSet windows, Interval span) {
        Duration total = windows.total();
        return (total.getSeconds() + 1e-9 * total.getNano()) / span.seconds();
    }
}
