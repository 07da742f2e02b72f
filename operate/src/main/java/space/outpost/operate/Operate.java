package space.outpost.operate;

import java.time.Instant;
import java.util.List;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;
import space.outpost.model.time.Times;
import space.outpost.operate.search.Objective;

/** The third step: what runs when. */
public final class Operate {
    /** Steps after which the example's plan is within a thousandth of the best there could be. */
    public static final int STEPS = 1000;

    private Operate() {}

    /** The plan of greatest value that is found in {@link #STEPS} steps. */
    public static Plan plan(Scenario scenario, SiteEnvironment environment, Campaign campaign) {
        return plan(scenario, environment, campaign, Objective.TOTAL, STEPS);
    }

    /**
     * Places the runs that the partners ask for: at first as many as fit, the most valuable for what they take first;
     * then better in steps. Every run that finds no place is told with what stopped it. The same input gives the same
     * plan.
     *
     * @param aim what the plan is to be best at
     * @param steps of the search; 0 for the first plan
     * @throws IllegalArgumentException if the environment does not cover the scenario's horizon, or something the
     *     scenario refers to is not in it
     */
    public static Plan plan(
            Scenario scenario, SiteEnvironment environment, Campaign campaign, Objective aim, int steps) {
        return new Planner(scenario, environment, station(scenario, environment, campaign)).plan(aim, steps);
    }

    /**
     * Whether a request finds a place beside a plan that stays as it is, when, and if not, why not and what would help.
     *
     * @param plan of the scenario; if the scenario has a request of that name, its runs are given up
     * @throws IllegalArgumentException if the environment does not cover the scenario's horizon
     */
    public static Answer check(
            Scenario scenario, SiteEnvironment environment, Campaign campaign, Plan plan, Experiment request) {
        Scenario asking = scenario.asking(request);
        Workplan workplan = new Workplan(asking, environment, station(asking, environment, campaign));
        for (Activity a : plan.activities()) {
            if (!a.experiment().equals(request.id())) {
                workplan.run(a).commit();
            }
        }
        return new Enquiry(workplan, workplan.request(request.id())).answer();
    }

    /**
     * A plan made anew when elements fall out: what began before stays, what was promised stays where it can, the rest is
     * placed anew. For {@link PlanChecker} it is a plan of the scenario and environment without them.
     *
     * @param now nothing that starts earlier is changed
     * @throws IllegalArgumentException if the environment does not cover the scenario's horizon
     */
    public static Replan replan(
            Scenario scenario,
            SiteEnvironment environment,
            Campaign campaign,
            Plan plan,
            Instant now,
            List<Outage> outages) {
        Scenario left = scenario;
        SiteEnvironment seen = environment;
        for (Outage outage : outages) {
            if (outage.when().end().isAfter(now)) {
                left = outage.from(now).without(left);
                seen = outage.from(now).without(seen, scenario);
            }
        }
        Planner planner = new Planner(left, seen, station(left, seen, campaign));
        return Replan.of(plan, planner.keep(plan, Times.nanos(now)));
    }

    private static Station station(Scenario scenario, SiteEnvironment environment, Campaign campaign) {
        if (!environment.span().contains(scenario.horizon())) {
            throw new IllegalArgumentException(
                    "the environment covers " + environment.span() + ", not the horizon " + scenario.horizon());
        }
        return Station.of(scenario, campaign, environment);
    }
}
