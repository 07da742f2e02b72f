package space.outpost.operate;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.site.SiteEnvironment.MastView;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** An element does not do its work for a while: a relay carries nothing, on others no experiment runs. It lives on. */
public record Outage(String element, Interval when) {

    /** What is left of it from an instant on. */
    Outage from(Instant now) {
        return now.isAfter(when.start()) ? new Outage(element, new Interval(now, when.end())) : this;
    }

    Scenario without(Scenario scenario) {
        Scenario left = scenario;
        for (Experiment e : scenario.experiments()) {
            if (e.element().equals(element)) {
                left = left.asking(Wish.of(e, w -> w.windows = without(w.windows, scenario.horizon())));
            }
        }
        return left;
    }

    private List<Interval> without(List<Interval> windows, Interval horizon) {
        IntervalSet asked = windows.isEmpty() ? IntervalSet.of(horizon) : IntervalSet.of(windows);
        List<Interval> left = asked.minus(IntervalSet.of(when)).stream().toList();
        // No windows at all would mean the whole horizon: none holds a run if they are an instant long.
        return left.isEmpty()
                ? List.of(new Interval(horizon.start(), horizon.start().plusNanos(1)))
                : left;
    }

    SiteEnvironment without(SiteEnvironment environment, Scenario scenario) {
        if (scenario.element(element).flatMap(Element::orbit).isEmpty()) {
            return environment;
        }
        return new SiteEnvironment(
                environment.site(),
                environment.place(),
                environment.span(),
                environment.masts().stream().map(this::without).toList(),
                environment.groundInView(),
                environment.provenance(),
                environment.synthetic());
    }

    private MastView without(MastView mast) {
        Map<String, IntervalSet> relays = new HashMap<>(mast.relays());
        relays.computeIfPresent(element, (_, contact) -> contact.minus(IntervalSet.of(when)));
        return new MastView(
                mast.id(),
                mast.heightM(),
                mast.skyline(),
                mast.sunlight(),
                mast.irradianceWPerM2(),
                mast.earth(),
                relays);
    }
}
