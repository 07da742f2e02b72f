package space.outpost.survey.horizon;

/** The upper hull of points of a {@link Plane}, met from the farthest to the nearest and then looked at from before them. */
final class SightHull {
    double[] x = new double[0];
    double[] z = new double[0];
    int[] number = new int[0];
    int size;

    void clear(int room) {
        if (x.length < room) {
            x = new double[room];
            z = new double[room];
            number = new int[room];
        }
        size = 0;
    }

    /** Adds a point nearer than all before; there must be room. */
    void push(double px, double pz, int pointNumber) {
        int n = size;
        while (n > 1 && (z[n - 1] - pz) * (x[n - 2] - px) <= (z[n - 2] - pz) * (x[n - 1] - px)) {
            n--;
        }
        x[n] = px;
        z[n] = pz;
        number[n] = pointNumber;
        size = n + 1;
    }

    /** The point seen highest from an eye before all, sought from a guess; there must be a point. */
    int highest(int guess, double eyeX, double eyeZ) {
        int n = Math.clamp(guess, 0, size - 1);
        while (n + 1 < size && slope(n + 1, eyeX, eyeZ) > slope(n, eyeX, eyeZ)) {
            n++;
        }
        while (n > 0 && slope(n - 1, eyeX, eyeZ) > slope(n, eyeX, eyeZ)) {
            n--;
        }
        return n;
    }

    double slope(int n, double eyeX, double eyeZ) {
        return (z[n] - eyeZ) / (x[n] - eyeX);
    }
}
