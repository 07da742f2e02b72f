package space.outpost.operate.antenna;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One antenna in use: a row of the result. Seconds of Unix time. */
public record Track(
        @JsonProperty("track_id") String id,
        @JsonProperty("subject") int subject,
        @JsonProperty("antenna") String antenna,
        @JsonProperty("start") long start,
        @JsonProperty("tracking_on") long on,
        @JsonProperty("tracking_off") long off,
        @JsonProperty("end") long end) {}
