package space.outpost.twin.tmtc;

import space.outpost.model.scenario.Fault;

/** What the station reports by itself when it happens. */
public sealed interface Report {

    /** An element answers for the first time. */
    record Arrived(String element) implements Report {}

    /** The batteries have fallen to the level watched for. */
    record ChargeLow(String bus) implements Report {}

    /** The batteries have risen to the level watched for. */
    record ChargeHigh(String bus) implements Report {}

    /** The capacity of the batteries has changed. */
    record CapacityChanged(String bus) implements Report {}

    /** More is drawn than supplied, and no battery helps: the bus drops out unless load goes at once. */
    record Overload(String bus) implements Report {}

    /** The bus has dropped out. */
    record PowerLost(String bus) implements Report {}

    /** The bus is back; its elements are in safe mode. */
    record PowerBack(String bus) implements Report {}

    /** A computer has restarted, and its element is in safe mode. */
    record Restarted(String element) implements Report {}

    /** A part has failed its self-test, or passes it again. */
    record Health(String element, Fault.Kind part, String name, boolean good) implements Report {}

    /** The temperature has left its limits, or is back in them. */
    record Temperature(String element, Range range, double kelvin) implements Report {
        /** Where it is. */
        public enum Range {
            COLD,
            GOOD,
            HOT
        }
    }

    /** Data are being lost. */
    record MemoryFull(String memory, double lostBitsPerS) implements Report {}
}
