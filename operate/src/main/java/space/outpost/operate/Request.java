package space.outpost.operate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Times;
import space.outpost.operate.timeline.Bookings;

/** An experiment with all that limits its runs, and the runs it has so far. */
final class Request {
    /** Runs start on whole minutes: what a person reads, and what makes the search for a place finite. */
    static final long GRID = 60_000_000_000L;

    final Experiment experiment;
    final long length;
    final Bookings runs;

    private final long first;
    private final long last;
    private final List<Rule> rules;
    private final AfterOthers order;
    private final List<Bookings> instruments;
    private final Optional<CrewTime> crew;
    private final WithinPower power;
    private final IntervalSet windows;

    /** @param others runs of every experiment, this one's too */
    Request(
            Experiment experiment,
            Interval horizon,
            Conditions conditions,
            Resources resources,
            Map<String, Bookings> others) {
        this.experiment = experiment;
        length = experiment.duration().toNanos();
        runs = bookings(others, experiment.id());
        first = Times.nanos(horizon.start());
        last = Times.nanos(horizon.end()) - length;

        rules = new ArrayList<>();
        IntervalSet open = IntervalSet.of(horizon);
        for (Conditions.Condition c : conditions.of(experiment)) {
            rules.add(new Inside(c.limit(), c.outside(), c.when(), length));
            open = open.intersect(c.when());
        }
        windows = open;
        Map<String, Bookings> before = new LinkedHashMap<>();
        experiment.after().forEach(id -> before.put(id, bookings(others, id)));
        order = new AfterOthers(before, length);
        if (!before.isEmpty()) {
            rules.add(order);
        }
        rules.add(new Spaced(runs, Math.max(length, experiment.minSpacing().toNanos())));
        instruments = new ArrayList<>();
        for (String name : experiment.instruments()) {
            Bookings taken = resources.instrument(experiment.element(), name);
            instruments.add(taken);
            rules.add(new Free(Limit.INSTRUMENT, "instrument '" + name + "' is in use", taken, length));
        }
        for (String id : conditions.silencedBy(experiment)) {
            rules.add(new Free(Limit.QUIET, "'" + id + "' runs", bookings(others, id), length));
        }
        double persons = Steps.exact(experiment.crewTime().toNanos() / (double) length);
        crew = persons > 0 ? Optional.of(new CrewTime(resources.crew(), persons, length)) : Optional.empty();
        Optional<InMemory> data = conditions
                .memoryOf(experiment, resources)
                .map(m -> new InMemory(m, Steps.exact(experiment.dataBits() / (1e-9 * length)), length));
        Battery battery = conditions.batteryOf(experiment, resources);
        power = new WithinPower(battery, Steps.exact(experiment.powerW()), data, length);
        crew.ifPresent(rules::add);
        data.ifPresent(rules::add);
        rules.add(power);
    }

    private static Bookings bookings(Map<String, Bookings> others, String id) {
        return others.computeIfAbsent(id, _ -> new Bookings());
    }

    List<Rule> rules() {
        return rules;
    }

    /** Where element, windows, Sun and link allow a run at all. */
    IntervalSet windows() {
        return windows;
    }

    long first() {
        return first;
    }

    /** When all that must come first is completed; MAX_VALUE if never. */
    long ready() {
        return order.earliest(first);
    }

    /** The last start from which a run ends within the horizon. */
    long last() {
        return last;
    }

    /** The first start at or after {@code from} that every rule asked allows; MAX_VALUE if none. */
    long find(long from, Predicate<Rule> asked) {
        return find(from, last, asked);
    }

    /** The first such start that is not after {@code until} either. */
    long find(long from, long until, Predicate<Rule> asked) {
        long start = onGrid(Math.max(first, from));
        long latest = Math.min(last, until);
        while (start <= latest) {
            long at = start;
            for (Rule rule : rules) {
                if (asked.test(rule)) {
                    long then = rule.earliest(start);
                    if (then > start) {
                        start = onGrid(then);
                        break;
                    }
                }
            }
            if (start == at) {
                return start;
            }
        }
        return Long.MAX_VALUE;
    }

    /** Takes a run into the plan. */
    void commit(long start) {
        runs.add(start, start + length);
        instruments.forEach(i -> i.add(start, start + length));
        crew.ifPresent(c -> c.free().add(start, start + length, -c.persons()));
        power.commit(start);
    }

    /** Takes a run out of the plan, which leaves everything as if it had never been in it. */
    void retract(long start) {
        runs.remove(start, start + length);
        instruments.forEach(i -> i.remove(start, start + length));
        crew.ifPresent(c -> c.free().add(start, start + length, c.persons()));
        power.retract(start);
    }

    private static long onGrid(long t) {
        return t > Long.MAX_VALUE - GRID ? Long.MAX_VALUE : Math.ceilDiv(t, GRID) * GRID;
    }
}
