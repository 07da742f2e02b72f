package space.outpost.model.scenario;

import java.time.Duration;
import java.time.Instant;
import space.outpost.model.Doc;

/** People at the station. */
@Doc("A stay of a crew, and the time it has for science.")
public record CrewStay(
        @Doc("arrival") Instant start,
        @Doc("departure") Instant end,
        @Doc(value = "how many people", min = 1, max = 100) int crew,
        @Doc("time each gives to experiments in a day") Duration workPerDay) {

    /** Person-seconds of work per second, averaged over the day. */
    public double workers() {
        return crew * (workPerDay.toSeconds() / 86_400.0);
    }
}
