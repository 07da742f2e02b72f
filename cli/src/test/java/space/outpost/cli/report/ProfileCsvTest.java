package space.outpost.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

class ProfileCsvTest {
    private static final Study YEAR = Fixture.year();

    private static final Map<String, String> FILES = ProfileCsv.files(YEAR);

    private static List<String> lines(String file) {
        return Optional.ofNullable(FILES.get(file)).orElseThrow().lines().toList();
    }

    @Test
    void everyHeaderNamesItsUnits() {
        assertThat(lines("sky.csv").getFirst())
                .isEqualTo(
                        "mast,time,sunlight [1],irradiance [W/m2],Earth [1],direct link [0 or 1],relay link [0 or 1]");
        assertThat(lines("power.csv").getFirst())
                .isEqualTo("bus,time,supply [W],load [W],battery [J],planned battery [J]");
        assertThat(lines("storage.csv").getFirst()).isEqualTo("memory,time,stored [bit],planned [bit]");
        assertThat(lines("temperature.csv").getFirst()).isEqualTo("element,time,temperature [K]");
    }

    @Test
    void everyRowHasAsManyCellsAsTheHeader() {
        for (String file : FILES.keySet()) {
            List<String> lines = lines(file);
            long commas = lines.getFirst().chars().filter(c -> c == ',').count();
            assertThat(lines)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(line -> assertThat(
                                    line.chars().filter(c -> c == ',').count())
                            .isEqualTo(commas));
        }
    }

    @Test
    void straightLinesBetweenTheRowsGiveTheProfileBack() {
        Profile load =
                Optional.ofNullable(YEAR.execution().loadW().get("rover")).orElseThrow();
        Profile.Builder back = new Profile.Builder(1000);
        for (String line : lines("power.csv")) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("rover")) {
                back.add(Instant.parse(cells[1]), Double.parseDouble(cells[3]));
            }
        }
        Profile read = back.build();
        assertThat(read.span()).isEqualTo(load.span());
        for (int i = 0; i < load.size(); i++) {
            long t = load.timeNanos(i);
            assertThat(read.at(t)).as(() -> Times.instant(t).toString()).isCloseTo(load.at(t), within(1e-5));
        }
    }

    @Test
    void aBusWithoutBatteryLeavesItsCellsEmpty() {
        assertThat(lines("power.csv"))
                .anySatisfy(line -> assertThat(line).startsWith("queqiao-2,").endsWith(",,"));
    }
}
