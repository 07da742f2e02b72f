package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AntennaCommandTest {
    /** Two missions that both want the only antenna for an hour, within three hours, an hour and a quarter lost beside each. */
    private static final String TWO = """
            {"W1": [
              {"subject": 7, "user": "7_0", "week": 1, "year": 2035, "duration": 1.0, "duration_min": 1.0,
               "resources": [["DSS-1"]], "track_id": "first", "setup_time": 60, "teardown_time": 15,
               "time_window_start": 0, "time_window_end": 86400,
               "resource_vp_dict": {"DSS-1": [{"RISE": 36000, "SET": 46800, "TRX ON": 36000, "TRX OFF": 46800}]}},
              {"subject": 8, "user": "8_0", "week": 1, "year": 2035, "duration": 1.5, "duration_min": 0.5,
               "resources": [["DSS-1"]], "track_id": "second", "setup_time": 60, "teardown_time": 15,
               "time_window_start": 0, "time_window_end": 86400,
               "resource_vp_dict": {"DSS-1": [{"RISE": 36000, "SET": 46800, "TRX ON": 36000, "TRX OFF": 46800}]}}
            ]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aWeek() throws IOException {
        Files.writeString(folder.resolve("problems.json"), TWO);
        Files.writeString(folder.resolve("maintenance.csv"), "week,year,starttime,endtime,antenna\n");
    }

    @Test
    void bothMissionsAreServedAndTheirTracksWritten() throws IOException {
        Path tracks = folder.resolve("out/tracks.csv");

        Terminal shown = antenna("--week", "W1", "--steps", "1000", "--out", tracks.toString());

        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out())
                .contains("W1: 1.8 h of 2.5 h asked, 2 of 2 requests satisfied, U_rms 0.354, U_max 0.500")
                .contains("0 rule violations; 1000 steps");
        assertThat(tracks).content().startsWith("track_id,subject,antenna,start,tracking_on,tracking_off,end\r\n");
        assertThat(Files.readAllLines(tracks)).hasSize(3);
    }

    @Test
    void whatCannotBeUsedIsToldAndNothingWritten() {
        Path tracks = folder.resolve("tracks.json");

        assertThat(antenna("--week", "W2", "--out", tracks.toString()))
                .satisfies(t -> assertThat(t.exitCode()).isEqualTo(2))
                .satisfies(t -> assertThat(t.err()).contains("no week 'W2'; allowed: one of [W1]"));
        assertThat(antenna("--week", "W1", "--seconds", "0").err()).contains("--seconds: found 0.0");
        assertThat(antenna("--week", "W1", "--steps", "0").err()).contains("--steps: found 0");
        assertThat(antenna("--week", "W1", "--aim", "best").exitCode()).isEqualTo(2);
        assertThat(tracks).doesNotExist();
    }

    private Terminal antenna(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "operate";
        all[1] = "antenna";
        all[2] = folder.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return Terminal.run(all);
    }
}
