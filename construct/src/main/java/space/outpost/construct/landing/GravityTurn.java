package space.outpost.construct.landing;

import static space.outpost.sky.LunarOrbit.MOON_GM_M3_PER_S2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Thrust straight against the velocity over ground, at one throttle, until the craft nearly stands: gravity turns the path
 * upright meanwhile. Integrated in fixed steps by Runge and Kutta's fourth-order rule.
 */
final class GravityTurn {
    private static final double STEP_S = 0.1;
    private static final double LONGEST_S = 1200;
    private static final int HALVINGS = 60;
    private static final int LAST_HALVINGS = 40;
    private static final double SETTLED_M = 0.01;
    private static final double MOST_THROTTLE = 20;

    private final Planar start;
    private final Engine engine;

    /** Of the ground along the course, at the Moon's surface. */
    private final double groundRadPerS;

    private final double endMPerS;

    GravityTurn(Planar start, Engine engine, double groundRadPerS, double endMPerS) {
        this.start = start;
        this.engine = engine;
        this.groundRadPerS = groundRadPerS;
        this.endMPerS = endMPerS;
    }

    /** The throttle, which may be one that no engine has, to end at an altitude; empty if none does. */
    Optional<Double> throttleTo(double altitudeM) {
        double low = 0.001;
        double high = MOST_THROTTLE;
        for (int i = 0; i < HALVINGS; i++) {
            double mid = (low + high) / 2;
            double above = end(mid).map(Planar::altitudeM).orElse(Double.NEGATIVE_INFINITY) - altitudeM;
            if (Math.abs(above) < SETTLED_M) {
                return Optional.of(mid);
            }
            if (above < 0) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return Optional.empty();
    }

    private Optional<Planar> end(double throttle) {
        List<Planar> way = fly(throttle, LONGEST_S);
        Planar last = way.getLast();
        return speed(last) <= endMPerS ? Optional.of(last) : Optional.empty();
    }

    /** Moments until it nearly stands, or meets the ground. */
    List<Planar> fly(double throttle, double everyS) {
        List<Planar> way = new ArrayList<>();
        way.add(start);
        Planar now = start;
        double next = start.timeS() + everyS;
        while (speed(now) > endMPerS && now.altitudeM() > 0 && now.timeS() < start.timeS() + LONGEST_S) {
            Planar then = step(now, throttle, STEP_S);
            if (speed(then) <= endMPerS) {
                now = last(now, throttle);
                break;
            }
            now = then;
            if (now.timeS() >= next) {
                way.add(now);
                next += everyS;
            }
        }
        if (way.getLast() != now) {
            way.add(now);
        }
        return way;
    }

    /** From within a step of the end to where the speed is that of the end. */
    private Planar last(Planar now, double throttle) {
        double low = 0;
        double high = STEP_S;
        for (int i = 0; i < LAST_HALVINGS; i++) {
            double mid = (low + high) / 2;
            if (speed(step(now, throttle, mid)) > endMPerS) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return step(now, throttle, high);
    }

    double overGroundMPerS(Planar p) {
        return p.alongMPerS() - groundRadPerS * p.radiusM();
    }

    private double speed(Planar p) {
        return Math.hypot(p.upMPerS(), overGroundMPerS(p));
    }

    private Planar step(Planar p, double throttle, double h) {
        double[] y = {p.radiusM(), p.arcRad(), p.upMPerS(), p.alongMPerS(), p.massKg()};
        double[] a = slope(y, throttle);
        double[] b = slope(moved(y, a, h / 2), throttle);
        double[] c = slope(moved(y, b, h / 2), throttle);
        double[] d = slope(moved(y, c, h), throttle);
        for (int i = 0; i < y.length; i++) {
            y[i] += h / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
        }
        return new Planar(p.timeS() + h, y[0], y[1], y[2], y[3], y[4]);
    }

    private static double[] moved(double[] y, double[] slope, double h) {
        double[] moved = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            moved[i] = y[i] + h * slope[i];
        }
        return moved;
    }

    private double[] slope(double[] y, double throttle) {
        double over = y[3] - groundRadPerS * y[0];
        double speed = Math.max(1e-9, Math.hypot(y[2], over));
        double push = throttle * engine.thrustN() / y[4] / speed;
        return new double[] {
            y[2],
            y[3] / y[0],
            y[3] * y[3] / y[0] - MOON_GM_M3_PER_S2 / (y[0] * y[0]) - push * y[2],
            -y[2] * y[3] / y[0] - push * over,
            -throttle * engine.flowKgPerS()
        };
    }
}
