package space.outpost.operate;

import java.util.List;
import java.util.Optional;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.time.Interval;

/**
 * What a partner hears that asks.
 *
 * @param runs that have a place, by start
 * @param refused the others, and why
 * @param remedies changes of which each alone would let one more run in
 */
public record Answer(Experiment asked, List<Interval> runs, Optional<Unplanned> refused, List<Remedy> remedies) {
    public Answer {
        runs = List.copyOf(runs);
        remedies = List.copyOf(remedies);
    }

    /**
     * One change that helps. It was tried.
     *
     * @param change a clause that goes after "it would fit"
     * @param instead the request as changed; empty if it is others who change
     * @param run that then has a place
     */
    public record Remedy(String change, Optional<Experiment> instead, Interval run) {}
}
