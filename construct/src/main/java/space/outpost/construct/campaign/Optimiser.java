package space.outpost.construct.campaign;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Instant;
import java.util.Optional;

/** Finds the flights that reach the milestones soonest or cheapest. */
public final class Optimiser {
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
        return solve(
                programme, new FlightPlan(programme.name(), java.util.List.of()), programme.start(), Optional.empty());
    }

    Optional<Found> solve(Programme programme, FlightPlan past, Instant from, Optional<FlightPlan> guess) {
        Loader.loadNativeLibraries();
        CampaignModel model = new CampaignModel(new Timetable(programme), past, from);
        guess.ifPresent(plan -> model.startFrom(plan, Replay.of(programme, plan).history()));
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setRelativeGapLimit(gap)
                .setMaxDeterministicTime(effort)
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setLogSearchProgress(Boolean.getBoolean("log"))
                .setRandomSeed(1);
        CpSolverStatus status = solver.solve(model.model());
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                model.plan(solver),
                solver.objectiveValue() / Goals.SCALE,
                solver.bestObjectiveBound() / Goals.SCALE,
                solver.response().getDeterministicTime()));
    }
}
