package space.outpost.survey.light;

import java.util.Arrays;
import space.outpost.sky.BodyTrack;

/** A body's way through a patch's sky, at the samples of its track. */
final class SkyPath {
    private final int directions;
    private final int[] direction;
    private final float[] weight;
    private final double[] elevationRad;
    private final double[] radiusRad;

    SkyPath(SkyPatch patch, BodyTrack track, double mastM, int directions) {
        this.directions = directions;
        int n = track.size();
        direction = new int[n];
        weight = new float[n];
        elevationRad = new double[n];
        radiusRad = new double[n];
        for (int i = 0; i < n; i++) {
            SkyPatch.Sight sight = patch.look(track, i, mastM);
            double at = sight.direction(directions);
            direction[i] = (int) at;
            weight[i] = (float) (at - direction[i]);
            elevationRad[i] = sight.elevationRad();
            radiusRad[i] = sight.radiusRad();
        }
    }

    int size() {
        return direction.length;
    }

    int directions() {
        return directions;
    }

    /** The direction at or before the body's bearing. */
    int before(int i) {
        return direction[i];
    }

    int after(int i) {
        return direction[i] + 1 == directions ? 0 : direction[i] + 1;
    }

    /** How far the body has gone from the one to the other, in [0, 1]. */
    float weight(int i) {
        return weight[i];
    }

    double elevationRad(int i) {
        return elevationRad[i];
    }

    double radiusRad(int i) {
        return radiusRad[i];
    }

    /** Per direction: the highest that the disc's upper limb comes while the body is next to it; -infinity if never. */
    float[] highestRad() {
        float[] highest = new float[directions];
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < size(); i++) {
            float limb = (float) (elevationRad[i] + radiusRad[i]);
            highest[before(i)] = Math.max(highest[before(i)], limb);
            highest[after(i)] = Math.max(highest[after(i)], limb);
        }
        return highest;
    }
}
