package space.outpost.construct.lambert;

import space.outpost.sky.Vector3;

/** Problems side by side, the k-th in the k-th place of each array: metres from the centre of attraction, seconds. */
public final class LambertProblems {
    final double[] x1;
    final double[] y1;
    final double[] z1;
    final double[] x2;
    final double[] y2;
    final double[] z2;
    final double[] flightS;

    /** All zeros, until they are set. */
    public LambertProblems(int size) {
        x1 = new double[size];
        y1 = new double[size];
        z1 = new double[size];
        x2 = new double[size];
        y2 = new double[size];
        z2 = new double[size];
        flightS = new double[size];
    }

    public int size() {
        return flightS.length;
    }

    public void set(int k, Vector3 fromM, Vector3 toM, double inS) {
        x1[k] = fromM.x();
        y1[k] = fromM.y();
        z1[k] = fromM.z();
        x2[k] = toM.x();
        y2[k] = toM.y();
        z2[k] = toM.z();
        flightS[k] = inS;
    }

    public Vector3 fromM(int k) {
        return new Vector3(x1[k], y1[k], z1[k]);
    }

    public Vector3 toM(int k) {
        return new Vector3(x2[k], y2[k], z2[k]);
    }

    public double flightS(int k) {
        return flightS[k];
    }
}
