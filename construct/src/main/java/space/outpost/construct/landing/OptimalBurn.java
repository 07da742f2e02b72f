package space.outpost.construct.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.ode.ODEIntegrator;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * The burn at constant thrust that reaches a radius and velocity soonest, and so with least propellant, wherever along the
 * arc: Pontryagin's conditions with Lawden's primer vector, solved by shooting. In the field of a point the primer obeys
 * {@code p'' = G p}, G the gravity gradient; thrust points along it. That the arc is free makes
 * {@code r x p' - v x p} vanish (Lawden 1963, ch. 5), which leaves three unknowns for three conditions. In uniform gravity
 * this is the bilinear tangent law.
 */
final class OptimalBurn {
    private static final int MOST_STEPS = 25;
    private static final double SETTLED = 1e-9;
    private static final double DIFFERENCE = 1e-6;
    private static final double LEAST_PART = 0.02;
    private static final int GROUND_CHECKS = 50;

    private final Planar start;
    private final Engine engine;
    private final ODEIntegrator integrator;
    private final double lengthM;
    private final double speed;
    private final double timeS;

    OptimalBurn(Planar start, Engine engine) {
        this(start, engine, new DormandPrince853Integrator(1e-9, 0.1, 1e-12, 1e-12));
    }

    /** @param integrator in units of the radius at the start and the period of its circle over 2 pi */
    OptimalBurn(Planar start, Engine engine, ODEIntegrator integrator) {
        this.start = start;
        this.engine = engine;
        this.integrator = integrator;
        lengthM = start.radiusM();
        speed = Planar.circularMPerS(lengthM);
        timeS = lengthM / speed;
    }

    /** What is to be reached. */
    record Target(double radiusM, double upMPerS, double alongMPerS) {}

    /**
     * @param pitchRad of the thrust over the local horizon at the start, from forward; over 90 deg it brakes
     * @param primerRate how the upward part of the primer grows, in units of the circle at the start
     */
    record Law(double pitchRad, double primerRate, double durationS) {}

    /** A moment of the burn. */
    record Moment(Planar state, double pitchRad) {}

    /** Empty if no law is found. */
    Optional<Law> solve(Target target, boolean braking) {
        double change = Math.hypot(target.alongMPerS - start.alongMPerS(), target.upMPerS - start.upMPerS());
        for (double more : new double[] {1.08, 1.02, 1.2, 1.4}) {
            double spent = 1 - Math.exp(-change * more / engine.exhaustMPerS());
            double duration = start.massKg() / engine.flowKgPerS() * spent;
            for (double up : new double[] {0.15, 0.4, 0.02, 0.8}) {
                for (double rate : new double[] {0, 0.5, -0.5, 1.5, -1.5}) {
                    Optional<Law> found = refine(new Law(braking ? Math.PI - up : up, rate, duration), target)
                            .filter(this::staysAboveGround);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean staysAboveGround(Law law) {
        return history(law, law.durationS / GROUND_CHECKS).stream()
                .allMatch(m -> m.state().altitudeM() >= 0);
    }

    /** From a law that nearly does it. */
    Optional<Law> refine(Law guess, Target target) {
        try {
            Law law = guess;
            double[] miss = miss(law, target);
            for (int step = 0; step < MOST_STEPS; step++) {
                double size = size(miss);
                if (size < SETTLED) {
                    return Math.cos(law.pitchRad) * Math.cos(guess.pitchRad) > 0 && law.durationS > 0
                            ? Optional.of(law)
                            : Optional.empty();
                }
                double[] change = newton(law, miss, target);
                double part = Math.min(1, 0.3 / size(change));
                Law next = law;
                double[] nextMiss = miss;
                do {
                    next = new Law(
                            law.pitchRad - part * change[0],
                            law.primerRate - part * change[1],
                            law.durationS - part * change[2] * timeS);
                    nextMiss = miss(next, target);
                    part /= 2;
                } while (!(size(nextMiss) < size) && part > LEAST_PART);
                if (!(size(nextMiss) < size)) {
                    return Optional.empty();
                }
                law = next;
                miss = nextMiss;
            }
        } catch (MathRuntimeException e) {
            return Optional.empty(); // flown into the centre, or no direction to go
        }
        return Optional.empty();
    }

    private double[] newton(Law law, double[] miss, Target target) {
        double[][] slopes = new double[3][3];
        Law[] others = {
            new Law(law.pitchRad + DIFFERENCE, law.primerRate, law.durationS),
            new Law(law.pitchRad, law.primerRate + DIFFERENCE, law.durationS),
            new Law(law.pitchRad, law.primerRate, law.durationS + DIFFERENCE * timeS)
        };
        for (int col = 0; col < 3; col++) {
            double[] other = miss(others[col], target);
            for (int row = 0; row < 3; row++) {
                slopes[row][col] = (other[row] - miss[row]) / DIFFERENCE;
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(slopes, false))
                .getSolver()
                .solve(new ArrayRealVector(miss, false))
                .toArray();
    }

    private double[] miss(Law law, Target target) {
        if (!(law.durationS > 0 && engine.flowKgPerS() * law.durationS < 0.98 * start.massKg())) {
            return new double[] {Double.POSITIVE_INFINITY, 0, 0};
        }
        Planar end = end(law);
        return new double[] {
            (end.radiusM() - target.radiusM) / lengthM * 10,
            (end.upMPerS() - target.upMPerS) / speed,
            (end.alongMPerS() - target.alongMPerS) / speed
        };
    }

    private static double size(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }

    Planar end(Law law) {
        return state(fly(law, law.durationS), law.durationS);
    }

    /** Moments at equal steps and at the end. */
    List<Moment> history(Law law, double stepS) {
        List<Moment> moments = new ArrayList<>();
        double[] y = begin(law);
        double at = 0;
        moments.add(moment(y, 0));
        while (at < law.durationS) {
            double next = Math.min(law.durationS, at + stepS);
            if (law.durationS - next < 1e-6) {
                next = law.durationS;
            }
            y = flown(y, at, next);
            at = next;
            moments.add(moment(y, at));
        }
        return moments;
    }

    private double[] fly(Law law, double forS) {
        return flown(begin(law), 0, forS);
    }

    /** Position, velocity, primer, its rate; units of the circle at the start. */
    private double[] begin(Law law) {
        double up = start.upMPerS() / speed;
        double along = start.alongMPerS() / speed;
        double primerUp = Math.sin(law.pitchRad);
        double primerAlong = Math.cos(law.pitchRad);
        // r x p' = v x p with r = 1 upwards.
        double rateAlong = up * primerAlong - along * primerUp;
        return new double[] {1, 0, up, along, primerUp, primerAlong, law.primerRate, rateAlong};
    }

    private double[] flown(double[] from, double fromS, double toS) {
        ODEState begin = new ODEState(fromS / timeS, from);
        return integrator.integrate(new Motion(), begin, toS / timeS).getPrimaryState();
    }

    private Moment moment(double[] y, double atS) {
        double r = Math.hypot(y[0], y[1]);
        double up = (y[4] * y[0] + y[5] * y[1]) / r;
        double along = (y[5] * y[0] - y[4] * y[1]) / r;
        return new Moment(state(y, atS), Math.atan2(up, along));
    }

    private Planar state(double[] y, double atS) {
        double r = Math.hypot(y[0], y[1]);
        return new Planar(
                start.timeS() + atS,
                r * lengthM,
                start.arcRad() + Math.atan2(y[1], y[0]),
                (y[2] * y[0] + y[3] * y[1]) / r * speed,
                (y[3] * y[0] - y[2] * y[1]) / r * speed,
                start.massKg() - engine.flowKgPerS() * atS);
    }

    private final class Motion implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return 8;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double rr = y[0] * y[0] + y[1] * y[1];
            double r = Math.sqrt(rr);
            double pull = 1 / (rr * r);
            double p = Math.hypot(y[4], y[5]);
            double mass = start.massKg() - engine.flowKgPerS() * t * timeS;
            double push = engine.thrustN() / mass * timeS / speed / p;
            double toward = 3 * (y[0] * y[4] + y[1] * y[5]) / rr;
            return new double[] {
                y[2],
                y[3],
                push * y[4] - pull * y[0],
                push * y[5] - pull * y[1],
                y[6],
                y[7],
                pull * (toward * y[0] - y[4]),
                pull * (toward * y[1] - y[5])
            };
        }
    }
}
