package space.outpost.survey.light;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;

/** What goes on in the sky over the span of maps of light, at the middles of its steps; the same for all patches. */
final class SpanSky {
    private static final double SYNODIC_MONTH_S = 29.530589 * 86_400;

    /** The Sun moves by two directions of 720 and comes half-way between the next time. */
    private static final Duration LIMB_STEP = Duration.ofHours(2);

    private final Sky sky;
    private final LightSettings settings;
    private final BodyTrack sun;
    private final BodyTrack earth;
    private final double litRadii;
    private final double earthRadii;
    private Optional<BodyTrack> sunOfAllTime = Optional.empty();
    private Optional<IntervalSet> stationContacts = Optional.empty();

    SpanSky(Sky sky, LightSettings settings) {
        sky.requireCovers(settings.span());
        this.sky = sky;
        this.settings = settings;
        sun = sky.track(Body.SUN, middle(0), settings.step(), settings.steps());
        earth = sky.track(Body.EARTH, middle(0), settings.step(), settings.steps());
        litRadii = DiscShare.radii(settings.litThreshold());
        earthRadii = DiscShare.radii(settings.earthThreshold());
    }

    private Instant middle(int step) {
        return settings.span()
                .start()
                .plus(settings.step().multipliedBy(step))
                .plus(settings.step().dividedBy(2));
    }

    /** Steps before which synodic months end; where the span holds none, the whole of it is one. */
    int[] monthEnds() {
        double steps = SYNODIC_MONTH_S * 1e9 / settings.step().toNanos();
        int months = Math.max(1, (int) (settings.steps() / steps));
        return IntStream.rangeClosed(1, months)
                .map(m -> Math.min(settings.steps(), (int) Math.rint(m * steps)))
                .toArray();
    }

    /** When the limb is looked at that permanent shadow stands against. */
    Interval limbSpan() {
        return sky.span();
    }

    SkyPath sunPath(SkyPatch patch) {
        return new SkyPath(patch, sun, settings.mastM(), settings.directions());
    }

    ShareTable sunTable(SkyPath path) {
        return new ShareTable(path, litRadii);
    }

    Gates light(SkyPatch patch) {
        return new Gates(sunPath(patch), litRadii, step -> true);
    }

    SkyPath earthPath(SkyPatch patch) {
        return new SkyPath(patch, earth, settings.mastM(), settings.directions());
    }

    ShareTable earthTable(SkyPath path) {
        return new ShareTable(path, earthRadii);
    }

    Gates contact(SkyPatch patch) {
        IntervalSet stations = stations();
        return new Gates(
                earthPath(patch), earthRadii, step -> settings.stations().isEmpty() || stations.contains(middle(step)));
    }

    private synchronized IntervalSet stations() {
        if (stationContacts.isEmpty()) {
            IntervalSet any = IntervalSet.EMPTY;
            for (GroundStation station : settings.stations()) {
                any = any.union(sky.contacts(station, settings.span()));
            }
            stationContacts = Optional.of(any);
        }
        return stationContacts.get();
    }

    /** Per direction, the highest the Sun's upper limb ever comes. */
    float[] highestLimbRad(SkyPatch patch) {
        return new SkyPath(patch, sunOfAllTime(), settings.mastM(), settings.directions()).highestRad();
    }

    private synchronized BodyTrack sunOfAllTime() {
        if (sunOfAllTime.isEmpty()) {
            Interval span = sky.span();
            int steps = Math.toIntExact(span.duration().dividedBy(LIMB_STEP));
            sunOfAllTime = Optional.of(sky.track(Body.SUN, span.start(), LIMB_STEP, steps));
        }
        return sunOfAllTime.get();
    }
}
