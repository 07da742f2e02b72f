package space.outpost.construct.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All cells of a search: by day, then by flight time.
 *
 * @param flights how many flight times each day has
 */
public record WindowMap(WindowSearch search, int flights, List<Window> windows) {
    public WindowMap {
        windows = List.copyOf(windows);
    }

    public int days() {
        return windows.size() / flights;
    }

    public Window at(int day, int flight) {
        return windows.get(day * flights + flight);
    }

    /** The best of a day over all flight times. */
    public Window ofDay(int day) {
        Window best = at(day, 0);
        for (int f = 1; f < flights; f++) {
            best = at(day, f).betterThan(best) ? at(day, f) : best;
        }
        return best;
    }

    public long open() {
        return windows.stream().filter(Window::isOpen).count();
    }

    /** Runs of days with an open window, each by its cheapest; the cheapest first. */
    public List<Window> best() {
        return runs().stream()
                .map(WindowMap::cheapest)
                .sorted(Comparator.comparingDouble(
                        w -> w.transfer().map(Transfer::totalMPerS).orElse(Double.POSITIVE_INFINITY)))
                .toList();
    }

    /** Runs of days with an open window: the best of each day; by date. */
    List<List<Window>> runs() {
        List<List<Window>> runs = new ArrayList<>();
        List<Window> run = new ArrayList<>();
        for (int day = 0; day < days(); day++) {
            Window window = ofDay(day);
            if (window.isOpen()) {
                run.add(window);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    static Window cheapest(List<Window> run) {
        return run.stream().reduce((a, b) -> b.betterThan(a) ? b : a).orElseThrow();
    }

    /** Of all closed windows that which misses least. */
    public Optional<Window> nearest() {
        return windows.stream().filter(w -> !w.isOpen()).min(Comparator.comparingDouble(Window::trouble));
    }
}
