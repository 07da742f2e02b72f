package space.outpost.construct.threebody;

import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * An orbit of the three-body problem that comes back to its start, where it crosses the plane y = 0 at a right angle.
 *
 * @param start state there
 */
public record PeriodicOrbit(ThreeBody system, double[] start, double period) {
    public PeriodicOrbit {
        start = start.clone();
    }

    @Override
    public double[] start() {
        return start.clone();
    }

    /** The state at a part of the period, from 0 to 1. */
    public double[] at(double phase) {
        double turn = phase - Math.floor(phase);
        // The way there or the way back, whichever is shorter: an unstable orbit forgets its start.
        return system.flow(start, turn <= 0.5 ? turn * period : (turn - 1) * period);
    }

    /** How far from its start it is after a period, in all six components. */
    public double residual() {
        double[] end = system.flow(start, period);
        double sum = 0;
        for (int i = 0; i < end.length; i++) {
            sum += (end[i] - start[i]) * (end[i] - start[i]);
        }
        return Math.sqrt(sum);
    }

    public double jacobi() {
        return system.jacobi(start);
    }

    /** Half of the largest eigenvalue and its inverse, in modulus, of what a period does to small changes: 1 is stable. */
    public double stabilityIndex() {
        double[][] matrix = system.flowWithMatrix(start, period).matrix();
        Complex[] values = new EigenDecompositionNonSymmetric(MatrixUtils.createRealMatrix(matrix)).getEigenvalues();
        double largest = Arrays.stream(values).mapToDouble(Complex::norm).max().orElse(1);
        return (largest + 1 / largest) / 2;
    }

    /** Least distance from the smaller body, over a period. */
    public double leastDistance() {
        double least = Double.POSITIVE_INFINITY;
        int steps = 400;
        double[] s = start.clone();
        for (int i = 0; i <= steps; i++) {
            double dx = s[0] - 1 + system.mu();
            least = Math.min(least, Math.sqrt(dx * dx + s[1] * s[1] + s[2] * s[2]));
            s = system.flow(s, period / 2 / steps);
        }
        return least;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof PeriodicOrbit other
                && system.equals(other.system)
                && period == other.period
                && Arrays.equals(start, other.start);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(start);
    }

    @Override
    public String toString() {
        return "PeriodicOrbit[" + Arrays.toString(start) + ", " + period + "]";
    }
}
