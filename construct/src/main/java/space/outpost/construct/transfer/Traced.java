package space.outpost.construct.transfer;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Turning;

/**
 * A state about the Earth and how it depends on the variables of an optimisation.
 *
 * @param by derivative of the six components by each variable
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Traced(AbsoluteDate date, double[] state, RealMatrix by) {

    /** A state whose components are variables themselves. */
    static Traced variable(AbsoluteDate date, double[] state, int first, int variables) {
        RealMatrix by = new Array2DRowRealMatrix(6, variables);
        for (int i = 0; i < 6; i++) {
            by.setEntry(i, first + i, 1);
        }
        return new Traced(date, state, by);
    }

    /** With an impulse whose components are variables, added to it or taken from it. */
    Traced pushed(Vector3D impulse, int sign, int first) {
        RealMatrix changed = by.copy();
        for (int i = 0; i < 3; i++) {
            changed.addToEntry(3 + i, first + i, sign);
        }
        return new Traced(date, Turning.join(position(), velocity().add(sign, impulse)), changed);
    }

    Traced coast(PointMasses motion, AbsoluteDate to) {
        Flow flow = motion.flow(state, date, to);
        return new Traced(to, flow.end(), flow.transition().multiply(by));
    }

    /** The same state with its date a variable: what a second later changes, by the motion itself. */
    Traced alsoByDate(PointMasses motion, int variable) {
        RealMatrix changed = by.copy();
        double[] rate = motion.rate(state, date);
        for (int i = 0; i < 6; i++) {
            changed.addToEntry(i, variable, rate[i]);
        }
        return new Traced(date, state, changed);
    }

    Vector3D position() {
        return DroImpulses.position(state);
    }

    Vector3D velocity() {
        return DroImpulses.velocity(state);
    }

    /** Derivative by the variables of something whose derivative by the state is known. */
    RealVector through(RealVector gradient) {
        return by.preMultiply(gradient);
    }

    /** Derivative of the component along a fixed direction, of the position (0) or the velocity (3). */
    RealVector along(Vector3D direction, int first) {
        RealVector gradient = new ArrayRealVector(6);
        gradient.setSubVector(first, new ArrayRealVector(direction.toArray()));
        return through(gradient);
    }
}
