package space.outpost.construct.transfer;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Turning;

/**
 * The coast from a place to another in a given time, by Newton's method on the velocity at the start with the transition
 * matrix, from a guess; steps that make the miss greater are halved.
 */
public final class TwoPoint {
    private static final int MOST_STEPS = 40;
    private static final double LEAST_SCALE = 1e-4;

    private final PointMasses motion;
    private final double missM;

    /**
     * @param missM distance from the place aimed at that is good enough
     */
    public TwoPoint(Space space, double missM) {
        motion = new PointMasses(space);
        this.missM = missM;
    }

    /** A coast between two places, positions and velocities about the Earth, axes of the ICRF. */
    public record Arc(Vector3D startM, Vector3D startMPerS, Vector3D endM, Vector3D endMPerS) {}

    /** Empty if Newton's method stalls: the guess belongs to another way round, or there is none. */
    public Optional<Arc> solve(Vector3D from, Vector3D guessMPerS, AbsoluteDate start, Vector3D to, AbsoluteDate end) {
        Vector3D v = guessMPerS;
        Flow flow = motion.flow(Turning.join(from, v), start, end);
        for (int i = 0; i < MOST_STEPS; i++) {
            Vector3D miss = to.subtract(flow.positionM());
            if (miss.getNorm() <= missM) {
                return Optional.of(new Arc(from, v, flow.positionM(), flow.velocityMPerS()));
            }
            RealMatrix byVelocity = flow.transition().getSubMatrix(0, 2, 3, 5);
            RealVector step = new LUDecomposition(byVelocity).getSolver().solve(new ArrayRealVector(miss.toArray()));
            double scale = 1;
            Flow next;
            do {
                next = motion.flow(Turning.join(from, v.add(scale, new Vector3D(step.toArray()))), start, end);
                if (Vector3D.distance(to, next.positionM()) < miss.getNorm()) {
                    break;
                }
                scale /= 2;
            } while (scale > LEAST_SCALE);
            if (scale <= LEAST_SCALE) {
                return Optional.empty();
            }
            v = v.add(scale, new Vector3D(step.toArray()));
            flow = next;
        }
        return Optional.empty();
    }
}
