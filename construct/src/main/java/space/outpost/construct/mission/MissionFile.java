package space.outpost.construct.mission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.RecordFile;

/** Reads missions. */
public final class MissionFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Each leg and the one that must come somewhere before it. */
    private static final List<List<String>> ORDER = List.of(
            List.of("transfer", "launch"),
            List.of("capture", "transfer"),
            List.of("circularise", "capture"),
            List.of("land", "circularise"),
            List.of("ascend", "land"),
            List.of("rendezvous", "ascend"),
            List.of("depart", "circularise"),
            List.of("enter", "depart"));

    private MissionFile() {}

    /**
     * Reads and checks a mission in YAML or JSON.
     *
     * @throws InvalidInput with all problems of the file and their lines
     */
    public static Mission read(Path file) {
        return RecordFile.read(file, Mission.class).check(MissionFile::check).value();
    }

    /** As {@link #read}, from text. */
    public static Mission parse(String source, String text) {
        return RecordFile.parse(source, text, Mission.class)
                .check(MissionFile::check)
                .value();
    }

    private static void check(Mission mission, RecordFile.Report report) {
        id("name", mission.name(), report);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < mission.craft().size(); i++) {
            Mission.Craft craft = mission.craft().get(i);
            String at = "craft[" + i + "]";
            id(at + ".id", craft.id(), report);
            if (!ids.add(craft.id())) {
                report.problem(at + ".id", "'" + craft.id() + "' again", "each id once");
            }
            if (!(craft.propellantKg() < craft.massKg())) {
                report.problem(
                        at + ".propellant",
                        craft.propellantKg() + " kg of " + craft.massKg() + " kg",
                        "less than the mass with it");
            }
        }
        legs(mission, ids, report);
    }

    private static void legs(Mission mission, Set<String> ids, RecordFile.Report report) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < mission.legs().size(); i++) {
            String at = "legs[" + i + "]";
            List<? extends Mission.Step> steps = mission.legs().get(i).steps();
            if (steps.size() != 1) {
                String found = steps.stream().map(Mission.Step::key).collect(Collectors.joining(" and "));
                report.problem(
                        at,
                        steps.isEmpty() ? "no key" : found,
                        "one of launch, transfer, capture, circularise, land, ascend, rendezvous, depart, enter");
            }
            steps.forEach(step -> step(step, at + "." + step.key(), keys, ids, report));
        }
        for (String needed : List.of("launch", "transfer")) {
            if (!keys.contains(needed)) {
                report.problem("legs", "no " + needed, "a launch and a transfer, then what the craft does at the Moon");
            }
        }
        if (keys.contains("depart") && !keys.contains("enter")) {
            report.problem("legs", "depart without enter", "an enter leg, which says where and when to land");
        }
    }

    private static void step(
            Mission.Step step, String at, List<String> keys, Set<String> ids, RecordFile.Report report) {
        for (List<String> rule : ORDER) {
            if (rule.getFirst().equals(step.key()) && !keys.contains(rule.getLast())) {
                report.problem(at, "no " + rule.getLast() + " before it", "a " + rule.getLast() + " leg first");
            }
        }
        if (keys.contains(step.key())) {
            report.problem(at, "a second one", "each kind of leg once");
        }
        keys.add(step.key());
        for (String craft : crafts(step)) {
            if (!ids.contains(craft)) {
                report.problem(at, "craft '" + craft + "'", "one of " + String.join(", ", ids));
            }
        }
        times(step, at, report);
    }

    private static List<String> crafts(Mission.Step step) {
        return switch (step) {
            case Mission.Launch _, Mission.Transfer _, Mission.Enter _ -> List.of();
            case Mission.Capture capture -> List.of(capture.craft());
            case Mission.Circularise circularise -> List.of(circularise.craft());
            case Mission.Land land -> {
                List<String> all = new ArrayList<>(land.carries());
                all.add(land.craft());
                yield all;
            }
            case Mission.Ascend ascend -> List.of(ascend.craft());
            case Mission.Rendezvous rendezvous -> List.of(rendezvous.craft(), rendezvous.with());
            case Mission.Depart depart -> List.of(depart.craft());
        };
    }

    private static void times(Mission.Step step, String at, RecordFile.Report report) {
        if (step instanceof Mission.Transfer transfer && transfer.fastest().compareTo(transfer.slowest()) >= 0) {
            report.problem(at + ".slowest", transfer.slowest().toString(), "longer than fastest");
        }
        if (step instanceof Mission.Launch launch && !(launch.azimuthFromRad() < launch.azimuthToRad())) {
            report.problem(
                    at + ".azimuth-to", Math.toDegrees(launch.azimuthToRad()) + " deg", "more than azimuth-from");
        }
        if (step instanceof Mission.Depart depart && !depart.earliest().isBefore(depart.latest())) {
            report.problem(at + ".latest", depart.latest().toString(), "after earliest");
        }
        if (step instanceof Mission.Ascend ascend && !(ascend.periluneAltitudeM() < ascend.apoluneAltitudeM())) {
            report.problem(at + ".apolune-altitude", ascend.apoluneAltitudeM() + " m", "more than perilune-altitude");
        }
    }

    private static void id(String path, String id, RecordFile.Report report) {
        if (!ID.matcher(id).matches()) {
            report.problem(path, "'" + id + "'", "lower-case letters, digits and single hyphens");
        }
    }
}
