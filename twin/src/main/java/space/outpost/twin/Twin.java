package space.outpost.twin;

import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Execution;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;

/** Lives a plan: the station with its batteries, memories, temperatures and faults, and the executive that flies it. */
public final class Twin {

    private Twin() {}

    /**
     * Flies the plan over the scenario's horizon. The same arguments give the same execution.
     *
     * @param environment must cover the horizon
     * @throws IllegalArgumentException if the arguments do not fit together; the message names all that does not
     */
    public static Execution fly(Scenario scenario, SiteEnvironment environment, Campaign campaign, Plan plan) {
        Preflight.check(scenario, environment, plan);
        return new Flight(scenario, environment, campaign, plan).fly();
    }
}
