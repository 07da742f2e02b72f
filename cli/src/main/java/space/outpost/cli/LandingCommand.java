package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.construct.landing.Deorbit;
import space.outpost.construct.landing.Flight;
import space.outpost.construct.landing.Landing;
import space.outpost.construct.landing.LandingEllipse;
import space.outpost.construct.landing.LandingFiles;
import space.outpost.construct.landing.LandingPicture;
import space.outpost.construct.landing.LandingPlan;
import space.outpost.construct.landing.LandingPlanFile;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;

/** Down to the surface and up again. */
@Command(
        name = "landing",
        mixinStandardHelpOptions = true,
        header = "Flies a powered descent to a place on the Moon, and the ascent back to orbit.",
        description = {
            "",
            "The file gives the lander (mass, propellant, thrust, least throttle, specific impulse) and the way down: the",
            "circular orbit, the perilune at which braking begins, the gate at which it ends, and the hover. Braking is",
            "the fuel-optimal burn at full thrust; below the gate the lander thrusts against its velocity, and gravity",
            "turns it upright. Every limit is told with what is left of it. If one is missed, or no burn leads down, the",
            "command says which and by how much, and writes nothing. docs/landing.md explains every key and the model.",
            "",
            "Writes NAME-descent.csv and NAME-descent.svg, and the same of the ascent if there is one.",
            ""
        },
        footer = {
            "",
            "  outpost construct landing examples/landing/crewed-reference.yaml",
            "  outpost construct landing examples/landing/luna-25.yaml"
        })
final class LandingCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The landing: YAML, or JSON.")
    private Path file = Path.of("");

    @Mixin
    private OutOption out = new OutOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        LandingPlan plan = LandingPlanFile.read(file);
        Results results = out.results("landing");
        PrintWriter log = spec.commandLine().getOut();
        Landing landing;
        try (Progress progress = Progress.of("landing", 1)) {
            landing = Landing.fly(plan);
            progress.step(plan.name());
        }
        if (landing.deorbit().isPresent()) {
            tell(landing.deorbit().get(), log);
            log.flush();
            return 0;
        }
        refuse(landing);
        landing.descent().ifPresent(f -> add(results, plan.name() + "-descent", "Descent " + plan.name(), f));
        landing.ascent().ifPresent(f -> add(results, plan.name() + "-ascent", "Ascent " + plan.name(), f));
        results.write();
        landing.descent().ifPresent(f -> tell("descent", f, log));
        landing.ascent().ifPresent(f -> tell("ascent", f, log));
        landing.ellipse().ifPresent(e -> tell(e, log));
        results.list(log);
        return 0;
    }

    private static void add(Results results, String name, String title, Flight flight) {
        results.add(name + ".csv", LandingFiles.csv(flight));
        results.add(name + ".svg", LandingPicture.svg(flight, title));
    }

    /** @throws InvalidInput naming every limit that is missed and by how much */
    private void refuse(Landing landing) {
        List<Problem> problems = new ArrayList<>();
        missed("descent", landing.descent(), problems);
        if (landing.plan().ascent().isPresent()) {
            missed("ascent", landing.ascent(), problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private void missed(String part, Optional<Flight> flight, List<Problem> problems) {
        if (flight.isEmpty()) {
            problems.add(new Problem(
                    file.toString(),
                    part,
                    "no burn at full thrust that leads there",
                    "more thrust or propellant, or for a descent another perilune or gate"));
            return;
        }
        for (Flight.Margin m : flight.get().margins()) {
            if (m.isMissed()) {
                problems.add(new Problem(
                        file.toString(),
                        part,
                        String.format(Locale.ROOT, "%s of %.4g %s", m.quantity(), m.found(), m.unit()),
                        String.format(
                                Locale.ROOT,
                                "%s %.4g; missed by %.4g",
                                m.atLeast() ? "at least" : "at most",
                                m.limit(),
                                -m.left())));
            }
        }
    }

    private static void tell(String part, Flight flight, PrintWriter log) {
        log.printf(
                Locale.ROOT,
                "%s: %.1f m/s, %.1f kg of propellant, %.1f km over ground under power%n",
                part,
                flight.deltaVMPerS(),
                flight.propellantKg(),
                flight.downrangeM() / 1000);
        flight.phases()
                .forEach(p -> log.printf(
                        Locale.ROOT,
                        "  %-14s %8.1f s %9.1f m/s %10.1f kg%n",
                        p.name(),
                        p.durationS(),
                        p.deltaVMPerS(),
                        p.propellantKg()));
        log.println("  binds first: " + flight.margins().getFirst());
    }

    private static void tell(LandingEllipse e, PrintWriter log) {
        log.printf(
                Locale.ROOT,
                "ellipse of 3 sigma from %d landings (%d more failed): %.2f km by %.2f km half axes, long axis %.1f deg off"
                        + " the course; least propellant left at the hover %.1f kg%n",
                e.landings(),
                e.failed(),
                e.long3SigmaM() / 1000,
                e.short3SigmaM() / 1000,
                Math.toDegrees(e.longRad()),
                e.leastLeftKg());
    }

    private static void tell(Deorbit d, PrintWriter log) {
        log.printf(
                Locale.ROOT,
                "deorbit: %.1f m/s planned, %.1f m/s flown; perilune at %.1f km%n",
                d.plannedMPerS(),
                d.actualMPerS(),
                d.periluneM() / 1000);
        log.println(d.impact()
                .map(i -> String.format(
                        Locale.ROOT,
                        "it hits the ground %.1f min later at %.0f m/s, %.2f deg down",
                        i.afterS() / 60,
                        i.speedMPerS(),
                        Math.toDegrees(i.downRad())))
                .orElse("it stays above the ground"));
    }
}
