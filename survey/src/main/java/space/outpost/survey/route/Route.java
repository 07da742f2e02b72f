package space.outpost.survey.route;

import java.util.List;
import java.util.OptionalInt;

/**
 * A plan in space and time: stretches that follow each other without a gap. Times are seconds from the start.
 *
 * @param startBattery units of {@link Charge}
 */
record Route(int startCell, int startBattery, List<Stretch> stretches) {

    /** What the rover does. */
    enum Activity {
        DRIVE,
        WAIT,
        VISIT
    }

    /**
     * @param toCell a neighbour of {@code fromCell} after a drive, the same cell otherwise
     * @param stop number of the target of a visit
     */
    record Stretch(Activity activity, int fromS, int untilS, int fromCell, int toCell, OptionalInt stop) {}

    int endS() {
        return stretches.isEmpty() ? 0 : stretches.getLast().untilS();
    }

    /** Bit by bit the targets it visits. */
    int visited() {
        return stretches.stream()
                .flatMapToInt(s -> s.stop().stream())
                .map(stop -> 1 << stop)
                .reduce(0, (a, b) -> a | b);
    }

    /** Along the ground seen from above. */
    double lengthM(Heights ground) {
        return stretches.stream()
                .filter(s -> s.activity() == Activity.DRIVE)
                .mapToDouble(s -> ground.cellM()
                        * Math.hypot(
                                ground.col(s.toCell()) - ground.col(s.fromCell()),
                                ground.row(s.toCell()) - ground.row(s.fromCell())))
                .sum();
    }
}
