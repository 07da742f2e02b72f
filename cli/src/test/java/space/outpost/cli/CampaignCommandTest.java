package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.io.Json;

class CampaignCommandTest {
    private static final String PROGRAMME = """
            name: two-landers
            title: Power and a laboratory
            start: 2030-01-01T00:00:00Z
            until: 2031-07-01T00:00:00Z
            leaving: 2030-02-01T00:00:00Z
            opportunities: {rule: {first: 2030-01-10T00:00:00Z, period: 30 d}}
            partners: [{id: us, title: Us}, {id: them, title: Them}]
            spaceports: [{id: port, title: Port, partner: us, latitude: 20 deg, pads: 1, turn-round: 40 d, weather: 0.8}]
            launchers:
              - {id: rocket, title: Rocket, partner: us, spaceports: [port], capability: [{c3-km2-per-s2: -2, mass: 10 t}],
                 per-year: 6, reliability: 0.95}
            vehicles: [{id: lander, title: Lander, partner: us, launchers: [rocket], payload: 3 t, flight: 5 d}]
            elements:
              - {id: power, title: Power, partner: us, mass: 2 t, by: [lander], gives: 5 kW}
              - {id: lab, title: Lab, partner: them, mass: 1900 kg, by: [lander], needs: [power], draws: 1 kW, science: 3,
                 substitutes: [{partner: us, delay: 200 d}]}
            milestones: [{id: studied, title: Studied, elements: [lab], wished: 2030-06-01T00:00:00Z}]
            """;

    @TempDir
    private Path folder = Path.of("");

    private Terminal campaign(String programme, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("programme.yaml"), programme);
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {
                    "construct",
                    "campaign",
                    file.toString(),
                    "--out",
                    folder.resolve("out").toString()
                },
                0,
                arguments,
                0,
                5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Terminal.run(arguments);
    }

    @Test
    void aCampaignComesAsTablesAValueAndAPage() throws Exception {
        Terminal terminal = campaign(PROGRAMME, "--runs", "50", "--store");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.exitCode()).isZero();
        // The pad is free again in the third window only.
        assertThat(terminal.out()).contains("studied", "2030-03-16", "without partner them from 2030-02-01");
        Path out = folder.resolve("out");
        assertThat(out.resolve("flights.csv"))
                .content()
                .contains("2030-01-10", "2030-03-11")
                .hasLineCount(3);
        assertThat(out.resolve("milestones.csv")).content().contains("studied,\"Studied\",2030-03-16,2030-06-01,-77,");
        assertThat(out.resolve("risk.csv")).content().contains("studied,2030-03-16,2030-06-01,", ",50\n");
        assertThat(out.resolve("partners.csv")).content().contains("partner us,2030-02-01,studied,2030-03-16,lost,,1");
        assertThat(out.resolve("station.csv")).content().contains("2030-03-16,3900,5000,1000,0");
        Campaign value = Json.read(out.resolve("campaign.json"), Campaign.class);
        assertThat(value.arrival("lab")).hasToString("2030-03-16T00:00:00Z");
        String page = Files.readString(out.resolve("report.html")).replace("<!DOCTYPE html>\n", "");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(page.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .getElementsByTagName("svg")
                        .getLength())
                .isEqualTo(5);
        assertThat(folder.resolve("programme-plan.json")).hasSameTextualContentAs(out.resolve("campaign-plan.json"));
    }

    @Test
    void whatCannotBeFlownIsToldAndNothingIsWritten() throws IOException {
        Terminal terminal = campaign(PROGRAMME.replace("mass: 1900 kg", "mass: 3100 kg"));
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err())
                .contains("programme.yaml:", "'lab' of 3,100 kg, which exceeds the best capability 3,000 kg by 100 kg");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aMilestoneDueTooSoonIsToldByHowMuch() throws IOException {
        Terminal terminal = campaign(PROGRAMME.replace("wished: 2030-06-01", "due: 2030-03-01"));
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err())
                .contains(
                        "'studied' due on 2030-03-01, which can be reached on 2030-03-16 at the soonest, 15 days later",
                        "the pads and test stands of 'port'");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPartnerThatIsNotThereCannotLeave() throws IOException {
        Terminal terminal = campaign(PROGRAMME, "--leaves", "nobody@2031-01-01");
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("--leaves", "no partner 'nobody'", "us, them");
    }
}
