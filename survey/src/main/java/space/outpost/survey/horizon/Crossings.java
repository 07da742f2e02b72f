package space.outpost.survey.horizon;

import space.outpost.model.Place;

/**
 * Where a cell's own ray crosses columns and rows of the field, from the cell on; the same for all cells of a heading.
 * Chunk n holds the crossings from {@link #CHUNK} n columns to {@link #CHUNK} (n + 1), both included.
 */
final class Crossings {
    /** Columns of a chunk. */
    static final int CHUNK = Roughness.COLS;

    final int width;
    final int chunks;

    /** Number of a chunk's first crossing; one beyond all is the number of the last. */
    final int[] first;

    /** Columns from the cell. */
    final double[] cols;

    /** From the cell to the first height of a crossing, and to the other. */
    final int[] offset;

    final int[] other;

    /** Weight of the other height. */
    final float[] across;

    /** One over {@code R sin a}, on the map of scale 1, with a the angle from the cell. */
    final float[] perM;

    /** {@code tan a/2}: what the curve of the ground takes from the tangent. */
    final float[] drop;

    Crossings(Course heading, int chunks) {
        this.width = heading.field.width();
        this.chunks = chunks;
        int columns = chunks * CHUNK;
        double size = Math.abs(heading.slope);
        int room = 2 * columns + 2;
        double[] met = new double[room];
        first = new int[chunks + 1];
        int count = 0;
        int row = 1;
        for (int col = 1; col <= columns; col++) {
            while (size > 0 && row / size < col - 1e-6) {
                if (row / size > col - 1 + 1e-6) {
                    met[count++] = row / size;
                }
                row++;
            }
            met[count++] = col;
            if (col % CHUNK == 0) {
                first[col / CHUNK] = count - 1;
            }
        }
        cols = java.util.Arrays.copyOf(met, count);
        offset = new int[count];
        other = new int[count];
        across = new float[count];
        perM = new float[count];
        drop = new float[count];
        for (int n = 0; n < count; n++) {
            double dCol = heading.sign * cols[n];
            double dRow = heading.slope * dCol;
            boolean onColumn = cols[n] == Math.rint(cols[n]);
            int c = (int) (onColumn ? dCol : Math.floor(dCol));
            int r = (int) (onColumn ? Math.floor(dRow) : Math.rint(dRow));
            offset[n] = r * width + c;
            other[n] = offset[n] + (onColumn ? width : 1);
            across[n] = (float) (onColumn ? dRow - r : dCol - c);
            double angle = cols[n] * heading.stepM / Place.MOON_RADIUS_M;
            perM[n] = (float) (1 / (Place.MOON_RADIUS_M * Math.sin(angle)));
            drop[n] = (float) Math.tan(angle / 2);
        }
    }
}
