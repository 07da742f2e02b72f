package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import space.outpost.model.Doc;

/** A crew that goes to the station and comes back. */
@Doc("A crew that goes to the station and comes back with what brought it.")
public record Crew(
        @Doc("name that others refer to") String id,
        @Doc("name for the reader") String title,
        @Doc("partner that trains and flies it") String partner,
        @Doc(value = "how many people", min = 1, max = 100) int size,
        @Doc("vehicles that can carry it") List<String> by,
        @Doc("when it is chosen") Instant selected,

        @Doc(value = "from its choice until it can fly", min = 0)
        Duration training,

        @Doc(value = "from arrival to departure, in whole days", min = 86_400)
        Duration stay,

        @Doc(value = "elements that must be there when it arrives", byDefault = "[]")
        List<String> needs,

        @Doc(value = "crews that must have been home before it leaves", byDefault = "[]")
        List<String> after,

        @Doc(value = "hours outside in a day, for each member", byDefault = "0", min = 0, max = 24)
        double outsideHoursPerDay,

        @Doc(value = "time each gives to experiments in a day", byDefault = "6 h")
        Duration workPerDay,

        @Doc(value = "samples it brings back", byDefault = "0 kg", min = 0)
        double samplesKg,

        @Doc(value = "science value of a day of its stay", byDefault = "0", min = 0)
        double sciencePerDay) {

    public Crew {
        by = List.copyOf(by);
        needs = List.copyOf(needs);
        after = List.copyOf(after);
    }

    /** When it has been trained. */
    Instant ready() {
        return selected.plus(training);
    }
}
