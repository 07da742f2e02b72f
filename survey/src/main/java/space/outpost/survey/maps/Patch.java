package space.outpost.survey.maps;

import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** Heights of some rows of a region with a margin around them; NaN where there is no data. */
final class Patch {
    final int firstRow;
    final int rows;
    final int columns;
    final int margin;

    private final double[] heightsM;
    private final int stride;

    private Patch(int firstRow, int rows, int columns, int margin, double[] heightsM) {
        this.firstRow = firstRow;
        this.rows = rows;
        this.columns = columns;
        this.margin = margin;
        this.heightsM = heightsM;
        this.stride = columns + 2 * margin;
    }

    static Patch of(Terrain terrain, Region region, int firstRow, int rows, int margin) {
        int stride = region.cols() + 2 * margin;
        double[] heights = new double[(rows + 2 * margin) * stride];
        int at = 0;
        for (int row = firstRow - margin; row < firstRow + rows + margin; row++) {
            for (int col = -margin; col < region.cols() + margin; col++) {
                double[] p = region.unitVector(col, row);
                heights[at++] = terrain.heightM(p[0], p[1], p[2]);
            }
        }
        return new Patch(firstRow, rows, region.cols(), margin, heights);
    }

    /** Row and column count from the first without margin. */
    double heightM(int col, int row) {
        return heightsM[(row + margin) * stride + col + margin];
    }
}
