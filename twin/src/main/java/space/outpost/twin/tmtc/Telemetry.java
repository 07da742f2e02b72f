package space.outpost.twin.tmtc;

import space.outpost.model.scenario.Experiment;

/** The latest samples of the station's sensors: all that the executive can see of it. */
public interface Telemetry {

    /** In the batteries of a bus; 0 without any. */
    double batteryJ(String bus);

    /** What the batteries of a bus hold when full, as they are now. */
    double capacityJ(String bus);

    /** What should stay in them. */
    double floorJ(String bus);

    double supplyW(String bus);

    double loadW(String bus);

    double storedBits(String memory);

    double memoryBits(String memory);

    /** Of the data of a run that has stopped, how many seconds' worth found no room in the memory. */
    double lostSeconds(String activity);

    /** Visible share of the Sun at the mast of an element. */
    double sunlight(String element);

    /** Whether the radio an element uses has a link of that sort now. */
    boolean link(String element, Experiment.Contact contact);
}
