package space.outpost.construct.mission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import space.outpost.construct.files.OemFile;
import space.outpost.construct.files.Track;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Trajectory;
import space.outpost.model.io.Csv;

/** What a designed mission leaves: events, burns and limits as CSV, its ways as orbit ephemeris messages. */
public final class MissionFiles {
    private static final double WAY_WITHIN_M = 10;

    private MissionFiles() {}

    /** By file name. */
    public static Map<String, byte[]> of(MissionDesign design, Space space) {
        String name = design.mission().name();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + "-events.csv", bytes(events(design)));
        files.put(name + "-burns.csv", bytes(burns(design)));
        files.put(name + "-limits.csv", bytes(limits(design)));
        for (MissionDesign.Path path : design.paths()) {
            String object = name + "-" + path.name().replace(' ', '-');
            files.put(object + ".oem", bytes(ephemeris(object, path, space)));
        }
        return files;
    }

    private static String ephemeris(String object, MissionDesign.Path path, Space space) {
        List<Track> coasts = new ArrayList<>();
        double errorM = 0;
        for (Trajectory arc : path.trajectory().arcs()) {
            Track.Sampled sampled = Track.sample(arc, space, path.about(), WAY_WITHIN_M);
            coasts.add(sampled.track());
            errorM = Math.max(errorM, sampled.errorM());
        }
        List<String> comments = List.of(
                String.format(
                        Locale.ROOT,
                        "Samples are off the trajectory by at most %.3g m, measured half way between them",
                        errorM),
                String.format(
                        Locale.ROOT,
                        "The first state and its burns integrated by another method (Gragg-Bulirsch-Stoer) end %.3g m away",
                        path.otherMethodM(space)));
        return OemFile.write(object, coasts, comments, path.trajectory().start(), space);
    }

    private static String events(MissionDesign design) {
        StringBuilder csv = new StringBuilder("leg,event,utc,altitude [km],inertial speed [m/s],note\n");
        design.events()
                .forEach(e -> csv.append(Csv.row(
                                "%s,%s,%s,%.3f,%.2f,%s",
                                e.leg(), e.name(), e.at(), e.altitudeM() / 1e3, e.speedMPerS(), e.note()))
                        .append('\n'));
        return csv.toString();
    }

    private static String burns(MissionDesign design) {
        StringBuilder csv = new StringBuilder(
                "leg,burn,craft,start utc,duration [s],delta-v [m/s],mass before [kg],mass after [kg]\n");
        design.burns()
                .forEach(b -> csv.append(Csv.row(
                                "%s,%s,%s,%s,%.2f,%.2f,%.1f,%.1f",
                                b.leg(),
                                b.name(),
                                b.craft(),
                                b.start(),
                                b.durationS(),
                                b.deltaVMPerS(),
                                b.massBeforeKg(),
                                b.massAfterKg()))
                        .append('\n'));
        return csv.toString();
    }

    private static String limits(MissionDesign design) {
        StringBuilder csv = new StringBuilder("leg,limit,found,allowed,margin\n");
        design.limits()
                .forEach(l -> csv.append(
                                Csv.row("%s,%s,%s,%s,%.4f", l.leg(), l.what(), l.found(), l.allowed(), l.margin()))
                        .append('\n'));
        return csv.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
