package space.outpost.survey.terrain;

import java.util.Arrays;
import space.outpost.survey.raster.Cells;
import space.outpost.survey.raster.Raster;

/**
 * The greatest height in each block of {@link #SIDE} x {@link #SIDE} bilinear patches, found when first asked for. Where
 * a block lacks data it is infinite: nothing is known to be below.
 */
final class BlockMaxima {
    static final int SIDE = 16;

    private final Raster raster;
    private final int across;

    /** NaN until found. Threads may find one twice, and find the same. */
    private final float[] maxima;

    BlockMaxima(Raster raster) {
        this.raster = raster;
        this.across = (raster.width() - 1) / SIDE + 1;
        this.maxima = new float[Math.multiplyExact(across, (raster.height() - 1) / SIDE + 1)];
        Arrays.fill(maxima, Float.NaN);
    }

    /** A height that no patch in a range of patch indices, both ends included, exceeds. */
    float over(int firstCol, int lastCol, int firstRow, int lastRow) {
        float max = Float.NEGATIVE_INFINITY;
        for (int j = firstRow / SIDE; j <= lastRow / SIDE; j++) {
            for (int i = firstCol / SIDE; i <= lastCol / SIDE; i++) {
                float found = maxima[j * across + i];
                max = Math.max(max, Float.isNaN(found) ? find(i, j) : found);
            }
        }
        return max;
    }

    private float find(int i, int j) {
        Cells cells = raster.cells();
        int right = Math.min((i + 1) * SIDE, raster.width() - 1);
        int bottom = Math.min((j + 1) * SIDE, raster.height() - 1);
        float max = Float.NEGATIVE_INFINITY;
        for (int row = j * SIDE; row <= bottom; row++) {
            for (int col = i * SIDE; col <= right; col++) {
                float h = cells.at(col, row);
                max = Math.max(max, Float.isNaN(h) ? Float.POSITIVE_INFINITY : h);
            }
        }
        maxima[j * across + i] = max;
        return max;
    }
}
