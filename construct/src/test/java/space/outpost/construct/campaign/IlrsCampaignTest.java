package space.outpost.construct.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.files.ScenarioFile;
import space.outpost.model.io.Json;
import space.outpost.model.io.KeyTables;
import space.outpost.model.io.RecordFile;
import space.outpost.model.scenario.Scenario;

class IlrsCampaignTest {
    private static final Path ROOT = Path.of(System.getProperty("outpost.root", ".."));
    private static final Path FILE = ROOT.resolve("examples/campaign/campaign.yaml");
    private static final Programme ILRS = ProgrammeFile.read(FILE);

    @Test
    void theExampleIsReadAndWrittenAsTheSame() {
        assertThat(ProgrammeFile.parse("written", RecordFile.write(ILRS))).isEqualTo(ILRS);
    }

    @Test
    void thePageExplainsEveryKey() {
        assertThat(ROOT.resolve("docs/campaign.md")).content().endsWith(KeyTables.of(Programme.class));
    }

    @Test
    void theStoredPlanKeepsEveryRuleAndReachesEveryMilestoneAsWished() {
        FlightPlan plan = Json.read(StoredPlan.beside(FILE), FlightPlan.class);
        Replay.Result result = Replay.of(ILRS, plan);
        assertThat(result.violations()).isEmpty();
        for (Milestone m : ILRS.milestones()) {
            assertThat(result.history().reached(m.id()).orElseThrow())
                    .isBefore(m.wished().orElseThrow());
        }
        // Without chance the rule of the risk runs follows the plan to the day.
        int[] days = new FlownCampaign(ILRS, plan).fly(Chance.NONE);
        for (int m = 0; m < days.length; m++) {
            assertThat(result.history().reached(ILRS.milestones().get(m).id()))
                    .contains(result.history().day(days[m]));
        }
    }

    @Test
    void aScenarioGrowsByTheStoredPlan() {
        Path file = ROOT.resolve("examples/ilrs-2035/scenario.yaml");
        Scenario scenario = ScenarioFile.read(file);
        Campaign campaign = StoredPlan.of(scenario, file);
        assertThat(campaign.deliveries()).hasSameSizeAs(scenario.elements());
        assertThat(campaign.arrival("ilrs-1-node")).isBefore(Instant.parse("2035-01-01T00:00:00Z"));
        assertThat(campaign.arrival("ilrs-1-reactor")).isEqualTo(Instant.parse("2035-07-19T00:00:00Z"));
        assertThat(campaign.crew()).hasSize(2);
        assertThat(campaign.flights()).isNotEmpty();
        assertThat(Json.read("copy", Json.write(campaign), Campaign.class)).isEqualTo(campaign);
    }

    @Tag("slow")
    @Test
    void theCampaignIsFoundToAGapOfFivePercent() {
        Campaigns.Solved solved = Campaigns.solve("ilrs", ILRS, 0.05);
        assertThat(solved.found().gap()).isLessThan(0.05);
        assertThat(solved.found().work()).isLessThan(Campaigns.EFFORT);
    }
}
