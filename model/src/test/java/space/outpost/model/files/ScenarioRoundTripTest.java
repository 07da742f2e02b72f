package space.outpost.model.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Experiment.Contact;
import space.outpost.model.scenario.Experiment.Kind;
import space.outpost.model.scenario.Experiment.Light;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.scenario.Site;

class ScenarioRoundTripTest {

    @Test
    void theExampleReadsBackEqualFromWhatIsWritten() {
        Scenario example = ScenarioFile.read(
                Path.of(System.getProperty("outpost.root", ".."), "examples", "ilrs-2035", "scenario.yaml"));
        assertThat(ScenarioFile.parse("copy", ScenarioFile.write(example))).isEqualTo(example);
    }

    @Property(seed = "3", tries = 300)
    void anyTextAndAnyNumberReadBackEqual(
            @ForAll @StringLength(max = 30) String title,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1e12) double value,
            @ForAll @DoubleRange(min = 0, max = 900) double powerW,
            @ForAll @LongRange(min = 1, max = 800_000_000_000_000L) long nanos,
            @ForAll Light light,
            @ForAll Kind kind) {
        Scenario small = ScenarioFile.parse("small", SmallScenario.TEXT);
        Experiment request = new Experiment(
                "any",
                printable(title),
                "china",
                kind,
                "node",
                List.of("camera"),
                value,
                0.5,
                2,
                Duration.ZERO,
                Duration.ofNanos(nanos),
                powerW,
                0,
                Duration.ZERO,
                light,
                Contact.NONE,
                List.of(small.horizon()),
                List.of(),
                List.of());
        Scenario scenario = new Scenario(
                "small",
                printable(title),
                "",
                small.horizon(),
                seed,
                new Site("here", Optional.of(new Site.Coordinates(0.0 - value / 1e12, powerW / 900))),
                small.masts(),
                small.groundStations(),
                small.partners(),
                small.elements(),
                small.crew(),
                List.of(request),
                small.faults(),
                Optional.of("campaign.yaml"));
        assertThat(ScenarioFile.parse("copy", ScenarioFile.write(scenario))).isEqualTo(scenario);
    }

    /** Without what YAML cannot hold: characters outside Unicode's assigned planes. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cs}\\p{Cc}\\uFFFE\\uFFFF]", "?");
    }
}
