package space.outpost.model.plan;

import space.outpost.model.Doc;
import space.outpost.model.time.Interval;

/** One planned run of an experiment. */
@Doc("One planned run of an experiment.")
public record Activity(
        @Doc("experiment#run") String id,
        String experiment,
        @Doc("from 1") int run,
        String partner,
        String element,
        Interval interval,
        @Doc("science value if it completes") double value) {}
