package space.outpost.survey.heat;

import java.util.Arrays;

/**
 * A value of each of many points in each step of a year, kept by blocks of steps: what the points of a chunk gather from
 * the same others then stays in the cache.
 */
final class PointYears {
    /** Steps of a block. */
    static final int BLOCK = 24;

    private final float[][] blocks;

    PointYears(int points, int steps) {
        blocks = new float[Math.ceilDiv(steps, BLOCK)][Math.multiplyExact(points, BLOCK)];
    }

    float at(int point, int step) {
        return blocks[step / BLOCK][point * BLOCK + step % BLOCK];
    }

    void set(int point, int step, float value) {
        blocks[step / BLOCK][point * BLOCK + step % BLOCK] = value;
    }

    /** A block, step after step of point after point; to be written to as well. */
    float[] block(int b) {
        return blocks[b];
    }

    /** Puts another array in a block's place and gives the block. */
    float[] exchange(int b, float[] with) {
        float[] old = blocks[b];
        blocks[b] = with;
        return old;
    }

    /**
     * Adds up what some points have in a block, each times its share.
     *
     * @param into the sums of the block's steps
     */
    static void gather(float[] block, int[] seen, float[] share, int from, int to, float[] into) {
        Arrays.fill(into, 0);
        int i = from;
        for (; i + 4 <= to; i += 4) {
            add(
                    block,
                    seen[i] * BLOCK,
                    seen[i + 1] * BLOCK,
                    seen[i + 2] * BLOCK,
                    seen[i + 3] * BLOCK,
                    share[i],
                    share[i + 1],
                    share[i + 2],
                    share[i + 3],
                    into);
        }
        for (; i < to; i++) {
            int at = seen[i] * BLOCK;
            for (int t = 0; t < BLOCK; t++) {
                into[t] += share[i] * block[at + t];
            }
        }
    }

    private static void add(
            float[] block, int a, int b, int c, int d, float fa, float fb, float fc, float fd, float[] into) {
        for (int t = 0; t < BLOCK; t++) {
            into[t] += fa * block[a + t] + fb * block[b + t] + fc * block[c + t] + fd * block[d + t];
        }
    }
}
