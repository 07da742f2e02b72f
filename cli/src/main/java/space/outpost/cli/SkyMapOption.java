package space.outpost.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.outpost.model.files.ScenarioFile;
import space.outpost.model.io.Quantity;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.time.Interval;
import space.outpost.survey.light.LightSettings;
import space.outpost.survey.light.LightStatistics;

/** Over which time, and from where, maps of light, contact and heat are taken. */
final class SkyMapOption {
    private static final int MOST_YEARS = 40;
    private static final double SHORTEST_STEP_S = 60;
    private static final double LONGEST_STEP_S = 86_400;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            defaultValue = "2030-01-01T00:00:00Z",
            description = "Start of the time of light and heat (default ${DEFAULT-VALUE}).")
    private Instant from = Instant.EPOCH;

    @Option(names = "--to", paramLabel = "TIME", description = "Its end (default: --years after its start).")
    private @Nullable Instant to;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "1",
            description = "Years from its start, if --to is not given (default ${DEFAULT-VALUE}).")
    private int years;

    @Mixin
    private EyeOption eye = new EyeOption();

    @Option(
            names = "--threshold",
            paramLabel = "SHARE",
            description = "Least share of the Sun's disc that counts as lit, such as 0.5 (default: any part).")
    private @Nullable Double threshold;

    @Option(
            names = "--earth-threshold",
            paramLabel = "SHARE",
            description = "Least share of the Earth's disc that counts as in view (default: any part).")
    private @Nullable Double earthThreshold;

    @Option(
            names = "--step",
            paramLabel = "DURATION",
            defaultValue = "1 h",
            description = "Time from look to look at the sky (default ${DEFAULT-VALUE}).")
    private String step = "";

    @Option(
            names = "--stations",
            paramLabel = "SCENARIO",
            description = "Contact also needs the Moon in view of one of the ground stations of this scenario file.")
    private @Nullable Path scenario;

    @Option(
            names = "--station",
            paramLabel = "IDS",
            split = ",",
            description = "Only these of the scenario's ground stations (default: all).")
    private List<String> ids = List.of();

    Interval span(Arguments arguments) {
        if (years < 1 || years > MOST_YEARS) {
            throw arguments.wrong("--years", Integer.toString(years), "1 to " + MOST_YEARS);
        }
        Instant end = Optional.ofNullable(to)
                .orElseGet(() -> OffsetDateTime.ofInstant(from, ZoneOffset.UTC)
                        .plusYears(years)
                        .toInstant());
        if (!end.isAfter(from.plusSeconds(86_400 - 1))) {
            throw arguments.wrong("--to", end.toString(), "at least a day after " + from);
        }
        return new Interval(from, end);
    }

    LightSettings light(Arguments arguments) {
        return new LightSettings(
                span(arguments),
                step(arguments),
                eye.mastM(arguments),
                eye.directions(arguments),
                share("--threshold", Optional.ofNullable(threshold), arguments),
                share("--earth-threshold", Optional.ofNullable(earthThreshold), arguments),
                stations(arguments));
    }

    private static double share(String option, Optional<Double> given, Arguments arguments) {
        double share = given.orElse(LightStatistics.ANY_PART);
        if (!(share > 0 && share <= 1)) {
            throw arguments.wrong(option, Double.toString(share), "over 0, at most 1");
        }
        return share;
    }

    private Duration step(Arguments arguments) {
        double seconds;
        try {
            seconds = Quantity.TIME.parse(step);
        } catch (IllegalArgumentException e) {
            throw arguments.wrong("--step", "'" + step + "'", "a duration such as '1 h'");
        }
        if (!(seconds >= SHORTEST_STEP_S && seconds <= LONGEST_STEP_S)) {
            throw arguments.wrong("--step", "'" + step + "'", "1 min to 1 d");
        }
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    private List<GroundStation> stations(Arguments arguments) {
        if (scenario == null) {
            if (!ids.isEmpty()) {
                throw arguments.wrong("--station", String.join(",", ids), "a scenario to take them from: --stations");
            }
            return List.of();
        }
        List<GroundStation> all = ScenarioFile.read(scenario).groundStations();
        List<String> known = all.stream().map(GroundStation::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw arguments.wrong("--station", "'" + id + "'", "any of " + String.join(", ", known));
            }
        }
        if (all.isEmpty()) {
            throw arguments.wrong("--stations", scenario + " without ground stations", "a scenario that has some");
        }
        return all.stream().filter(s -> ids.isEmpty() || ids.contains(s.id())).toList();
    }
}
