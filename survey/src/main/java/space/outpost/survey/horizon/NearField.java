package space.outpost.survey.horizon;

import java.util.ArrayList;
import java.util.List;
import space.outpost.model.Place;

/**
 * The ground near each cell along the cell's own ray: where the ray crosses a row or a column, and, close by, half-way
 * between, where a bilinear patch may bulge. The same samples serve all cells of a heading: first {@link #crossings} of
 * them between two heights, then those between four.
 */
final class NearField {
    /** Nearest sample, in rows: the slope at the cell itself. */
    private static final double FIRST = 0.05;

    final int width;
    final int crossings;

    /** From the cell to the first height of a sample. */
    final int[] offset;

    /** From the cell to the other height of a crossing. */
    final int[] other;

    /** Weight of the other height of a crossing; of the next column of a bulge. */
    final float[] across;

    /** Weight of the next row of a bulge. */
    final float[] down;

    /** One over the map distance. */
    final float[] perM;

    /** What the curve of the ground takes from the tangent. */
    private final float[] drop;

    private NearField(Heading heading, List<Double> crossed, List<Double> bulges) {
        width = heading.field.width();
        crossings = crossed.size();
        int count = crossings + bulges.size();
        offset = new int[count];
        other = new int[count];
        across = new float[count];
        down = new float[count];
        perM = new float[count];
        drop = new float[count];
        for (int n = 0; n < count; n++) {
            boolean bulge = n >= crossings;
            double rows = bulge ? bulges.get(n - crossings) : crossed.get(n);
            double dRow = heading.sign * rows;
            double dCol = heading.slope * dRow;
            boolean onRow = !bulge && rows == Math.rint(rows);
            boolean onColumn = !bulge && !onRow;
            int row = (int) Math.floor(onRow ? Math.rint(dRow) : dRow);
            int col = (int) (onColumn ? Math.rint(dCol) : Math.floor(dCol));
            offset[n] = row * width + col;
            other[n] = offset[n] + (onColumn ? width : 1);
            across[n] = (float) (onColumn ? dRow - row : dCol - col);
            down[n] = (float) (dRow - row);
            double distanceM = rows * heading.stepM;
            perM[n] = (float) (1 / distanceM);
            drop[n] = (float) (distanceM / (2 * Place.MOON_RADIUS_M));
        }
    }

    /**
     * @param rows to which every crossing counts
     * @param bulging rows to which bulges do
     */
    static NearField of(Heading heading, int rows, int bulging) {
        List<Double> crossed = new ArrayList<>();
        for (int n = 1; n <= rows; n++) {
            crossed.add((double) n);
        }
        double size = Math.abs(heading.slope);
        for (int m = 1; m <= Math.floor(size * rows); m++) {
            double row = m / size;
            if (Math.abs(row - Math.rint(row)) > 1e-6) {
                crossed.add(row);
            }
        }
        crossed.sort(null);
        List<Double> bulges = new ArrayList<>();
        bulges.add(FIRST);
        double from = 0;
        for (double to : crossed) {
            if (to <= bulging) {
                bulges.add((from + to) / 2);
            }
            from = to;
        }
        return new NearField(heading, crossed, bulges);
    }

    /** What a mast and the curve of the ground take from each sample's tangent. */
    float[] less(float mastM) {
        float[] less = new float[perM.length];
        for (int n = 0; n < less.length; n++) {
            less[n] = mastM * perM[n] + drop[n];
        }
        return less;
    }
}
