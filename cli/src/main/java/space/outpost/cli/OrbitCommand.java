package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.cli.report.OrbitPage;
import space.outpost.construct.orbit.Contacts;
import space.outpost.construct.orbit.Coverage;
import space.outpost.construct.orbit.Motion;
import space.outpost.construct.orbit.OrbitFile;
import space.outpost.construct.orbit.OrbitResult;
import space.outpost.construct.orbit.OrbitStudy;
import space.outpost.construct.orbit.Orbits;
import space.outpost.construct.orbit.Sight;
import space.outpost.construct.orbit.Volume;
import space.outpost.model.io.Quantity;
import space.outpost.survey.Survey;

/** An orbit, flown and looked at. */
@Command(
        name = "orbit",
        mixinStandardHelpOptions = true,
        header = "Flies an orbit about the Moon or the Earth and tells how it moves, what it sees and what it carries.",
        description = {
            "",
            "The file gives the orbit by altitudes, by elements or by family (circular, polar, frozen-low,",
            "frozen-elliptical, halo-l1, halo-l2, nrho, distant-retrograde), an epoch and a span, and what is asked:",
            "places on the Moon that look for it, antennas on the Earth, a radio, further craft. It is integrated with",
            "the Moon's field to degree 10, Earth, Sun and the pressure of sunlight; docs/orbits.md explains every key,",
            "the models and their errors. A shortest file:",
            "",
            "  name: relay",
            "  epoch: 2026-01-01T00:00:00Z",
            "  span: 30 d",
            "  altitudes: {periapsis: 200 km, apoapsis: 16000 km, inclination: 62.4 deg, ascending-node: 90 deg}",
            "",
            "Writes NAME.oem and NAME.opm (CCSDS), NAME.czml (about the Moon another, NAME-moon-globe.czml, for a globe that",
            "is the Moon's), NAME.csv for each craft, and NAME.html to read.",
            ""
        },
        footer = {
            "",
            "  outpost construct orbit examples/orbits/queqiao-2.yaml",
            "  outpost construct orbit examples/orbits/nrho.yaml --out out/nrho"
        })
final class OrbitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The study: YAML, or JSON.")
    private Path file = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutOption out = new OutOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter log = spec.commandLine().getOut();
        try (Survey survey = Survey.open(data.directory())) {
            OrbitStudy study = OrbitFile.read(file, survey.sky());
            Results results = out.results(study.name());
            List<Sight> sights = OrbitSights.of(file.toString(), study, survey);
            OrbitResult result = Orbits.study(study, survey.sky(), sights);
            result.files().forEach(results::add);
            results.add(study.name() + ".html", OrbitPage.html(result));
            results.write();
            result.warnings().forEach(w -> log.println("warning: " + w));
            result.craft().forEach(c -> tell(c, result, log));
            result.together()
                    .forEach((place, windows) -> log.printf(
                            Locale.ROOT,
                            "all craft   %s: relayed %.2f %% of the time, longest gap %s%n",
                            place,
                            100 * result.first().contacts().share(windows),
                            gap(result.first().contacts().longestGap(windows).orElse(Duration.ZERO))));
            result.coverage().ifPresent(c -> coverage(c, log));
            results.list(log);
        }
        return 0;
    }

    private static void tell(OrbitResult.Craft craft, OrbitResult result, PrintWriter log) {
        Motion m = craft.motion();
        Contacts c = craft.contacts();
        row(
                log,
                craft.name(),
                "period %s at the epoch, %s flown over %d revolutions",
                time(m.keplerPeriodS()),
                time(m.meanPeriodS()),
                m.revolutions());
        row(log, "altitude", "periapsis %s, apoapsis %s", km(m.periapsisM()), km(m.apoapsisM()));
        row(
                log,
                "plane",
                "inclination %s, argument of periapsis %s, node %+.4f deg a day",
                deg(m.inclinationRad()),
                deg(m.argumentRad()),
                Math.toDegrees(m.nodeRadPerDay()));
        if (!craft.pushes().isEmpty()) {
            double years = c.span().seconds() / (365.25 * 86_400);
            row(
                    log,
                    "held",
                    "%d impulses, %.3g m/s in all, %.3g m/s a year, %.3g kg",
                    craft.pushes().size(),
                    craft.deltaVMPerS(),
                    craft.deltaVMPerS() / years,
                    craft.propellantKg());
        }
        row(
                log,
                "light",
                "in shadow %d times, %.2f %% of the time, longest %s",
                c.penumbra().size(),
                100 * c.share(c.penumbra()),
                gap(c.penumbra().longest().map(i -> i.duration()).orElse(Duration.ZERO)));
        for (Contacts.View view : c.views()) {
            row(
                    log,
                    "view",
                    "%s: %.1f / %.1f / %.1f %% above 0 / 10 / 20 deg; %s %.1f %%, relayed %.1f %%, longest gap %s",
                    view.from().name(),
                    100 * view.levels().get(0),
                    100 * view.levels().get(1),
                    100 * view.levels().get(2),
                    view.from().skyline().isPresent() ? "over its skyline" : "level ground",
                    100 * c.share(view.above()),
                    100 * c.share(view.relayed()),
                    gap(c.longestGap(view.relayed()).orElse(Duration.ZERO)));
        }
        row(log, "Earth", "in view %.1f %%; antennas %.1f %%", 100 * c.share(c.earth()), 100 * c.share(c.ground()));
        craft.volume().ifPresent(v -> volume(v, log));
        row(
                log,
                "accuracy",
                "files within %.2g m of the flight; another integrator ends %.2g m away%s",
                craft.accuracy().interpolationM(),
                craft.accuracy().otherMethodM(),
                craft.accuracy().jointM() > 0
                        ? String.format(
                                Locale.ROOT,
                                "; joints within %.2g m",
                                craft.accuracy().jointM())
                        : "");
    }

    private static void coverage(Coverage c, PrintWriter log) {
        row(
                log,
                "region",
                "of %d places at least %.1f %%, on average %.1f %% of the time under a craft; longest gap %s",
                c.spots().size(),
                100 * c.leastShare(),
                100 * c.meanShare(),
                gap(c.longestGap()));
    }

    private static void volume(Volume v, PrintWriter log) {
        row(
                log,
                "radio",
                "at most %s away: %s, %.1f dB over need; %s a day",
                Quantity.LENGTH.format(v.farthestM()),
                Quantity.DATA_RATE.format(v.rateBitsPerS()),
                v.marginDb(),
                Quantity.DATA.format(v.bitsPerDay()));
    }

    private static void row(PrintWriter log, String what, String format, Object... values) {
        log.printf("%-11s %s%n", what, String.format(Locale.ROOT, format, values));
    }

    private static String time(double seconds) {
        return Double.isFinite(seconds) ? Quantity.TIME.format(seconds) : "none";
    }

    private static String gap(Duration duration) {
        return Quantity.format(duration);
    }

    private static String km(Motion.Range range) {
        return String.format(Locale.ROOT, "%.0f to %.0f km", range.least() / 1000, range.greatest() / 1000);
    }

    private static String deg(Motion.Range range) {
        return String.format(
                Locale.ROOT, "%.2f to %.2f deg", Math.toDegrees(range.least()), Math.toDegrees(range.greatest()));
    }
}
