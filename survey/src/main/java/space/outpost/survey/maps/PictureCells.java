package space.outpost.survey.maps;

import java.util.Arrays;

/** Every so many-th cell of a map: as many as a picture shows. */
final class PictureCells {
    static final int MOST = 1200;

    private static final int FEWEST = 800;

    final int stride;
    final int side;
    private final float[] values;

    PictureCells(int regionSide) {
        stride = (regionSide - 1) / MOST + 1;
        side = (regionSide - 1) / stride + 1;
        values = new float[side * side];
    }

    void take(int row, float[] line) {
        if (row % stride == 0) {
            for (int col = 0; col < side; col++) {
                values[row / stride * side + col] = line[col * stride];
            }
        }
    }

    /** Pixels of a picture to a cell. */
    int zoom() {
        return Math.max(1, (FEWEST + side - 1) / side);
    }

    float at(int col, int row) {
        return values[row * side + col];
    }

    /** The value that this share of those with data stay below; NaN if none has any. */
    double quantile(double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        while (count > 0 && Float.isNaN(sorted[count - 1])) {
            count--;
        }
        return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1, share * count)];
    }
}
