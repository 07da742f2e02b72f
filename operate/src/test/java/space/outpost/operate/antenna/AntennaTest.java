package space.outpost.operate.antenna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.outpost.model.io.InvalidInput;
import space.outpost.operate.search.Allocation;
import space.outpost.operate.search.Objective;
import space.outpost.operate.search.Search;

class AntennaTest {
    private static final Path SATNET = Path.of("../../shared/reference/satnet").toAbsolutePath();

    /** One mission with an array and a long request, another with a short one, an antenna that is out for an hour. */
    private static final String WEEK = """
            {"W1": [
              {"subject": 7, "user": "7_0", "week": 1, "year": 2035, "duration": 2.0, "duration_min": 1.0,
               "resources": [["DSS-1", "DSS-2"], ["DSS-3"]], "track_id": "array", "setup_time": 60, "teardown_time": 15,
               "time_window_start": 0, "time_window_end": 86400,
               "resource_vp_dict": {"DSS-1_DSS-2": [{"RISE": 36000, "SET": 50400, "TRX ON": 36000, "TRX OFF": 50400}]}},
              {"subject": 7, "user": "7_0", "week": 1, "year": 2035, "duration": 9.0, "duration_min": 8.0,
               "resources": [["DSS-1"]], "track_id": "long", "setup_time": 30, "teardown_time": 15,
               "time_window_start": 0, "time_window_end": 172800,
               "resource_vp_dict": {"DSS-1": [{"RISE": 7200, "SET": 28800, "TRX ON": 7200, "TRX OFF": 28800},
                                              {"RISE": 90000, "SET": 108000, "TRX ON": 90000, "TRX OFF": 108000}]}},
              {"subject": 8, "user": "8_0", "week": 1, "year": 2035, "duration": 1.0, "duration_min": 1.0,
               "resources": [["DSS-2"]], "track_id": "short", "setup_time": 60, "teardown_time": 15,
               "time_window_start": 0, "time_window_end": 86400,
               "resource_vp_dict": {"DSS-2": [{"RISE": 36000, "SET": 54000, "TRX ON": 36000, "TRX OFF": 54000}]}}
            ]}
            """;

    private static final String OUT = """
            week,year,starttime,endtime,antenna
            1.0,2035,30000,32000,DSS-2
            """;

    @TempDir
    private Path folder;

    private AntennaWeek week(String problems, String maintenance) throws IOException {
        Files.writeString(folder.resolve("problems.json"), problems);
        Files.writeString(folder.resolve("maintenance.csv"), maintenance);
        return AntennaWeek.read(folder, "W1");
    }

    private static List<Track> best(AntennaWeek week) {
        AntennaProblem problem = new AntennaProblem(week);
        Allocation found = Search.best(problem.problem(), Objective.TOTAL, 1, 2, Search.Budget.of(2000), spent -> {});
        return problem.tracks(found);
    }

    @Test
    void aLongRequestIsSplitAndAnArrayCountsOnce() throws IOException {
        AntennaWeek week = week(WEEK, OUT);

        TrackChecker checked = TrackChecker.check(week, best(week));

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.satisfied()).isEqualTo(3);
        assertThat(checked.hours()).isEqualTo(9 + 2 + 1);
        assertThat(best(week)).filteredOn(t -> t.id().equals("long")).hasSize(2);
        assertThat(best(week)).filteredOn(t -> t.id().equals("array")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subject | of mission",
                "antenna | not one of",
                "early | in no view period",
                "setup | set up or torn down too fast",
                "short | needs 1.0 h",
                "long | that it asks",
                "part | shorter than a part may be",
                "twice | which is taken until",
                "out | which is out in",
                "id | no request other",
                "mission | has another track until",
            })
    void theCheckerSeesEveryBrokenRule(String what, String told) throws IOException {
        AntennaWeek week = week(WEEK, OUT);
        List<Track> tracks = new ArrayList<>(best(week));
        switch (what) {
            case "subject" -> change(tracks, "short", t -> with(t, 9, t.antenna(), 0, 0));
            case "antenna" -> change(tracks, "short", t -> with(t, t.subject(), "DSS-1", 0, 0));
            case "early" -> change(tracks, "short", t -> moved(t, 36000 - 600 - t.on()));
            case "setup" ->
                change(
                        tracks,
                        "short",
                        t -> new Track(t.id(), t.subject(), t.antenna(), t.start() + 60, t.on(), t.off(), t.end()));
            case "short" -> change(tracks, "short", t -> with(t, t.subject(), t.antenna(), 0, -60));
            case "long" -> change(tracks, "short", t -> with(t, t.subject(), t.antenna(), 0, 60));
            case "part" -> change(tracks, "long", t -> with(t, t.subject(), t.antenna(), 0, t.on() + 14399 - t.off()));
            case "twice" -> change(tracks, "short", t -> moved(t, array(tracks).on() - t.on()));
            case "out" -> change(tracks, "short", t -> moved(t, 34000 - t.on()));
            case "id" -> tracks.add(new Track("other", 7, "DSS-3", 0, 3600, 7200, 8100));
            default ->
                change(
                        tracks,
                        "array",
                        t -> moved(
                                t,
                                tracks.stream()
                                                .filter(o -> o.id().equals("long"))
                                                .findFirst()
                                                .orElseThrow()
                                                .on()
                                        - t.on()));
        }

        assertThat(TrackChecker.check(week, tracks).violations())
                .anySatisfy(v -> assertThat(v).contains(told));
    }

    private static Track array(List<Track> tracks) {
        return tracks.stream().filter(t -> t.id().equals("array")).findFirst().orElseThrow();
    }

    private static void change(List<Track> tracks, String id, UnaryOperator<Track> by) {
        tracks.replaceAll(t -> t.id().equals(id) ? by.apply(t) : t);
    }

    private static Track moved(Track t, long by) {
        return new Track(t.id(), t.subject(), t.antenna(), t.start() + by, t.on() + by, t.off() + by, t.end() + by);
    }

    private static Track with(Track t, int subject, String antenna, long onBy, long offBy) {
        return new Track(t.id(), subject, antenna, t.start() + onBy, t.on() + onBy, t.off() + offBy, t.end() + offBy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'duration_min': 8.0 | 'duration_min': 10.0 | W1[1].duration_min: found 10.0 h; allowed: more than 0, at most the duration of 9.0 h",
                "'track_id': 'long' | 'track_id': 'array' | W1[1].track_id: found 'array' again",
                "'resources': [['DSS-2']] | 'resources': [['DSS-5']] | 'DSS-2'; allowed: one of resources [[DSS-5]]",
                "'TRX OFF': 50400 | 'TRX OFF': 36000 | TRX ON before TRX OFF",
                "'setup_time': 30 | 'setup_time': -30 | -30 min",
                "'subject': 8 | 'mission': 8 | W1[2].subject: found no key 'subject'",
            })
    void whatIsWrongInAWeekIsToldWithItsPlace(String from, String to, String told) {
        assertThatThrownBy(() -> week(WEEK.replace(from.replace('\'', '"'), to.replace('\'', '"')), OUT))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains(told);
    }

    @Test
    void anOutageThatEndsBeforeItBeginsIsToldWithItsLine() {
        assertThatThrownBy(() -> week(WEEK, OUT.replace("32000", "29000")))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains("maintenance.csv:2", "starttime before endtime");
    }

    @Test
    void tracksAreWrittenAsRowsOfOneAntenna() throws IOException {
        List<Track> tracks = best(week(WEEK, OUT));

        assertThat(TrackFiles.text("tracks.csv", tracks).lines())
                .hasSize(1 + tracks.size())
                .startsWith("track_id,subject,antenna,start,tracking_on,tracking_off,end");
        assertThat(TrackFiles.text("tracks.json", tracks))
                .contains("\"tracking_on\" : " + tracks.getFirst().on());
    }

    @Test
    void whatIsNeverInViewIsLeftUnservedAndTheRestServed() throws IOException {
        String unseen = WEEK.replaceFirst("\\{\"DSS-2\": \\[[^]]*]}", "{}");
        AntennaWeek week = week(unseen, OUT);

        TrackChecker checked = TrackChecker.check(week, best(week));

        assertThat(unseen).isNotEqualTo(WEEK);
        assertThat(checked.violations()).isEmpty();
        assertThat(checked.satisfied()).isEqualTo(2);
        assertThat(checked.hours()).isEqualTo(9 + 2);
    }

    /** Hours and U_rms of the published mixed-integer programme, after 18 h and 10.5 h of it. */
    @ParameterizedTest
    @CsvSource({"W10_2018, 822, 0.26", "W20_2018, 1059, 0.21"})
    void aRealWeekIsServedBetterThanPublished(String name, double hours, double rmsMissing) {
        assumeTrue(Files.exists(SATNET), "no ../shared/reference/satnet");
        AntennaWeek week = AntennaWeek.read(SATNET, name);
        AntennaProblem problem = new AntennaProblem(week);

        Allocation found =
                Search.best(problem.problem(), Objective.PROPORTIONAL, 1, 2, Search.Budget.of(20_000), spent -> {});
        TrackChecker checked = TrackChecker.check(week, problem.tracks(found));

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.hours())
                .isGreaterThan(hours)
                .isEqualTo(found.shares().total(), within(1e-6));
        assertThat(checked.rmsMissing()).isLessThan(rmsMissing);
    }
}
