package space.outpost.survey.synthetic;

import java.util.Arrays;
import java.util.List;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.terrain.Dice;

/**
 * Ground that is nobody's but looks like the lunar highlands: {@link CraterField craters} on {@link FractalGround fractal
 * relief}. A height depends on the seed, the place on the map and how fine the ground is, on nothing else, so any part
 * of it can be had alone. Law, sources and what was measured: docs/terrain.md.
 */
public final class SyntheticGround {
    /**
     * What the ground has between craters, rms along a line; with them the median slope at this baseline is the highlands',
     * 7.5 deg (Rosenburg et al. 2011).
     */
    static final double SLOPE = 0.08;

    static final double BASELINE_M = 17;

    private final CraterField craters;
    private final FractalGround relief;

    /** @param pixelM craters and waves smaller than two pixels are left out */
    public SyntheticGround(long seed, double pixelM) {
        Dice dice = Dice.of(seed);
        craters = new CraterField(dice.split("craters"), 2 * pixelM);
        relief = new FractalGround(dice.split("relief"), SLOPE, BASELINE_M, 2 * pixelM);
    }

    /**
     * Heights of a rectangle of cells of an upright grid, row by row.
     *
     * @param col first column of the grid
     * @param row first row
     */
    public float[] heightsM(GridFrame frame, int col, int row, int cols, int rows) {
        double minX = frame.x(col, row);
        double maxX = frame.x(col + cols - 1, row);
        double minY = frame.y(col, row + rows - 1);
        double maxY = frame.y(col, row);
        List<Crater> near = craters.reaching(minX, maxX, minY, maxY);
        float[] heights = new float[cols * rows];
        double[] line = new double[cols];
        double step = frame.x(1, 0) - frame.x(0, 0);
        for (int r = 0; r < rows; r++) {
            Arrays.fill(line, 0);
            double y = frame.y(0, row + r);
            relief.add(frame.x(0, 0), step, col, y, line);
            for (Crater crater : near) {
                add(crater, frame, col, y, line);
            }
            for (int c = 0; c < cols; c++) {
                heights[r * cols + c] = (float) line[c];
            }
        }
        return heights;
    }

    private static void add(Crater crater, GridFrame frame, int col, double y, double[] line) {
        double dy = y - crater.yM();
        double left = crater.reachM() * crater.reachM() - dy * dy;
        if (left <= 0) {
            return;
        }
        double half = Math.sqrt(left);
        int from = (int) Math.ceil(frame.col(crater.xM() - half, y)) - col;
        int to = (int) Math.floor(frame.col(crater.xM() + half, y)) - col;
        for (int i = Math.max(0, from); i <= Math.min(line.length - 1, to); i++) {
            double dx = frame.x(col + i, 0) - crater.xM();
            line[i] += crater.heightM(dx * dx + dy * dy);
        }
    }
}
