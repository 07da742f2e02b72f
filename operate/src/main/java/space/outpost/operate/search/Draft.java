package space.outpost.operate.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Times;
import space.outpost.operate.timeline.Bookings;

/** A plan in the making: who is served when, and what is taken by it. */
final class Draft {
    /** Who has a resource while it serves nobody. */
    static final int OUT = -1;

    final Problem problem;
    private final Windows[][] windows;
    private final Bookings[] taken;
    private final List<List<Run>> runs = new ArrayList<>();
    private final double[] got;
    private final double[] asked;

    Draft(Problem problem) {
        this.problem = problem;
        windows = problem.requests().stream()
                .map(r -> r.modes().stream().map(Windows::of).toArray(Windows[]::new))
                .toArray(Windows[][]::new);
        taken = problem.resources().stream().map(Draft::out).toArray(Bookings[]::new);
        got = new double[problem.owners().size()];
        asked = new double[problem.owners().size()];
        for (Request r : problem.requests()) {
            runs.add(List.of());
            asked[r.owner()] += r.worth();
        }
    }

    private static Bookings out(Problem.Resource resource) {
        Bookings bookings = new Bookings();
        for (Interval i : resource.out()) {
            bookings.add(Times.nanos(i.start()), Times.nanos(i.end()), OUT);
        }
        return bookings;
    }

    /** Of each mode of a request. */
    Windows[] windows(int request) {
        return windows[request];
    }

    Bookings taken(int resource) {
        return taken[resource];
    }

    List<Run> runs(int request) {
        return runs.get(request);
    }

    boolean isServed(int request) {
        return !runs.get(request).isEmpty();
    }

    long served(int request) {
        long sum = 0;
        for (Run run : runs.get(request)) {
            sum += run.length();
        }
        return sum;
    }

    double score(Objective objective) {
        return objective.of(got, asked);
    }

    /** Share of what its owner asks that it does not get. */
    double missing(int owner) {
        return 1 - got[owner] / asked[owner];
    }

    void book(Run run) {
        for (Mode.Hold h : mode(run).holds()) {
            taken[h.resource()].add(run.start() - h.beforeNanos(), run.end() + h.afterNanos(), run.request());
        }
    }

    void free(Run run) {
        for (Mode.Hold h : mode(run).holds()) {
            taken[h.resource()].remove(run.start() - h.beforeNanos(), run.end() + h.afterNanos());
        }
    }

    /** Serves a request that is not served, by runs that are booked already. */
    void serve(int request, List<Run> by) {
        runs.set(request, by);
        Request r = problem.requests().get(request);
        got[r.owner()] += r.worthOf(served(request));
    }

    /** Serves a request that is not served. */
    void restore(int request, List<Run> by) {
        by.forEach(this::book);
        serve(request, by);
    }

    void drop(int request) {
        Request r = problem.requests().get(request);
        got[r.owner()] -= r.worthOf(served(request));
        runs.get(request).forEach(this::free);
        runs.set(request, List.of());
    }

    private Mode mode(Run run) {
        return problem.requests().get(run.request()).modes().get(run.mode());
    }

    /** Serves all requests as told, and nobody else. */
    void become(List<List<Run>> other) {
        for (int i = 0; i < other.size(); i++) {
            drop(i);
        }
        Arrays.fill(got, 0);
        for (int i = 0; i < other.size(); i++) {
            restore(i, other.get(i));
        }
    }

    /** The runs of every request. */
    List<List<Run>> runs() {
        return List.copyOf(runs);
    }
}
