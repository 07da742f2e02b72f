package space.outpost.construct.files;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Trajectory;

/**
 * A trajectory as samples of position and velocity in the axes of the ICRF about a centre, which is what its files hold.
 * Between samples: the polynomial of degree 7 through four samples and their velocities, two at either side.
 */
public final class Track {
    /** Samples that a polynomial goes through. */
    private static final int NODES = 4;

    public static final int DEGREE = 2 * NODES - 1;
    private static final double FIRST_STEP_RAD = 0.5;
    private static final double FINEST_STEP_RAD = 0.01;
    private static final double LONGEST_STEP_S = 43_200;

    private final Centre centre;
    private final AbsoluteDate start;
    private final double[] secondsFrom;
    /** Six numbers a sample: m, m/s. */
    private final double[] states;

    /**
     * @param secondsFrom since {@code start}, rising; at least four
     * @param states x, y, z, vx, vy, vz of each sample
     */
    Track(Centre centre, AbsoluteDate start, double[] secondsFrom, double[] states) {
        if (secondsFrom.length < NODES || states.length != 6 * secondsFrom.length) {
            throw new IllegalArgumentException("a track has " + NODES + " samples or more");
        }
        for (int i = 1; i < secondsFrom.length; i++) {
            if (!(secondsFrom[i] > secondsFrom[i - 1])) {
                throw new IllegalArgumentException("samples of a track follow each other in time");
            }
        }
        for (double component : states) {
            if (!Double.isFinite(component)) {
                throw new IllegalArgumentException("a track is finite");
            }
        }
        this.centre = centre;
        this.start = start;
        this.secondsFrom = secondsFrom.clone();
        this.states = states.clone();
    }

    /** A track and how far it is off its trajectory at worst, as measured half way between samples. */
    public record Sampled(Track track, double errorM) {}

    /**
     * Samples as rare as the tolerance allows: their distance is that of a constant angle in a circular motion about
     * the body that turns the craft faster, made less until it fits. At an impulse velocity jumps, and the polynomials across it err by more; the error
     * that is told includes them.
     */
    public static Sampled sample(Trajectory trajectory, Space space, Centre centre, double toleranceM) {
        Sampled best = sampled(trajectory, space, centre, FIRST_STEP_RAD);
        for (double step = FIRST_STEP_RAD / 1.5; best.errorM > toleranceM && step > FINEST_STEP_RAD; step /= 1.5) {
            best = sampled(trajectory, space, centre, step);
        }
        return best;
    }

    private static Sampled sampled(Trajectory trajectory, Space space, Centre centre, double stepRad) {
        double spanS = trajectory.end().durationFrom(trajectory.start());
        double[] times = new double[256];
        double[] states = new double[6 * 256];
        int n = 0;
        double t = 0;
        while (true) {
            if (n == times.length) {
                times = Arrays.copyOf(times, 2 * n);
                states = Arrays.copyOf(states, 12 * n);
            }
            // Rounding must not ask for what comes after the end.
            AbsoluteDate date = t < spanS ? trajectory.start().shiftedBy(t) : trajectory.end();
            PVCoordinates pv = trajectory.at(date, space.inertial(centre));
            times[n] = t;
            store(pv, states, n++);
            if (t >= spanS) {
                break;
            }
            double step = Math.min(LONGEST_STEP_S, spanS / NODES);
            for (Centre body : Centre.values()) {
                double r = Vector3D.distance(pv.getPosition(), space.positionM(body, centre, date));
                step = Math.min(step, stepRad * Math.sqrt(r * r * r / space.gmM3PerS2(body)));
            }
            t = t + 1.5 * step > spanS ? (t + step > spanS - 1e-6 ? spanS : t + (spanS - t) / 2) : t + step;
        }
        Track track = new Track(centre, trajectory.start(), Arrays.copyOf(times, n), Arrays.copyOf(states, 6 * n));
        double worst = 0;
        for (int i = 1; i < n; i++) {
            AbsoluteDate middle = trajectory.start().shiftedBy((times[i - 1] + times[i]) / 2);
            worst = Math.max(
                    worst,
                    Vector3D.distance(
                            track.at(middle).getPosition(),
                            trajectory.at(middle, space.inertial(centre)).getPosition()));
        }
        return new Sampled(track, worst);
    }

    static void store(PVCoordinates pv, double[] states, int i) {
        Vector3D p = pv.getPosition();
        Vector3D v = pv.getVelocity();
        states[6 * i] = p.getX();
        states[6 * i + 1] = p.getY();
        states[6 * i + 2] = p.getZ();
        states[6 * i + 3] = v.getX();
        states[6 * i + 4] = v.getY();
        states[6 * i + 5] = v.getZ();
    }

    public Centre centre() {
        return centre;
    }

    public AbsoluteDate start() {
        return start;
    }

    public AbsoluteDate end() {
        return start.shiftedBy(secondsFrom[secondsFrom.length - 1]);
    }

    public int size() {
        return secondsFrom.length;
    }

    public double seconds(int i) {
        return secondsFrom[i];
    }

    public AbsoluteDate date(int i) {
        return start.shiftedBy(secondsFrom[i]);
    }

    public PVCoordinates state(int i) {
        return new PVCoordinates(vector(6 * i), vector(6 * i + 3));
    }

    private Vector3D vector(int at) {
        return new Vector3D(states[at], states[at + 1], states[at + 2]);
    }

    /** Between samples; outside of them the nearest polynomial goes on. */
    public PVCoordinates at(AbsoluteDate date) {
        return at(date.durationFrom(start));
    }

    public PVCoordinates at(double seconds) {
        int at = Arrays.binarySearch(secondsFrom, seconds);
        if (at >= 0) {
            return state(at);
        }
        int first = Math.clamp(-at - 1 - NODES / 2, 0, secondsFrom.length - NODES);
        // Newton's form on nodes taken twice each: divided differences of position, with velocity where they coincide.
        double[] z = new double[2 * NODES];
        for (int i = 0; i < z.length; i++) {
            z[i] = secondsFrom[first + i / 2];
        }
        double[] p = new double[3];
        double[] v = new double[3];
        double[] d = new double[z.length];
        for (int axis = 0; axis < 3; axis++) {
            for (int i = 0; i < z.length; i++) {
                d[i] = states[6 * (first + i / 2) + axis];
            }
            for (int order = 1; order < z.length; order++) {
                for (int i = z.length - 1; i >= order; i--) {
                    d[i] = order == 1 && i % 2 == 1
                            ? states[6 * (first + i / 2) + 3 + axis]
                            : (d[i] - d[i - 1]) / (z[i] - z[i - order]);
                }
            }
            double value = d[z.length - 1];
            double slope = 0;
            for (int i = z.length - 2; i >= 0; i--) {
                slope = slope * (seconds - z[i]) + value;
                value = value * (seconds - z[i]) + d[i];
            }
            p[axis] = value;
            v[axis] = slope;
        }
        return new PVCoordinates(new Vector3D(p), new Vector3D(v));
    }
}
