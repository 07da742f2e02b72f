package space.outpost.survey.terrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import space.outpost.survey.raster.Cells;
import space.outpost.survey.raster.Raster;

/**
 * The greatest height in each block of {@link #SIDE} x {@link #SIDE} bilinear patches, and in each block of blocks of
 * twice the side and so on, found when first asked for. Where a block lacks data it is infinite: nothing is known to be
 * below.
 */
final class BlockMaxima {
    static final int SIDE = 16;

    /** Blocks along a range from which on coarser blocks are asked. */
    private static final int MANY = 2;

    private final Raster raster;
    private final List<Level> levels = new ArrayList<>();

    /** NaN until found. Threads may find one twice, and find the same. */
    private record Level(int across, int down, float[] maxima) {
        Level(int across, int down) {
            this(across, down, new float[Math.multiplyExact(across, down)]);
            Arrays.fill(maxima, Float.NaN);
        }
    }

    BlockMaxima(Raster raster) {
        this.raster = raster;
        Level level = new Level((raster.width() - 1) / SIDE + 1, (raster.height() - 1) / SIDE + 1);
        levels.add(level);
        while (level.across > 1 || level.down > 1) {
            level = new Level((level.across + 1) / 2, (level.down + 1) / 2);
            levels.add(level);
        }
    }

    /** A height that no patch in a range of patch indices, both ends included, exceeds. */
    float over(int firstCol, int lastCol, int firstRow, int lastRow) {
        int n = 0;
        int side = SIDE;
        while (n + 1 < levels.size() && Math.max(lastCol - firstCol, lastRow - firstRow) > MANY * side) {
            n++;
            side *= 2;
        }
        float max = Float.NEGATIVE_INFINITY;
        for (int j = firstRow / side; j <= lastRow / side; j++) {
            for (int i = firstCol / side; i <= lastCol / side; i++) {
                max = Math.max(max, maximum(n, i, j));
            }
        }
        return max;
    }

    private float maximum(int n, int i, int j) {
        Level level = levels.get(n);
        float known = level.maxima[j * level.across + i];
        if (!Float.isNaN(known)) {
            return known;
        }
        float found = n == 0 ? find(i, j) : ofFour(n - 1, 2 * i, 2 * j);
        level.maxima[j * level.across + i] = found;
        return found;
    }

    private float ofFour(int n, int left, int top) {
        Level finer = levels.get(n);
        float max = Float.NEGATIVE_INFINITY;
        for (int j = top; j < Math.min(top + 2, finer.down); j++) {
            for (int i = left; i < Math.min(left + 2, finer.across); i++) {
                max = Math.max(max, maximum(n, i, j));
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
        return max;
    }
}
