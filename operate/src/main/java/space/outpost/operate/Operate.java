package space.outpost.operate;

import space.outpost.model.campaign.Campaign;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;

/** The third step: what runs when. */
public final class Operate {

    private Operate() {}

    /**
     * Places the runs that the partners ask for, as many as fit, the most valuable for what they take first. Every run
     * that finds no place is told with what stopped it. The same input gives the same plan.
     *
     * @throws IllegalArgumentException if the environment does not cover the scenario's horizon, or something the
     *     scenario refers to is not in it
     */
    public static Plan plan(Scenario scenario, SiteEnvironment environment, Campaign campaign) {
        if (!environment.span().contains(scenario.horizon())) {
            throw new IllegalArgumentException(
                    "the environment covers " + environment.span() + ", not the horizon " + scenario.horizon());
        }
        Station station = Station.of(scenario, campaign, environment);
        return new Planner(scenario, environment, station).plan();
    }
}
