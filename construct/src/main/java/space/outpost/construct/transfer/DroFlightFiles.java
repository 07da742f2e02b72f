package space.outpost.construct.transfer;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import space.outpost.model.io.Csv;

/** What a designed flight leaves: its burns and events as CSV. */
public final class DroFlightFiles {
    private DroFlightFiles() {}

    /** By file name. */
    public static Map<String, byte[]> of(DroFlight flight) {
        String name = flight.mission().name();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + "-burns.csv", burns(flight).getBytes(StandardCharsets.UTF_8));
        files.put(name + "-events.csv", events(flight).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static String burns(DroFlight flight) {
        StringBuilder csv =
                new StringBuilder("burn,start utc,duration [s],delta-v [m/s],direction x,direction y,direction z,"
                        + "mass before [kg],mass after [kg]\n");
        for (DroFlight.NamedBurn b : flight.burns()) {
            csv.append(Csv.row(
                            "%s,%s,%.2f,%.3f,%.6f,%.6f,%.6f,%.1f,%.1f",
                            b.name(),
                            b.start(),
                            b.durationS(),
                            b.deltaVMPerS(),
                            b.direction().getX(),
                            b.direction().getY(),
                            b.direction().getZ(),
                            b.massBeforeKg(),
                            b.massAfterKg()))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String events(DroFlight flight) {
        StringBuilder csv = new StringBuilder("event,utc,about,altitude [km],inertial speed [m/s]\n");
        for (DroFlight.Event e : flight.events()) {
            csv.append(Csv.row("%s,%s,%s,%.3f,%.2f", e.name(), e.at(), e.about(), e.altitudeM() / 1e3, e.speedMPerS()))
                    .append('\n');
        }
        return csv.toString();
    }
}
