package space.outpost.construct.campaign;

import space.outpost.model.io.InvalidInput;

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
        Optimiser.Found found =
                new Optimiser(gap, EFFORT).solve(programme).orElseThrow(() -> Diagnosis.of(source, programme));
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
}
