package space.outpost.survey.horizon;

import java.util.Arrays;

/**
 * What bounds the ground over boxes of 32 columns by 31 rows of patches of a field, one per {@link #COLS} columns and
 * {@link #SQUARE} rows.
 */
final class Roughness {
    /** Patches along a square. */
    static final int SQUARE = 8;

    /** Columns from box to box, and half of a box. */
    static final int COLS = 16;

    /** Rows of patches of a box. */
    static final int ROWS = 31;

    final int across;

    /** Reduced height that no ground exceeds. */
    final float[] highestM;

    /** By which patches are not plane: the difference of differences of their corners. */
    final float[] twistM;

    /** By which ground may differ from bilinear. */
    final float[] offM;

    /** Between neighbouring heights. */
    final float[] riseM;

    private Roughness(int across, float[] highestM, float[] twistM, float[] offM, float[] riseM) {
        this.across = across;
        this.highestM = highestM;
        this.twistM = twistM;
        this.offM = offM;
        this.riseM = riseM;
    }

    /** The same of squares of patches, row by row; rows of squares may be filled at once. */
    static final class Squares {
        private final int side;
        private final float[] highestM;
        private final float[] twistM;
        private final float[] offM;
        private final float[] riseM;

        Squares(int width) {
            side = width / SQUARE;
            highestM = new float[side * side];
            twistM = new float[side * side];
            offM = new float[side * side];
            riseM = new float[side * side];
            Arrays.fill(highestM, Field.NO_GROUND_M);
        }

        /** A patch by its corners; their heights count only where there is ground. */
        void meet(int col, int row, float h00, float h10, float h01, float h11, float off, double highestGroundM) {
            int at = row / SQUARE * side + col / SQUARE;
            float least = Math.min(Math.min(h00, h10), Math.min(h01, h11));
            float most = Math.max(Math.max(h00, h10), Math.max(h01, h11));
            if (highestGroundM > Double.NEGATIVE_INFINITY) {
                // A corner's own ground is in the box, if only at its rim.
                most = Math.max(most, Field.reducedM(highestGroundM) + 1e-3f);
            }
            highestM[at] = Math.max(highestM[at], most);
            offM[at] = Math.max(offM[at], off);
            if (least > Field.LOWEST_M) {
                twistM[at] = Math.max(twistM[at], Math.abs((h00 - h10) - (h01 - h11)));
                riseM[at] = Math.max(riseM[at], most - least);
            }
        }

        /** @param turned whether rows and columns are exchanged */
        Roughness boxes(boolean turned) {
            return new Roughness(
                    side * SQUARE / COLS,
                    boxes(highestM, turned),
                    boxes(twistM, turned),
                    boxes(offM, turned),
                    boxes(riseM, turned));
        }

        private float[] boxes(float[] squares, boolean turned) {
            int step = COLS / SQUARE;
            int across = side / step;
            float[] boxes = new float[across * side];
            for (int row = 0; row < side; row++) {
                for (int box = 0; box < across; box++) {
                    float max = Float.NEGATIVE_INFINITY;
                    for (int j = row; j < Math.min(row + 4, side); j++) {
                        for (int i = box * step; i < Math.min((box + 2) * step, side); i++) {
                            max = Math.max(max, squares[turned ? i * side + j : j * side + i]);
                        }
                    }
                    boxes[row * across + box] = max;
                }
            }
            return boxes;
        }
    }
}
