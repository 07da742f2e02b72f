package space.outpost.operate.search;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import space.outpost.model.time.Interval;

/** The most that can be served of a problem whose times are whole minutes, proved by CP-SAT. */
final class Optimum {
    private static final long MINUTE = 60_000_000_000L;
    private static final long SCALE = 1_000_000;

    private final Instant epoch;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder worth = LinearExpr.newBuilder();
    private final List<List<IntervalVar>> held = new ArrayList<>();

    private Optimum(Problem problem, Instant epoch) {
        this.epoch = epoch;
        for (Problem.Resource r : problem.resources()) {
            List<IntervalVar> out = new ArrayList<>();
            for (Interval i : r.out()) {
                out.add(model.newFixedInterval(minute(i.start()), i.duration().toMinutes(), r.id()));
            }
            held.add(out);
        }
        problem.requests().forEach(this::request);
        held.forEach(model::addNoOverlap);
        model.maximize(worth);
    }

    /** Worth of the best allocation; empty if it is not proved in time. */
    static OptionalDouble of(Problem problem, Instant epoch, Duration time) {
        Loader.loadNativeLibraries();
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(time.toMillis() / 1000.0).setNumWorkers(2);
        CpSolverStatus status = solver.solve(new Optimum(problem, epoch).model);
        return status == CpSolverStatus.OPTIMAL
                ? OptionalDouble.of(solver.objectiveValue() / SCALE)
                : OptionalDouble.empty();
    }

    private void request(Request r) {
        long wished = r.wished() / MINUTE;
        BoolVar served = model.newBoolVar(r.id());
        LinearExprBuilder total = LinearExpr.newBuilder();
        BoolVar before = served;
        for (int part = 0; part < r.mostRuns(); part++) {
            BoolVar there = model.newBoolVar(r.id() + part);
            model.addImplication(there, before);
            before = there;
            IntVar start = model.newIntVar(0, 20_000, "start");
            IntVar length = model.newIntVar(0, wished, "length");
            IntVar end = model.newIntVar(0, 40_000, "end");
            model.addEquality(LinearExpr.sum(new IntVar[] {start, length}), end);
            model.addGreaterOrEqual(length, r.leastRun() / MINUTE).onlyEnforceIf(there);
            model.addEquality(length, 0).onlyEnforceIf(there.not());
            List<BoolVar> ways = new ArrayList<>();
            for (Mode mode : r.modes()) {
                for (Interval window : mode.windows()) {
                    BoolVar way = model.newBoolVar("way");
                    ways.add(way);
                    model.addGreaterOrEqual(start, minute(window.start())).onlyEnforceIf(way);
                    model.addLessOrEqual(end, minute(window.end())).onlyEnforceIf(way);
                    for (Mode.Hold h : mode.holds()) {
                        long setUp = h.beforeNanos() / MINUTE;
                        long tearDown = h.afterNanos() / MINUTE;
                        held.get(h.resource())
                                .add(model.newOptionalIntervalVar(
                                        LinearExpr.affine(start, 1, -setUp),
                                        LinearExpr.affine(length, 1, setUp + tearDown),
                                        LinearExpr.affine(end, 1, tearDown),
                                        way,
                                        "held"));
                    }
                }
            }
            LinearExprBuilder some = LinearExpr.newBuilder();
            ways.forEach(some::add);
            model.addEquality(some, there);
            total.add(length);
            worth.addTerm(length, Math.round(r.worth() * SCALE / wished));
        }
        model.addLessOrEqual(total, wished);
        model.addGreaterOrEqual(total, r.least() / MINUTE).onlyEnforceIf(served);
        model.addEquality(total, 0).onlyEnforceIf(served.not());
    }

    private long minute(Instant t) {
        return Duration.between(epoch, t).toMinutes();
    }
}
