package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.cli.report.FlybyFigure;
import space.outpost.construct.Construct;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.transfer.DroFlight;
import space.outpost.construct.transfer.DroFlightFiles;
import space.outpost.construct.transfer.DroMission;
import space.outpost.construct.transfer.DroMissionFile;

/** A flight to a distant retrograde orbit and back. */
@Command(
        name = "flyby",
        mixinStandardHelpOptions = true,
        header = "Designs a flight to a distant retrograde orbit and back, by a powered flyby each way.",
        description = {
            "",
            "The dates of the burns hold; found are the burns that cost least together, in the ephemeris, then flown with",
            "steady thrust in the full model. docs/transfers.md explains every key and the model.",
            "",
            "Writes NAME-burns.csv, NAME-events.csv and a picture NAME.svg.",
            ""
        },
        footer = {"", "  outpost construct flyby examples/missions/artemis-1.yaml --out out/artemis-1"})
final class FlybyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The flight: YAML, or JSON.")
    private Path file = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutOption out = new OutOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DroMission mission = DroMissionFile.read(file);
        Results results = out.results(mission.name());
        Construct construct = Construct.under(data.sky());
        DroFlight flight = construct.design(mission);
        results.add(DroFlightFiles.of(flight));
        results.add(mission.name() + ".svg", FlybyFigure.svg(flight, construct.views(flight)));
        results.write();
        PrintWriter log = spec.commandLine().getOut();
        tell(flight, log);
        results.list(log);
        return 0;
    }

    private static void tell(DroFlight flight, PrintWriter log) {
        log.println(flight.mission().name() + ": " + flight.mission().title());
        log.println();
        for (DroFlight.NamedBurn b : flight.burns()) {
            log.printf(
                    Locale.ROOT,
                    "%-24s %s  %7.1f s %8.1f m/s  %.0f to %.0f kg%n",
                    b.name(),
                    b.start().truncatedTo(ChronoUnit.SECONDS),
                    b.durationS(),
                    b.deltaVMPerS(),
                    b.massBeforeKg(),
                    b.massAfterKg());
        }
        log.printf(Locale.ROOT, "%-24s %40.1f m/s%n%n", "the craft's own", flight.totalMPerS());
        for (DroFlight.Event e : flight.events()) {
            log.printf(
                    Locale.ROOT,
                    "%-24s %s  %10.1f km %8.1f m/s about the %s%n",
                    e.name(),
                    e.at().truncatedTo(ChronoUnit.SECONDS),
                    e.altitudeM() / 1e3,
                    e.speedMPerS(),
                    e.about() == Centre.EARTH ? "Earth" : "Moon");
        }
        DroFlight.Residuals r = flight.residuals();
        log.printf(
                Locale.ROOT,
                "%nlaunched at azimuth %.1f deg to inclination %.1f deg; home at inclination %.1f deg over %.1f N %.1f E%n",
                Math.toDegrees(r.azimuthRad()),
                Math.toDegrees(r.inclinationRad()),
                Math.toDegrees(r.returnInclinationRad()),
                Math.toDegrees(r.passLatitudeRad()),
                Math.toDegrees(r.passLongitudeRad()));
        log.printf(
                Locale.ROOT,
                "flown again with a tolerance a thousandth of it, it enters %.1f km away%n",
                r.reflownM() / 1e3);
    }
}
