package space.outpost.model.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Partner;
import space.outpost.model.scenario.Scenario;

class ExampleTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("outpost.root", ".."), "examples", "ilrs-2035", "scenario.yaml");

    private final Scenario scenario = ScenarioFile.read(EXAMPLE);

    @Test
    void theExampleHasAtLeastEightPartnersWhoAllAskForSomething() {
        assertThat(scenario.partners()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(scenario.experiments().stream().map(Experiment::partner).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        scenario.partners().stream().map(Partner::id).toList());
    }

    @Test
    void theExampleHasFortyExperimentsOfAllFourKinds() {
        assertThat(scenario.experiments()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(scenario.experiments().stream()
                        .collect(Collectors.groupingBy(Experiment::kind, Collectors.counting())))
                .hasSize(4)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(8));
    }

    @Test
    void publishedFiguresAreTakenOverUnchanged() {
        Element relay = scenario.element("queqiao-2").orElseThrow();
        assertThat(relay.massKg()).isEqualTo(1200);
        Element.RelayOrbit orbit = relay.orbit().orElseThrow();
        assertThat(orbit.periluneAltitudeM()).isEqualTo(200e3);
        assertThat(orbit.apoluneAltitudeM()).isEqualTo(16_000e3);
        assertThat(orbit.inclinationRad()).isEqualTo(Math.toRadians(62.4));
        Element reactor = scenario.element("ilrs-1-reactor").orElseThrow();
        assertThat(reactor.massKg()).isLessThanOrEqualTo(6000);
        assertThat(reactor.sources().getFirst().powerW()).isEqualTo(40e3);
    }
}
