package space.outpost.twin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Fault;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;

/** Whether scenario, environment and plan belong together. */
final class Preflight {
    private Preflight() {}

    static void check(Scenario scenario, SiteEnvironment environment, Plan plan) {
        List<String> problems = new ArrayList<>();
        if (!environment.span().contains(scenario.horizon())) {
            problems.add("environment covers " + environment.span() + ", not the horizon " + scenario.horizon());
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Activity a : plan.activities()) {
            if (!ids.add(a.id())) {
                problems.add("activity '" + a.id() + "' is planned twice");
            }
            if (scenario.experiment(a.experiment()).isEmpty()) {
                problems.add("activity '" + a.id() + "' is of no experiment of the scenario: " + a.experiment());
            }
            if (scenario.element(a.element()).isEmpty()) {
                problems.add("activity '" + a.id() + "' is on no element of the scenario: " + a.element());
            }
            if (!scenario.horizon().contains(a.interval())) {
                problems.add("activity '" + a.id() + "' at " + a.interval() + " is not within the horizon");
            }
        }
        for (Fault f : scenario.faults()) {
            if (scenario.element(f.element()).isEmpty()) {
                problems.add("fault '" + f.id() + "' is on no element of the scenario: " + f.element());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }
}
