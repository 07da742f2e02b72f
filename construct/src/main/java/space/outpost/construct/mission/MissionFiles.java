package space.outpost.construct.mission;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a designed mission leaves: its events, burns and limits as CSV. */
public final class MissionFiles {
    private MissionFiles() {}

    /** By file name. */
    public static Map<String, byte[]> of(MissionDesign design) {
        String name = design.mission().name();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + "-events.csv", bytes(events(design)));
        files.put(name + "-burns.csv", bytes(burns(design)));
        files.put(name + "-limits.csv", bytes(limits(design)));
        return files;
    }

    private static String events(MissionDesign design) {
        StringBuilder csv = new StringBuilder("leg,event,utc,altitude [km],inertial speed [m/s],note\n");
        design.events()
                .forEach(e -> csv.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%.3f,%.2f,%s%n",
                        e.leg(),
                        e.name(),
                        e.at(),
                        e.altitudeM() / 1e3,
                        e.speedMPerS(),
                        quoted(e.note()))));
        return csv.toString();
    }

    private static String burns(MissionDesign design) {
        StringBuilder csv = new StringBuilder(
                "leg,burn,craft,start utc,duration [s],delta-v [m/s],mass before [kg],mass after [kg]\n");
        design.burns()
                .forEach(b -> csv.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%s,%.2f,%.2f,%.1f,%.1f%n",
                        b.leg(),
                        b.name(),
                        b.craft(),
                        b.start(),
                        b.durationS(),
                        b.deltaVMPerS(),
                        b.massBeforeKg(),
                        b.massAfterKg())));
        return csv.toString();
    }

    private static String limits(MissionDesign design) {
        StringBuilder csv = new StringBuilder("leg,limit,found,allowed,margin\n");
        design.limits()
                .forEach(l -> csv.append(String.format(
                        Locale.ROOT, "%s,%s,%s,%s,%.4f%n", l.leg(), l.what(), l.found(), l.allowed(), l.margin())));
        return csv.toString();
    }

    private static String quoted(String text) {
        return text.contains(",") ? '"' + text + '"' : text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
