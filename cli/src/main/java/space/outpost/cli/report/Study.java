package space.outpost.cli.report;

import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Execution;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;

/** All that has flowed through the steps of one run: what a report is made of. */
public record Study(
        Scenario scenario, SiteEnvironment environment, Campaign campaign, Plan plan, Execution execution) {}
