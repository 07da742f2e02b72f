package space.outpost.twin.executive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Activity;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Times;
import space.outpost.twin.tmtc.Journal;

/** What became of each task. */
final class Logbook {
    /** A run that lost less of its data than this is complete: rounding, and the last bits at a full memory. */
    private static final double DATA_SLACK = 1e-3;

    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    void skipped(Task task, String reason) {
        note(task.activity(), Outcome.Status.SKIPPED, Optional.empty(), reason, 0);
    }

    /** @param lostSeconds seconds' worth of its data that were lost */
    void completed(Run run, long end, double lostSeconds) {
        double share = lostSeconds / seconds(run.task().lengthNanos());
        if (share <= DATA_SLACK) {
            note(
                    run.task().activity(),
                    Outcome.Status.COMPLETED,
                    ran(run, end),
                    "",
                    run.task().activity().value());
        } else {
            String reason = Journal.sentence(
                    "%.0f %% of its data lost: memory of %s full",
                    100 * share, run.task().memory());
            double value = run.task().activity().value() * (1 - Math.min(1, share));
            note(run.task().activity(), Outcome.Status.CUT_SHORT, ran(run, end), reason, value);
        }
    }

    /** The share done that is left of the run, its lost data taken off. */
    void cut(Run run, long end, String reason, double lostSeconds) {
        if (end == run.startNanos()) {
            skipped(run.task(), reason);
            return;
        }
        double share = (seconds(end - run.startNanos()) - lostSeconds)
                / seconds(run.task().lengthNanos());
        double value = run.task().activity().value() * Math.clamp(share, 0, 1);
        note(run.task().activity(), Outcome.Status.CUT_SHORT, ran(run, end), reason, value);
    }

    private void note(Activity a, Outcome.Status status, Optional<Interval> ran, String reason, double value) {
        outcomes.put(a.id(), new Outcome(a.id(), a.experiment(), a.partner(), status, ran, reason, value));
    }

    private static Optional<Interval> ran(Run run, long end) {
        return Optional.of(new Interval(Times.instant(run.startNanos()), Times.instant(end)));
    }

    private static double seconds(long nanos) {
        return 1e-9 * nanos;
    }

    /** In the order of the activities; each must have been noted. */
    List<Outcome> inOrder(List<Activity> activities) {
        return activities.stream()
                .map(a -> Optional.ofNullable(outcomes.get(a.id()))
                        .orElseThrow(() -> new IllegalStateException("nothing became of '" + a.id() + "'")))
                .toList();
    }
}
