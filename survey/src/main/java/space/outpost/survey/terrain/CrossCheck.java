package space.outpost.survey.terrain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import space.outpost.survey.raster.Cells;
import space.outpost.survey.raster.Raster;

/**
 * Grids cut or padded by others may hold heights that are not the Moon's, without saying so. Where a global grid is at
 * hand, a wide grid is therefore believed only where it agrees with it: over squares of four by four cells of the global
 * grid the mean heights must lie within {@link #TOLERANCE_M}, in the square and in all squares around it. What is not
 * believed counts as no data. True LOLA grids differ from LDEM_4 by at most 100 m in such squares.
 */
final class CrossCheck {
    static final double TOLERANCE_M = 200;

    private static final int GLOBAL_CELLS = 4;
    private static final int SAMPLES = 16;
    private static final int LEAST_SQUARES = 3;

    private final Raster raster;
    private final Grid global;
    private final int side;
    private final int across;
    private final int down;

    private CrossCheck(Raster raster, Grid global) {
        this.raster = raster;
        this.global = global;
        this.side = (int) Math.ceil(GLOBAL_CELLS * global.cellM / raster.frame().cellM());
        this.across = (raster.width() - 1) / side + 1;
        this.down = (raster.height() - 1) / side + 1;
    }

    /** The rasters as far as they are believed, in the same order. */
    static List<Raster> believed(List<Raster> rasters) {
        Optional<Raster> global = rasters.stream()
                .filter(Raster::isGlobal)
                .max(Comparator.comparingDouble(r -> r.frame().cellM()));
        if (global.isEmpty()) {
            return rasters;
        }
        Grid reference = new Grid(global.get());
        return rasters.stream()
                .map(r -> r == global.get() ? r : new CrossCheck(r, reference).believed())
                .toList();
    }

    private Raster believed() {
        return side < SAMPLES || across < LEAST_SQUARES || down < LEAST_SQUARES ? raster : raster.mapCells(this::mask);
    }

    private Cells mask(Cells cells) {
        boolean[] doubtful = new boolean[across * down];
        boolean[] hidden = new boolean[across * down];
        boolean any = false;
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                doubtful[j * across + i] = Math.abs(meanDifferenceM(cells, i, j)) > TOLERANCE_M;
            }
        }
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                hidden[j * across + i] = anyAround(doubtful, i, j);
                any |= hidden[j * across + i];
            }
        }
        return any ? new Cells.Masked(cells, side, across, hidden) : cells;
    }

    private double meanDifferenceM(Cells cells, int i, int j) {
        int width = Math.min(side, raster.width() - i * side);
        int height = Math.min(side, raster.height() - j * side);
        double sum = 0;
        int count = 0;
        for (int v = 0; v < SAMPLES; v++) {
            for (int u = 0; u < SAMPLES; u++) {
                int col = i * side + (2 * u + 1) * width / (2 * SAMPLES);
                int row = j * side + (2 * v + 1) * height / (2 * SAMPLES);
                double[] p = raster.projection()
                        .unitVector(raster.frame().x(col, row), raster.frame().y(col, row));
                double difference = cells.at(col, row) - global.heightM(p[0], p[1], p[2]);
                if (!Double.isNaN(difference)) {
                    sum += difference;
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private boolean anyAround(boolean[] doubtful, int i, int j) {
        for (int y = Math.max(0, j - 1); y <= Math.min(down - 1, j + 1); y++) {
            for (int x = Math.max(0, i - 1); x <= Math.min(across - 1, i + 1); x++) {
                if (doubtful[y * across + x]) {
                    return true;
                }
            }
        }
        return false;
    }
}
