package space.outpost.twin.executive;

import space.outpost.model.plan.Activity;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.time.Times;

/** A planned activity with what it needs. */
record Task(Activity activity, Experiment experiment, Element element) {

    String id() {
        return activity.id();
    }

    String bus() {
        return element.busId();
    }

    String memory() {
        return element.storeId();
    }

    long startNanos() {
        return Times.nanos(activity.interval().start());
    }

    long lengthNanos() {
        return activity.interval().duration().toNanos();
    }

    /** Science per joule; without a load of its own, it is never worth shedding. */
    double valueDensity() {
        return experiment.powerW() > 0
                ? activity.value() / (experiment.powerW() * activity.interval().seconds())
                : Double.POSITIVE_INFINITY;
    }
}
