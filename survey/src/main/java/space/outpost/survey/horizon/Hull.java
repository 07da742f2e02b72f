package space.outpost.survey.horizon;

import java.util.Arrays;

/**
 * The upper hull of points of one vertical plane, met from the farthest to the nearest: a stack in which every point
 * enters and leaves once. Coordinates lie in the great circle's plane, x along and z up at the field's middle.
 */
final class Hull {
    float[] x;
    float[] z;

    /** From each point to the next farther one. */
    float[] slope;

    int size;

    Hull(int capacity) {
        x = new float[capacity];
        z = new float[capacity];
        slope = new float[capacity];
    }

    /** Empties it but for a point below everything, so that a tangent always exists. */
    void clear() {
        x[0] = 1e7f;
        z[0] = -1e12f;
        slope[0] = Float.NEGATIVE_INFINITY;
        size = 1;
    }

    void copy(Hull from, int room) {
        if (x.length < from.size + room) {
            x = new float[from.size + room];
            z = new float[from.size + room];
            slope = new float[from.size + room];
        }
        System.arraycopy(from.x, 0, x, 0, from.size);
        System.arraycopy(from.z, 0, z, 0, from.size);
        System.arraycopy(from.slope, 0, slope, 0, from.size);
        size = from.size;
    }

    /** Adds a point nearer than all before. */
    void push(float px, float pz) {
        int n = size - 1;
        while (z[n] - pz <= slope[n] * (x[n] - px)) {
            n--;
        }
        float s = (z[n] - pz) / (x[n] - px);
        n++;
        if (n == x.length) {
            x = Arrays.copyOf(x, 2 * n);
            z = Arrays.copyOf(z, 2 * n);
            slope = Arrays.copyOf(slope, 2 * n);
        }
        x[n] = px;
        z[n] = pz;
        slope[n] = s;
        size = n + 1;
    }

    /**
     * The point seen highest from a nearer eye: angles rise along the hull up to it and fall beyond.
     *
     * @param guess index of a point that may be near it
     */
    int tangent(int guess, float eyeX, float eyeZ) {
        int n = Math.min(guess, size - 1);
        while (n + 1 < size && z[n + 1] - eyeZ > slope[n + 1] * (x[n + 1] - eyeX)) {
            n++;
        }
        while (z[n] - eyeZ <= slope[n] * (x[n] - eyeX)) {
            n--;
        }
        return n;
    }
}
