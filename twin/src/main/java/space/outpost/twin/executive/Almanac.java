package space.outpost.twin.executive;

import java.util.Optional;
import space.outpost.model.plan.Activity;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** What the executive knows beforehand of Sun, links and crew: what the ground sent up with the plan. */
public record Almanac(Scenario scenario, SiteEnvironment environment, Station station) {
    private static final double LIT = 0.5;
    private static final double NO_SUN = 1e-9;

    /** Why a run cannot be moved to another time; empty if it can. */
    Optional<String> forbids(Activity activity, Experiment x, Interval run) {
        if (!scenario.horizon().contains(run)) {
            return Optional.of("it would not end within the horizon");
        }
        if (!x.windows().isEmpty() && x.windows().stream().noneMatch(w -> w.contains(run))) {
            return Optional.of("it would leave its window");
        }
        if (x.light() != Experiment.Light.ANY
                && !light(activity.element(), x.light()).contains(run)) {
            return Optional.of(x.light() == Experiment.Light.LIT ? "the Sun would set" : "the Sun would rise");
        }
        if (x.contact() != Experiment.Contact.NONE
                && !links(activity.element(), x.contact()).contains(run)) {
            return Optional.of("the link would end");
        }
        if (!x.crewTime().isZero() && station.crew().stream().noneMatch(stay -> contains(stay, run))) {
            return Optional.of("the crew would be gone");
        }
        return Optional.empty();
    }

    private IntervalSet light(String element, Experiment.Light light) {
        var sunlight =
                environment.mast(scenario.mastOf(elementNamed(element)).id()).sunlight();
        return light == Experiment.Light.LIT ? sunlight.atLeast(LIT) : sunlight.below(NO_SUN);
    }

    private IntervalSet links(String element, Experiment.Contact contact) {
        String store = elementNamed(element).storeId();
        return contact == Experiment.Contact.DIRECT
                ? environment.directContact(scenario.mastOf(elementNamed(store)).id())
                : station.unit(store).linkBitsPerS().atLeast(Double.MIN_NORMAL);
    }

    private static boolean contains(CrewStay stay, Interval run) {
        return !run.start().isBefore(stay.start()) && !run.end().isAfter(stay.end());
    }

    private Element elementNamed(String id) {
        return scenario.element(id).orElseThrow(() -> new IllegalArgumentException("no element '" + id + "'"));
    }
}
