package space.outpost.survey.route;

import java.util.Arrays;

/**
 * The best that is known in each cell with the same targets visited: since when, with what charge. Of two rovers in a
 * cell at a time the fuller can do all the other can, so one is enough; the one waits until a better comes.
 */
final class Layer {
    static final int NOBODY = -1;

    final int visited;

    /** After which a cell is of no use. */
    final int[] latest;

    final int[] since;
    final int[] battery;
    final int[] label;

    /** When the last who set out for a cell will come, and with what charge. */
    final int[] promisedAt;

    final int[] promised;

    /** Cells with somebody in them when a step began. */
    int waiting;

    int firstRow = Integer.MAX_VALUE;
    int lastRow = -1;

    Layer(int visited, int[] latest) {
        this.visited = visited;
        this.latest = latest;
        int size = latest.length;
        since = new int[size];
        battery = new int[size];
        label = new int[size];
        promisedAt = new int[size];
        promised = new int[size];
        Arrays.fill(promisedAt, NOBODY);
        Arrays.fill(since, NOBODY);
    }

    void put(int cell, int row, int time, int charge, int arrival) {
        since[cell] = time;
        battery[cell] = charge;
        label[cell] = arrival;
        firstRow = Math.min(firstRow, row);
        lastRow = Math.max(lastRow, row);
    }
}
