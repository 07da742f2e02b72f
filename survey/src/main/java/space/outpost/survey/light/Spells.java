package space.outpost.survey.light;

import java.util.Arrays;

/**
 * How long the cells of a tile stay dark, and light, while time goes on step by step. Only a change costs anything: it
 * ends a spell. A word of 64 cells at a time is looked at for one.
 */
final class Spells {
    /** All cells dark, all light, or some of each. */
    enum State {
        DARK,
        LIGHT,
        MIXED
    }

    /** A bit per cell. */
    private final long[] dark;

    private final int[] since;
    private final int[] lightSteps;
    private final int[] longestDark;
    private final int[] longestDarkStart;
    private final int[] longestLight;
    private final int[] longestLightStart;
    private final int[] lightBefore;
    private final float[] darkestMonth;
    private State state = State.DARK;

    /** @param words of 64 cells */
    Spells(int words) {
        int cells = words * TileKernel.WORD;
        dark = new long[words];
        since = new int[cells];
        lightSteps = new int[cells];
        longestDark = new int[cells];
        longestDarkStart = new int[cells];
        longestLight = new int[cells];
        longestLightStart = new int[cells];
        lightBefore = new int[cells];
        darkestMonth = new float[cells];
        begin();
    }

    /** Forgets everything; time is 0. */
    void begin() {
        Arrays.fill(dark, -1);
        for (int[] a : new int[][] {
            since, lightSteps, longestDark, longestDarkStart, longestLight, longestLightStart, lightBefore
        }) {
            Arrays.fill(a, 0);
        }
        Arrays.fill(darkestMonth, 1);
        state = State.DARK;
    }

    /**
     * What holds from a step on.
     *
     * @param now if mixed, a bit for each dark cell
     */
    void note(int step, State state, long[] now) {
        if (state != State.MIXED && state == this.state) {
            return;
        }
        for (int w = 0; w < dark.length; w++) {
            long word = switch (state) {
                case DARK -> -1;
                case LIGHT -> 0;
                case MIXED -> now[w];
            };
            for (long rest = word ^ dark[w]; rest != 0; rest &= rest - 1) {
                change(w * TileKernel.WORD + Long.numberOfTrailingZeros(rest), step);
            }
            dark[w] = word;
        }
        this.state = state;
    }

    private boolean isDark(int cell) {
        return (dark[cell / TileKernel.WORD] >>> cell & 1) != 0;
    }

    /** A spell ends before a step. */
    private void change(int cell, int step) {
        int length = step - since[cell];
        if (isDark(cell)) {
            if (length > longestDark[cell]) {
                longestDark[cell] = length;
                longestDarkStart[cell] = since[cell];
            }
        } else {
            lightSteps[cell] += length;
            if (length > longestLight[cell]) {
                longestLight[cell] = length;
                longestLightStart[cell] = since[cell];
            }
        }
        since[cell] = step;
    }

    /** A month of some steps ends before a step. */
    void month(int step, int steps) {
        for (int i = 0; i < since.length; i++) {
            int light = lightSteps[i] + (isDark(i) ? 0 : step - since[i]);
            darkestMonth[i] = Math.min(darkestMonth[i], (float) (light - lightBefore[i]) / steps);
            lightBefore[i] = light;
        }
    }

    /** The span ends before a step. */
    void end(int step) {
        for (int i = 0; i < since.length; i++) {
            change(i, step);
        }
    }

    int lightSteps(int cell) {
        return lightSteps[cell];
    }

    int longestDark(int cell) {
        return longestDark[cell];
    }

    int longestDarkStart(int cell) {
        return longestDarkStart[cell];
    }

    int longestLight(int cell) {
        return longestLight[cell];
    }

    int longestLightStart(int cell) {
        return longestLightStart[cell];
    }

    /** Share of the steps that were light in the month that had fewest. */
    float darkestMonth(int cell) {
        return darkestMonth[cell];
    }
}
