package space.outpost.twin.executive;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;
import space.outpost.twin.kernel.Kernel;
import space.outpost.twin.kernel.Priority;
import space.outpost.twin.kernel.Timer;
import space.outpost.twin.tmtc.Commands;
import space.outpost.twin.tmtc.Journal;
import space.outpost.twin.tmtc.Telemetry;

/** The plan as it is lived: what runs, what waits for its conditions, what became of the rest. */
final class Agenda {
    private final Plan plan;
    private final List<Task> tasks;
    private final Kernel clock;
    private final Telemetry telemetry;
    private final Commands commands;
    private final Journal journal;
    private final Conditions conditions;
    private final Runnable onWaiting;
    private final Timer nextStart;
    private final Timer soon;

    private final Map<String, Run> running = new LinkedHashMap<>();
    /** With the reason why each does. */
    private final Map<Task, String> waiting = new LinkedHashMap<>();

    private final Set<String> completed = new LinkedHashSet<>();
    private final Logbook logbook = new Logbook();
    private int next;

    /** @param onWaiting told when a task has begun to wait */
    Agenda(
            Scenario scenario,
            Plan plan,
            Almanac almanac,
            Map<String, ElementState> elements,
            Kernel clock,
            Telemetry telemetry,
            Commands commands,
            Journal journal,
            Runnable onWaiting) {
        this.plan = plan;
        this.clock = clock;
        this.telemetry = telemetry;
        this.commands = commands;
        this.journal = journal;
        this.onWaiting = onWaiting;
        this.conditions = new Conditions(plan, almanac, telemetry, clock, elements, running.values(), completed);
        this.nextStart = clock.timer(Priority.EXECUTIVE, this::startDue);
        this.soon = clock.timer(Priority.EXECUTIVE, this::retry);
        this.tasks = plan.activities().stream()
                .map(a -> task(scenario, a))
                .sorted(Comparator.comparingLong(Task::startNanos))
                .toList();
        awaitStart();
    }

    private static Task task(Scenario scenario, Activity a) {
        Experiment x = scenario.experiment(a.experiment())
                .orElseThrow(() -> new IllegalArgumentException("no experiment '" + a.experiment() + "'"));
        Element e = scenario.element(a.element())
                .orElseThrow(() -> new IllegalArgumentException("no element '" + a.element() + "'"));
        return new Task(a, x, e);
    }

    private void awaitStart() {
        if (next < tasks.size()) {
            nextStart.set(Math.max(clock.now(), tasks.get(next).startNanos()));
        }
    }

    private void startDue() {
        while (next < tasks.size() && tasks.get(next).startNanos() <= clock.now()) {
            Task task = tasks.get(next++);
            conditions.against(task).ifPresentOrElse(reason -> waiting.put(task, reason), () -> start(task));
        }
        awaitStart();
        if (!waiting.isEmpty()) {
            onWaiting.run();
        }
    }

    private void start(Task task) {
        Timer end = clock.timer(Priority.RUN_END, () -> complete(task));
        running.put(task.id(), new Run(task, clock.now(), end));
        end.set(clock.now() + task.lengthNanos());
        long late = clock.now() - task.startNanos();
        if (late > 0) {
            journal.tell(
                    Event.Kind.RESPONSE,
                    task.element().id(),
                    "%s started %.0f min late: %s",
                    task.id(),
                    late / 60e9,
                    waiting.getOrDefault(task, ""));
        }
        commands.start(task.id());
    }

    private void complete(Task task) {
        Run run = running.remove(task.id());
        if (run != null) {
            commands.stop(task.id());
            completed.add(task.experiment().id());
            logbook.completed(run, clock.now(), telemetry.lostSeconds(task.id()));
            retrySoon();
        }
    }

    void cut(Run run, String reason) {
        running.remove(run.task().id());
        run.end().clear();
        commands.stop(run.task().id());
        logbook.cut(run, clock.now(), reason, telemetry.lostSeconds(run.task().id()));
    }

    void cutAll(Predicate<Task> which, String reason) {
        for (Run run : List.copyOf(running.values())) {
            if (which.test(run.task())) {
                cut(run, reason);
                journal.tell(
                        Event.Kind.RESPONSE,
                        run.task().element().id(),
                        "cut %s: %s",
                        run.task().id(),
                        reason);
            }
        }
    }

    /** Tries again what waits, once all that happens now has happened. */
    void retrySoon() {
        if (!waiting.isEmpty()) {
            soon.set(clock.now());
        }
    }

    /** Tries again what waits; gives up what has waited too long. */
    void retry() {
        for (Task task : List.copyOf(waiting.keySet())) {
            Optional<String> reason = conditions.against(task);
            if (reason.isEmpty()) {
                start(task);
                waiting.remove(task);
            } else if (clock.now() - task.startNanos() >= Limits.LATEST.toNanos()) {
                logbook.skipped(task, reason.get());
                waiting.remove(task);
            } else {
                waiting.put(task, reason.get());
            }
        }
    }

    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** The run worth least per joule of those that draw power. */
    Optional<Run> leastWorth(Predicate<Task> which) {
        return running.values().stream()
                .filter(r -> which.test(r.task()) && r.task().experiment().powerW() > 0)
                .min(Comparator.comparingDouble(r -> r.task().valueDensity()));
    }

    /** Closes the book. */
    List<Outcome> finish() {
        for (Run run : List.copyOf(running.values())) {
            if (run.startNanos() + run.task().lengthNanos() <= clock.now()) {
                complete(run.task());
            } else {
                cut(run, "the horizon ends");
            }
        }
        waiting.forEach(logbook::skipped);
        waiting.clear();
        tasks.subList(next, tasks.size()).forEach(task -> logbook.skipped(task, "the horizon ends"));
        next = tasks.size();
        return logbook.inOrder(plan.activities());
    }
}
