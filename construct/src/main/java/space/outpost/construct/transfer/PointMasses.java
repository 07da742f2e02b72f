package space.outpost.construct.transfer;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.SecondaryODE;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.orekit.bodies.CelestialBody;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;

/**
 * Motion about the Earth under Earth, Moon and Sun as points where the ephemeris has them, with its state-transition
 * matrix: the forces {@code Forces.POINTS} of {@code flight}, about twenty times as fast. For one thread.
 */
final class PointMasses {
    private static final int SIX = 6;
    private static final double GREATEST_STEP_S = 86_400;

    private final Frame frame;
    private final double earthGm;
    private final CelestialBody moon;
    private final CelestialBody sun;
    private final double toleranceM;

    PointMasses(Space space) {
        this(space, 1e-2);
    }

    /**
     * @param toleranceM error allowed in position in a step; in velocity what makes it in three hours
     */
    PointMasses(Space space, double toleranceM) {
        frame = space.inertial(Centre.EARTH);
        earthGm = space.gmM3PerS2(Centre.EARTH);
        moon = space.moon();
        sun = space.sun();
        this.toleranceM = toleranceM;
    }

    /** A coast, forwards or backwards, with its derivatives. */
    Flow flow(double[] state, AbsoluteDate from, AbsoluteDate to) {
        ExpandableODE equations = new ExpandableODE(new Motion(from));
        equations.addSecondaryEquations(new Variation(from));
        double[] identity = new double[SIX * SIX];
        for (int i = 0; i < SIX; i++) {
            identity[SIX * i + i] = 1;
        }
        ODEStateAndDerivative end =
                integrate(equations, new ODEState(0, state, new double[][] {identity}), to.durationFrom(from));
        double[] columns = end.getSecondaryState(1);
        double[][] matrix = new double[SIX][SIX];
        for (int i = 0; i < SIX; i++) {
            System.arraycopy(columns, SIX * i, matrix[i], 0, SIX);
        }
        return new Flow(to, end.getPrimaryState(), new Array2DRowRealMatrix(matrix, false));
    }

    /** The end of a coast alone. */
    double[] coast(double[] state, AbsoluteDate from, AbsoluteDate to) {
        return integrate(new ExpandableODE(new Motion(from)), new ODEState(0, state), to.durationFrom(from))
                .getPrimaryState();
    }

    /** Velocity and acceleration. */
    double[] rate(double[] state, AbsoluteDate date) {
        return new Motion(date).computeDerivatives(0, state);
    }

    private ODEStateAndDerivative integrate(ExpandableODE equations, ODEState start, double durationS) {
        double speed = toleranceM / 1e4;
        double[] absolute = {toleranceM, toleranceM, toleranceM, speed, speed, speed};
        return durationS == 0
                ? new ODEStateAndDerivative(
                        0, start.getPrimaryState(), new double[SIX], secondary(start), secondary(start))
                : new DormandPrince853Integrator(1e-6, GREATEST_STEP_S, absolute, new double[SIX])
                        .integrate(equations, start, durationS);
    }

    private static double[][] secondary(ODEState start) {
        double[][] states = new double[start.getNumberOfSecondaryStates()][];
        for (int i = 0; i < states.length; i++) {
            states[i] = start.getSecondaryState(i + 1);
        }
        return states;
    }

    private final class Motion implements OrdinaryDifferentialEquation {
        private final AbsoluteDate epoch;

        Motion(AbsoluteDate epoch) {
            this.epoch = epoch;
        }

        @Override
        public int getDimension() {
            return SIX;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            AbsoluteDate date = epoch.shiftedBy(t);
            Vector3D r = new Vector3D(y[0], y[1], y[2]);
            Vector3D a = r.scalarMultiply(-earthGm / (r.getNormSq() * r.getNorm()))
                    .add(pull(moon, date, r))
                    .add(pull(sun, date, r));
            return new double[] {y[3], y[4], y[5], a.getX(), a.getY(), a.getZ()};
        }

        private Vector3D pull(CelestialBody body, AbsoluteDate date, Vector3D r) {
            Vector3D there = body.getPosition(date, frame);
            Vector3D to = there.subtract(r);
            return new Vector3D(
                    body.getGM() / (to.getNormSq() * to.getNorm()),
                    to,
                    -body.getGM() / (there.getNormSq() * there.getNorm()),
                    there);
        }
    }

    /** The transition matrix, row by row: the gradient of gravity drives it. */
    private final class Variation implements SecondaryODE {
        private final AbsoluteDate epoch;

        Variation(AbsoluteDate epoch) {
            this.epoch = epoch;
        }

        @Override
        public int getDimension() {
            return SIX * SIX;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y, double[] yDot, double[] phi) {
            AbsoluteDate date = epoch.shiftedBy(t);
            double[] g = new double[9];
            addGradient(g, earthGm, -y[0], -y[1], -y[2]);
            Vector3D m = moon.getPosition(date, frame);
            addGradient(g, moon.getGM(), m.getX() - y[0], m.getY() - y[1], m.getZ() - y[2]);
            Vector3D s = sun.getPosition(date, frame);
            addGradient(g, sun.getGM(), s.getX() - y[0], s.getY() - y[1], s.getZ() - y[2]);
            double[] dot = new double[SIX * SIX];
            System.arraycopy(phi, 18, dot, 0, 18);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < SIX; j++) {
                    dot[18 + SIX * i + j] =
                            g[3 * i] * phi[j] + g[3 * i + 1] * phi[SIX + j] + g[3 * i + 2] * phi[12 + j];
                }
            }
            return dot;
        }

        private static void addGradient(double[] g, double gm, double x, double y, double z) {
            double d2 = x * x + y * y + z * z;
            double k = gm / (d2 * Math.sqrt(d2));
            double[] d = {x, y, z};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    g[3 * i + j] += k * (3 * d[i] * d[j] / d2 - (i == j ? 1 : 0));
                }
            }
        }
    }
}
