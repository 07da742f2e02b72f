package space.outpost.survey.horizon;

import space.outpost.model.Place;

/** One direction's work and its result; serves one thread at a time and is used again. */
final class Workspace {
    private final Region region;
    private final double[] mastsM;
    private final LineSweep lines;
    private final float[][] tangents;
    private final float[][] elevations;
    private final float[][] near;
    private final NearField.Strips strips;

    /**
     * @param cells of the largest block
     * @param mastsM ascending
     */
    Workspace(Region region, int cells, double[] mastsM) {
        this.region = region;
        this.lines = new LineSweep(mastsM.length);
        this.mastsM = mastsM;
        this.tangents = new float[mastsM.length][cells];
        this.elevations = new float[mastsM.length][region.size()];
        this.near = new float[mastsM.length][Math.max(region.cols(), region.rows())];
        this.strips = new NearField.Strips(mastsM.length);
    }

    /** Per mast, ascending, per cell of the region. */
    float[][] elevationsRad() {
        return elevations;
    }

    void look(Block block, Field exchanged, double mapBearingRad) {
        Heading heading = Heading.of(block.upright(), exchanged, mapBearingRad);
        Field field = heading.field;
        NearField nearField = NearField.of(heading);
        lines.sweep(heading, block.surroundings(), mastsM, tangents);
        for (int row = 0; row < field.viewRows(); row++) {
            int first = (field.viewRow() + row) * field.width() + field.viewCol();
            nearField.raise(field.heightsM(), first, field.viewCols(), mastsM, strips, near);
            for (int m = 0; m < mastsM.length; m++) {
                correct(field, row, near[m]);
                join(field.heightsM(), first, near[m], tangents[m], row * field.viewCols(), field.viewCols());
            }
        }
        for (int m = 0; m < mastsM.length; m++) {
            place(block, field, tangents[m], elevations[m]);
        }
    }

    /** For the map's scale, 1 + rho^2 / 4 R^2, and for distances being greater at height. */
    private static void correct(Field field, int row, float[] near) {
        double r = Place.MOON_RADIUS_M;
        int rowInField = field.viewRow() + row;
        float x0 = (float) (field.x(field.viewCol(), rowInField) / (2 * r));
        float y0 = (float) (field.y(field.viewCol(), rowInField) / (2 * r));
        float dx = (float) (field.xPerCol() / (2 * r));
        float dy = (float) (field.yPerCol() / (2 * r));
        int at = rowInField * field.width() + field.viewCol();
        float perRadius = (float) (1 / r);
        for (int i = 0; i < field.viewCols(); i++) {
            float x = x0 + dx * i;
            float y = y0 + dy * i;
            near[i] *= (1 + x * x + y * y) * (1 - field.heightsM()[at + i] * perRadius);
        }
    }

    /** The greater of near and far, as an angle. */
    private static void join(float[] heights, int first, float[] near, float[] far, int at, int count) {
        for (int i = 0; i < count; i++) {
            float angle = atan(Math.max(near[i], far[at + i]));
            far[at + i] = heights[first + i] > Field.LOWEST_M ? angle : Float.NaN;
        }
    }

    /** Abramowitz and Stegun 4.4.49, to 2e-8. */
    private static float atan(float t) {
        float size = Math.abs(t);
        float y = size > 1 ? 1 / t : t;
        float q = y * y;
        float high =
                0.1065626393f + q * (-0.0752896400f + q * (0.0429096138f + q * (-0.0161657367f + q * 0.0028662257f)));
        float a = y * (1 + q * (-0.3333314528f + q * (0.1999355085f + q * (-0.1420889944f + q * high))));
        return size > 1 ? Math.copySign((float) (Math.PI / 2), t) - a : a;
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
