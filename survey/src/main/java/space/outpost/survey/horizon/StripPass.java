package space.outpost.survey.horizon;

import java.util.Arrays;
import space.outpost.model.Place;

/**
 * Bounds of the elevation of the ground within the field, strip by strip of neighbouring cells: along the cells' own rays,
 * exactly but for what is allowed for, leaving out what lies too low to show. What is left out never mattered, so it
 * makes no difference in which order chunks are looked at.
 */
final class StripPass {
    private static final int STRIP = StripKernel.STRIP;
    private static final double R = Place.MOON_RADIUS_M;

    /** Rows by which rays may stray within a box of {@link Roughness}. */
    private static final double MOST_STRAY = 2.5;

    /** Tangent by which ground between crossings may rise without being looked at. */
    private static final float SMALL_BULGE = 6e-4f;

    /** Cells: so near to a grid line both sides count. */
    private static final double LEAST_STRAY = 1e-4;

    private final Course heading;
    private final Field field;
    private final Roughness rough;
    private final float[] offM;
    private final StripKernel kernel;
    private final Crossings crossings;
    private final Pieces pieces;

    /** Chunks for which boxes are large enough. */
    private final int bounded;

    /** Per chunk. */
    private final float[] perNear;

    private final float[] perFar;
    private final float[] dropNear;
    private final float[] strayCells;
    private final int[] rowFrom;

    /** Scale of the map over that at the eye. */
    private final float mostTurn;

    private final float leastTurn;

    /** Least by which the drop is multiplied: one over the map's greatest scale, and room for height. */
    private final float leastDrop;

    /** Of the strip at hand: the map's scale, and what height adds to tangents. */
    private double k0;

    private double factor;

    private final float[] chunkBest = new float[STRIP];
    private final float[] eye = new float[STRIP];
    private final float[] scale = new float[STRIP];

    /** Bounds of tangents of the strip at hand, scaled; in and out. */
    final float[] low = new float[STRIP];

    final float[] high = new float[STRIP];

    StripPass(BoundedBlock block, Course heading, Roughness rough, StripKernel kernel) {
        this.heading = heading;
        this.field = heading.field;
        this.rough = rough;
        this.offM = block.offM();
        this.kernel = kernel;
        this.crossings = new Crossings(heading, BoundedBlock.WIDTH / Crossings.CHUNK);
        this.pieces = new Pieces(heading, crossings);
        int chunks = crossings.chunks;
        double cellM = Math.hypot(field.xPerCol(), field.yPerCol());
        perNear = new float[chunks];
        perFar = new float[chunks];
        dropNear = new float[chunks];
        strayCells = new float[chunks];
        rowFrom = new int[chunks];
        double r = BoundedBlock.farthestFromPoleM(field) / (2 * R);
        double widest = BoundedBlock.WIDTH * cellM / R;
        double turn = Math.min(1 + r * r, 1 + widest * (r + widest / 4));
        mostTurn = (float) (turn + 1e-6);
        leastTurn = 1 / mostTurn;
        leastDrop = (float) (0.99 / ((1 + r * r) * (1 + r * r)) / turn);
        double perCol = heading.slope * heading.sign;
        int within = chunks;
        for (int k = 0; k < chunks; k++) {
            perNear[k] = crossings.perM[crossings.first[k]];
            perFar[k] = crossings.perM[crossings.first[k + 1]];
            dropNear[k] = crossings.drop[crossings.first[k]];
            double farM = (k + 1) * Crossings.CHUNK * heading.stepM;
            double stray = 0.8 * block.bendPerM() * farM * farM / cellM + LEAST_STRAY;
            if (stray > MOST_STRAY) {
                within = Math.min(within, k);
            }
            strayCells[k] = (float) stray;
            rowFrom[k] = (int) Math.floor(Math.min(perCol * k, perCol * (k + 1)) * Crossings.CHUNK - stray);
        }
        bounded = within;
    }

    /** Chunks of a strip that lie within the field. */
    int reach(int col, int row) {
        int width = BoundedBlock.WIDTH;
        int byCols = (heading.sign > 0 ? width - 2 - (col + STRIP - 1) : col) / Crossings.CHUNK;
        double perCol = Math.abs(heading.slope);
        double rows = (heading.slope * heading.sign > 0 ? width - 1 - row : row) - MOST_STRAY - 2;
        double byRows = perCol == 0 ? byCols : rows / (perCol * Crossings.CHUNK);
        return Math.clamp((int) Math.min(byCols, byRows), 1, crossings.chunks);
    }

    private int box(int chunk, int col, int row) {
        int left = heading.sign > 0 ? col + chunk * Crossings.CHUNK : col - (chunk + 1) * Crossings.CHUNK;
        return ((row + rowFrom[chunk]) / Roughness.SQUARE) * rough.across + left / Roughness.COLS;
    }

    /**
     * Raises the bounds by what lies within the field.
     *
     * @param eyes reduced heights, from {@code at} on
     * @param scales by which tangents grow with height and the map's scale
     * @param guess a chunk likely to be seen highest, or 0
     * @return that which raised them last
     */
    int look(int col, int row, float[] eyes, float[] scales, int at, int guess) {
        System.arraycopy(eyes, at, eye, 0, STRIP);
        System.arraycopy(scales, at, scale, 0, STRIP);
        k0 = mapScale(col + STRIP / 2.0, row);
        factor = scale[STRIP / 2] / k0;
        int cell = row * field.width() + col;
        float curve = (float) (1 / (factor * k0 * k0));
        kernel.raise(crossings, 0, field.reducedM(), cell, eye, curve, chunkBest);
        kernel.crest(pieces, 0, field.reducedM(), cell, eye, curve, chunkBest);
        boolean plain = rough.offM[box(0, col, row)] == 0;
        for (int i = 0; i < STRIP; i++) {
            low[i] = Math.max(low[i], plain ? chunkBest[i] * scale[i] : Float.NEGATIVE_INFINITY);
            high[i] = Math.max(high[i], plain ? chunkBest[i] * scale[i] : Float.POSITIVE_INFINITY);
        }
        int reach = reach(col, row);
        if (reach > bounded) {
            Arrays.fill(high, Float.POSITIVE_INFINITY);
            reach = bounded;
        }
        int best = guess < reach ? guess : 0;
        if (best > 0 && mayRise(best, col, row)) {
            visit(best, col, row);
        }
        for (int chunk = 1; chunk < reach; chunk++) {
            if (chunk != guess && mayRise(chunk, col, row) && visit(chunk, col, row)) {
                best = chunk;
            }
        }
        return best;
    }

    private boolean mayRise(int chunk, int col, int row) {
        return kernel.mayRise(
                eye,
                scale,
                low,
                rough.highestM[box(chunk, col, row)],
                perNear[chunk] * mostTurn,
                perFar[chunk] * leastTurn,
                dropNear[chunk] * leastDrop);
    }

    private double mapScale(double col, double row) {
        double x = field.x(col, row);
        double y = field.y(col, row);
        return 1 + (x * x + y * y) / (4 * R * R);
    }

    private boolean visit(int chunk, int col, int row) {
        int box = box(chunk, col, row);
        float highest = rough.highestM[box];
        double half = (chunk + 0.5) * Crossings.CHUNK / 2 * heading.sign;
        double k = mapScale(col + STRIP / 2.0 + half, row + heading.slope * half);
        float turn = (float) (k / k0);
        float curve = (float) (1 / (factor * k * k));
        float near = perNear[chunk] * turn;
        float far = perFar[chunk] * turn;
        float drop = dropNear[chunk] * curve * turn;
        int cell = row * field.width() + col;
        kernel.raise(crossings, chunk, field.reducedM(), cell, eye, curve, chunkBest);
        float rise = rough.riseM[box];
        float both = (rough.offM[box] + rise * strayCells[chunk]) * near;
        float up = both + rise * rise / (float) (4 * R) * near;
        float bulge = rough.twistM[box] * (float) Math.abs(heading.slope) / 4 * near;
        if (bulge > SMALL_BULGE && shows(turn, up + bulge)) {
            kernel.crest(pieces, chunk, field.reducedM(), cell, eye, curve, chunkBest);
            bulge = 0;
        }
        return join(highest, near, far, drop, turn, both, up + bulge);
    }

    private boolean shows(float turn, float up) {
        for (int i = 0; i < STRIP; i++) {
            if ((chunkBest[i] * turn + up) * scale[i] > low[i]) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same for one cell, piece by piece, so that what is not bilinear counts only where it is.
     *
     * @param known bounds of the cell's tangent, the upper one of what lies beyond the field alone; in and out
     */
    void refine(int col, int row, float eyeM, float scaleOfEye, float[] known) {
        int cell = row * field.width() + col;
        double kEye = mapScale(col, row);
        double growth = scaleOfEye / kEye;
        int reach = reach(col - col % STRIP, row);
        if (reach > bounded) {
            known[1] = Float.POSITIVE_INFINITY;
            return;
        }
        for (int chunk = 0; chunk < reach; chunk++) {
            int box = box(chunk, col - col % STRIP, row);
            double half = (chunk + 0.5) * Crossings.CHUNK / 2 * heading.sign;
            double k = mapScale(col + half, row + heading.slope * half);
            float turn = (float) (k / kEye) * scaleOfEye;
            float curve = (float) (1 / (growth * k * k));
            if (chunk > 0) {
                float over = rough.highestM[box] - eyeM;
                float bound = Math.max(over * perNear[chunk] * mostTurn, over * perFar[chunk] * leastTurn)
                        - dropNear[chunk] * leastDrop;
                if (bound * scaleOfEye <= known[0]) {
                    continue;
                }
            }
            float aside = rough.riseM[box] * (strayCells[chunk] + rough.riseM[box] / (float) (4 * R));
            int n = chunk == 0 ? 0 : crossings.first[chunk] + 1;
            for (; n <= crossings.first[chunk + 1]; n++) {
                float off = off(cell + pieces.patch[n]);
                if (pieces.above[n] < strayCells[chunk]) {
                    off = Math.max(off, off(cell + pieces.patch[n] - field.width()));
                }
                if (pieces.below[n] < strayCells[chunk]) {
                    off = Math.max(off, off(cell + pieces.patch[n] + field.width()));
                }
                float t = ScalarStripKernel.highest(pieces, n, field.reducedM(), cell, eyeM, curve) * turn;
                float may = off + (chunk == 0 ? 0 : aside) == 0 ? 0 : (off + aside) / pieces.fromM[n] * turn;
                known[0] = Math.max(known[0], t - may);
                known[1] = Math.max(known[1], t + may);
            }
        }
    }

    private float off(int patch) {
        return offM[field.transposed() ? patch % field.width() * field.width() + patch / field.width() : patch];
    }

    private boolean join(float highest, float near, float far, float drop, float turn, float both, float up) {
        boolean raised = false;
        for (int i = 0; i < STRIP; i++) {
            float over = highest - eye[i];
            float bound = (Math.max(over * near, over * far) - drop) * scale[i];
            float found = chunkBest[i] * turn;
            float sure = (found - both) * scale[i];
            raised |= sure > low[i];
            low[i] = Math.max(low[i], sure);
            high[i] = Math.max(high[i], Math.min((found + up) * scale[i], bound));
        }
        return raised;
    }
}
