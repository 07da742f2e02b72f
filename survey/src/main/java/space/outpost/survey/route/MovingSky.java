package space.outpost.survey.route;

import java.util.List;

/**
 * Light and contact of every cell, step by step in time. A byte holds both: in its low seven bits the visible part of
 * the Sun's disc at the array in 127ths, rounded down, in its sign whether the antenna sees the Earth.
 *
 * @param stepS length of a step in seconds
 * @param planes one for each step, one byte for each cell
 * @param irradianceWPerM2 of the whole Sun, in each step
 */
record MovingSky(int stepS, List<byte[]> planes, double[] irradianceWPerM2) {
    private static final int LIGHT = 127;

    MovingSky {
        if (planes.isEmpty() || planes.size() != irradianceWPerM2.length || stepS < 1) {
            throw new IllegalArgumentException(planes.size() + " planes of " + stepS + " s");
        }
    }

    static byte pack(double lightFraction, boolean contact) {
        return (byte) ((int) (LIGHT * lightFraction + 1e-9) | (contact ? 128 : 0));
    }

    static int level(byte packed) {
        return packed & LIGHT;
    }

    static double light(byte packed) {
        return (packed & LIGHT) / (double) LIGHT;
    }

    static boolean contact(byte packed) {
        return packed < 0;
    }

    int steps() {
        return planes.size();
    }

    int endS() {
        return steps() * stepS;
    }

    /** Number of the step that holds a time; the end belongs to the last. */
    int step(int timeS) {
        return Math.min(timeS / stepS, steps() - 1);
    }

    byte at(int timeS, int cell) {
        return planes.get(step(timeS))[cell];
    }
}
