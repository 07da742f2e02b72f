package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The station day by day as a plan builds it.
 *
 * @param start of day 0
 * @param massKg of what has arrived, stocks apart
 * @param givenW power that is given
 * @param drawnW power that is drawn
 * @param people who are there
 * @param stockKg at the end of each day, by consumable
 * @param arrivals of elements
 * @param reached first day of each milestone that is reached
 * @param stays of crews: from arrival to departure
 * @param cost of flights and of what they carry
 * @param science value returned by all that is there until the end
 */
public record History(
        Instant start,
        double[] massKg,
        double[] givenW,
        double[] drawnW,
        int[] people,
        Map<String, double[]> stockKg,
        Map<String, Instant> arrivals,
        Map<String, Instant> reached,
        List<Stay> stays,
        double cost,
        double science) {

    /** A crew at the station. */
    public record Stay(Crew crew, Instant arrival, Instant departure, Instant home) {}

    /** When a milestone is reached. */
    public Optional<Instant> reached(String milestone) {
        return Optional.ofNullable(reached.get(milestone));
    }

    public int days() {
        return massKg.length;
    }

    public Instant day(int day) {
        return start.plus(Duration.ofDays(day));
    }
}
