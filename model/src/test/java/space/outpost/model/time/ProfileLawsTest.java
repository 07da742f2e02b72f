package space.outpost.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import space.outpost.model.time.TimeArbitraries.Samples;

/** The laws of profiles, for all profiles with values up to 100: pointwise, up to rounding and half a nanosecond. */
@Domain(TimeArbitraries.class)
@Domain(DomainContext.Global.class)
class ProfileLawsTest {
    private static final double ROUNDING = 1e-12;

    @Property(seed = "1")
    void aProfileIsTheLineThroughItsSamples(@ForAll Samples samples) {
        Profile profile = samples.profile();
        assertThat(Times.nanos(profile.span().start()))
                .isEqualTo(samples.times().getFirst());
        assertThat(Times.nanos(profile.span().end())).isEqualTo(samples.times().getLast());
        for (long t : probes(profile)) {
            assertThat(profile.at(t)).isEqualTo(samples.at(t), within(ROUNDING));
            assertThat(profile.at(Times.instant(t))).isEqualTo(profile.at(t));
        }
    }

    @Property(seed = "2")
    void noInstantIsOutsideMinimumAndMaximum(@ForAll Profile p) {
        for (long t : probes(p)) {
            assertThat(p.at(t)).isBetween(p.min(), p.max());
        }
    }

    @Property(seed = "3")
    void sumsAndDifferencesArePointwise(@ForAll Profile a, @ForAll Profile b) {
        assertPointwise(a.plus(b), a, b, Double::sum, ROUNDING);
        assertPointwise(a.minus(b), a, b, (x, y) -> x - y, ROUNDING);
    }

    @Property(seed = "4")
    void minimumAndMaximumArePointwise(@ForAll Profile a, @ForAll Profile b) {
        assertPointwise(a.min(b), a, b, Math::min, 0.5e-9);
        assertPointwise(a.max(b), a, b, Math::max, 0.5e-9);
    }

    @Property(seed = "5")
    void addingWhatWasTakenAwayGivesItBack(@ForAll Profile a, @ForAll Profile b) {
        Interval common = a.span().intersect(b.span()).orElseThrow();
        assertSame(a.minus(b).plus(b), a.within(common));
        assertSame(a.min(b).plus(a.max(b)), a.plus(b));
    }

    @Property(seed = "6")
    void sumMinimumAndMaximumCommute(@ForAll Profile a, @ForAll Profile b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.minus(b)).isEqualTo(b.minus(a).times(-1));
        assertSame(a.min(b), b.min(a));
        assertSame(a.max(b), b.max(a));
    }

    @Property(seed = "7")
    void zeroAndOneAreNeutral(@ForAll Profile a) {
        Profile zero = Profile.constant(a.span(), 0);
        assertThat(a.plus(zero)).isEqualTo(a);
        assertThat(a.minus(zero)).isEqualTo(a);
        assertThat(a.times(1)).isEqualTo(a);
        assertThat(a.plus(0)).isEqualTo(a);
        assertThat(a.min(a)).isEqualTo(a);
        assertThat(a.max(a)).isEqualTo(a);
        assertThat(a.within(a.span())).isEqualTo(a);
        assertThat(a.times(-1).times(-1)).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(a.clamp(a.min(), a.max())).isEqualTo(a);
    }

    @Property(seed = "8")
    void scaleAndOffsetArePointwise(@ForAll Profile a, @ForAll @DoubleRange(min = -9, max = 9) double k) {
        Profile scaled = a.times(k).plus(k);
        for (long t : probes(a)) {
            assertThat(scaled.at(t)).isEqualTo(k * a.at(t) + k, within(9 * ROUNDING));
        }
    }

    @Property(seed = "9")
    void clampHoldsValuesBetween(@ForAll Profile a, @ForAll @DoubleRange(min = -50, max = 50) double low) {
        Profile clamped = a.clamp(low, low + 5);
        assertThat(clamped.min()).isGreaterThanOrEqualTo(low);
        assertThat(clamped.max()).isLessThanOrEqualTo(low + 5);
        for (long t : probes(a)) {
            assertThat(clamped.at(t)).isEqualTo(Math.clamp(a.at(t), low, low + 5), within(slack(a, t, 1e-9)));
        }
    }

    @Property(seed = "10")
    void withinIsTheSameOverASmallerSpan(@ForAll Profile a, @ForAll Interval window) {
        Interval common = a.span().intersect(window).orElse(a.span());
        Profile part = a.within(common);
        assertThat(part.span()).isEqualTo(common);
        for (long t : probes(part)) {
            if (common.contains(Times.instant(t))) {
                assertThat(part.at(t)).isEqualTo(a.at(t), within(4 * ROUNDING));
            }
        }
        long last = Times.nanos(common.end()) - 1;
        assertThat(part.at(common.end())).isEqualTo(a.at(last), within(slack(a, last, 1e-9)));
    }

    @Property(seed = "11")
    void gatedIsTheProfileInsideTheWindowsAndZeroOutside(@ForAll Profile a, @ForAll IntervalSet windows) {
        Profile gated = a.gated(windows);
        assertThat(gated.span()).isEqualTo(a.span());
        for (long t : probes(gated)) {
            if (a.span().contains(Times.instant(t))) {
                assertThat(gated.at(t)).isEqualTo(windows.contains(Times.instant(t)) ? a.at(t) : 0, within(ROUNDING));
            }
        }
    }

    @Property(seed = "12")
    void integralsAddUpOverPartsOfTime(@ForAll Profile a, @ForAll Interval window, @ForAll Instant cut) {
        double whole = a.integral(window);
        double parts = !window.contains(cut) || cut.equals(window.start())
                ? whole
                : a.integral(new Interval(window.start(), cut)) + a.integral(new Interval(cut, window.end()));
        assertThat(parts).isEqualTo(whole, within(1e-9 * window.seconds()));
    }

    @Property(seed = "13")
    void integralsAreLinear(@ForAll Profile a, @ForAll Profile b) {
        Interval common = a.span().intersect(b.span()).orElseThrow();
        double sum = a.integral(common) + b.integral(common);
        assertThat(a.plus(b).integral(common)).isEqualTo(sum, within(1e-9 * common.seconds()));
        assertThat(a.times(3).integral(common)).isEqualTo(3 * a.integral(common), within(1e-9 * common.seconds()));
        assertThat(a.mean()).isBetween(a.min() - ROUNDING, a.max() + ROUNDING);
    }

    @Property(seed = "14", tries = 100)
    void integralsAgreeWithAFineSum(@ForAll Profile a, @ForAll Interval window) {
        Interval common = a.span().intersect(window).orElse(a.span());
        int steps = 20_000;
        double step = common.seconds() / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += step * a.at(Times.nanos(common.start()) + (long) ((i + 0.5) * step * 1e9));
        }
        // Each step is wrong by less than its height times its width where the line bends or jumps, else exact.
        double slack = (a.size() + 1) * (a.max() - a.min()) * step + 2e-9 * steps * 100;
        assertThat(a.integral(common)).isEqualTo(sum, within(slack));
    }

    @Property(seed = "15")
    void windowsHoldTheInstantsOnTheirSideOfTheThreshold(
            @ForAll Profile a, @ForAll @DoubleRange(min = -4, max = 4) double any, @ForAll boolean round) {
        double threshold = round ? Math.rint(any) : any;
        IntervalSet above = a.atLeast(threshold);
        IntervalSet below = a.below(threshold);
        assertThat(above.union(below)).isEqualTo(IntervalSet.of(a.span()));
        assertThat(above.intersect(below)).isEqualTo(IntervalSet.EMPTY);
        for (long t : probes(a)) {
            boolean clear = Math.abs(a.at(t) - threshold) > slack(a, t, 0.5e-9);
            if (clear && a.span().contains(Times.instant(t))) {
                assertThat(above.contains(Times.instant(t))).isEqualTo(a.at(t) >= threshold);
            }
        }
    }

    @Property(seed = "16")
    void firstBelowIsTheFirstInstantOfBelow(
            @ForAll Profile a,
            @ForAll @DoubleRange(min = -4, max = 4) double any,
            @ForAll boolean round,
            @ForAll Instant t) {
        double threshold = round ? Math.rint(any) : any;
        assertThat(a.firstBelow(threshold, t)).isEqualTo(a.below(threshold).nextInside(t));
    }

    @Property(seed = "17")
    void windowsMadeIntoStepsComeBack(@ForAll IntervalSet windows, @ForAll Interval span) {
        Profile steps = Profile.of(span, windows, 3, -1);
        assertThat(steps.span()).isEqualTo(span);
        assertThat(steps.atLeast(3)).isEqualTo(windows.intersect(span));
        assertThat(steps.below(0)).isEqualTo(windows.complement(span));
        double inside = windows.intersect(span).total().toNanos() * 1e-9;
        assertThat(steps.integral(span)).isEqualTo(4 * inside - span.seconds(), within(1e-9 * (1 + span.seconds())));
        assertThat(Profile.constant(span, 3).gated(windows)).isEqualTo(Profile.of(span, windows, 3, 0));
    }

    @Property(seed = "18")
    void simplifyStaysWithinToleranceAndNeverGrows(
            @ForAll Profile a, @ForAll @DoubleRange(min = 0, max = 20) double some, @ForAll boolean exact) {
        double tolerance = exact ? 0 : some;
        Profile simple = a.simplify(tolerance);
        assertThat(simple.size()).isLessThanOrEqualTo(a.size());
        assertThat(simple.span()).isEqualTo(a.span());
        for (long t : probes(a)) {
            assertThat(simple.at(t)).isEqualTo(a.at(t), within(tolerance + ROUNDING));
        }
        assertThat(jumps(simple)).isEqualTo(jumps(a));
    }

    @Property(seed = "19")
    void simplifyUndoesTheSplittingOfLines(@ForAll @NotEmpty List<Boolean> split) {
        Profile.Builder fine = new Profile.Builder(4).add(TimeArbitraries.hour(0), 0);
        Profile.Builder coarse = new Profile.Builder(4).add(TimeArbitraries.hour(0), 0);
        for (int i = 0; i < split.size(); i++) {
            int from = i % 2 * 4;
            int to = 4 - from;
            for (int quarter = 1; split.get(i) && quarter < 4; quarter++) {
                fine.add(TimeArbitraries.hour(i + quarter / 4.0), from + (to - from) * quarter / 4);
            }
            fine.add(TimeArbitraries.hour(i + 1), to);
            coarse.add(TimeArbitraries.hour(i + 1), to);
        }
        assertThat(fine.build().simplify(0)).isEqualTo(coarse.build());
    }

    @Property(seed = "20")
    void betweenSamplesTheSlopeHolds(@ForAll Profile a) {
        for (long t : probes(a)) {
            long next = a.nextSample(t);
            if (next != Long.MAX_VALUE && a.span().contains(Times.instant(t))) {
                long last = next - 1;
                double ahead = a.at(t) + a.slopeAt(t) * (1e-9 * (last - t));
                assertThat(a.at(last)).isEqualTo(ahead, within(10 * ROUNDING));
            }
        }
    }

    @Property(seed = "21", tries = 200)
    void aStraightQuantityIsSampledExactly(@ForAll Interval span, @ForAll Duration step) {
        Duration atLeastAMinute = step.plusMinutes(1);
        Profile seconds = Profile.sampled(span, atLeastAMinute, t -> Times.seconds(span.start(), t));
        assertThat(seconds.span()).isEqualTo(span);
        assertThat(seconds.simplify(1e-6).size()).isEqualTo(2);
        assertThat(seconds.size()).isEqualTo(1 + Math.ceilDiv(span.duration().toNanos(), atLeastAMinute.toNanos()));
    }

    @Property(seed = "22")
    void equalSamplesMakeEqualProfiles(@ForAll Samples samples, @ForAll Profile other) {
        assertThat(samples.profile()).isEqualTo(samples.profile()).hasSameHashCodeAs(samples.profile());
        Profile.Builder copy = new Profile.Builder(1);
        for (int i = 0; i < other.size(); i++) {
            copy.add(other.time(i), other.value(i));
        }
        assertThat(copy.build()).isEqualTo(other);
        assertThat(other.plus(1)).isNotEqualTo(other);
    }

    /** The samples' times, the nanoseconds beside them, and times between, inside the span and beyond. */
    private static List<Long> probes(Profile p) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            long t = p.timeNanos(i);
            long next = i + 1 < p.size() ? p.timeNanos(i + 1) : t + 1_000;
            times.addAll(List.of(t - 1, t, t + 1, t + (next - t) / 3, t + (next - t) / 2));
        }
        return times;
    }

    private static void assertPointwise(Profile result, Profile a, Profile b, DoubleBinaryOperator op, double seconds) {
        Interval common = a.span().intersect(b.span()).orElseThrow();
        assertThat(result.span()).isEqualTo(common);
        for (Profile p : List.of(a, b, result)) {
            for (long t : probes(p)) {
                if (common.contains(Times.instant(t))) {
                    double slack = slack(a, t, seconds) + slack(b, t, seconds);
                    assertThat(result.at(t)).isEqualTo(op.applyAsDouble(a.at(t), b.at(t)), within(slack));
                }
            }
        }
    }

    private static void assertSame(Profile a, Profile b) {
        assertThat(a.span()).isEqualTo(b.span());
        for (long t : probes(a)) {
            double slack = slack(a, t, 1e-9) + slack(b, t, 1e-9);
            assertThat(a.at(t)).isEqualTo(b.at(t), within(slack));
        }
    }

    /** How far the value moves in that time, and rounding. */
    private static double slack(Profile p, long t, double seconds) {
        return Math.abs(p.slopeAt(t)) * seconds + 4 * ROUNDING;
    }

    private static List<Long> jumps(Profile p) {
        List<Long> times = new ArrayList<>();
        for (int i = 1; i < p.size(); i++) {
            if (p.timeNanos(i) == p.timeNanos(i - 1)) {
                times.add(p.timeNanos(i));
            }
        }
        return times;
    }
}
