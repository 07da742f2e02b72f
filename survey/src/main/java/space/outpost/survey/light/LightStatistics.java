package space.outpost.survey.light;

import java.util.Optional;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;

/**
 * What a profile of a disc's visible fraction comes to over its span. "Illumination" has several definitions in the
 * literature; these are ours.
 *
 * @param span the time it covers
 * @param meanFraction time mean of the visible fraction of the disc's area
 * @param threshold what counts as lit: at least this fraction of the disc; {@link #ANY_PART} for any of it
 * @param litFraction fraction of the span that is lit
 * @param longestNight the longest time without a break that is not lit; one cut by the span's ends counts as seen
 * @param longestLight the longest time without a break that is lit
 */
public record LightStatistics(
        Interval span,
        double meanFraction,
        double threshold,
        double litFraction,
        Optional<Interval> longestNight,
        Optional<Interval> longestLight) {

    /** Any part of the disc, however small. */
    public static final double ANY_PART = Double.MIN_VALUE;

    /** With {@link #ANY_PART} as threshold. */
    public static LightStatistics of(Profile visible) {
        return of(visible, ANY_PART);
    }

    public static LightStatistics of(Profile visible, double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + " is not in (0, 1]");
        }
        Interval span = visible.span();
        IntervalSet lit = visible.atLeast(threshold);
        return new LightStatistics(
                span,
                visible.mean(),
                threshold,
                fractionOf(span, lit),
                lit.complement(span).longest(),
                lit.longest());
    }

    /** Fraction of the time both profiles cover in which each is at least its threshold. */
    public static double bothFraction(Profile sun, double sunThreshold, Profile earth, double earthThreshold) {
        Interval common = sun.span()
                .intersect(earth.span())
                .orElseThrow(() -> new IllegalArgumentException(
                        "profiles over " + sun.span() + " and " + earth.span() + " do not overlap"));
        IntervalSet both = sun.atLeast(sunThreshold).intersect(earth.atLeast(earthThreshold));
        return fractionOf(common, both.intersect(common));
    }

    private static double fractionOf(Interval span, IntervalSet windows) {
        return (double) windows.total().toNanos() / span.duration().toNanos();
    }
}
