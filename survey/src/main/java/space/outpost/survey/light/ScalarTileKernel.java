package space.outpost.survey.light;

/** Cell by cell. */
final class ScalarTileKernel implements TileKernel {
    /** Makes numbers positive before they are cut to whole ones. */
    static final int HIGH = Short.MAX_VALUE;

    @Override
    public void clear(short[] line, float[] colTilt, float rowTilt, short[] into, int at) {
        for (int c = 0; c < colTilt.length; c++) {
            int nearest = (int) (line[c] - (colTilt[c] + rowTilt) + (HIGH + 0.5f)) - HIGH;
            into[at + c] = (short) Math.max(-Short.MAX_VALUE, Math.min(nearest, Short.MAX_VALUE));
        }
    }

    @Override
    public void dark(short[] from, short[] to, int weight, int highest, long[] dark) {
        for (int w = 0; w < dark.length; w++) {
            long word = 0;
            for (int bit = 0; bit < WORD; bit++) {
                int i = w * WORD + bit;
                int horizon = from[i] * Gates.PARTS + (to[i] - from[i]) * weight;
                word |= (long) (highest - horizon) >>> 63 << bit;
            }
            dark[w] = word;
        }
    }
}
