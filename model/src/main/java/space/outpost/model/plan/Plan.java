package space.outpost.model.plan;

import java.util.List;
import java.util.Map;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;

/**
 * What runs when, and what does not and why.
 *
 * @param scenario name of the scenario it was made for
 * @param horizon span it covers
 * @param activities in order of start, then id
 * @param unplanned every run asked for that is not in {@code activities}, in order of the scenario
 * @param batteryJ energy expected in the battery of each bus that has one
 * @param storageBits data expected in each memory
 */
public record Plan(
        String scenario,
        Interval horizon,
        List<Activity> activities,
        List<Unplanned> unplanned,
        Map<String, Profile> batteryJ,
        Map<String, Profile> storageBits) {

    public Plan {
        activities = List.copyOf(activities);
        unplanned = List.copyOf(unplanned);
    }
}
