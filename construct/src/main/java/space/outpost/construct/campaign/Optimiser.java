package space.outpost.construct.campaign;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the flights that reach the milestones soonest or cheapest. */
public final class Optimiser {
    private static final double TIDYING = 0.4;

    private final double gap;
    private final double effort;

    /**
     * @param gap the search ends when it is proven that nothing is better by more than this share of the objective
     * @param effort most work, in the solver's own deterministic seconds, so that the result is the same on any machine
     */
    public Optimiser(double gap, double effort) {
        this.gap = gap;
        this.effort = effort;
    }

    /** What was found. */
    public record Found(FlightPlan plan, double objective, double bound, double work) {
        /** How much better, at most, the best plan is: a share of this one's objective. */
        public double gap() {
            return objective <= 0 ? 0 : Math.max(0, (objective - bound) / objective);
        }
    }

    /** The campaign from the start. */
    public Optional<Found> solve(Programme programme) {
        return solve(programme, new FlightPlan(programme.name(), List.of()), programme.start(), Optional.empty());
    }

    /**
     * What can still be done from an instant on.
     *
     * @param past flights before that are as in this plan
     * @param guess where to look first
     */
    Optional<Found> solve(Programme programme, FlightPlan past, Instant from, Optional<FlightPlan> guess) {
        Loader.loadNativeLibraries();
        Timetable timetable = new Timetable(programme);
        CampaignModel model = new CampaignModel(timetable, past, from);
        guess.ifPresent(plan -> model.startFrom(plan, Replay.of(programme, plan).history()));
        CpSolver solver = solver(gap, effort);
        if (!hasPlan(solver.solve(model.model()))) {
            return Optional.empty();
        }
        double bound = solver.bestObjectiveBound();
        FlightPlan found = model.plan(solver);
        double objective = solver.objectiveValue();
        // Supplies weigh so little that a search to a gap leaves them untidy.
        History history = Replay.of(programme, found).history();
        CampaignModel tidy = new CampaignModel(timetable, past, from);
        tidy.tidy(found, history);
        tidy.startFrom(found, history);
        CpSolver second = solver(2e-7, TIDYING);
        if (hasPlan(second.solve(tidy.model()))) {
            FlightPlan neat = tidy.plan(second);
            objective -= (Costs.of(programme, found) - Costs.of(programme, neat)) * Goals.scale(programme);
            found = neat;
        }
        return Optional.of(new Found(
                found,
                objective / Goals.SCALE,
                Math.min(bound, objective) / Goals.SCALE,
                solver.response().getDeterministicTime() + second.response().getDeterministicTime()));
    }

    private static boolean hasPlan(CpSolverStatus status) {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    /** One thread, so that the search goes the same way everywhere. */
    private static CpSolver solver(double gap, double effort) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setRelativeGapLimit(gap)
                .setMaxDeterministicTime(effort)
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setRandomSeed(1);
        return solver;
    }
}
