package space.outpost.survey.maps;

import java.util.Arrays;
import space.outpost.survey.terrain.Region;

/** Every so many-th cell of a map: as many as a picture shows. */
final class PictureCells {
    private static final int MOST = 1200;
    private static final int FEWEST = 800;

    final int stride;
    final int cols;
    final int rows;
    private final float[] values;

    PictureCells(Region region) {
        stride = (Math.max(region.cols(), region.rows()) - 1) / MOST + 1;
        cols = (region.cols() - 1) / stride + 1;
        rows = (region.rows() - 1) / stride + 1;
        values = new float[cols * rows];
    }

    void take(int row, float[] line) {
        if (row % stride == 0) {
            for (int col = 0; col < cols; col++) {
                values[row / stride * cols + col] = line[col * stride];
            }
        }
    }

    /** Pixels of a picture to a cell. */
    int zoom() {
        int side = Math.max(cols, rows);
        return Math.max(1, (FEWEST + side - 1) / side);
    }

    float at(int col, int row) {
        return values[row * cols + col];
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
