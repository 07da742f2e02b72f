package space.outpost.operate;

import java.util.ArrayList;
import java.util.Collections;
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
    /** Least from start to start of its own runs. */
    final long spacing;

    final Bookings runs;

    private final double[] values;
    private long first;
    private final long last;
    private final List<Rule> rules;
    private final List<Rule> alone;
    private final AfterOthers order;
    private final List<Bookings> instruments;
    private final List<String> silenced;
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
        values = new double[experiment.runs() + 1];
        for (int run = 1; run <= experiment.runs(); run++) {
            values[run] = values[run - 1] + experiment.valueOfRun(run);
        }
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
        alone = new ArrayList<>(rules);
        Map<String, Bookings> before = new LinkedHashMap<>();
        experiment.after().forEach(id -> before.put(id, bookings(others, id)));
        order = new AfterOthers(before, length);
        if (!before.isEmpty()) {
            rules.add(order);
        }
        spacing = Math.max(length, experiment.minSpacing().toNanos());
        rules.add(new Spaced(runs, spacing));
        instruments = new ArrayList<>();
        for (String name : experiment.instruments()) {
            Bookings taken = resources.instrument(experiment.element(), name);
            instruments.add(taken);
            rules.add(new Free(Limit.INSTRUMENT, "instrument '" + name + "' is in use", taken, length));
        }
        silenced = conditions.silencedBy(experiment);
        for (String id : silenced) {
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
        crew.ifPresent(alone::add);
        data.ifPresent(alone::add);
        alone.add(new WithinPower(battery, power.powerW(), Optional.empty(), length));
        rules.add(power);
    }

    private static Bookings bookings(Map<String, Bookings> others, String id) {
        return others.computeIfAbsent(id, _ -> new Bookings());
    }

    /** Value of so many runs. */
    double value(int of) {
        return values[of];
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

    /** From now on no run is placed before that. */
    void notBefore(long t) {
        first = Math.max(first, t);
    }

    /** Starts at which the conditions hold, there is crew enough if nobody else takes it, and the station has power. */
    IntervalSet possible() {
        IntervalSet open = windows.intersect(power.battery().alive());
        if (crew.isPresent()) {
            open = open.intersect(crew.get().enough());
        }
        return open.atLeast(experiment.duration()).shrink(java.time.Duration.ZERO, experiment.duration());
    }

    /** Whether they may never run at the same time. */
    boolean excludes(Request other) {
        return silenced.contains(other.experiment.id()) || !Collections.disjoint(instruments, other.instruments);
    }

    /** Whether they draw on one crew, battery or memory. */
    boolean sharesWith(Request other) {
        return (crew.isPresent() && other.crew.isPresent())
                || (power.powerW() > 0 && other.power.powerW() > 0 && power.battery() == other.power.battery())
                || power.data()
                        .flatMap(a -> other.power.data().map(b -> a.memory() == b.memory()))
                        .orElse(false);
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
        return find(rules, from, asked);
    }

    /**
     * The first start that conditions, crew, memory and battery allow as things are now, whatever its own other runs and
     * its order to others; what it takes to send its data not counted.
     */
    long findAlone(long from) {
        return find(alone, from, _ -> true);
    }

    private long find(List<Rule> all, long from, Predicate<Rule> asked) {
        long start = onGrid(Math.max(first, from));
        while (start <= last) {
            long at = start;
            for (Rule rule : all) {
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
