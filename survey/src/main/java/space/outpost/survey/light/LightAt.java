package space.outpost.survey.light;

import space.outpost.sky.BodyTrack;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.terrain.Region;

/**
 * The light of a whole part at an instant: per cell the visible share of a body's disc over its horizon, taken as level
 * across the disc. Against {@link VisibleDisc} single shares differ where a skyline is steep; docs/light.md has how much.
 */
public final class LightAt {
    private LightAt() {}

    /**
     * Fills in the visible share, 0 to 1, of a body's disc; for a body without a radius 1 or 0.
     *
     * @param track of the body, and
     * @param sample which of its samples
     * @param share per cell of the cube's region ({@link Region#index}); NaN where a cell has no height
     */
    public static void fill(HorizonCube cube, BodyTrack track, int sample, float[] share) {
        for (SkyPatch patch : SkyPatch.of(cube.region())) {
            fill(cube, patch, patch.look(track, sample, cube.mastM()), share);
        }
    }

    private static void fill(HorizonCube cube, SkyPatch patch, SkyPatch.Sight sight, float[] share) {
        double at = sight.direction(cube.directions());
        int k = (int) at;
        float weight = (float) (at - k);
        short[] from = cube.plane(k);
        short[] to = cube.plane((k + 1) % cube.directions());
        int cols = patch.cells().cols();
        short[] left = new short[cols];
        short[] right = new short[cols];
        float[] row = new float[cols];
        float[] tiltRad = patch.colTiltsRad(sight.bearingRad());
        float perRad = (float) (1 / Math.max(sight.radiusRad(), 1e-9));
        for (int r = 0; r < patch.cells().rows(); r++) {
            int first = cube.region().index(patch.firstCol(), patch.firstRow() + r);
            float bodyRad = (float) sight.elevationRad() + patch.rowTiltRad(r, sight.bearingRad());
            System.arraycopy(from, first, left, 0, cols);
            System.arraycopy(to, first, right, 0, cols);
            shares(left, right, weight, tiltRad, bodyRad, perRad, row);
            for (int col = 0; col < cols; col++) {
                share[first + col] = left[col] == HorizonCube.NO_DATA ? Float.NaN : row[col];
            }
        }
    }

    /** Vector code, if arrays are taken from their beginning. */
    private static void shares(
            short[] from, short[] to, float weight, float[] tiltRad, float bodyRad, float perRad, float[] share) {
        for (int i = 0; i < share.length; i++) {
            float horizonRad = HorizonCube.STEP_RAD * (from[i] + weight * (to[i] - from[i]));
            share[i] = DiscShare.nearly((bodyRad + tiltRad[i] - horizonRad) * perRad);
        }
    }
}
