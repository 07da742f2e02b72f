package space.outpost.survey.horizon;

import java.util.List;
import space.outpost.model.Place;
import space.outpost.survey.terrain.Region;

/** {@link Mode#FAST} and {@link Mode#PRECISE}. */
final class Workspace implements Sight {
    /** A block and its field with rows and columns exchanged. */
    record Ground(Block block, Field exchanged) {}

    private final List<Ground> grounds;
    private final Region region;
    private final double[] mastsM;
    private final Mode mode;
    private final LineSweep lines;
    private final float[][] tangents;
    private final float[][] elevations;

    private final float[] near;
    private final NearKernel kernel;
    private final float[] ground;
    private final float[] correction;
    private final float[] far;

    /** @param mastsM ascending */
    Workspace(Region region, List<Ground> grounds, double[] mastsM, Mode mode) {
        int cells =
                grounds.stream().mapToInt(g -> room(g.block.upright())).max().orElseThrow();
        this.grounds = grounds;
        this.region = region;
        this.mode = mode;
        this.lines = new LineSweep(mastsM, mode);
        this.mastsM = mastsM;
        this.tangents = new float[mastsM.length][cells];
        this.elevations = new float[mastsM.length][region.size()];
        int longest = Math.max(region.cols(), region.rows());
        this.near = new float[longest];
        this.ground = new float[longest];
        this.correction = new float[longest];
        this.far = new float[longest];
        this.kernel = NearKernel.ofThisMachine();
    }

    /** Values a workspace needs for what lines of a block see. */
    private static int room(Field field) {
        int pad = 2 * LineSweep.PAD;
        return Math.max(field.viewCols() * (field.viewRows() + pad), field.viewRows() * (field.viewCols() + pad));
    }

    @Override
    public float[][] elevationsRad() {
        return elevations;
    }

    @Override
    public void look(double mapBearingRad) {
        for (Ground ground : grounds) {
            look(ground.block, ground.exchanged, mapBearingRad);
        }
    }

    private void look(Block block, Field exchanged, double mapBearingRad) {
        Heading heading = Heading.of(block.upright(), exchanged, mapBearingRad, mode.apart);
        Field field = heading.field;
        NearField nearField = NearField.of(heading, mode.nearRows, mode.bulgingRows);
        float[][] less = new float[mastsM.length][];
        for (int m = 0; m < mastsM.length; m++) {
            less[m] = nearField.less((float) mastsM[m]);
        }
        lines.sweep(heading, block.surroundings(), tangents);
        for (int row = 0; row < field.viewRows(); row++) {
            int first = (field.viewRow() + row) * field.width() + field.viewCol();
            System.arraycopy(field.reducedM(), first, ground, 0, field.viewCols());
            correction(field, row);
            for (int m = 0; m < mastsM.length; m++) {
                int from = row * (field.viewCols() + 2 * LineSweep.PAD) + LineSweep.PAD;
                kernel.raise(nearField, field.reducedM(), first, field.viewCols(), less[m], near);
                System.arraycopy(tangents[m], from, far, 0, field.viewCols());
                join(near, correction, far, field.viewCols());
                blank(far, ground, field.viewCols());
                System.arraycopy(far, 0, tangents[m], row * field.viewCols(), field.viewCols());
            }
        }
        for (int m = 0; m < mastsM.length; m++) {
            place(block, field, tangents[m], elevations[m]);
        }
    }

    /** Of near tangents, for the map's scale, 1 + rho^2 / 4 R^2, and for distances being greater at height. */
    private void correction(Field field, int row) {
        double r = Place.MOON_RADIUS_M;
        int rowInField = field.viewRow() + row;
        float x0 = (float) (field.x(field.viewCol(), rowInField) / (2 * r));
        float y0 = (float) (field.y(field.viewCol(), rowInField) / (2 * r));
        float dx = (float) (field.xPerCol() / (2 * r));
        float dy = (float) (field.yPerCol() / (2 * r));
        correction(ground, correction, x0, y0, dx, dy, field.viewCols());
    }

    private static void correction(float[] ground, float[] to, float x0, float y0, float dx, float dy, int count) {
        float perRadius = (float) (1 / Place.MOON_RADIUS_M);
        for (int i = 0; i < count; i++) {
            float x = x0 + dx * i;
            float y = y0 + dy * i;
            to[i] = (1 + x * x + y * y) * (1 + ground[i] * perRadius);
        }
    }

    /** The greater of near and far, as an angle, in place of the far one. */
    private static void join(float[] near, float[] correction, float[] far, int count) {
        for (int i = 0; i < count; i++) {
            far[i] = Math.max(near[i] * correction[i], far[i]);
        }
        for (int i = 0; i < count; i++) {
            far[i] = atan(far[i]);
        }
    }

    private static void blank(float[] elevations, float[] ground, int count) {
        for (int i = 0; i < count; i++) {
            if (ground[i] < Field.LOWEST_M) {
                elevations[i] = Float.NaN;
            }
        }
    }

    /** Twice that of half the angle, by Abramowitz and Stegun 4.4.49, to 4e-8. */
    static float atan(float t) {
        float y = t / (1 + (float) Math.sqrt(1 + t * t));
        float q = y * y;
        float high =
                0.1065626393f + q * (-0.0752896400f + q * (0.0429096138f + q * (-0.0161657367f + q * 0.0028662257f)));
        return 2 * y * (1 + q * (-0.3333314528f + q * (0.1999355085f + q * (-0.1420889944f + q * high))));
    }

    /** From the block, as the heading has it, to the region. */
    private void place(Block block, Field field, float[] from, float[] to) {
        int origin = block.outRow() * region.cols() + block.outCol();
        if (!field.transposed()) {
            for (int row = 0; row < field.viewRows(); row++) {
                System.arraycopy(from, row * field.viewCols(), to, origin + row * region.cols(), field.viewCols());
            }
        } else {
            Field.exchange(from, field.viewCols(), field.viewRows(), to, origin, region.cols());
        }
    }
}
