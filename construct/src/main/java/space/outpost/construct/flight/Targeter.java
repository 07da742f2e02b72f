package space.outpost.construct.flight;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.orekit.errors.OrekitException;

/**
 * Finds controls that meet targets: Newton's method with derivatives by central differences, the least change of the
 * controls that would meet them (so there may be more controls than targets), and shorter steps where a full one makes
 * the miss larger.
 */
public final class Targeter {
    private static final int SHORTEST = 10;

    /** What controls lead to. */
    @FunctionalInterface
    public interface Shot {
        /** Misses, in units of what may be missed: all within -1 and 1 when the targets are met. */
        double[] misses(double[] controls);
    }

    /**
     * @param controls what meets the targets best
     * @param worstMiss greatest of the misses, in units of what is allowed
     */
    public record Aim(double[] controls, double worstMiss, int iterations) {
        public boolean hit() {
            return worstMiss <= 1;
        }
    }

    private final double[] steps;
    private final int iterations;

    /**
     * @param steps by which each control is varied for the derivatives, in its unit; also what makes controls comparable
     */
    public Targeter(double[] steps, int iterations) {
        this.steps = steps.clone();
        this.iterations = iterations;
    }

    /** From a first guess; the answer may miss. */
    public Aim aim(double[] guess, Shot shot) {
        double[] controls = guess.clone();
        double[] misses = shot.misses(controls);
        int i = 0;
        while (i < iterations && worst(misses) > 1) {
            RealVector change = change(controls, misses, shot);
            double factor = 1;
            double[] best = controls;
            double[] bestMisses = misses;
            for (int k = 0; k < SHORTEST && best == controls; k++, factor /= 2) {
                double[] tried = controls.clone();
                for (int j = 0; j < tried.length; j++) {
                    tried[j] += factor * change.getEntry(j) * steps[j];
                }
                double[] then = misses(tried, shot);
                if (norm(then) < norm(misses)) {
                    best = tried;
                    bestMisses = then;
                }
            }
            i++;
            if (best == controls) {
                break;
            }
            controls = best;
            misses = bestMisses;
        }
        return new Aim(controls, worst(misses), i);
    }

    /** In units of the steps. */
    private RealVector change(double[] controls, double[] misses, Shot shot) {
        RealMatrix jacobian = new Array2DRowRealMatrix(misses.length, controls.length);
        for (int j = 0; j < controls.length; j++) {
            double[] up = controls.clone();
            double[] down = controls.clone();
            up[j] += steps[j];
            down[j] -= steps[j];
            double[] high = shot.misses(up);
            double[] low = shot.misses(down);
            for (int k = 0; k < misses.length; k++) {
                jacobian.setEntry(k, j, (high[k] - low[k]) / 2);
            }
        }
        return new SingularValueDecomposition(jacobian).getSolver().solve(new ArrayRealVector(misses).mapMultiply(-1));
    }

    /** A shot that cannot be flown misses by as much as can be. */
    private static double[] misses(double[] controls, Shot shot) {
        try {
            return shot.misses(controls);
        } catch (MathRuntimeException | OrekitException e) {
            return new double[] {Double.MAX_VALUE / 4};
        }
    }

    private static double worst(double[] misses) {
        double worst = 0;
        for (double miss : misses) {
            worst = Math.max(worst, Math.abs(miss));
        }
        return worst;
    }

    private static double norm(double[] misses) {
        double sum = 0;
        for (double miss : misses) {
            sum += miss * miss;
        }
        return Math.sqrt(sum);
    }
}
