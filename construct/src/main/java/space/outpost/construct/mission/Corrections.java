package space.outpost.construct.mission;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Hyperbola;

/**
 * What errors of the injection cost at a midcourse correction that brings the passage of the Moon back in place and time.
 * Linear about the way flown: a velocity error of an injection moves the point of the impact plane and the hour in
 * proportion, and so does a correction.
 */
final class Corrections {
    private static final double DIFFERENCE_MPS = 0.05;
    private static final double LOOK_S = 12 * 3600;

    private final Dynamics earth;
    private final SpacecraftState injected;
    private final SpacecraftState perilune;
    private final Hyperbola passage;

    /**
     * @param injected just after the injection
     * @param perilune of the same way
     */
    Corrections(Dynamics earth, SpacecraftState injected, SpacecraftState perilune) {
        this.earth = earth;
        this.injected = injected;
        this.perilune = perilune;
        passage = seen(injected).orElseThrow().passage();
    }

    /**
     * @param meanMPerS of the correction
     * @param highMPerS 99 of 100 corrections are smaller
     * @param uncorrectedM standard deviation of the point in the impact plane along its greater axis, without correction
     * @param correctedM the same after it, from its own errors
     */
    record Spread(double meanMPerS, double highMPerS, double uncorrectedM, double correctedM) {}

    Spread spread(Mission.Correction asked) {
        SpacecraftState at =
                earth.coast(injected, injected.getDate().shiftedBy(asked.after().toSeconds()));
        RealMatrix byInjection = sensitivity(injected);
        RealMatrix byCorrection = sensitivity(at);
        DecompositionSolver undo = new LUDecomposition(byCorrection).getSolver();
        SplittableRandom random = new SplittableRandom(asked.seed());
        double[] sizes = new double[asked.draws()];
        for (int i = 0; i < sizes.length; i++) {
            RealVector error = new ArrayRealVector(new double[] {
                random.nextGaussian() * asked.injectionErrorMPerS(),
                random.nextGaussian() * asked.injectionErrorMPerS(),
                random.nextGaussian() * asked.injectionErrorMPerS()
            });
            sizes[i] = undo.solve(byInjection.operate(error)).getNorm();
        }
        Arrays.sort(sizes);
        return new Spread(
                Arrays.stream(sizes).average().orElseThrow(),
                sizes[(int) Math.ceil(0.99 * sizes.length) - 1],
                asked.injectionErrorMPerS() * greaterAxis(byInjection),
                asked.executionErrorMPerS() * greaterAxis(byCorrection));
    }

    /** Of the point in the impact plane, for a unit error alike along every axis. */
    private static double greaterAxis(RealMatrix sensitivity) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int j = 0; j < 3; j++) {
            double x = sensitivity.getEntry(0, j);
            double y = sensitivity.getEntry(1, j);
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        double half = (xx + yy) / 2;
        return Math.sqrt(half + Math.sqrt(Math.pow((xx - yy) / 2, 2) + xy * xy));
    }

    /** Metres in the impact plane and seconds of perilune, by m/s along the axes. */
    private RealMatrix sensitivity(SpacecraftState from) {
        RealMatrix matrix = new Array2DRowRealMatrix(3, 3);
        Vector3D[] axes = {Vector3D.PLUS_I, Vector3D.PLUS_J, Vector3D.PLUS_K};
        for (int j = 0; j < 3; j++) {
            double[] up = point(pushed(from, axes[j].scalarMultiply(DIFFERENCE_MPS)));
            double[] down = point(pushed(from, axes[j].scalarMultiply(-DIFFERENCE_MPS)));
            for (int k = 0; k < 3; k++) {
                matrix.setEntry(k, j, (up[k] - down[k]) / (2 * DIFFERENCE_MPS));
            }
        }
        return matrix;
    }

    private SpacecraftState pushed(SpacecraftState from, Vector3D by) {
        PVCoordinates pv = from.getPVCoordinates(earth.space().inertial(Centre.EARTH));
        return earth.space()
                .state(
                        Centre.EARTH,
                        from.getDate(),
                        pv.getPosition(),
                        pv.getVelocity().add(by),
                        from.getMass());
    }

    private double[] point(SpacecraftState from) {
        Seen seen = seen(from).orElseThrow();
        Vector3D t = passage.impactVectorM().normalize();
        Vector3D r = passage.incoming().crossProduct(t);
        Vector3D impact = seen.passage().impactVectorM();
        return new double[] {
            impact.dotProduct(t), impact.dotProduct(r), seen.at().durationFrom(perilune.getDate())
        };
    }

    private record Seen(Hyperbola passage, AbsoluteDate at) {}

    private Optional<Seen> seen(SpacecraftState from) {
        SpacecraftState near = earth.coast(from, perilune.getDate().shiftedBy(-LOOK_S));
        PVCoordinates pv = near.getPVCoordinates(earth.space().inertial(Centre.MOON));
        return Hyperbola.of(pv.getPosition(), pv.getVelocity(), earth.space().gmM3PerS2(Centre.MOON))
                .map(h -> new Seen(h, near.getDate().shiftedBy(-h.sincePeriapsisS())));
    }
}
