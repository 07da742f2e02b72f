package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.cli.report.MissionFigure;
import space.outpost.construct.Construct;
import space.outpost.construct.mission.Mission;
import space.outpost.construct.mission.MissionDesign;
import space.outpost.construct.mission.MissionFile;

/** The flights of one mission. */
@Command(
        name = "mission",
        mixinStandardHelpOptions = true,
        header = "Designs a mission from its legs: when it flies, what it burns, what it weighs, what binds it.",
        description = {
            "",
            "The file lists craft and legs: launch, transfer, capture, circularise, land, ascend, rendezvous, depart,",
            "enter. What it leaves open is found: the hour of arrival from the plane that landing and ascent need, the",
            "burns from the orbits wanted, the day of departure from what it costs. All is flown in the full model; a leg",
            "that cannot be flown is an error that says what binds; one that flies but breaks a limit, such as that of its",
            "propellant, is shown with the limit, and the exit code is 1. docs/missions.md explains keys and model.",
            "",
            "Writes NAME-events.csv, NAME-burns.csv, NAME-limits.csv, a picture NAME.svg, and each way as an OEM.",
            ""
        },
        footer = {"", "  outpost construct mission examples/missions/change-5.yaml --out out/change-5"})
final class MissionCommand implements Callable<Integer> {
    private static final int BROKEN = 1;

    @Parameters(paramLabel = "FILE", description = "The mission: YAML, or JSON.")
    private Path file = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutOption out = new OutOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Mission mission = MissionFile.read(file);
        Results results = out.results(mission.name());
        Construct construct = Construct.under(data.sky());
        MissionDesign design = construct.design(mission);
        results.add(construct.files(design));
        results.add(mission.name() + ".svg", MissionFigure.svg(design, construct.views()));
        results.write();
        PrintWriter log = spec.commandLine().getOut();
        tell(design, log);
        results.list(log);
        return design.limits().stream().anyMatch(MissionDesign.Limit::broken) ? BROKEN : 0;
    }

    private static void tell(MissionDesign design, PrintWriter log) {
        log.println(design.mission().name() + ": " + design.mission().title());
        log.println();
        for (MissionDesign.Event e : design.events()) {
            log.printf(
                    Locale.ROOT,
                    "%-22s %s  %9.1f km %8.1f m/s  %s%n",
                    e.name(),
                    e.at().truncatedTo(ChronoUnit.SECONDS),
                    e.altitudeM() / 1e3,
                    e.speedMPerS(),
                    e.note());
        }
        log.println();
        for (MissionDesign.FiredBurn b : design.burns()) {
            log.printf(
                    Locale.ROOT,
                    "%-22s %s  %-9s %8.1f m/s  %s%n",
                    b.name(),
                    b.start().truncatedTo(ChronoUnit.SECONDS),
                    b.durationS() == 0 ? "impulse" : minutes(b.durationS()),
                    b.deltaVMPerS(),
                    b.craft().isEmpty()
                            ? "by the launcher"
                            : String.format(
                                    Locale.ROOT, "%s, %.0f to %.0f kg", b.craft(), b.massBeforeKg(), b.massAfterKg()));
        }
        log.println();
        for (MissionDesign.Limit l : design.limits()) {
            String verdict = l.broken() ? "BROKEN" : l.margin() < 0.02 ? "binds" : "";
            log.printf(Locale.ROOT, "%-40s %12s  (%s) %s%n", l.what(), l.found(), l.allowed(), verdict);
        }
    }

    private static String minutes(double seconds) {
        Duration d = Duration.ofMillis(Math.round(seconds * 1000));
        return String.format(Locale.ROOT, "%d:%02d min", d.toMinutes(), d.toSecondsPart());
    }
}
