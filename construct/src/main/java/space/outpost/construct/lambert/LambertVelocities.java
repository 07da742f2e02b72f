package space.outpost.construct.lambert;

import space.outpost.sky.Vector3;

/** Velocities at both ends of arcs side by side, m/s; NaN where there is no such arc. */
public final class LambertVelocities {
    final double[] x1;
    final double[] y1;
    final double[] z1;
    final double[] x2;
    final double[] y2;
    final double[] z2;

    public LambertVelocities(int size) {
        x1 = new double[size];
        y1 = new double[size];
        z1 = new double[size];
        x2 = new double[size];
        y2 = new double[size];
        z2 = new double[size];
    }

    public int size() {
        return x1.length;
    }

    /** Whether there is an arc: not if the flight is too short for its revolutions, or the two places are one. */
    public boolean exists(int k) {
        return !Double.isNaN(x1[k]);
    }

    public Vector3 departureMPerS(int k) {
        return new Vector3(x1[k], y1[k], z1[k]);
    }

    public Vector3 arrivalMPerS(int k) {
        return new Vector3(x2[k], y2[k], z2[k]);
    }
}
