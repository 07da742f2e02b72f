package space.outpost.operate.antenna;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request for tracks, as the SatNet files have it (Goh et al. 2021, "SatNet: a benchmark for satellite scheduling
 * optimization", AAAI ML4OR 2022). Hours, minutes and seconds of Unix time.
 *
 * @param subject the mission
 * @param resources antennas, or arrays of antennas used at once, that would do; not all are in view
 * @param views when the mission is in view of each, keyed by the names of its antennas with {@code _} between them
 */
public record AntennaRequest(
        @JsonProperty("subject") int subject,
        @JsonProperty("user") String user,
        @JsonProperty("week") int week,
        @JsonProperty("year") int year,
        @JsonProperty("duration") double wishedHours,
        @JsonProperty("duration_min") double leastHours,
        @JsonProperty("resources") List<List<String>> resources,
        @JsonProperty("track_id") String id,
        @JsonProperty("setup_time") int setUpMinutes,
        @JsonProperty("teardown_time") int tearDownMinutes,
        @JsonProperty("time_window_start") long from,
        @JsonProperty("time_window_end") long to,
        @JsonProperty("resource_vp_dict") Map<String, List<View>> views) {

    /** From so many hours on a request may be split. */
    static final double SPLIT_FROM_HOURS = 8;

    /** Into tracks of at least so many. */
    static final double SPLIT_INTO_HOURS = 4;

    public AntennaRequest {
        resources = resources.stream().map(List::copyOf).toList();
        Map<String, List<View>> copy = new LinkedHashMap<>();
        views.forEach((antennas, some) -> copy.put(antennas, List.copyOf(some)));
        views = Collections.unmodifiableMap(copy);
    }

    /** A view period; a track lies between {@code on} and {@code off}. */
    public record View(
            @JsonProperty("RISE") long rise,
            @JsonProperty("SET") long set,
            @JsonProperty("TRX ON") long on,
            @JsonProperty("TRX OFF") long off) {}

    long wishedSeconds() {
        return seconds(wishedHours);
    }

    long leastSeconds() {
        return seconds(leastHours);
    }

    boolean maySplit() {
        return wishedHours >= SPLIT_FROM_HOURS;
    }

    static long seconds(double hours) {
        return Math.round(hours * 3600);
    }

    static List<String> antennas(String key) {
        return List.of(key.split("_", -1));
    }
}
