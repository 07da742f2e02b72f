package space.outpost.operate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;
import space.outpost.operate.timeline.Bookings;

/** All that is asked, with the runs placed so far, over what they share. */
final class Workplan {
    private final Resources resources;
    private final Map<String, Request> requests = new LinkedHashMap<>();

    Workplan(Scenario scenario, SiteEnvironment environment, Station station) {
        resources = Resources.of(station);
        Conditions conditions = new Conditions(scenario, environment, station);
        Map<String, Bookings> runs = new HashMap<>();
        for (Experiment e : scenario.experiments()) {
            requests.put(e.id(), new Request(e, scenario.horizon(), conditions, resources, runs));
        }
    }

    Resources resources() {
        return resources;
    }

    /** By experiment, in the order of the scenario. */
    Map<String, Request> requests() {
        return requests;
    }

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
        List<Run> now = runs();
        now.stream().filter(r -> !wanted.contains(r)).forEach(Run::retract);
        wanted.stream().filter(r -> !now.contains(r)).forEach(Run::commit);
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
