package space.outpost.survey.light;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How long the cells of a tile stay dark, and light, while time goes on step by step. Only a change costs anything: it
 * ends a spell. Eight cells at a time are looked at for one.
 */
final class Spells {
    /** Cells at once, one byte each. */
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** All cells dark, all light, or some of each. */
    enum State {
        DARK,
        LIGHT,
        MIXED
    }

    private final byte[] dark;
    private final int[] since;
    private final int[] lightSteps;
    private final int[] longestDark;
    private final int[] longestDarkStart;
    private final int[] longestLight;
    private final int[] longestLightStart;
    private final int[] lightBefore;
    private final float[] darkestMonth;
    private State state = State.DARK;

    /** @param cells a multiple of 8 */
    Spells(int cells) {
        dark = new byte[cells];
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
        Arrays.fill(dark, (byte) -1);
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
     * @param dark if mixed, which cells are dark (-1) and which light (0)
     */
    void note(int step, State now, byte[] dark) {
        if (now == State.MIXED) {
            each(step, dark);
        } else {
            all(step, now);
        }
    }

    private void all(int step, State now) {
        if (now == state) {
            return;
        }
        byte becomes = (byte) (now == State.DARK ? -1 : 0);
        for (int i = 0; i < dark.length; i++) {
            if (dark[i] != becomes) {
                change(i, step);
                dark[i] = becomes;
            }
        }
        state = now;
    }

    private void each(int step, byte[] now) {
        for (int at = 0; at < dark.length; at += 8) {
            long word = (long) WORD.get(now, at);
            long changed = word ^ (long) WORD.get(dark, at);
            if (changed != 0) {
                for (long rest = changed; rest != 0; ) {
                    int cell = Long.numberOfTrailingZeros(rest) >>> 3;
                    change(at + cell, step);
                    rest &= ~(0xFFL << 8 * cell);
                }
                WORD.set(dark, at, word);
            }
        }
        state = State.MIXED;
    }

    /** A spell ends before a step. */
    private void change(int cell, int step) {
        int length = step - since[cell];
        if (dark[cell] != 0) {
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
        for (int i = 0; i < dark.length; i++) {
            int light = lightSteps[i] + (dark[i] == 0 ? step - since[i] : 0);
            darkestMonth[i] = Math.min(darkestMonth[i], (float) (light - lightBefore[i]) / steps);
            lightBefore[i] = light;
        }
    }

    /** The span ends before a step. */
    void end(int step) {
        for (int i = 0; i < dark.length; i++) {
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
