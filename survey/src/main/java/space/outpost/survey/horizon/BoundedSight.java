package space.outpost.survey.horizon;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import space.outpost.model.Place;
import space.outpost.survey.terrain.HorizonSeeker;
import space.outpost.survey.terrain.Region;

/** {@link Mode#GUARANTEED}. */
final class BoundedSight implements Sight {
    static final long[] T = new long[8];
    static final java.lang.management.ThreadMXBean B=java.lang.management.ManagementFactory.getThreadMXBean();
    static final LongAdder CELLS = new LongAdder();
    static final LongAdder OPEN = new LongAdder();
    static final LongAdder OPENFAR = new LongAdder();

    private static final double R = Place.MOON_RADIUS_M;
    private static final int STRIP = StripKernel.STRIP;

    /** A block with what is made of its field once for all headings. */
    record Ground(BoundedBlock block, Field exchanged, Roughness upright, Roughness turned) {
        static Ground of(BoundedBlock block) {
            return new Ground(
                    block,
                    block.upright().exchanged(),
                    block.squares().boxes(false),
                    block.squares().boxes(true));
        }
    }

    private final Region region;
    private final List<Ground> grounds;
    private final double[] mastsM;
    private final HorizonSeeker seeker;
    private final StripKernel kernel = StripKernel.ofThisMachine();
    private final float[][] elevations;
    private final float[][] low;
    private final float[][] high;

    /** The upper bound of what lies beyond the field alone. */
    private final float[][] highFar;

    private final float[] known = new float[2];

    private float[] ground = new float[0];
    private float[] eye = new float[0];
    private float[] scale = new float[0];
    private int[] guess = new int[0];

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
        high = new float[mastsM.length][cells];
        highFar = new float[mastsM.length][cells];
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
        Heading heading = Heading.of(g.block.upright(), g.exchanged, mapBearingRad);
        Field field = heading.field;
        long t0=B.getCurrentThreadCpuTime(); new FarBounds(g.block, heading).find(mastsM, low, highFar);T[0]+=B.getCurrentThreadCpuTime()-t0;
        StripPass strips = new StripPass(g.block, heading, field.transposed() ? g.turned : g.upright, kernel);
        int first = field.viewCol() / STRIP * STRIP;
        int count = (field.viewCol() + field.viewCols() - first + STRIP - 1) / STRIP * STRIP;
        if (ground.length < count) {
            ground = new float[count];
            eye = new float[count];
            scale = new float[count];
            guess = new int[count / STRIP];
        }
        double tolerance = tolerance(g.block);
        for (int m = 0; m < mastsM.length; m++) {
            Arrays.fill(guess, 0);
            for (int row = field.viewRow(); row < field.viewRow() + field.viewRows(); row++) {
                long t1=B.getCurrentThreadCpuTime();
                row(heading, strips, row, first, count, m);T[3]+=B.getCurrentThreadCpuTime()-t1;
                finish(g.block, strips, field, mapBearingRad, row, first, m, tolerance);
            }
        }
    }

    /** What of the guarantee is left when rounding of heights to float is allowed for. */
    private static double tolerance(BoundedBlock block) {
        Field f = block.upright();
        double cellM = Math.hypot(f.xPerCol(), f.yPerCol());
        return HorizonEngine.GUARANTEED_RAD - 2 * Math.ulp(5000f) / cellM - 1e-5;
    }

    private void row(
            Heading heading, StripPass strips, int row, int first, int count, int mast) {
        Field field = heading.field;
        int origin = row * field.width() + first;
        System.arraycopy(field.reducedM(), origin, ground, 0, count);
        for (int i = 0; i < count; i++) {
            double g = ground[i];
            double eyeM = g / (1 - g / R) + mastsM[mast];
            double x = field.x(first + i, row);
            double y = field.y(first + i, row);
            double k = 1 + (x * x + y * y) / (4 * R * R);
            eye[i] = (float) (eyeM / (1 + eyeM / R));
            scale[i] = (float) (k * (1 + eyeM / R));
        }
        int viewRow = (row - field.viewRow()) * field.viewCols();
        for (int at = 0; at < count; at += STRIP) {
            int col = first + at;
            for (int i = 0; i < STRIP; i++) {
                int view = col + i - field.viewCol();
                if (view < 0 || view >= field.viewCols() || ground[at + i] < Field.LOWEST_M) {
                    strips.low[i] = Float.POSITIVE_INFINITY;
                    strips.high[i] = Float.NEGATIVE_INFINITY;
                    continue;
                }
                strips.low[i] = low[mast][viewRow + view];
                strips.high[i] = highFar[mast][viewRow + view];
            }
            guess[at / STRIP] = strips.look(col, row, eye, scale, at, guess[at / STRIP]);
            for (int i = 0; i < STRIP; i++) {
                int view = col + i - field.viewCol();
                if (view < 0 || view >= field.viewCols()) continue;
                if (!(strips.high[i] - strips.low[i] <= 2 * 8e-4) && !(highFar[mast][viewRow + view] - strips.low[i] <= 2 * 8e-4)) OPENFAR.increment();
            }
            int from = Math.max(col, field.viewCol());
            int to = Math.min(col + STRIP, field.viewCol() + field.viewCols());
            System.arraycopy(strips.low, from - col, low[mast], viewRow + from - field.viewCol(), to - from);
            System.arraycopy(strips.high, from - col, high[mast], viewRow + from - field.viewCol(), to - from);
        }
    }

    private void finish(
            BoundedBlock block,
            StripPass strips,
            Field field,
            double bearing,
            int row,
            int first,
            int mast,
            double tolerance) {
        int viewRow = (row - field.viewRow()) * field.viewCols();
        for (int n = 0; n < field.viewCols(); n++) {
            int col = block.outCol() + (field.transposed() ? row - field.viewRow() : n);
            int out = block.outRow() + (field.transposed() ? n : row - field.viewRow());
            int cell = region.index(col, out);
            float l = low[mast][viewRow + n];
            float h = high[mast][viewRow + n];
            CELLS.increment();
            if (l < Float.POSITIVE_INFINITY && h - l > 2 * tolerance && highFar[mast][viewRow + n] - l <= 2 * tolerance) {
                int eyeCol = field.viewCol() + n;
                known[0] = l;
                known[1] = highFar[mast][viewRow + n];
                strips.refine(eyeCol, row, eye[eyeCol - first], scale[eyeCol - first], known);
                l = known[0];
                h = known[1];
            }
            if (l == Float.POSITIVE_INFINITY) {
                elevations[mast][cell] = Float.NaN;
            } else if (h - l <= 2 * tolerance) {
                elevations[mast][cell] = (float) Math.atan(Math.max(l, h - tolerance));
            } else {
                OPEN.increment();
                if (NOSEEK) { elevations[mast][cell] = (float) Math.atan(l); continue; }
                elevations[mast][cell] = (float) seeker.elevationRad(
                        region.place(col, out), mastsM[mast], region.azimuthRad(col, out, bearing), l);
            }
        }
    }
    static final boolean NOSEEK = Boolean.getBoolean("noseek");
}
