package space.outpost.construct.transfer;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Least value of a smooth function under equalities: steps within a trust region along the constraints, each brought back
 * onto them, with a symmetric rank-one estimate of the Lagrangian's curvature (Nocedal and Wright, Numerical Optimization,
 * 4.3, 6.2 and 15.3). For tens of variables, all of order one.
 */
final class Descent {
    private static final double WIDEST = 2;
    private static final double NARROWEST = 1e-6;
    private static final double LEAST_SCALE = 1e-4;
    private static final int MOST_CORRECTIONS = 8;

    /**
     * A function and its constraints at a point.
     *
     * @param value what is to be least
     * @param constraints what is to be zero, of order one
     * @param jacobian a row for each constraint
     */
    record Point(RealVector at, double value, RealVector gradient, RealVector constraints, RealMatrix jacobian) {}

    /** Evaluates a problem; may throw {@link MathIllegalArgumentException} where it has no value. */
    @FunctionalInterface
    interface Problem {
        Point at(RealVector variables);
    }

    private final Problem problem;
    private final double feasible;
    private final double flat;
    private final int mostSteps;

    /**
     * @param feasible greatest constraint at a solution
     * @param flat fall of the function foreseen in a step, below which it counts as least
     */
    Descent(Problem problem, double feasible, double flat, int mostSteps) {
        this.problem = problem;
        this.feasible = feasible;
        this.flat = flat;
        this.mostSteps = mostSteps;
    }

    /** A point that satisfies the constraints, by shortest steps, halved until they help; empty where they stall. */
    Optional<Point> restore(RealVector start) {
        return restore(start, mostSteps);
    }

    private Optional<Point> restore(RealVector start, int most) {
        Optional<Point> here = value(start);
        for (int i = 0; here.isPresent() && residual(here.get()) > feasible; i++) {
            Point from = here.get();
            RealVector step =
                    new SingularValueDecomposition(from.jacobian()).getSolver().solve(from.constraints());
            double scale = Math.min(1, WIDEST / step.getLInfNorm());
            here = Optional.empty();
            for (; i < most && here.isEmpty() && scale > LEAST_SCALE; scale /= 2) {
                here = value(from.at().subtract(step.mapMultiply(scale)))
                        .filter(there -> there.constraints().getNorm()
                                < from.constraints().getNorm());
            }
        }
        return here;
    }

    private Optional<Point> value(RealVector at) {
        try {
            return Optional.of(problem.at(at)).filter(p -> Double.isFinite(p.value() + residual(p)));
        } catch (MathIllegalArgumentException e) {
            return Optional.empty(); // the integrator met a body's centre
        }
    }

    private static double residual(Point point) {
        return point.constraints().getLInfNorm();
    }

    /** The least point that a descent from a point on the constraints reaches. */
    Point minimize(Point start) {
        Point here = start;
        int n = here.at().getDimension();
        RealMatrix curvature = MatrixUtils.createRealIdentityMatrix(n);
        double radius = 0.5;
        for (int i = 0; i < mostSteps && radius > NARROWEST; i++) {
            RealMatrix along = along(here);
            RealVector slope = along.preMultiply(here.gradient());
            RealMatrix reduced = along.transposeMultiply(curvature).multiply(along);
            RealVector step = within(radius, reduced, slope);
            double foreseen = -slope.dotProduct(step) - reduced.operate(step).dotProduct(step) / 2;
            if (foreseen < flat) {
                break;
            }
            Optional<Point> found = restore(here.at().add(along.operate(step)), MOST_CORRECTIONS);
            double ratio = -1;
            if (found.isPresent()) {
                Point there = found.get();
                ratio = (here.value() - there.value()) / foreseen;
                curvature = updated(curvature, here, there);
                if (ratio > 0.05) {
                    here = there;
                }
            }
            if (ratio < 0.25) {
                radius = step.getNorm() / 3;
            } else if (ratio > 0.7 && step.getNorm() > 0.9 * radius) {
                radius = Math.min(WIDEST, 2 * radius);
            }
        }
        return here;
    }

    /** Directions along the constraints: an orthonormal basis of the Jacobian's null space. */
    private static RealMatrix along(Point point) {
        int n = point.at().getDimension();
        int m = point.constraints().getDimension();
        return new QRDecomposition(point.jacobian().transpose()).getQ().getSubMatrix(0, n - 1, m, n - 1);
    }

    /** Least value of a quadratic function in a ball: the shift of the curvature is halved in. */
    private static RealVector within(double radius, RealMatrix curvature, RealVector slope) {
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(
                curvature.add(curvature.transpose()).scalarMultiply(0.5));
        RealVector turned = eigen.getV().preMultiply(slope);
        double[] values = eigen.getEigenvalues();
        double least = Math.max(0, -values[values.length - 1]) + 1e-9;
        double low = least;
        double high = least + slope.getNorm() / radius;
        if (shifted(turned, values, low).getNorm() > radius) {
            for (int i = 0; i < 60; i++) {
                double middle = (low + high) / 2;
                if (shifted(turned, values, middle).getNorm() > radius) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            low = high;
        }
        return eigen.getV().operate(shifted(turned, values, low));
    }

    private static RealVector shifted(RealVector turned, double[] values, double shift) {
        RealVector step = turned.copy();
        for (int i = 0; i < values.length; i++) {
            step.setEntry(i, -turned.getEntry(i) / (values[i] + shift));
        }
        return step;
    }

    private static RealMatrix updated(RealMatrix b, Point from, Point to) {
        RealVector lambda = new SingularValueDecomposition(to.jacobian().transpose())
                .getSolver()
                .solve(to.gradient().mapMultiply(-1));
        RealVector s = to.at().subtract(from.at());
        RealVector y = to.gradient()
                .add(to.jacobian().preMultiply(lambda))
                .subtract(from.gradient().add(from.jacobian().preMultiply(lambda)));
        RealVector rest = y.subtract(b.operate(s));
        double product = rest.dotProduct(s);
        return Math.abs(product) < 1e-8 * s.getNorm() * rest.getNorm()
                ? b
                : b.add(rest.outerProduct(rest).scalarMultiply(1 / product));
    }
}
