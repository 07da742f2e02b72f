package space.outpost.operate.antenna;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import space.outpost.model.io.Csv;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Json;
import space.outpost.model.io.Problem;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/**
 * A week of requests for the antennas of a network.
 *
 * @param maintenance when an antenna serves nobody; antennas without are left out
 */
public record AntennaWeek(String name, List<AntennaRequest> requests, Map<String, IntervalSet> maintenance) {
    private static final String PROBLEMS = "problems.json";
    private static final String MAINTENANCE = "maintenance.csv";
    private static final List<String> HEADER = List.of("week", "year", "starttime", "endtime", "antenna");

    public AntennaWeek {
        requests = List.copyOf(requests);
        maintenance = Collections.unmodifiableMap(new TreeMap<>(maintenance));
    }

    /**
     * Reads {@code problems.json} and {@code maintenance.csv} of a folder.
     *
     * @throws InvalidInput with all problems of the week, or if it is not there
     */
    public static AntennaWeek read(Path folder, String week) {
        Path file = folder.resolve(PROBLEMS);
        Map<String, List<AntennaRequest>> weeks =
                Json.readLists(file, AntennaRequest.class, "weeks of requests as SatNet publishes them");
        List<AntennaRequest> requests = weeks.get(week);
        if (requests == null) {
            throw new InvalidInput(file.toString(), "", "no week '" + week + "'", "one of " + weeks.keySet());
        }
        check(file, week, requests);
        return new AntennaWeek(week, requests, maintenance(folder.resolve(MAINTENANCE)));
    }

    private static void check(Path file, String week, List<AntennaRequest> requests) {
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < requests.size(); i++) {
            AntennaRequest r = requests.get(i);
            Place at = new Place(problems, file.toString(), week + "[" + i + "].");
            at.require(ids.add(r.id()), "track_id", "'" + r.id() + "' again", "each once");
            at.require(
                    r.wishedHours() > 0 && r.wishedHours() <= 168,
                    "duration",
                    r.wishedHours() + " h",
                    "more than 0, at most 168 h");
            at.require(
                    r.leastHours() > 0 && r.leastHours() <= r.wishedHours(),
                    "duration_min",
                    r.leastHours() + " h",
                    "more than 0, at most the duration of " + r.wishedHours() + " h");
            at.require(
                    r.setUpMinutes() >= 0 && r.setUpMinutes() <= 1440,
                    "setup_time",
                    r.setUpMinutes() + " min",
                    "0 to 1440 min");
            at.require(
                    r.tearDownMinutes() >= 0 && r.tearDownMinutes() <= 1440,
                    "teardown_time",
                    r.tearDownMinutes() + " min",
                    "0 to 1440 min");
            r.views().forEach((antennas, views) -> {
                at.require(
                        r.resources().contains(AntennaRequest.antennas(antennas)),
                        "resource_vp_dict",
                        "'" + antennas + "'",
                        "one of resources " + r.resources());
                for (AntennaRequest.View v : views) {
                    at.require(
                            v.on() < v.off(),
                            "resource_vp_dict." + antennas,
                            "TRX ON " + v.on() + ", TRX OFF " + v.off(),
                            "TRX ON before TRX OFF");
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private record Place(List<Problem> problems, String file, String path) {
        void require(boolean holds, String key, String found, String allowed) {
            if (!holds) {
                problems.add(new Problem(file, path + key, found, allowed));
            }
        }
    }

    private static Map<String, IntervalSet> maintenance(Path file) {
        Map<String, List<Interval>> out = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Csv.Row row : Csv.read(file, HEADER)) {
            try {
                Instant start = Instant.ofEpochSecond(Long.parseLong(row.cell(2)));
                Instant end = Instant.ofEpochSecond(Long.parseLong(row.cell(3)));
                out.computeIfAbsent(row.cell(4), _ -> new ArrayList<>()).add(new Interval(start, end));
            } catch (IllegalArgumentException | DateTimeException e) {
                problems.add(new Problem(
                        file.toString(),
                        Integer.toString(row.line()),
                        String.join(",", row.cells()),
                        "starttime before endtime, in whole seconds of Unix time"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        Map<String, IntervalSet> sets = new TreeMap<>();
        out.forEach((antenna, some) -> sets.put(antenna, IntervalSet.of(some)));
        return sets;
    }
}
