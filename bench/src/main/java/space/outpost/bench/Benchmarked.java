package space.outpost.bench;

import java.util.List;

/**
 * One thing measured: a JMH class with the methods {@code outpost} and {@code plain}, in calls a second.
 *
 * @param unitsPerCall how many units of work one call of either does
 */
record Benchmarked(BenchCommand.Step step, String name, Class<?> type, String unit, double unitsPerCall) {
    static final List<Benchmarked> ALL = List.of();
}
