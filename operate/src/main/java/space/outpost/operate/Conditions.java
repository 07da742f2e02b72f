package space.outpost.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Experiment.Contact;
import space.outpost.model.scenario.Experiment.Light;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Station;
import space.outpost.model.station.Unit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/** What an experiment needs of the station and the sky, apart from what runs share. */
record Conditions(Scenario scenario, SiteEnvironment environment, Station station) {
    /** Share of the solar disc that counts as light. */
    private static final double LIT = 0.5;

    /** Share of the solar disc that counts as none: rounding of a skyline crossing. */
    private static final double NO_SUN = 1e-9;

    List<Condition> of(Experiment experiment) {
        Interval horizon = scenario.horizon();
        Unit unit = station.unit(experiment.element());
        List<Condition> conditions = new ArrayList<>();
        String there = unit.working().isEmpty()
                ? "never arrives"
                : "is there only from " + unit.working().get(0).start();
        conditions.add(new Condition(
                Limit.ELEMENT, "element '" + experiment.element() + "' " + there + ", and not", unit.working()));
        conditions.add(new Condition(
                Limit.WINDOW,
                "it would lie outside its windows",
                experiment.windows().isEmpty()
                        ? IntervalSet.of(horizon)
                        : IntervalSet.of(experiment.windows()).intersect(horizon)));
        if (experiment.light() != Light.ANY) {
            boolean lit = experiment.light() == Light.LIT;
            conditions.add(new Condition(
                    Limit.LIGHT,
                    lit ? "less than half the Sun would be in view" : "the Sun would be in view",
                    light(unit.element(), lit)));
        }
        if (experiment.contact() != Contact.NONE) {
            boolean direct = experiment.contact() == Contact.DIRECT;
            conditions.add(new Condition(
                    Limit.CONTACT,
                    direct ? "there would be no direct link" : "there would be no link",
                    contact(station.unit(unit.element().storeId()), direct)));
        }
        return conditions;
    }

    private IntervalSet light(Element element, boolean lit) {
        var sunlight =
                environment.mast(scenario.mastOf(element).id()).sunlight().within(scenario.horizon());
        return lit ? sunlight.atLeast(LIT) : sunlight.below(NO_SUN);
    }

    private IntervalSet contact(Unit radio, boolean direct) {
        if (!direct) {
            return radio.linkBitsPerS().atLeast(Double.MIN_NORMAL);
        }
        boolean has =
                radio.element().radio().filter(r -> r.directBitsPerS() > 0).isPresent();
        return has
                ? environment
                        .directContact(scenario.mastOf(radio.element()).id())
                        .intersect(radio.working())
                : IntervalSet.EMPTY;
    }

    /** Experiments that may not run with it: those it silences, and those that silence it. */
    List<String> silencedBy(Experiment experiment) {
        return scenario.experiments().stream()
                .filter(e -> !e.id().equals(experiment.id()))
                .filter(e ->
                        experiment.notWith().contains(e.id()) || e.notWith().contains(experiment.id()))
                .map(Experiment::id)
                .toList();
    }

    Battery batteryOf(Experiment experiment, Resources resources) {
        return resources.battery(station.unit(experiment.element()).element().busId());
    }

    Optional<Memory> memoryOf(Experiment experiment, Resources resources) {
        return experiment.dataBits() > 0
                ? Optional.of(resources.memory(
                        station.unit(experiment.element()).element().storeId()))
                : Optional.empty();
    }

    /** When something that a run needs throughout is so. */
    record Condition(Limit limit, String outside, IntervalSet when) {}
}
