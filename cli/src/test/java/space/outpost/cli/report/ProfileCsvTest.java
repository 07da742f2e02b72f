package space.outpost.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

class ProfileCsvTest {
    private static final Study YEAR = Fixture.year();

    private interface Writer {
        void write(Study study, Appendable out) throws IOException;
    }

    private static List<String> lines(Writer writer) {
        StringBuilder out = new StringBuilder();
        try {
            writer.write(YEAR, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().lines().toList();
    }

    @Test
    void everyHeaderNamesItsUnits() {
        assertThat(lines(ProfileCsv::sky).getFirst())
                .isEqualTo("mast,time,sunlight [1],irradiance [W/m2],Earth [1],direct link [0 or 1],relay link [0 or 1]");
        assertThat(lines(ProfileCsv::power).getFirst())
                .isEqualTo("bus,time,supply [W],load [W],battery [J],planned battery [J]");
        assertThat(lines(ProfileCsv::storage).getFirst()).isEqualTo("memory,time,stored [bit],planned [bit]");
        assertThat(lines(ProfileCsv::temperature).getFirst()).isEqualTo("element,time,temperature [K]");
    }

    @Test
    void everyRowHasAsManyCellsAsTheHeader() {
        for (Writer writer :
                List.<Writer>of(ProfileCsv::sky, ProfileCsv::power, ProfileCsv::storage, ProfileCsv::temperature)) {
            List<String> lines = lines(writer);
            long commas = lines.getFirst().chars().filter(c -> c == ',').count();
            assertThat(lines).hasSizeGreaterThan(1).allSatisfy(line -> assertThat(
                            line.chars().filter(c -> c == ',').count())
                    .isEqualTo(commas));
        }
    }

    @Test
    void straightLinesBetweenTheRowsGiveTheProfileBack() {
        Profile load = YEAR.execution().loadW().get("rover");
        Profile.Builder back = new Profile.Builder(1000);
        for (String line : lines(ProfileCsv::power)) {
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
        assertThat(lines(ProfileCsv::power))
                .anySatisfy(line -> assertThat(line).startsWith("queqiao-2,").endsWith(",,"));
    }
}
