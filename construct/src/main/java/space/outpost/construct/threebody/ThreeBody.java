package space.outpost.construct.threebody;

import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * The circular restricted problem of three bodies (Szebehely 1967): axes that turn with Earth and Moon, origin at their
 * barycentre, x from the Earth to the Moon. Units: their distance, their mass, and the time in which they turn by one
 * radian. A state is x, y, z and their rates.
 *
 * @param mu the Moon's part of the mass
 */
public record ThreeBody(double mu) {
    static final int STATE = 6;
    private static final int WITH_MATRIX = STATE + STATE * STATE;
    private static final double TOLERANCE = 1e-13;
    private static final double TOLERANCE_MATRIX = 1e-9;

    public ThreeBody {
        if (!(mu > 0 && mu <= 0.5)) {
            throw new IllegalArgumentException("the smaller body has a part of the mass in (0, 0.5], not " + mu);
        }
    }

    /** From the gravitational parameters of both bodies. */
    public static ThreeBody of(double largerGm, double smallerGm) {
        return new ThreeBody(smallerGm / (largerGm + smallerGm));
    }

    /** x of the collinear point between the bodies (1) or beyond the smaller one (2), where all forces balance. */
    public double collinear(int point) {
        double side = switch (point) {
            case 1 -> -1;
            case 2 -> 1;
            default -> throw new IllegalArgumentException("L" + point + " is not beside the Moon");
        };
        double x = 1 - mu + side * Math.cbrt(mu / 3);
        for (int i = 0; i < 50; i++) {
            double[] pull = gradient(x, 0, 0);
            double step = pull[0] / hessian(x, 0, 0)[0];
            x -= step;
            if (Math.abs(step) < 1e-15) {
                break;
            }
        }
        return x;
    }

    /** Jacobi's integral: twice the effective potential less the square of the speed; constant on any way. */
    public double jacobi(double[] s) {
        double r1 = Math.sqrt((s[0] + mu) * (s[0] + mu) + s[1] * s[1] + s[2] * s[2]);
        double r2 = Math.sqrt((s[0] - 1 + mu) * (s[0] - 1 + mu) + s[1] * s[1] + s[2] * s[2]);
        return s[0] * s[0] + s[1] * s[1] + 2 * (1 - mu) / r1 + 2 * mu / r2 - (s[3] * s[3] + s[4] * s[4] + s[5] * s[5]);
    }

    /** The state a time later, or earlier. */
    public double[] flow(double[] from, double time) {
        return integrate(from, time, (t, y) -> {
            double[] rate = new double[STATE];
            rate(y, rate);
            return rate;
        });
    }

    /** The state a time later, and the matrix of its derivatives by the first state (36 numbers by rows). */
    Flowed flowWithMatrix(double[] from, double time) {
        double[] all = new double[WITH_MATRIX];
        System.arraycopy(from, 0, all, 0, STATE);
        for (int i = 0; i < STATE; i++) {
            all[STATE + 7 * i] = 1;
        }
        double[] end = integrate(all, time, (t, y) -> {
            double[] rate = new double[WITH_MATRIX];
            rate(y, rate);
            variation(y, rate);
            return rate;
        });
        double[] state = new double[STATE];
        double[][] matrix = new double[STATE][STATE];
        System.arraycopy(end, 0, state, 0, STATE);
        for (int i = 0; i < STATE; i++) {
            System.arraycopy(end, STATE + STATE * i, matrix[i], 0, STATE);
        }
        return new Flowed(state, matrix);
    }

    /** What a time makes of a state, and of a small change to it. */
    record Flowed(double[] state, double[][] matrix) {}

    private interface Rates {
        double[] of(double t, double[] y);
    }

    private static double[] integrate(double[] from, double time, Rates rates) {
        if (time == 0) {
            return from.clone();
        }
        double[] absolute = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            absolute[i] = i < STATE ? TOLERANCE : TOLERANCE_MATRIX;
        }
        OrdinaryDifferentialEquation equation = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return from.length;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                return rates.of(t, y);
            }
        };
        return new DormandPrince853Integrator(1e-14, 1, absolute, absolute)
                .integrate(equation, new ODEState(0, from), time)
                .getPrimaryState();
    }

    void rate(double[] y, double[] rate) {
        double[] pull = gradient(y[0], y[1], y[2]);
        rate[0] = y[3];
        rate[1] = y[4];
        rate[2] = y[5];
        rate[3] = pull[0] + 2 * y[4];
        rate[4] = pull[1] - 2 * y[3];
        rate[5] = pull[2];
    }

    /** Rate of the matrix: the derivatives of the rate times the matrix. */
    private void variation(double[] y, double[] rate) {
        double[] h = hessian(y[0], y[1], y[2]);
        double[][] second = {{h[0], h[1], h[2]}, {h[1], h[3], h[4]}, {h[2], h[4], h[5]}};
        for (int column = 0; column < STATE; column++) {
            for (int row = 0; row < 3; row++) {
                rate[STATE + STATE * row + column] = y[STATE + STATE * (row + 3) + column];
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += second[row][k] * y[STATE + STATE * k + column];
                }
                double turn = row == 0
                        ? 2 * y[STATE + STATE * 4 + column]
                        : row == 1 ? -2 * y[STATE + STATE * 3 + column] : 0;
                rate[STATE + STATE * (row + 3) + column] = sum + turn;
            }
        }
    }

    /** Of the effective potential. */
    private double[] gradient(double x, double y, double z) {
        double near = Math.pow((x + mu) * (x + mu) + y * y + z * z, -1.5) * (1 - mu);
        double moon = Math.pow((x - 1 + mu) * (x - 1 + mu) + y * y + z * z, -1.5) * mu;
        return new double[] {x - near * (x + mu) - moon * (x - 1 + mu), y - (near + moon) * y, -(near + moon) * z};
    }

    /** xx, xy, xz, yy, yz, zz. */
    private double[] hessian(double x, double y, double z) {
        double[] h = {1, 0, 0, 1, 0, 0};
        double[][] bodies = {{x + mu, 1 - mu}, {x - 1 + mu, mu}};
        for (double[] body : bodies) {
            double dx = body[0];
            double r2 = dx * dx + y * y + z * z;
            double cube = body[1] / (r2 * Math.sqrt(r2));
            double fifth = 3 * cube / r2;
            h[0] += fifth * dx * dx - cube;
            h[1] += fifth * dx * y;
            h[2] += fifth * dx * z;
            h[3] += fifth * y * y - cube;
            h[4] += fifth * y * z;
            h[5] += fifth * z * z - cube;
        }
        return h;
    }
}
