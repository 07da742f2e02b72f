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
    private static final double PART = 0.05;
    private static final double HOUR = 1;
    private static final String FLOWN = "flown, Artemis I";

    private ArtemisChecks() {}

    static List<Check> flight(Sky sky) {
        DroFlight flight = Construct.under(sky).design(DroMissionFile.parse("artemis-1.yaml", example()));
        List<Check> checks = new ArrayList<>();
        double insertion = flight.burn(DroFlight.INSERTION).deltaVMPerS();
        double departure = flight.burn(DroFlight.DEPARTURE).deltaVMPerS();
        double back = flight.burn(DroFlight.RETURN).deltaVMPerS();
        // Which burn pays for what the optimum and the flight share out differently: each is only shown.
        checks.add(speed("orbit insertion", 110.6, insertion, Double.POSITIVE_INFINITY));
        checks.add(speed("orbit departure", 138.4, departure, Double.POSITIVE_INFINITY));
        checks.add(speed("return flyby", 292.9, back, Double.POSITIVE_INFINITY));
        checks.add(speed(
                "insertion, departure and return flyby together",
                110.6 + 138.4 + 292.9,
                insertion + departure + back,
                PART * (110.6 + 138.4 + 292.9)));
        checks.add(altitude("outbound perilune", 130, flight.event(DroFlight.OUTBOUND_PERILUNE), 0.01));
        checks.add(altitude("return perilune", 127, flight.event(DroFlight.RETURN_PERILUNE), 0.01));
        checks.add(altitude("greatest over the Earth", 432_108, flight.event(DroFlight.FARTHEST), 0.01));
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

    private static Check altitude(String what, double flownKm, DroFlight.Event ours, double part) {
        return new Check(
                "Artemis I designed from its dates: " + what + ", altitude",
                "km",
                flownKm,
                ours.altitudeM() / 1e3,
                part * flownKm,
                FLOWN);
    }

    private static Check late(String what, Instant ours, String flown) {
        double hours = Duration.between(Instant.parse(flown), ours).toSeconds() / 3600.0;
        return new Check("Artemis I designed from its dates: " + what + ", late by", "h", 0, hours, HOUR, FLOWN);
    }
}
