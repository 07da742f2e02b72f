package space.outpost.twin.elements;

import space.outpost.model.scenario.Fault;
import space.outpost.twin.tmtc.Journal;

/** What a fault is in words. */
final class FaultSentence {
    private FaultSentence() {}

    static String broken(Fault f) {
        return switch (f.kind()) {
            case ARRAY_LOSS -> Journal.sentence("arrays of %s lose %.0f %% (%s)", f.element(), percent(f), f.id());
            case SOURCE_TRIP -> Journal.sentence("sources of %s lose %.0f %% (%s)", f.element(), percent(f), f.id());
            case BATTERY_LOSS ->
                Journal.sentence("battery of %s loses %.0f %% of its capacity (%s)", f.element(), percent(f), f.id());
            case RADIO_OUTAGE -> Journal.sentence("radio of %s falls silent (%s)", f.element(), f.id());
            case HEATER_FAILURE -> Journal.sentence("heater of %s fails (%s)", f.element(), f.id());
            case INSTRUMENT_FAILURE ->
                Journal.sentence("%s of %s fails (%s)", f.instrument().orElse("an instrument"), f.element(), f.id());
            case COMPUTER_RESET -> Journal.sentence("computer of %s resets (%s)", f.element(), f.id());
        };
    }

    static String mended(Fault f) {
        return switch (f.kind()) {
            case ARRAY_LOSS -> Journal.sentence("arrays of %s have what they lost again (%s)", f.element(), f.id());
            case SOURCE_TRIP -> Journal.sentence("sources of %s have what they lost again (%s)", f.element(), f.id());
            case BATTERY_LOSS ->
                Journal.sentence("battery of %s has the capacity it lost again (%s)", f.element(), f.id());
            case RADIO_OUTAGE -> Journal.sentence("radio of %s works again (%s)", f.element(), f.id());
            case HEATER_FAILURE -> Journal.sentence("heater of %s works again (%s)", f.element(), f.id());
            case INSTRUMENT_FAILURE ->
                Journal.sentence(
                        "%s of %s works again (%s)", f.instrument().orElse("an instrument"), f.element(), f.id());
            case COMPUTER_RESET -> Journal.sentence("computer of %s is up again (%s)", f.element(), f.id());
        };
    }

    private static double percent(Fault f) {
        return 100 * f.severity();
    }
}
