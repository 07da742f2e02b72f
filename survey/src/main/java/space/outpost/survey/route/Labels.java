package space.outpost.survey.route;

import java.util.Arrays;

/**
 * Arrivals of a search: where, when, with what charge, from which arrival before, after which visits. No objects: one
 * that nobody holds and nothing came from makes room for another, so that only what may still be part of a plan is kept.
 */
final class Labels {
    static final int NONE = -1;

    private int[] cell = new int[1 << 12];
    private int[] time = new int[1 << 12];
    private int[] battery = new int[1 << 12];
    private int[] parent = new int[1 << 12];
    private byte[] visited = new byte[1 << 12];

    /** Who hold it: arrivals that came from it, a queue, a cell, a goal. */
    private int[] holders = new int[1 << 12];

    private int used;
    private int free = NONE;

    /** A new one, held once; it holds the one before. */
    int add(int atCell, int atTime, int withBattery, int after, int visits) {
        int label = free;
        if (label == NONE) {
            label = used++;
            if (label == cell.length) {
                grow();
            }
        } else {
            free = parent[label];
        }
        cell[label] = atCell;
        time[label] = atTime;
        battery[label] = withBattery;
        parent[label] = after;
        visited[label] = (byte) visits;
        holders[label] = 1;
        if (after != NONE) {
            hold(after);
        }
        return label;
    }

    private void grow() {
        int room = used + (used >> 1);
        cell = Arrays.copyOf(cell, room);
        time = Arrays.copyOf(time, room);
        battery = Arrays.copyOf(battery, room);
        parent = Arrays.copyOf(parent, room);
        visited = Arrays.copyOf(visited, room);
        holders = Arrays.copyOf(holders, room);
    }

    void hold(int label) {
        holders[label]++;
    }

    /** Lets go of one, and of those before it that nobody else holds. */
    void release(int label) {
        for (int at = label; at != NONE && --holders[at] == 0; ) {
            int before = parent[at];
            parent[at] = free;
            free = at;
            at = before;
        }
    }

    /** The most there were at once. */
    int size() {
        return used;
    }

    int cell(int label) {
        return cell[label];
    }

    int time(int label) {
        return time[label];
    }

    int battery(int label) {
        return battery[label];
    }

    /** {@link #NONE} of the first. */
    int parent(int label) {
        return parent[label];
    }

    /** Bit by bit the targets visited. */
    int visited(int label) {
        return visited[label] & 255;
    }
}
