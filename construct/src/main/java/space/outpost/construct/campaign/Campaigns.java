package space.outpost.construct.campaign;

import java.util.List;
import java.util.stream.Collectors;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;

/** The door: campaigns that keep every rule. */
public final class Campaigns {
    /** Most work of a search, in the solver's own seconds: some three times as long on one core. */
    static final double EFFORT = 60;

    private Campaigns() {}

    /** A campaign found, lived through once more. */
    public record Solved(FlightPlan plan, History history, Optimiser.Found found) {}

    /**
     * The best campaign to a gap.
     *
     * @param source what problems name as the file
     * @throws InvalidInput if a milestone cannot be reached, with what stops it
     */
    public static Solved solve(String source, Programme programme, double gap) {
        Optimiser.Found found = new Optimiser(gap, EFFORT)
                .solve(programme)
                .orElseThrow(() -> Diagnosis.of(source, programme));
        Replay.Result replayed = Replay.of(programme, found.plan());
        boolean late = replayed.violations().stream().anyMatch(v -> v.rule() == Violation.Rule.DUE)
                || programme.milestones().stream()
                        .anyMatch(m -> replayed.history().reached(m.id()).isEmpty());
        if (late) {
            throw Diagnosis.of(source, programme);
        }
        if (!replayed.violations().isEmpty()) {
            throw new IllegalStateException("the campaign found breaks a rule: " + replayed.violations());
        }
        return new Solved(found.plan(), replayed.history(), found);
    }

    /**
     * What a stored plan comes to.
     *
     * @throws InvalidInput with every rule that it breaks
     */
    public static History replay(String source, Programme programme, FlightPlan plan) {
        Replay.Result replayed = Replay.of(programme, plan);
        if (!replayed.violations().isEmpty()) {
            List<Problem> problems = replayed.violations().stream()
                    .map(v -> new Problem(
                            source,
                            v.rule().name().toLowerCase(java.util.Locale.ROOT),
                            v.what(),
                            v.rule().text()))
                    .collect(Collectors.toList());
            throw new InvalidInput(problems);
        }
        return replayed.history();
    }
}
