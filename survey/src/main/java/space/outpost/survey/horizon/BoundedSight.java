package space.outpost.survey.horizon;

import java.util.Arrays;
import java.util.List;
import space.outpost.model.Place;
import space.outpost.survey.terrain.HorizonSeeker;
import space.outpost.survey.terrain.Region;

/**
 * {@link Mode#GUARANTEED}: between bounds of what lies beyond the field and within it, an elevation that errs by no more than
 * is guaranteed. Where they lie too far apart, the terrain's own ray is sought.
 */
final class BoundedSight implements Sight {
    private static final double R = Place.MOON_RADIUS_M;
    private static final int STRIP = StripKernel.STRIP;

    /** Heights on the Moon are less, for the rounding of floats. */
    private static final float HIGHEST_M = 16_000;

    /** Of the guarantee, for the rounding of results and what docs/horizon.md leaves out. */
    private static final double SPARE_RAD = 1e-5;

    /** A block with what is made of its field once for all headings. */
    record Ground(BoundedBlock block, Field exchanged, Roughness upright, Roughness turned) {
        static Ground of(BoundedBlock block) {
            return new Ground(
                    block,
                    block.upright().exchanged(),
                    block.squares().boxes(false),
                    block.squares().boxes(true));
        }

        Roughness roughness(Field field) {
            return field.transposed() ? turned : upright;
        }
    }

    private final Region region;
    private final List<Ground> grounds;
    private final double[] mastsM;
    private final HorizonSeeker seeker;
    private final StripKernel kernel = StripKernel.ofThisMachine();
    private final float[][] elevations;

    /** Tangents that are surely reached, per cell of a block; and not exceeded, by what lies beyond the field. */
    private final float[][] low;

    private final float[][] highFar;

    /** Of a row: tangents not exceeded; the ground and the eyes, as reduced heights; what eyes' tangents grow by. */
    private final float[] high;

    private final float[] ground;
    private final float[] eye;
    private final float[] scale;
    private final int[] guess;
    private final float[] known = new float[2];

    BoundedSight(Region region, List<Ground> grounds, double[] mastsM, HorizonSeeker seeker) {
        this.region = region;
        this.grounds = grounds;
        this.mastsM = mastsM;
        this.seeker = seeker;
        this.elevations = new float[mastsM.length][region.size()];
        int cells = grounds.stream()
                .mapToInt(g -> g.block.upright().viewCols() * g.block.upright().viewRows())
                .max()
                .orElseThrow();
        low = new float[mastsM.length][cells];
        highFar = new float[mastsM.length][cells];
        int longest = Block.SIDE + 2 * STRIP;
        high = new float[longest];
        ground = new float[longest];
        eye = new float[longest];
        scale = new float[longest];
        guess = new int[longest / STRIP];
    }

    @Override
    public float[][] elevationsRad() {
        return elevations;
    }

    @Override
    public void look(double mapBearingRad) {
        for (Ground g : grounds) {
            look(g, mapBearingRad);
        }
    }

    private void look(Ground g, double mapBearingRad) {
        Course heading = Course.of(g.block.upright(), g.exchanged, mapBearingRad);
        Field field = heading.field;
        new FarBounds(g.block, heading).find(mastsM, low, highFar);
        StripPass strips = new StripPass(g.block, heading, g.roughness(field), kernel);
        double tolerance = tolerance(field);
        for (int m = 0; m < mastsM.length; m++) {
            Arrays.fill(guess, 0);
            for (int row = 0; row < field.viewRows(); row++) {
                layEyes(field, row, mastsM[m]);
                bound(field, strips, row, m);
                finish(g.block, field, strips, mapBearingRad, row, m, tolerance);
            }
        }
    }

    /** What of the guarantee is left when rounding of heights to float is allowed for. */
    private static double tolerance(Field field) {
        double cellM = Math.hypot(field.xPerCol(), field.yPerCol());
        return HorizonEngine.GUARANTEED_RAD - Math.ulp(HIGHEST_M / 2) / cellM - SPARE_RAD;
    }

    /** First column of the strips that look; they are cut from the block's first cell on. */
    private static int firstCol(Field field) {
        return field.viewCol() / STRIP * STRIP;
    }

    private static int cols(Field field) {
        int to = field.viewCol() + field.viewCols();
        return (to - firstCol(field) + STRIP - 1) / STRIP * STRIP;
    }

    private void layEyes(Field field, int viewRow, double mastM) {
        int row = field.viewRow() + viewRow;
        int first = firstCol(field);
        int count = cols(field);
        System.arraycopy(field.reducedM(), row * field.width() + first, ground, 0, count);
        for (int i = 0; i < count; i++) {
            double eyeM = ground[i] / (1 - ground[i] / R) + mastM;
            double x = field.x(first + i, row) / (2 * R);
            double y = field.y(first + i, row) / (2 * R);
            eye[i] = (float) (eyeM / (1 + eyeM / R));
            scale[i] = (float) ((1 + x * x + y * y) * (1 + eyeM / R));
        }
    }

    private void bound(Field field, StripPass strips, int viewRow, int mast) {
        int first = firstCol(field);
        int count = cols(field);
        int origin = viewRow * field.viewCols() + first - field.viewCol();
        for (int at = 0; at < count; at += STRIP) {
            int from = Math.max(0, field.viewCol() - first - at);
            int to = Math.min(STRIP, field.viewCol() + field.viewCols() - first - at);
            for (int i = 0; i < STRIP; i++) {
                boolean looks = i >= from && i < to && ground[at + i] > Field.LOWEST_M;
                strips.low[i] = looks ? low[mast][origin + at + i] : Float.POSITIVE_INFINITY;
                strips.high[i] = looks ? highFar[mast][origin + at + i] : Float.NEGATIVE_INFINITY;
            }
            guess[at / STRIP] = strips.look(first + at, field.viewRow() + viewRow, eye, scale, at, guess[at / STRIP]);
            System.arraycopy(strips.low, from, low[mast], origin + at + from, to - from);
            System.arraycopy(strips.high, 0, high, at, STRIP);
        }
    }

    private void finish(
            BoundedBlock block,
            Field field,
            StripPass strips,
            double bearing,
            int viewRow,
            int mast,
            double tolerance) {
        int lead = field.viewCol() - firstCol(field);
        for (int n = 0; n < field.viewCols(); n++) {
            int col = block.outCol() + (field.transposed() ? viewRow : n);
            int row = block.outRow() + (field.transposed() ? n : viewRow);
            int cell = region.index(col, row);
            int view = viewRow * field.viewCols() + n;
            known[0] = low[mast][view];
            known[1] = high[lead + n];
            if (known[0] == Float.POSITIVE_INFINITY) {
                elevations[mast][cell] = Float.NaN;
                continue;
            }
            if (!(known[1] - known[0] <= 2 * tolerance) && highFar[mast][view] - known[0] <= 2 * tolerance) {
                known[1] = highFar[mast][view];
                strips.refine(field.viewCol() + n, field.viewRow() + viewRow, eye[lead + n], scale[lead + n], known);
            }
            elevations[mast][cell] = known[1] - known[0] <= 2 * tolerance
                    ? Workspace.atan((float) Math.max(known[0], known[1] - tolerance))
                    : (float) seeker.elevationRad(
                            region.place(col, row), mastsM[mast], region.azimuthRad(col, row, bearing), known[0]);
        }
    }
}
