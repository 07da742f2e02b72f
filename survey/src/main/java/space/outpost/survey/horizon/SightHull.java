package space.outpost.survey.horizon;

/** The upper hull of points of a {@link Plane}, met from the farthest to the nearest and then looked at from before them. */
final class SightHull {
    private double[] x = new double[0];
    private double[] z = new double[0];
    private int size;

    /** Empties it and makes room for points. */
    void clear(int room) {
        if (x.length < room) {
            x = new double[room];
            z = new double[room];
        }
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void copy(SightHull from, int room) {
        clear(room);
        size = from.size;
        System.arraycopy(from.x, 0, x, 0, size);
        System.arraycopy(from.z, 0, z, 0, size);
    }

    /** Adds a point nearer than all before; there must be room. */
    void push(double px, double pz) {
        int n = size;
        while (n > 1 && (z[n - 1] - pz) * (x[n - 2] - px) <= (z[n - 2] - pz) * (x[n - 1] - px)) {
            n--;
        }
        x[n] = px;
        z[n] = pz;
        size = n + 1;
    }

    /** Number of the point seen highest from an eye before all, sought from a guess; there must be a point. */
    int highest(int guess, double eyeX, double eyeZ) {
        int n = Math.clamp(guess, 0, size - 1);
        while (n + 1 < size && (z[n + 1] - eyeZ) * (x[n] - eyeX) > (z[n] - eyeZ) * (x[n + 1] - eyeX)) {
            n++;
        }
        while (n > 0 && (z[n - 1] - eyeZ) * (x[n] - eyeX) > (z[n] - eyeZ) * (x[n - 1] - eyeX)) {
            n--;
        }
        return n;
    }

    double slope(int n, double eyeX, double eyeZ) {
        return (z[n] - eyeZ) / (x[n] - eyeX);
    }
}
