package space.outpost.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.outpost.model.time.Interval;
import space.outpost.survey.light.LightSettings;
import space.outpost.survey.light.LightStatistics;

/** Over which time, and from where, maps of light, contact and heat are taken. */
final class SkyMapOption {
    private static final int MOST_YEARS = 40;

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
        double lit = Optional.ofNullable(threshold).orElse(LightStatistics.ANY_PART);
        if (!(lit > 0 && lit <= 1)) {
            throw arguments.wrong("--threshold", Double.toString(lit), "over 0, at most 1");
        }
        LightSettings usual = LightSettings.of(span(arguments), eye.mastM(arguments));
        return new LightSettings(
                usual.span(),
                usual.step(),
                usual.mastM(),
                eye.directions(arguments),
                lit,
                usual.earthThreshold(),
                usual.stations());
    }
}
