package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import space.outpost.model.Doc;

/** What takes payload from the transfer orbit to where it works. */
@Doc("A lander, tug or crew ship: what takes payload from the transfer orbit to where it works.")
public record Vehicle(
        @Doc("name that others refer to") String id,
        @Doc("name for the reader") String title,
        @Doc("partner that provides it") String partner,

        @Doc("no flight before; absent: from the start") Optional<Instant> from,

        @Doc("launchers it fits on") List<String> launchers,

        @Doc(
                value = "launches that one flight takes, in one window from one spaceport",
                byDefault = "1",
                min = 1,
                max = 10)
        int launches,

        @Doc(value = "without propellant and payload", byDefault = "0 kg", min = 0)
        double dryKg,

        @Doc(
                value = "speed it gives with its own propellant after injection",
                byDefault = "0 m/s",
                min = 0,
                max = 20_000)
        double deltaMPerS,

        @Doc(value = "effective exhaust speed of its engine", byDefault = "3138 m/s", min = 100, max = 50_000)
        double exhaustMPerS,

        @Doc(value = "payload it is built for", min = 0) double payloadKg,

        @Doc(value = "payload volume in cubic metres", byDefault = "1000", min = 0)
        double volumeM3,

        @Doc(value = "from launch to arrival, in whole days", min = 0, max = 86_400.0 * 400)
        Duration flight,

        @Doc(value = "crew it carries there and back", byDefault = "0", min = 0, max = 100)
        int seats,

        @Doc(value = "samples it brings back", byDefault = "0 kg", min = 0)
        double returnKg,

        @Doc(value = "flights in any 365 days", byDefault = "1000", min = 1, max = 1000)
        int perYear,

        @Doc(value = "of a flight without its launches, in the unit of the launchers", byDefault = "0", min = 0)
        double cost) {

    public Vehicle {
        launchers = List.copyOf(launchers);
    }

    /**
     * Payload it brings where it goes, if each of its launches injects that much: what the rocket equation leaves of the
     * injected mass, m exp(-dv / c), without the dry vehicle, and no more than it is built for. Negative: it cannot go.
     */
    double payloadKg(double injectedKg) {
        return Math.min(payloadKg, launches * injectedKg * Math.exp(-deltaMPerS / exhaustMPerS) - dryKg);
    }
}
