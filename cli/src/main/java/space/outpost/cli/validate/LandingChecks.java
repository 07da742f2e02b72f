package space.outpost.cli.validate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import space.outpost.construct.landing.Deorbit;
import space.outpost.construct.landing.Flight;
import space.outpost.construct.landing.Landing;
import space.outpost.construct.landing.LandingPlan;
import space.outpost.model.scenario.Element.RelayOrbit;
import space.outpost.model.scenario.Site.Coordinates;
import space.outpost.sky.LunarOrbit;

/** Descent, ascent and low orbits against budgets and flights. */
final class LandingChecks {
    private static final double GM = 4902.800e9;
    private static final double RADIUS_M = 1_737_400;
    private static final Coordinates POLE = new Coordinates(Math.toRadians(-89.45), Math.toRadians(222.69));

    private LandingChecks() {}

    /** The crewed lander of examples/landing/crewed-reference.yaml. */
    static List<Check> budgets() {
        LandingPlan plan = new LandingPlan(
                "validate",
                new LandingPlan.Lander(15_200, 8_200, 41_700, 0.1, Duration.ofSeconds(311)),
                descent(15e3, Duration.ofSeconds(75)),
                Optional.empty(),
                Optional.of(new LandingPlan.Ascent(
                        4_900, 2_400, 15_600, Duration.ofSeconds(311), Duration.ofSeconds(10), 15e3, 100e3)),
                Optional.empty());
        Landing landing = Landing.fly(plan);
        double down = landing.descent().map(Flight::deltaVMPerS).orElse(Double.NaN);
        double up = landing.ascent().map(Flight::deltaVMPerS).orElse(Double.NaN);
        String source = "PMC7385728, Table 4, less 5 %";
        double reserve = TransferChecks.RESERVE;
        return List.of(
                new Check(
                        // How long it stays over the place was chosen with the budget in sight.
                        "100 km to the surface, 142 s of it over the place (assumed)",
                        "m/s",
                        2180 / reserve,
                        down,
                        Double.POSITIVE_INFINITY,
                        source),
                new Check("surface to 100 km", "m/s", 1968 / reserve, up, 0.03 * 1874, source),
                new Check(
                        "plane change of 2.5 deg at 100 km",
                        "m/s",
                        71.3,
                        2 * Math.sqrt(GM / (RADIUS_M + 100e3)) * Math.sin(Math.toRadians(1.25)),
                        0.05,
                        "derived"));
    }

    /** The burn that was 127 s long instead of 84 s. */
    static List<Check> luna25() {
        LandingPlan plan = new LandingPlan(
                "validate",
                new LandingPlan.Lander(1_600, 900, 4_700, 0.1, Duration.ofSeconds(320)),
                descent(18e3, Duration.ZERO),
                Optional.of(new LandingPlan.Fault(Duration.ofSeconds(84), Duration.ofSeconds(127))),
                Optional.empty(),
                Optional.empty());
        Deorbit flown = Landing.fly(plan).deorbit().orElseThrow();
        return List.of(
                new Check("Luna-25, 100 km to 18 x 100 km", "m/s", 18.7, flown.plannedMPerS(), 0.1, "derived"),
                new Check("Luna-25, 127 s instead of 84 s", "m/s", 28.3, flown.actualMPerS(), 0.15, "derived"),
                new Check("Luna-25, perilune after it", "km", -22, flown.periluneM() / 1000, 0.5, "derived"));
    }

    static List<Check> periods() {
        return List.of(
                new Check("period of 92 x 153 km", "h", 1.999, periodS(92e3, 153e3) / 3600, 0.001, "published"),
                new Check("period of 29 x 52 km", "min", 112.1, periodS(29e3, 52e3) / 60, 0.1, "published"),
                new Check("period of 200 km circular", "h", 2.126, periodS(200e3, 200e3) / 3600, 0.001, "published"));
    }

    private static double periodS(double periluneM, double apoluneM) {
        return new LunarOrbit(new RelayOrbit(periluneM, apoluneM, 1, 0, 0, 0, Instant.parse("2020-01-01T00:00:00Z")))
                .periodS();
    }

    private static LandingPlan.Descent descent(double periluneM, Duration hover) {
        return new LandingPlan.Descent(
                100e3,
                periluneM,
                POLE,
                Math.PI,
                2300,
                130,
                Math.toRadians(30),
                1000,
                Math.toRadians(60.1),
                100,
                hover,
                1.5);
    }
}
