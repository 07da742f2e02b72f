package space.outpost.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import space.outpost.operate.Workplan.Run;

class WorkplanTest {

    /** Levels to a few roundings of numbers as great as the capacity; what is drawn exactly; verdicts the same. */
    @Property(tries = 300, seed = "20350106")
    void takingRunsOutLeavesWhatTheOthersAloneWouldHaveMade(@ForAll long seed) {
        Draft draft = RandomDraft.of(seed, true);
        Workplan worn = draft.workplan();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<Run> runs = worn.runs();
            if (!runs.isEmpty() && random.nextInt(5) < 2) {
                runs.get(random.nextInt(runs.size())).retract();
                worn.retractOutOfOrder();
            } else {
                List<Request> all = List.copyOf(worn.all());
                Request request = all.get(random.nextInt(all.size()));
                long from = request.first() + (long) (random.nextDouble() * 1e14);
                long start = request.find(from, _ -> true);
                if (start != Long.MAX_VALUE && request.runs.size() < request.experiment.runs()) {
                    request.commit(start);
                }
            }
        }
        Workplan fresh = draft.workplan();
        List<Run> runs = new ArrayList<>(worn.runs());
        Collections.shuffle(runs, random);
        runs.forEach(r -> fresh.request(r.request().experiment.id()).commit(r.start()));

        assertSame(worn, fresh);
        for (Request r : worn.all()) {
            Request twin = fresh.request(r.experiment.id());
            for (int i = 0; i < 20; i++) {
                long from = r.first() + (long) (random.nextDouble() * 3e14);
                assertThat(r.find(from, _ -> true)).isEqualTo(twin.find(from, _ -> true));
            }
        }
    }

    @Property(tries = 100, seed = "20350107")
    void takingAllRunsOutLeavesNothing(@ForAll long seed) {
        Draft draft = RandomDraft.of(seed, true);
        Workplan workplan = draft.workplan();
        for (int i = 0; i < 3; i++) {
            for (Request r : workplan.all()) {
                for (long s = r.find(r.first(), _ -> true);
                        s != Long.MAX_VALUE && r.runs.size() < 5;
                        s = r.find(s, _ -> true)) {
                    r.commit(s);
                }
            }
            List<Run> runs = new ArrayList<>(workplan.runs());
            Collections.shuffle(runs, new Random(seed + i));
            runs.forEach(Run::retract);

            workplan.resources()
                    .memories()
                    .values()
                    .forEach(m -> assertThat(m.radio().isZero()).isTrue());
            workplan.resources()
                    .batteries()
                    .values()
                    .forEach(b -> assertThat(b.energy().drawn().isZero()).isTrue());
            assertSame(workplan, draft.workplan());
        }
    }

    /** Hundreds of cells that neither fill nor die, so that whole stretches are raised at once; a radio that sends late. */
    @Test
    void aYearsPlanIsTheSameAfterEveryRunWasTakenOutAndPutBack() {
        Draft draft = StationOfAYear.of(12, 7);
        Workplan worn = draft.workplan();
        Random random = new Random(1);
        for (Request r : worn.all()) {
            for (int i = 0; i < 30; i++) {
                long s = r.find(r.first() + (long) (random.nextDouble() * (r.last() - r.first())), _ -> true);
                if (s != Long.MAX_VALUE) {
                    r.commit(s);
                }
            }
        }
        Workplan fresh = draft.workplan();
        worn.runs().forEach(r -> fresh.request(r.request().experiment.id()).commit(r.start()));
        for (int i = 0; i < 3; i++) {
            List<Run> runs = new ArrayList<>(worn.runs());
            Collections.shuffle(runs, random);
            runs.forEach(r -> {
                r.retract();
                r.commit();
            });
        }

        assertSame(worn, fresh);
    }

    @Test
    void whatRestsOnARunIsTakenOutWithIt() {
        Workplan workplan = Draft.over(100)
                .element("base", e -> e.source(100))
                .experiment("land", a -> a.runs(2, 0))
                .experiment("rove", a -> a.after("land"))
                .experiment("dig", a -> a.after("rove"))
                .workplan();
        List<Request> all = List.copyOf(workplan.all());
        for (int i : new int[] {0, 1, 2, 0}) {
            Request r = all.get(i);
            r.commit(r.find(r.first(), _ -> true));
        }

        workplan.runs().getFirst().retract();

        assertThat(workplan.retractOutOfOrder()).extracting(Run::request).containsExactly(all.get(1), all.get(2));
        assertThat(workplan.runs()).extracting(Run::request).containsExactly(all.get(0));
    }

    private static void assertSame(Workplan worn, Workplan fresh) {
        worn.resources().memories().forEach((id, m) -> {
            Memory other = fresh.resources().memory(id);
            assertSame(m.space(), other.space());
            assertClose(m.radio(), other.radio());
        });
        worn.resources()
                .batteries()
                .forEach((id, b) ->
                        assertSame(b.energy(), fresh.resources().battery(id).energy()));
    }

    private static void assertSame(Reservoir worn, Reservoir fresh) {
        for (int i = 0; i < worn.cells().size; i++) {
            double rounding = worn.cells().rounding;
            assertThat(worn.levelAtStart(i)).isCloseTo(fresh.levelAtStart(i), within(1e-3 * rounding));
        }
        assertClose(worn.drawn(), fresh.drawn());
    }

    /** The same but for a nanosecond here and there, at which rounding puts the end of sending. */
    private static void assertClose(Steps worn, Steps fresh) {
        Steps difference = worn.differenceTo(fresh, 0, Long.MAX_VALUE);
        double squares = 0;
        for (int i = difference.at(difference.firstChange()); difference.until(i) < Long.MAX_VALUE; i++) {
            squares += Math.abs(difference.level(i)) * 1e-9 * (difference.until(i) - difference.until(i - 1));
        }
        assertThat(squares).isLessThan(1e-4);
    }
}
