package space.outpost.survey.horizon;

import java.util.Arrays;
import space.outpost.survey.terrain.Region;

/**
 * The horizons of a region's cells in all directions, kept: two bytes each, a plane of cells per direction. For parts of
 * a region that fit into memory; {@link HorizonEngine#sweep} hands out the same without keeping it.
 */
public final class HorizonCube {
    /** Radians a step; half a step, 0.0014 deg, is the most that keeping changes. */
    public static final float STEP_RAD = (float) (Math.PI / 2 / 32767);

    /** Where a cell has no height. */
    public static final short NO_DATA = Short.MIN_VALUE;

    private final Region region;
    private final double mastM;
    private final short[][] planes;

    private HorizonCube(Region region, double mastM, short[][] planes) {
        this.region = region;
        this.mastM = mastM;
        this.planes = planes;
    }

    /** Sweeps a region and keeps what is seen from one mast. */
    public static HorizonCube of(Horizons horizons, Region region, int directions, double mastM) {
        return of(horizons, region, directions, mastM, (direction, bearing, elevations) -> {});
    }

    /** The same, handing the directions on before they are rounded. */
    public static HorizonCube of(Horizons horizons, Region region, int directions, double mastM, Sweep also) {
        short[][] planes = new short[directions][];
        horizons.sweep(region, directions, new double[] {mastM}, (direction, bearing, elevations) -> {
            planes[direction] = kept(elevations[0], region.size());
            also.direction(direction, bearing, elevations);
        });
        return new HorizonCube(region, mastM, planes);
    }

    static short kept(float elevationRad) {
        return Float.isNaN(elevationRad) ? NO_DATA : (short) Math.round(elevationRad / STEP_RAD);
    }

    static float elevationRad(short kept) {
        return kept == NO_DATA ? Float.NaN : kept * STEP_RAD;
    }

    static short[] kept(float[] elevationRad, int cells) {
        short[] plane = new short[cells];
        for (int i = 0; i < cells; i++) {
            plane[i] = kept(elevationRad[i]);
        }
        return plane;
    }

    public Region region() {
        return region;
    }

    public double mastM() {
        return mastM;
    }

    public int directions() {
        return planes.length;
    }

    /**
     * The horizons in direction {@code 2 pi k / directions}, in steps of {@link #STEP_RAD}, per cell of the region
     * ({@link Region#index}); not to be written to.
     */
    public short[] plane(int k) {
        return planes[k];
    }

    /** The horizon of a cell in a direction between planes too, by map bearing; NaN where the cell has no height. */
    public double elevationRad(int cell, double mapBearingRad) {
        double at = mapBearingRad / (2 * Math.PI) * planes.length;
        double whole = Math.floor(at);
        int k = Math.floorMod((int) whole, planes.length);
        short from = planes[k][cell];
        short to = planes[(k + 1) % planes.length][cell];
        return from == NO_DATA ? Double.NaN : STEP_RAD * (from + (at - whole) * (to - from));
    }

    @Override
    public String toString() {
        return planes.length + " directions of " + region.size() + " cells from " + mastM + " m, "
                + Arrays.stream(planes).mapToLong(p -> 2L * p.length).sum() + " bytes";
    }
}
