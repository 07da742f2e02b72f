package space.outpost.operate.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Times;

class SearchTest {
    @Property(tries = 100)
    void noRuleIsBroken(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int requests) {
        Problem problem = RandomProblem.of(seed, requests, 4);

        Allocation found = search(problem, Objective.PROPORTIONAL, seed, 1000);

        Map<Integer, List<Run>> byRequest = found.runs().stream().collect(Collectors.groupingBy(Run::request));
        byRequest.forEach((i, runs) -> {
            Request r = problem.requests().get(i);
            assertThat(runs).hasSizeLessThanOrEqualTo(r.mostRuns());
            assertThat(runs.stream().mapToLong(Run::length).sum()).isBetween(r.least(), r.wished());
            assertThat(runs).allSatisfy(run -> {
                assertThat(run.length()).isGreaterThanOrEqualTo(r.leastRun());
                assertThat(r.modes().get(run.mode()).windows())
                        .anySatisfy(w -> assertThat(w.contains(interval(run.start(), run.end())))
                                .isTrue());
            });
        });
        for (int k = 0; k < problem.resources().size(); k++) {
            IntervalSet held = problem.resources().get(k).out();
            for (Run run : found.runs()) {
                for (Mode.Hold h : problem.requests()
                        .get(run.request())
                        .modes()
                        .get(run.mode())
                        .holds()) {
                    if (h.resource() == k) {
                        Interval more = interval(run.start() - h.beforeNanos(), run.end() + h.afterNanos());
                        assertThat(held.intersect(more).isEmpty())
                                .as("resource %d in %s", k, more)
                                .isTrue();
                        held = held.union(IntervalSet.of(more));
                    }
                }
            }
        }
    }

    @Property(tries = 10)
    void theSameSeedAndStepsGiveTheSamePlanOnAnyNumberOfThreads(@ForAll long seed) {
        Problem problem = RandomProblem.of(seed, 25, 3);

        Allocation one = Search.best(problem, Objective.TOTAL, seed, 1, Search.Budget.of(3000), spent -> {});
        Allocation two = Search.best(problem, Objective.TOTAL, seed, 2, Search.Budget.of(3000), spent -> {});

        assertThat(two).isEqualTo(one);
        assertThat(one.steps()).isEqualTo(3000);
    }

    /** What fits is found: all that is asked of a week that was cut into pieces, with nothing to spare. */
    @Test
    void aPuzzleWithoutASpareMinuteIsSolved() {
        long hour = 3_600_000_000_000L;
        long start = Times.nanos(RandomProblem.START);
        List<Request> requests = new ArrayList<>();
        int[] lengths = {5, 3, 4, 1, 2, 6, 3};
        for (int i = 0; i < lengths.length; i++) {
            requests.add(new Request(
                    "q" + i,
                    0,
                    lengths[i] * hour,
                    lengths[i] * hour,
                    lengths[i] * hour,
                    1,
                    lengths[i],
                    List.of(new Mode(
                            List.of(new Mode.Hold(0, 0, 0)),
                            List.of(interval(
                                    start, start + IntStream.of(lengths).sum() * hour))))));
        }
        Problem problem =
                new Problem(List.of("all"), List.of(new Problem.Resource("one", IntervalSet.EMPTY)), requests);

        assertThat(search(problem, Objective.TOTAL, 1, 2000).shares().total()).isEqualTo(24);
    }

    /** Two owners of whom one asks for much: with the total alone it takes all, else each has its part. */
    @Test
    void anAimThatIsFairLeavesNobodyOut() {
        long hour = 3_600_000_000_000L;
        long start = Times.nanos(RandomProblem.START);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boolean rich = i < 4;
            requests.add(new Request(
                    "q" + i,
                    rich ? 0 : 1,
                    hour,
                    hour,
                    hour,
                    1,
                    rich ? 1.2 : 1,
                    List.of(new Mode(List.of(new Mode.Hold(0, 0, 0)), List.of(interval(start, start + 4 * hour))))));
        }
        Problem problem =
                new Problem(List.of("rich", "poor"), List.of(new Problem.Resource("one", IntervalSet.EMPTY)), requests);

        assertThat(search(problem, Objective.TOTAL, 1, 1000).shares().missing(1))
                .isEqualTo(1);
        for (Objective fair : List.of(Objective.PROPORTIONAL, Objective.WORST_OFF)) {
            Shares shares = search(problem, fair, 1, 1000).shares();
            assertThat(shares.missing(0)).isEqualTo(0.5);
            assertThat(shares.missing(1)).isEqualTo(0.5);
            assertThat(shares.jain()).isEqualTo(1);
        }
    }

    @Test
    void askedForNothingItAnswersWithNothing() {
        Allocation none = search(new Problem(List.of(), List.of(), List.of()), Objective.TOTAL, 1, 1000);

        assertThat(none.runs()).isEmpty();
        assertThat(none.shares().rmsMissing()).isZero();
    }

    @Test
    void whatNoWindowAllowsIsNotServed() {
        long hour = 3_600_000_000_000L;
        Mode never = new Mode(List.of(new Mode.Hold(0, 0, 0)), IntervalSet.EMPTY);
        Problem problem = new Problem(
                List.of("one"),
                List.of(new Problem.Resource("one", IntervalSet.EMPTY)),
                List.of(new Request("q", 0, hour, hour, hour, 1, 1, List.of(never))));

        assertThat(search(problem, Objective.TOTAL, 1, 1000).runs()).isEmpty();
    }

    @Test
    void itEndsWhenItsTimeIsOver() {
        Allocation found = Search.best(
                RandomProblem.of(1, 10, 2),
                Objective.TOTAL,
                1,
                2,
                Search.Budget.of(Duration.ofMillis(50)),
                spent -> {});

        assertThat(found.steps()).isPositive();
    }

    private static Allocation search(Problem problem, Objective objective, long seed, long steps) {
        return Search.best(problem, objective, seed, 2, Search.Budget.of(steps), spent -> {});
    }

    private static Interval interval(long start, long end) {
        return new Interval(Times.instant(start), Times.instant(end));
    }
}
