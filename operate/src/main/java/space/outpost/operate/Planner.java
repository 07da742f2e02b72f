package space.outpost.operate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Quality;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;
import space.outpost.operate.Workplan.Run;
import space.outpost.operate.search.Objective;
import space.outpost.operate.search.Shares;

/**
 * Makes a first plan, then a better one. For the first it places one run at a time: of all experiments the one whose next
 * run is worth most for the share it takes of what is scarce, at the first start that every rule allows from its turn on,
 * turns being spread evenly over the time the experiment could run.
 */
final class Planner {
    private final Scenario scenario;
    private final Workplan workplan;
    private final Bound bound;
    private final Map<Request, Double> costs = new HashMap<>();
    private final Map<String, Placement> placements = new LinkedHashMap<>();

    Planner(Scenario scenario, SiteEnvironment environment, Station station) {
        this.scenario = scenario;
        workplan = new Workplan(scenario, environment, station);
        Scarcity scarcity = Scarcity.of(scenario, station);
        bound = new Bound(workplan, scarcity);
        for (Request r : workplan.all()) {
            costs.put(r, scarcity.cost(r.experiment, r.windows()));
        }
    }

    Plan plan(Objective aim, int steps) {
        place();
        double first = workplan.shares().total();
        Improver improver = new Improver(workplan, bound, w -> aim.of(w.shares()), this::cost, scenario.seed());
        int taken = improver.search(steps);
        place();
        return result(quality(first, taken));
    }

    /**
     * Keeps what a plan has, as far as it is still possible: all before an instant; of the rest the most valuable for what
     * it takes first. What has lost its place, and what had none, is placed anew.
     */
    Plan keep(Plan before, long now) {
        List<Run> promised = new ArrayList<>();
        for (Activity a : before.activities()) {
            Run run = new Run(
                    workplan.request(a.experiment()), Times.nanos(a.interval().start()));
            if (run.start() < now) {
                run.commit();
            } else {
                promised.add(run);
            }
        }
        workplan.all().forEach(r -> r.notBefore(now));
        promised.sort(
                Comparator.comparingDouble((Run r) -> -r.request().experiment.value() / cost(r.request()))
                        .thenComparing(Run::start)
                        .thenComparing(r -> r.request().experiment.id()));
        int left;
        do {
            left = promised.size();
            // What must come first may be kept only after what rests on it was tried.
            promised.removeIf(Planner::kept);
        } while (promised.size() < left);
        double first = workplan.shares().total();
        place();
        return result(quality(first, 0));
    }

    private static boolean kept(Run run) {
        boolean possible = run.request().find(run.start(), _ -> true) == run.start();
        if (possible) {
            run.commit();
        }
        return possible;
    }

    private Quality quality(double first, int steps) {
        Shares shares = workplan.shares();
        List<Quality.Share> byPartner = new ArrayList<>();
        for (int i = 0; i < shares.owners().size(); i++) {
            byPartner.add(new Quality.Share(
                    shares.owners().get(i), shares.asked().get(i), shares.got().get(i)));
        }
        return new Quality(
                shares.total(),
                bound.value(),
                first,
                steps,
                byPartner,
                shares.rmsMissing(),
                shares.mostMissing(),
                shares.jain());
    }

    private double cost(Request r) {
        return costs.getOrDefault(r, 1.0);
    }

    /** Until no experiment finds a place for one more run. */
    private void place() {
        int before;
        do {
            before = workplan.runs().size();
            placeInTurn();
            // What now completes earlier may let runs in that waited for it.
        } while (workplan.runs().size() > before);
    }

    private void placeInTurn() {
        for (Request r : workplan.all()) {
            placements.put(r.experiment.id(), new Placement(r, cost(r)));
        }
        // By worth, then by name: an order that does not depend on how the scenario is written down.
        PriorityQueue<Placement> queue = new PriorityQueue<>(Comparator.comparingDouble(Placement::worth)
                .reversed()
                .thenComparing(p -> p.request().experiment.id()));
        queue.addAll(placements.values());
        for (Placement next = queue.poll(); next != null; next = queue.poll()) {
            placePredecessors(next, new ArrayList<>());
            if (next.placeOne()) {
                queue.add(next);
            }
        }
    }

    /** The first runs of all that must come first, as early as they fit. */
    private void placePredecessors(Placement of, List<Placement> under) {
        under.add(of);
        for (String id : of.request().experiment.after()) {
            Placement before = placements.get(id);
            if (before != null && before.request().runs.size() == 0 && !under.contains(before)) {
                placePredecessors(before, under);
                before.placeOne();
            }
        }
    }

    private Plan result(Quality quality) {
        List<Activity> activities = new ArrayList<>();
        List<Unplanned> unplanned = new ArrayList<>();
        WhyNot whyNot = new WhyNot();
        for (Request request : workplan.all()) {
            Experiment e = request.experiment;
            for (int i = 0; i < request.runs.size(); i++) {
                Interval when = new Interval(Times.instant(request.runs.start(i)), Times.instant(request.runs.end(i)));
                activities.add(new Activity(
                        e.id() + "#" + (i + 1), e.id(), i + 1, e.partner(), e.element(), when, e.valueOfRun(i + 1)));
            }
            if (request.runs.size() < e.runs()) {
                unplanned.add(whyNot.explain(request));
            }
        }
        activities.sort(
                Comparator.comparing((Activity a) -> a.interval().start()).thenComparing(Activity::id));
        Map<String, Profile> battery = new LinkedHashMap<>();
        workplan.resources().batteries().forEach((id, b) -> {
            if (b.energy().holds()) {
                battery.put(id, b.energy().level());
            }
        });
        Map<String, Profile> storage = new LinkedHashMap<>();
        workplan.resources().memories().forEach((id, m) -> {
            if (m.space().holds()) {
                storage.put(id, m.space().used());
            }
        });
        return new Plan(
                scenario.name(), scenario.horizon(), activities, unplanned, battery, storage, Optional.of(quality));
    }
}
