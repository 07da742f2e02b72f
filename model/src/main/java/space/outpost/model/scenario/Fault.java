package space.outpost.model.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import space.outpost.model.Doc;

/** Something that breaks: at a given instant, or at random with a mean rate. */
@Doc("Something that breaks, at a given instant or at random.")
public record Fault(
        @Doc("name") String id,
        @Doc("element that breaks") String element,
        @Doc("what breaks") Kind kind,
        @Doc("instrument, for instrument-failure") Optional<String> instrument,
        @Doc("when; absent: at random") Optional<Instant> at,

        @Doc(value = "mean number in a year, if at random (Poisson)", byDefault = "0", min = 0, max = 10_000)
        double perYear,

        @Doc("until it is mended; absent: for good, but a computer-reset is over at once")
        Optional<Duration> lasts,

        @Doc(value = "share of the array, source or battery that is lost", byDefault = "1", min = 0, max = 1)
        double severity) {

    /** What can break. */
    public enum Kind {
        ARRAY_LOSS,
        SOURCE_TRIP,
        BATTERY_LOSS,
        RADIO_OUTAGE,
        HEATER_FAILURE,
        INSTRUMENT_FAILURE,
        COMPUTER_RESET
    }
}
