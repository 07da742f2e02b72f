package space.outpost.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;

/**
 * A plan made anew in the course of it, and what became of the old one. What the old one had and the new one has at the same
 * time is kept.
 *
 * @param kept runs that stay as they were, those of the past among them
 * @param changes the others, by time
 */
public record Replan(Plan plan, int kept, List<Change> changes) {
    public Replan {
        changes = List.copyOf(changes);
    }

    /** One run that is not as it was. */
    public sealed interface Change {
        Activity run();

        /** It starts at another time. */
        record Moved(Activity run, Instant to) implements Change {}

        /** It has no place any more. */
        record Lost(Activity run) implements Change {}

        /** It has a place that it had not before. */
        record Gained(Activity run) implements Change {}
    }

    static Replan of(Plan old, Plan now) {
        Map<String, List<Activity>> before = byExperiment(old);
        Map<String, List<Activity>> after = byExperiment(now);
        List<Change> changes = new ArrayList<>();
        int kept = 0;
        for (Map.Entry<String, List<Activity>> e : before.entrySet()) {
            List<Activity> then = e.getValue();
            List<Activity> anew = after.getOrDefault(e.getKey(), List.of());
            List<Activity> gone = then.stream().filter(a -> !has(anew, a)).toList();
            List<Activity> come = anew.stream().filter(a -> !has(then, a)).toList();
            kept += then.size() - gone.size();
            for (int i = 0; i < gone.size(); i++) {
                changes.add(
                        i < come.size()
                                ? new Change.Moved(
                                        gone.get(i), come.get(i).interval().start())
                                : new Change.Lost(gone.get(i)));
            }
            come.stream().skip(gone.size()).forEach(a -> changes.add(new Change.Gained(a)));
        }
        after.forEach((experiment, runs) -> {
            if (!before.containsKey(experiment)) {
                runs.forEach(a -> changes.add(new Change.Gained(a)));
            }
        });
        changes.sort((a, b) ->
                a.run().interval().start().compareTo(b.run().interval().start()));
        return new Replan(now, kept, changes);
    }

    private static boolean has(List<Activity> runs, Activity one) {
        return runs.stream().anyMatch(a -> a.interval().equals(one.interval()));
    }

    private static Map<String, List<Activity>> byExperiment(Plan plan) {
        Map<String, List<Activity>> by = new LinkedHashMap<>();
        plan.activities()
                .forEach(a -> by.computeIfAbsent(a.experiment(), _ -> new ArrayList<>())
                        .add(a));
        return by;
    }
}
