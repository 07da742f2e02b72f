package space.outpost.model.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.outpost.model.Doc;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;

/** What runs when, and what does not and why. */
@Doc("What runs when, and what does not and why.")
public record Plan(
        @Doc("name of the scenario it was made for") String scenario,
        @Doc("span it covers") Interval horizon,
        @Doc("in order of start, then id") List<Activity> activities,

        @Doc("every run asked for that is not in activities, in order of the scenario")
        List<Unplanned> unplanned,

        @Doc("energy expected in the battery of each bus that has one")
        Map<String, Profile> batteryJ,

        @Doc("data expected in each memory") Map<String, Profile> storageBits,

        @Doc("how good it is; empty if it was not made by the planner")
        Optional<Quality> quality) {

    public Plan {
        activities = List.copyOf(activities);
        unplanned = List.copyOf(unplanned);
    }
}
