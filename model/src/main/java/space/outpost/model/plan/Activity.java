package space.outpost.model.plan;

import space.outpost.model.time.Interval;

/**
 * One planned run of an experiment.
 *
 * @param id {@code experiment#run}
 * @param run from 1
 * @param value science value if it completes
 */
public record Activity(
        String id, String experiment, int run, String partner, String element, Interval interval, double value) {}
