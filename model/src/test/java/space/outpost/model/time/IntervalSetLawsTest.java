package space.outpost.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static space.outpost.model.time.IntervalSet.EMPTY;
import static space.outpost.model.time.TimeArbitraries.START;
import static space.outpost.model.time.TimeArbitraries.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of the algebra of windows, for all sets. */
@Domain(TimeArbitraries.class)
@Domain(DomainContext.Global.class)
class IntervalSetLawsTest {
    private static final Interval SPAN = hours(-1, 40);
    private static final IntervalSet ALL = IntervalSet.of(SPAN);

    @Property(seed = "1")
    void unionAndIntersectionCommute(@ForAll IntervalSet a, @ForAll IntervalSet b) {
        assertThat(a.union(b)).isEqualTo(b.union(a));
        assertThat(a.intersect(b)).isEqualTo(b.intersect(a));
    }

    @Property(seed = "2")
    void unionAndIntersectionAssociate(@ForAll IntervalSet a, @ForAll IntervalSet b, @ForAll IntervalSet c) {
        assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
        assertThat(a.intersect(b).intersect(c)).isEqualTo(a.intersect(b.intersect(c)));
    }

    @Property(seed = "3")
    void eachDistributesOverTheOther(@ForAll IntervalSet a, @ForAll IntervalSet b, @ForAll IntervalSet c) {
        assertThat(a.intersect(b.union(c))).isEqualTo(a.intersect(b).union(a.intersect(c)));
        assertThat(a.union(b.intersect(c))).isEqualTo(a.union(b).intersect(a.union(c)));
    }

    @Property(seed = "4")
    void eachAbsorbsTheOtherAndItself(@ForAll IntervalSet a, @ForAll IntervalSet b) {
        assertThat(a.union(a.intersect(b))).isEqualTo(a);
        assertThat(a.intersect(a.union(b))).isEqualTo(a);
        assertThat(a.union(a)).isEqualTo(a);
        assertThat(a.intersect(a)).isEqualTo(a);
    }

    @Property(seed = "5")
    void nothingAndEverythingAreTheBounds(@ForAll IntervalSet a) {
        assertThat(a.union(EMPTY)).isEqualTo(a);
        assertThat(a.intersect(EMPTY)).isEqualTo(EMPTY);
        assertThat(a.union(ALL)).isEqualTo(ALL);
        assertThat(a.intersect(ALL)).isEqualTo(a);
        assertThat(EMPTY.complement(SPAN)).isEqualTo(ALL);
        assertThat(ALL.complement(SPAN)).isEqualTo(EMPTY);
    }

    @Property(seed = "6")
    void aSetAndItsComplementMakeTheSpan(@ForAll IntervalSet a, @ForAll Interval span) {
        IntervalSet rest = a.complement(span);
        assertThat(a.intersect(rest)).isEqualTo(EMPTY);
        assertThat(a.intersect(span).union(rest)).isEqualTo(IntervalSet.of(span));
        assertThat(rest.complement(span)).isEqualTo(a.intersect(span));
        assertThat(a.intersect(span).total().plus(rest.total())).isEqualTo(span.duration());
    }

    @Property(seed = "7")
    void deMorganHoldsWithinAnySpan(@ForAll IntervalSet a, @ForAll IntervalSet b, @ForAll Interval span) {
        assertThat(a.union(b).complement(span)).isEqualTo(a.complement(span).intersect(b.complement(span)));
        assertThat(a.intersect(b).complement(span)).isEqualTo(a.complement(span).union(b.complement(span)));
    }

    @Property(seed = "8")
    void minusIsIntersectionWithTheComplement(@ForAll IntervalSet a, @ForAll IntervalSet b) {
        assertThat(a.minus(b)).isEqualTo(a.intersect(b.complement(SPAN)));
        assertThat(a.minus(b).union(a.intersect(b))).isEqualTo(a);
        assertThat(a.minus(b).intersect(b)).isEqualTo(EMPTY);
    }

    @Property(seed = "9")
    void aSpanIsASetOfOne(@ForAll IntervalSet a, @ForAll Interval span) {
        assertThat(a.intersect(span)).isEqualTo(a.intersect(IntervalSet.of(span)));
        assertThat(a.contains(span)).isEqualTo(a.contains(IntervalSet.of(span)));
    }

    @Property(seed = "10")
    void aPartIntersectsToItselfAndAddsNothing(@ForAll IntervalSet a, @ForAll IntervalSet b) {
        assertThat(a.contains(b))
                .isEqualTo(a.intersect(b).equals(b))
                .isEqualTo(a.union(b).equals(a));
        assertThat(a.contains(a.intersect(b))).isTrue();
        assertThat(a.union(b).contains(a)).isTrue();
    }

    @Property(seed = "11")
    void membershipOfAnInstantIsThatOfLogic(@ForAll IntervalSet a, @ForAll IntervalSet b, @ForAll Instant t) {
        assertThat(a.union(b).contains(t)).isEqualTo(a.contains(t) || b.contains(t));
        assertThat(a.intersect(b).contains(t)).isEqualTo(a.contains(t) && b.contains(t));
        assertThat(a.minus(b).contains(t)).isEqualTo(a.contains(t) && !b.contains(t));
        assertThat(a.complement(SPAN).contains(t)).isEqualTo(SPAN.contains(t) && !a.contains(t));
        assertThat(a.contains(t)).isEqualTo(a.stream().anyMatch(i -> i.contains(t)));
    }

    @Property(seed = "12")
    void intervalsAreInOrderAndApart(@ForAll IntervalSet a, @ForAll IntervalSet b) {
        for (IntervalSet set : List.of(a, a.union(b), a.intersect(b), a.minus(b), a.complement(SPAN))) {
            for (int i = 0; i + 1 < set.size(); i++) {
                assertThat(set.get(i).end()).isBefore(set.get(i + 1).start());
            }
            assertThat(IntervalSet.of(set.stream().toList())).isEqualTo(set).hasSameHashCodeAs(set);
        }
    }

    @Property(seed = "13")
    void aSetDoesNotDependOnTheOrderOfItsIntervals(@ForAll List<Interval> intervals, @ForAll Random random) {
        List<Interval> shuffled = new ArrayList<>(intervals);
        Collections.shuffle(shuffled, random);
        assertThat(IntervalSet.of(shuffled)).isEqualTo(IntervalSet.of(intervals));
    }

    /** Every set of 20 ticks is a number of 20 bits, and the algebra is that of its bits. */
    @Property(seed = "14", tries = 2000)
    void theAlgebraIsThatOfOneBitPerTick(
            @ForAll @IntRange(max = (1 << 20) - 1) int a,
            @ForAll @IntRange(max = (1 << 20) - 1) int b,
            @ForAll @IntRange(max = 2) int unit) {
        Ticks ticks = new Ticks(List.of(1L, 1_000_000_007L, 3_600_000_000_000L).get(unit));
        IntervalSet x = ticks.set(a);
        IntervalSet y = ticks.set(b);
        assertThat(ticks.bits(x)).isEqualTo(a);
        assertThat(x.union(y)).isEqualTo(ticks.set(a | b));
        assertThat(x.intersect(y)).isEqualTo(ticks.set(a & b));
        assertThat(x.minus(y)).isEqualTo(ticks.set(a & ~b));
        assertThat(x.complement(ticks.span())).isEqualTo(ticks.set(~a & (1 << 20) - 1));
        assertThat(x.total()).isEqualTo(Duration.ofNanos(Integer.bitCount(a) * ticks.nanos));
        assertThat(x.size()).isEqualTo(Integer.bitCount(a & ~(a << 1)));
        assertThat(x.contains(y)).isEqualTo((b & ~a) == 0);
        assertThat(x.expand(ticks.of(0), ticks.of(1))).isEqualTo(ticks.set(a | a << 1));
        assertThat(x.expand(ticks.of(1), ticks.of(0))).isEqualTo(ticks.set(a << 1 | a, -1));
        assertThat(x.shrink(ticks.of(1), ticks.of(0))).isEqualTo(ticks.set(a & a << 1));
        assertThat(x.shrink(ticks.of(0), ticks.of(1))).isEqualTo(ticks.set(a & a >> 1));
        assertThat(x.longest().map(Interval::duration).orElse(Duration.ZERO)).isEqualTo(ticks.of(longestRun(a)));
    }

    private static int longestRun(int bits) {
        int length = 0;
        for (int rest = bits; rest != 0; rest &= rest << 1) {
            length++;
        }
        return length;
    }

    @Property(seed = "15")
    void expandingFillsGapsAndShrinkingOpensThem(
            @ForAll IntervalSet a, @ForAll Duration before, @ForAll Duration after) {
        IntervalSet wide = a.expand(before, after);
        assertThat(wide.contains(a)).isTrue();
        assertThat(wide.shrink(before, after).contains(a)).isTrue();
        assertThat(a.contains(a.shrink(before, after))).isTrue();
        assertThat(a.contains(a.shrink(before, after).expand(before, after))).isTrue();
        assertThat(wide.complement(hours(-20, 60)))
                .isEqualTo(a.complement(hours(-40, 80)).shrink(after, before).intersect(hours(-20, 60)));
    }

    @Property(seed = "16")
    void shrinkByBothEndsIsShrinkByOneAndTheOther(@ForAll IntervalSet a, @ForAll Duration s, @ForAll Duration e) {
        assertThat(a.shrink(s, e)).isEqualTo(a.shrink(s, Duration.ZERO).shrink(Duration.ZERO, e));
    }

    /** What a planner asks: where may an activity of that length start? */
    @Property(seed = "17")
    void anActivityFitsWhereItsStartIsInTheShrunkSet(
            @ForAll IntervalSet a, @ForAll Instant start, @ForAll Duration length) {
        boolean fits = length.isZero() ? a.contains(start) : a.contains(Interval.of(start, length));
        boolean startsWellInside = a.shrink(Duration.ZERO, length).contains(start);
        boolean endsAtABound =
                a.at(start).filter(w -> w.end().equals(start.plus(length))).isPresent();
        assertThat(fits).isEqualTo(startsWellInside || endsAtABound);
    }

    @Property(seed = "18")
    void atLeastKeepsExactlyTheLongOnes(@ForAll IntervalSet a, @ForAll Duration length) {
        assertThat(a.atLeast(length).stream().toList())
                .isEqualTo(a.stream()
                        .filter(i -> i.duration().compareTo(length) >= 0)
                        .toList());
    }

    @Property(seed = "19")
    void longestIsInTheSetAndNoneIsLonger(@ForAll IntervalSet a) {
        assertThat(a.longest().isPresent()).isEqualTo(!a.isEmpty());
        a.longest().ifPresent(longest -> {
            assertThat(a).contains(longest);
            assertThat(a).allMatch(i -> i.duration().compareTo(longest.duration()) <= 0);
        });
    }

    @Property(seed = "20")
    void nextInsideIsTheFirstInstantOfTheRest(@ForAll IntervalSet a, @ForAll Instant t) {
        IntervalSet rest = a.intersect(new Interval(t, Times.SPAN.end()));
        assertThat(a.nextInside(t)).isEqualTo(rest.stream().findFirst().map(Interval::start));
        assertThat(a.at(t).isPresent()).isEqualTo(a.contains(t));
        a.at(t).ifPresent(window -> assertThat(window.contains(t)).isTrue());
    }

    @Property(seed = "21")
    void membershipIsConstantUntilTheNextChange(@ForAll IntervalSet a, @ForAll Instant t) {
        Interval rest = new Interval(t, a.nextChange(t).orElse(t.plusSeconds(1)));
        assertThat(a.intersect(rest)).isEqualTo(a.contains(t) ? IntervalSet.of(rest) : EMPTY);
        a.nextChange(t).ifPresent(change -> assertThat(a.contains(change)).isNotEqualTo(a.contains(t)));
    }

    private record Ticks(long nanos) {
        Duration of(int count) {
            return Duration.ofNanos(count * nanos);
        }

        Interval span() {
            return Interval.of(START, of(20));
        }

        IntervalSet set(int bits) {
            return set(bits, 0);
        }

        IntervalSet set(int bits, int first) {
            List<Interval> ticks = new ArrayList<>();
            for (int i = 31; i >= 0; i--) {
                if ((bits >>> i & 1) == 1) {
                    ticks.add(Interval.of(START.plus(of(first + i)), of(1)));
                }
            }
            return IntervalSet.of(ticks);
        }

        int bits(IntervalSet set) {
            int bits = 0;
            for (int i = 0; i < 20; i++) {
                boolean first = set.contains(START.plus(of(i)));
                boolean last = set.contains(START.plus(of(i + 1)).minusNanos(1));
                assertThat(first).isEqualTo(last);
                bits |= (first ? 1 : 0) << i;
            }
            return bits;
        }
    }
}
