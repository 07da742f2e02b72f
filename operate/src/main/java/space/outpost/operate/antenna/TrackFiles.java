package space.outpost.operate.antenna;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import space.outpost.model.io.Csv;
import space.outpost.model.io.Json;

/** Tracks as JSON or CSV. */
public final class TrackFiles {
    private static final String HEADER = "track_id,subject,antenna,start,tracking_on,tracking_off,end";

    private TrackFiles() {}

    /** @param name of the file; CSV if it ends in {@code .csv}, else JSON */
    public static String text(String name, List<Track> tracks) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? csv(tracks) : Json.write(tracks);
    }

    private static String csv(List<Track> tracks) {
        return tracks.stream()
                .map(t -> Csv.row(
                        "%s,%d,%s,%d,%d,%d,%d", t.id(), t.subject(), t.antenna(), t.start(), t.on(), t.off(), t.end()))
                .collect(Collectors.joining("\r\n", HEADER + "\r\n", "\r\n"));
    }
}
