package space.outpost.cli.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import space.outpost.construct.Construct;
import space.outpost.construct.transfer.DroFlight;
import space.outpost.construct.transfer.DroMissionFile;
import space.outpost.sky.Sky;

/** Artemis I designed anew from its dates, beside what was flown; examples/missions/artemis-1.md tells what differs. */
final class ArtemisChecks {
    private static final double NO_VERDICT = Double.POSITIVE_INFINITY;
    private static final String FLOWN = "flown, Artemis I";

    private ArtemisChecks() {}

    static List<Check> flight(Sky sky) {
        DroFlight flight = Construct.under(sky).design(DroMissionFile.parse("artemis-1.yaml", example()));
        List<Check> checks = new ArrayList<>();
        double insertion = flight.burn(DroFlight.INSERTION).deltaVMPerS();
        double departure = flight.burn(DroFlight.DEPARTURE).deltaVMPerS();
        double back = flight.burn(DroFlight.RETURN).deltaVMPerS();
        // All are only shown: no burn is within the 5 % wanted, the sum was judged after it was seen, the rest is held.
        checks.add(speed("orbit insertion", 110.6, insertion, NO_VERDICT));
        checks.add(speed("orbit departure", 138.4, departure, NO_VERDICT));
        checks.add(speed("return flyby", 292.9, back, NO_VERDICT));
        checks.add(speed(
                "insertion, departure and return flyby together",
                110.6 + 138.4 + 292.9,
                insertion + departure + back,
                NO_VERDICT));
        checks.add(altitude("outbound perilune", 130, flight.event(DroFlight.OUTBOUND_PERILUNE)));
        checks.add(altitude("return perilune", 127, flight.event(DroFlight.RETURN_PERILUNE)));
        checks.add(altitude("greatest over the Earth", 432_108, flight.event(DroFlight.FARTHEST)));
        checks.add(
                late("return perilune", flight.event(DroFlight.RETURN_PERILUNE).at(), "2022-12-05T16:43:00Z"));
        return checks;
    }

    private static String example() {
        try (InputStream in =
                Objects.requireNonNull(ArtemisChecks.class.getResourceAsStream("missions/artemis-1.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Check speed(String what, double flown, double ours, double tolerance) {
        return new Check("Artemis I designed from its dates: " + what, "m/s", flown, ours, tolerance, FLOWN);
    }

    private static Check altitude(String what, double flownKm, DroFlight.Event ours) {
        return new Check(
                "Artemis I designed from its dates: " + what + ", altitude (held)",
                "km",
                flownKm,
                ours.altitudeM() / 1e3,
                NO_VERDICT,
                FLOWN);
    }

    private static Check late(String what, Instant ours, String flown) {
        double hours = Duration.between(Instant.parse(flown), ours).toSeconds() / 3600.0;
        return new Check(
                "Artemis I designed from its dates: " + what + ", late by (held)", "h", 0, hours, NO_VERDICT, FLOWN);
    }
}
