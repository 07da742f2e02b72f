package space.outpost.operate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import space.outpost.model.plan.Activity;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Times;
import space.outpost.operate.search.Shares;
import space.outpost.operate.timeline.Bookings;

/** All that is asked, with the runs placed so far, over what they share. */
final class Workplan {
    private final Resources resources;
    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final List<String> partners;
    private final Interval horizon;
    private final Conditions conditions;
    private final Map<String, Bookings> runs = new HashMap<>();

    Workplan(Scenario scenario, SiteEnvironment environment, Station station) {
        resources = Resources.of(station);
        partners = scenario.experiments().stream()
                .filter(e -> e.value() > 0)
                .map(Experiment::partner)
                .distinct()
                .toList();
        horizon = scenario.horizon();
        conditions = new Conditions(scenario, environment, station);
        for (Experiment e : scenario.experiments()) {
            requests.put(e.id(), variant(e));
        }
    }

    /** A request as it might be asked instead, over the same plan; one of the same name shares its runs. */
    Request variant(Experiment e) {
        return new Request(e, horizon, conditions, resources, runs);
    }

    Resources resources() {
        return resources;
    }

    /** @throws IllegalArgumentException if there is no such experiment */
    Request request(String experiment) {
        Request request = requests.get(experiment);
        if (request == null) {
            throw new IllegalArgumentException("no experiment '" + experiment + "'");
        }
        return request;
    }

    /** A run of a plan, in this one or not. */
    Run run(Activity activity) {
        return new Run(
                request(activity.experiment()), Times.nanos(activity.interval().start()));
    }

    /** In the order of the scenario. */
    Collection<Request> all() {
        return requests.values();
    }

    /** Takes out runs that start before what must come first is completed; returns them. */
    List<Run> retractOutOfOrder() {
        List<Run> out = new ArrayList<>();
        boolean found = true;
        while (found) {
            found = false;
            for (Request r : requests.values()) {
                while (r.runs.size() > 0 && r.runs.start(0) < r.ready()) {
                    Run run = new Run(r, r.runs.start(0));
                    run.retract();
                    out.add(run);
                    found = true;
                }
            }
        }
        return out;
    }

    List<Run> runs() {
        List<Run> all = new ArrayList<>();
        for (Request r : requests.values()) {
            for (int i = 0; i < r.runs.size(); i++) {
                all.add(new Run(r, r.runs.start(i)));
            }
        }
        return all;
    }

    /** Takes out every run that is not among these, and takes in those that are missing. */
    void become(List<Run> wanted) {
        Set<Run> now = new LinkedHashSet<>(runs());
        Set<Run> then = new LinkedHashSet<>(wanted);
        now.stream().filter(r -> !then.contains(r)).forEach(Run::retract);
        then.stream().filter(r -> !now.contains(r)).forEach(Run::commit);
    }

    /** What partners ask and get, but for those who ask for nothing of value. */
    Shares shares() {
        return new Shares(
                partners, byPartner(r -> r.value(r.experiment.runs())), byPartner(r -> r.value(r.runs.size())));
    }

    private List<Double> byPartner(ToDoubleFunction<Request> value) {
        double[] sum = new double[partners.size()];
        for (Request r : requests.values()) {
            int partner = partners.indexOf(r.experiment.partner());
            if (partner >= 0) {
                sum[partner] += value.applyAsDouble(r);
            }
        }
        return Arrays.stream(sum).boxed().toList();
    }

    /** Of all runs asked for. */
    double meanValue() {
        double value = 0;
        int runs = 0;
        for (Request r : requests.values()) {
            value += r.value(r.experiment.runs());
            runs += r.experiment.runs();
        }
        return runs == 0 ? 0 : value / runs;
    }

    /** One run of an experiment. */
    record Run(Request request, long start) {
        void commit() {
            request.commit(start);
        }

        void retract() {
            request.retract(start);
        }
    }
}
