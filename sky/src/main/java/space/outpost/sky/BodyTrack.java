package space.outpost.sky;

import java.time.Duration;
import java.time.Instant;

/**
 * A body's centre from the Moon's centre at equal steps of time: MOON_ME, metres. Geometric, both at the same instant;
 * {@link Sky} says what that leaves out. Immutable.
 */
public final class BodyTrack {
    private final Instant start;
    private final Duration step;
    private final double radiusM;
    private final double[] xM;
    private final double[] yM;
    private final double[] zM;

    private BodyTrack(Instant start, Duration step, double radiusM, double[] xM, double[] yM, double[] zM) {
        if (step.isZero() || step.isNegative()) {
            throw new IllegalArgumentException("the step of a track must be positive: " + step);
        }
        if (xM.length != yM.length || xM.length != zM.length) {
            throw new IllegalArgumentException("a track needs as many x as y and z");
        }
        this.start = start;
        this.step = step;
        this.radiusM = radiusM;
        this.xM = xM;
        this.yM = yM;
        this.zM = zM;
    }

    public static BodyTrack of(Instant start, Duration step, double radiusM, double[] xM, double[] yM, double[] zM) {
        return new BodyTrack(start, step, radiusM, xM.clone(), yM.clone(), zM.clone());
    }

    /** Where something is at an instant. */
    @FunctionalInterface
    interface Position {
        Vector3 atM(Instant t);
    }

    static BodyTrack sample(Instant start, Duration step, int count, double radiusM, Position position) {
        double[] x = new double[count];
        double[] y = new double[count];
        double[] z = new double[count];
        for (int i = 0; i < count; i++) {
            Vector3 v = position.atM(start.plus(step.multipliedBy(i)));
            x[i] = v.x();
            y[i] = v.y();
            z[i] = v.z();
        }
        return new BodyTrack(start, step, radiusM, x, y, z);
    }

    public Instant start() {
        return start;
    }

    public Duration step() {
        return step;
    }

    public int size() {
        return xM.length;
    }

    public Instant time(int i) {
        return start.plus(step.multipliedBy(i));
    }

    /** Of the body's sphere; 0 for an orbiter. */
    public double radiusM() {
        return radiusM;
    }

    public double x(int i) {
        return xM[i];
    }

    public double y(int i) {
        return yM[i];
    }

    public double z(int i) {
        return zM[i];
    }
}
