package space.outpost.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Activity;
import space.outpost.model.time.Interval;

/** A planned activity with what became of it. */
record Run(Activity activity, Optional<Outcome> outcome) {

    /** What became of it, by name, colour and shape. */
    enum Fate {
        COMPLETED("completed", Palette.BLUE),
        PLANNED("planned, not flown", "#9aa3ad"),
        CUT_SHORT("cut short", Palette.ORANGE),
        SKIPPED("skipped", Palette.VERMILION);

        private final String title;
        private final String colour;

        Fate(String title, String colour) {
            this.title = title;
            this.colour = colour;
        }

        String title() {
            return title;
        }

        String colour() {
            return colour;
        }
    }

    static List<Run> of(Study study) {
        Map<String, Outcome> outcomes = new HashMap<>();
        study.execution().outcomes().forEach(o -> outcomes.put(o.activity(), o));
        List<Run> runs = new ArrayList<>();
        for (Activity a : study.plan().activities()) {
            runs.add(new Run(a, Optional.ofNullable(outcomes.get(a.id()))));
        }
        return runs;
    }

    Fate fate() {
        return outcome.map(o -> switch (o.status()) {
                    case COMPLETED -> Fate.COMPLETED;
                    case CUT_SHORT -> Fate.CUT_SHORT;
                    case SKIPPED -> Fate.SKIPPED;
                })
                .orElse(Fate.PLANNED);
    }

    /** When it ran; when it was to run, if it never did. */
    Interval shown() {
        return outcome.flatMap(Outcome::ran).orElse(activity.interval());
    }

    Instant start() {
        return shown().start();
    }

    String description() {
        String reason = outcome.map(Outcome::reason).orElse("");
        return activity.id() + ", " + fate().title() + ", " + Say.minute(shown().start()) + " to "
                + Say.minute(shown().end()) + " UTC" + (reason.isEmpty() ? "" : ": " + reason);
    }
}
