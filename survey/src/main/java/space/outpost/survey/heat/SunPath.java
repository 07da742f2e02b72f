package space.outpost.survey.heat;

import java.time.Duration;
import java.time.Instant;
import space.outpost.model.Place;
import space.outpost.model.time.Interval;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;

/**
 * The Sun through a span in equal steps, each of some looks at it, and what of the steps repeats as the lunar year.
 *
 * @param start of the first step
 * @param stepS length of a step
 * @param steps how many
 * @param cycle of these the first so many are the year over which ground settles
 * @param first step whose middle lies in the span asked for
 * @param end of such steps
 * @param x per look, direction in MOON_ME, unit vectors
 * @param fullW per look, W/m2 square to it
 * @param radiusRad per look, of its disc
 */
record SunPath(
        Instant start,
        double stepS,
        int steps,
        int cycle,
        int first,
        int end,
        double[] x,
        double[] y,
        double[] z,
        double[] fullW,
        double[] radiusRad) {
    /** Looks in a step; the Sun turns by one degree from one to the next. */
    static final int LOOKS = 3;

    /** Steps in a lunar year of 8505 h; each is 5.9 h. */
    static final int YEAR_STEPS = 1440;

    private static final Duration STEP = Duration.ofHours(8505).dividedBy(YEAR_STEPS);
    private static final double AU_M = 149_597_870_700.0;

    /** @throws space.outpost.model.io.InvalidInput if the ephemeris does not cover the span */
    static SunPath of(Sky sky, Interval span) {
        sky.requireCovers(span);
        Instant latest = sky.span().end().minus(STEP.multipliedBy(YEAR_STEPS + 4L));
        Instant start = span.start().isBefore(latest) ? span.start() : latest;
        int first = Math.toIntExact(Duration.between(start, span.start()).dividedBy(STEP));
        int asked = Math.toIntExact(
                Duration.between(start, span.end()).plus(STEP).minusNanos(1).dividedBy(STEP));
        int steps = Math.max(YEAR_STEPS, Math.ceilDiv(asked, Walls.STEPS) * Walls.STEPS);
        int looks = steps * LOOKS;
        Duration apart = STEP.dividedBy(LOOKS);
        Instant latestLook = sky.span().end();
        int within = Math.toIntExact(Math.min(
                looks,
                Duration.between(start.plus(apart.dividedBy(2)), latestLook).dividedBy(apart) + 1));
        BodyTrack track = sky.track(Body.SUN, start.plus(apart.dividedBy(2)), apart, within);
        double[] x = new double[looks];
        double[] y = new double[looks];
        double[] z = new double[looks];
        double[] fullW = new double[looks];
        double[] radiusRad = new double[looks];
        for (int i = 0; i < looks; i++) {
            int k = Math.min(i, within - 1);
            double r = Math.sqrt(track.x(k) * track.x(k) + track.y(k) * track.y(k) + track.z(k) * track.z(k));
            x[i] = track.x(k) / r;
            y[i] = track.y(k) / r;
            z[i] = track.z(k) / r;
            fullW[i] = Sunshine.SOLAR_CONSTANT_W * AU_M * AU_M / (r * r);
            radiusRad[i] = Math.asin(track.radiusM() / (r - Place.MOON_RADIUS_M));
        }
        return new SunPath(
                start,
                1e-9 * STEP.toNanos(),
                steps,
                YEAR_STEPS,
                first,
                Math.max(asked, first + 1),
                x,
                y,
                z,
                fullW,
                radiusRad);
    }
}
