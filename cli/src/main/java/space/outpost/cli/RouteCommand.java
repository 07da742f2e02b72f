package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.cli.report.RouteChart;
import space.outpost.model.io.Quantity;
import space.outpost.survey.route.RouteFiles;
import space.outpost.survey.route.RoutePicture;
import space.outpost.survey.route.RoutePlan;
import space.outpost.survey.route.RoutePoint;
import space.outpost.survey.route.Routes;
import space.outpost.survey.route.Traverse;
import space.outpost.survey.route.TraverseFile;

/** A rover's way over the ground. */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        header = "Plans a rover's traverse through moving light and shadow, with a way back to safety at every point.",
        description = {
            "",
            "The file says which rover goes from where to which targets, from when on and by when. The plan is the",
            "earliest that visits most of them; at every point of it the battery holds what it takes to reach a place",
            "that stays safe until the end, driven in shadow, over floor and reserve. Targets that cannot be visited are",
            "told with the reason; if none can, that is an error. docs/routes.md explains every key and the model.",
            "",
            "Writes NAME.json, NAME.csv, NAME.geojson, a map NAME.png and a chart NAME.svg.",
            ""
        },
        footer = {"", "  outpost survey route examples/routes/connecting-ridge-psr.yaml --data DIR --out out/route"})
final class RouteCommand implements Callable<Integer> {
    private static final Arguments ARGUMENTS = new Arguments("survey route");

    @Parameters(paramLabel = "FILE", description = "The traverse: YAML, or JSON.")
    private Path file = Path.of("");

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutOption out = new OutOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int count = threads.count(ARGUMENTS);
        Traverse traverse = TraverseFile.read(file);
        Results results = out.results("route");
        PrintWriter log = spec.commandLine().getOut();
        try (GroundSurvey opened = GroundSurvey.open(data, traverse.span(), ARGUMENTS)) {
            RoutePlan plan = plan(traverse, opened, count);
            results.add(RouteFiles.of(plan));
            results.add(traverse.name() + ".png", RoutePicture.png(plan, opened.terrain()));
            if (!plan.duration().isZero()) {
                results.add(traverse.name() + ".svg", RouteChart.svg(plan));
            }
            results.write();
            tell(plan, log);
            results.list(log);
        }
        return 0;
    }

    private RoutePlan plan(Traverse traverse, GroundSurvey opened, int count) {
        try (Progress horizons = Progress.of("horizons", 1);
                Progress search = Progress.of("search", 1)) {
            return Routes.plan(
                    file.toString(), traverse, opened.terrain(), opened.survey().sky(), count, new Routes.Watch() {
                        @Override
                        public void horizons(int done, int of) {
                            horizons.to(done, of, "directions");
                        }

                        @Override
                        public void search(long done, long of) {
                            search.to(done / 3600, of / 3600, "hours of the plan");
                        }
                    });
        }
    }

    private static void tell(RoutePlan plan, PrintWriter log) {
        log.printf(
                Locale.ROOT,
                "%s: %.2f km in %s: %s driven, %s waited, %s at targets%n",
                plan.traverse().name(),
                plan.lengthM() / 1000,
                text(plan.duration()),
                text(plan.spent("drive")),
                text(plan.spent("wait")),
                text(plan.spent("visit")));
        log.printf(
                Locale.ROOT,
                "battery at least %s, over retreat, floor and reserve at least %s; farthest from a haven %.2f km%n",
                Quantity.ENERGY.format(least(plan, RoutePoint::batteryJ)),
                Quantity.ENERGY.format(least(plan, RoutePoint::marginJ)),
                -least(plan, p -> -p.toHavenM()) / 1000);
        plan.visits().forEach(v -> log.printf("%s: visited from %s to %s%n", v.target(), v.from(), v.until()));
        plan.leftOut().forEach((target, why) -> log.printf("%s: not visited: %s%n", target, why.why()));
    }

    private static double least(RoutePlan plan, ToDoubleFunction<RoutePoint> quantity) {
        return plan.points().stream().mapToDouble(quantity).min().orElse(0);
    }

    private static String text(Duration duration) {
        return Quantity.format(duration);
    }
}
