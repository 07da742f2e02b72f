package space.outpost.survey.horizon;

/**
 * The pieces into which {@link Crossings} cut a ray. Within one the ground is a parabola, whose crest may rise above both
 * ends. Piece n ends at crossing n.
 */
final class Pieces {
    /** Rays begin so many columns from the cell. */
    static final float FIRST = 1e-3f;

    /** Room for rounding where a crest is not sought because it is too low. */
    static final float ROUNDING = 1e-5f;

    final Crossings crossings;
    final int count;

    /** Per piece: from the cell to the first corner of its patch. */
    final int[] patch;

    /** Columns by rows that it crosses, with their signs. */
    final float[] twisting;

    /** By which a bulge, which is negative, may raise the tangent. */
    final float[] bulging;

    /** Rows to the patches above and below, from where it comes nearest to them. */
    final float[] above;

    final float[] below;

    /** Where it begins, and its length. */
    final float[] fromM;

    final float[] lengthM;

    Pieces(Course heading, Crossings crossings) {
        this.crossings = crossings;
        count = crossings.cols.length;
        patch = new int[count];
        twisting = new float[count];
        bulging = new float[count];
        above = new float[count];
        below = new float[count];
        fromM = new float[count];
        lengthM = new float[count];
        double from = 0;
        float s = 0;
        for (int n = 0; n < count; n++) {
            double to = crossings.cols[n];
            double middle = heading.sign * (from + to) / 2;
            patch[n] = (int) Math.floor(heading.slope * middle) * crossings.width + (int) Math.floor(middle);
            double patchRow = Math.floor(heading.slope * middle);
            double fromRow = heading.slope * heading.sign * from - patchRow;
            double toRow = heading.slope * heading.sign * to - patchRow;
            above[n] = (float) Math.min(fromRow, toRow);
            below[n] = (float) (1 - Math.max(fromRow, toRow));
            double dCol = heading.sign * (to - from);
            twisting[n] = (float) (dCol * dCol * heading.slope);
            fromM[n] = s;
            bulging[n] = -0.26f / s;
            lengthM[n] = 1 / crossings.perM[n] - s;
            s = 1 / crossings.perM[n];
            from = to;
        }
    }
}
