package space.outpost.twin.executive;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;
import space.outpost.twin.kernel.Kernel;
import space.outpost.twin.tmtc.Journal;
import space.outpost.twin.tmtc.Telemetry;

/** Whether a run may start now, from telemetry, the plan and what the executive remembers. */
final class Conditions {
    private static final double LIT = 0.5;
    /** Rounding of the instant a limb crosses the skyline. */
    private static final double LIGHT_SLACK = 1e-3;

    private static final double POWER_SLACK = 1e-6;
    private static final double MEMORY_SLACK = 1e-3;

    private final Plan plan;
    private final Almanac almanac;
    private final Telemetry telemetry;
    private final Kernel clock;
    private final Map<String, ElementState> elements;
    private final Collection<Run> running;
    private final Set<String> completed;

    Conditions(
            Plan plan,
            Almanac almanac,
            Telemetry telemetry,
            Kernel clock,
            Map<String, ElementState> elements,
            Collection<Run> running,
            Set<String> completed) {
        this.plan = plan;
        this.almanac = almanac;
        this.telemetry = telemetry;
        this.clock = clock;
        this.elements = elements;
        this.running = running;
        this.completed = completed;
    }

    /** The first reason why it may not; empty if it may. */
    Optional<String> against(Task task) {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> unfit(task),
                        () -> others(task),
                        () -> sky(task),
                        () -> late(task),
                        () -> power(task),
                        () -> room(task))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> unfit(Task task) {
        ElementState element = stateOf(task.element().id());
        Optional<String> unfit = element.unfit();
        if (unfit.isEmpty() && task.experiment().dataBits() > 0) {
            unfit = stateOf(task.memory()).unfit();
        }
        if (unfit.isPresent()) {
            return unfit;
        }
        return task.experiment().instruments().stream()
                .filter(element.failedInstruments::contains)
                .findFirst()
                .map(i -> i + " of " + element.id + " has failed");
    }

    private Optional<String> others(Task task) {
        Experiment x = task.experiment();
        for (String before : x.after()) {
            if (!completed.contains(before)) {
                return Optional.of("no run of " + before + " has been completed");
            }
        }
        for (Run run : running) {
            Experiment other = run.task().experiment();
            if (x.notWith().contains(other.id()) || other.notWith().contains(x.id())) {
                return Optional.of(run.task().id() + " is still running");
            }
            boolean shares = run.task().element().id().equals(task.element().id())
                    && other.instruments().stream().anyMatch(x.instruments()::contains);
            if (shares) {
                return Optional.of(run.task().id() + " still has the instrument");
            }
        }
        return Optional.empty();
    }

    private Optional<String> sky(Task task) {
        double sun = telemetry.sunlight(task.element().id());
        boolean wrong = switch (task.experiment().light()) {
            case ANY -> false;
            case LIT -> sun < LIT - LIGHT_SLACK;
            case DARK -> sun > LIGHT_SLACK;
        };
        if (wrong) {
            return Optional.of(Journal.sentence("%.0f %% of the Sun is in view", 100 * sun));
        }
        return telemetry.link(task.element().id(), task.experiment().contact())
                ? Optional.empty()
                : Optional.of("no link to the Earth");
    }

    private Optional<String> late(Task task) {
        return clock.now() > task.startNanos()
                ? almanac.forbids(task.activity(), task.experiment(), runFromNow(task))
                : Optional.empty();
    }

    /** With a battery: what the plan expects, less what is missing now, must stay over the level load is shed at. */
    private Optional<String> power(Task task) {
        String bus = task.bus();
        BusState state = stateOf(task.element().id()).bus;
        double capacity = telemetry.capacityJ(bus);
        double held = telemetry.batteryJ(bus);
        double watts = task.experiment().powerW();
        double spare = telemetry.supplyW(bus) - telemetry.loadW(bus);
        if (watts == 0) {
            return Optional.empty();
        }
        if (state.mode == BusState.Mode.HOLDING) {
            return Optional.of(Journal.sentence(
                    "runs on bus %s are held: battery at %.0f %%", bus, 100 * held / Math.max(capacity, 1)));
        }
        if (capacity == 0) {
            return spare >= watts * (1 - POWER_SLACK) - POWER_SLACK
                    ? Optional.empty()
                    : Optional.of(Journal.sentence("bus %s has %.0f W to spare of %.0f W", bus, spare, watts));
        }
        Interval run = runFromNow(task);
        Profile expected = plan.batteryJ().get(bus);
        double least = expected != null
                ? least(expected, run) - Math.max(0, expected.at(clock.now()) - held)
                : held + Math.min(0, spare - watts) * run.seconds();
        double limit = Limits.of(capacity, telemetry.floorJ(bus)).shedJ();
        return least >= limit * (1 - POWER_SLACK)
                ? Optional.empty()
                : Optional.of(Journal.sentence(
                        "battery of %s would fall to %.0f %%, under %.0f %%",
                        bus, 100 * Math.max(0, least) / capacity, 100 * limit / capacity));
    }

    /** What the plan expects, and what is in the memory beyond that, must find room. */
    private Optional<String> room(Task task) {
        double data = task.experiment().dataBits();
        if (data == 0) {
            return Optional.empty();
        }
        String memory = task.memory();
        double capacity = telemetry.memoryBits(memory);
        double held = telemetry.storedBits(memory);
        Profile expected = plan.storageBits().get(memory);
        double most;
        if (expected != null) {
            most = -least(expected.times(-1), runFromNow(task)) + Math.max(0, held - expected.at(clock.now()));
        } else {
            most = telemetry.link(task.element().id(), Experiment.Contact.ANY) ? held : held + data;
        }
        return most <= capacity * (1 + MEMORY_SLACK)
                ? Optional.empty()
                : Optional.of(Journal.sentence(
                        "memory of %s would need room for %.3g Gbit more", memory, 1e-9 * (most - capacity)));
    }

    private static double least(Profile profile, Interval window) {
        long end = Times.nanos(window.end());
        long at = Times.nanos(window.start());
        double least = Math.min(profile.at(at), profile.at(end));
        for (at = profile.nextSample(at); at < end; at = profile.nextSample(at)) {
            least = Math.min(least, profile.at(at));
        }
        return least;
    }

    private Interval runFromNow(Task task) {
        return new Interval(clock.instant(), Times.instant(clock.now() + task.lengthNanos()));
    }

    private ElementState stateOf(String element) {
        ElementState state = elements.get(element);
        if (state == null) {
            throw new IllegalArgumentException("no element '" + element + "'");
        }
        return state;
    }
}
