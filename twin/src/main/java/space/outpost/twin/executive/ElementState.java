package space.outpost.twin.executive;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import space.outpost.twin.tmtc.Report.Temperature.Range;

/** What the executive remembers of an element. */
final class ElementState {
    final String id;
    final BusState bus;
    /** What it draws more awake than in safe mode. */
    final double wakingW;

    final Set<String> failedInstruments = new TreeSet<>();
    boolean arrived;
    Range temperature = Range.GOOD;
    /** In safe mode for its own sake, since its computer restarted. */
    boolean restarted;

    boolean computerDown;
    long since;

    ElementState(String id, BusState bus, double wakingW) {
        this.id = id;
        this.bus = bus;
        this.wakingW = wakingW;
    }

    /** Why it cannot work; empty if it can. */
    Optional<String> unfit() {
        if (!arrived) {
            return Optional.of(id + " has not arrived");
        }
        if (!bus.powered) {
            return Optional.of("bus " + bus.id + " has no power");
        }
        if (bus.mode == BusState.Mode.SAFE) {
            return Optional.of(id + " is in safe mode: too little charge on bus " + bus.id);
        }
        if (restarted) {
            return Optional.of(id + " is in safe mode after a computer reset");
        }
        return switch (temperature) {
            case GOOD -> Optional.empty();
            case COLD -> Optional.of(id + " is too cold");
            case HOT -> Optional.of(id + " is too hot");
        };
    }
}
