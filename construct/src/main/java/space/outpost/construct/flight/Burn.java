package space.outpost.construct.flight;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;

/** A change of velocity by an engine. */
public sealed interface Burn {
    /** Turns specific impulse into exhaust speed. */
    double STANDARD_GRAVITY_M_PER_S2 = 9.80665;

    AbsoluteDate start();

    AbsoluteDate end();

    double specificImpulseS();

    /** All at once, in inertial axes: for engines so strong that the way flown meanwhile does not matter. */
    record Impulse(AbsoluteDate start, Vector3D deltaVMPerS, double specificImpulseS) implements Burn {
        @Override
        public AbsoluteDate end() {
            return start;
        }
    }

    /** Steady thrust for a time, steered. */
    record Steady(AbsoluteDate start, double durationS, double thrustN, double specificImpulseS, Steering steering)
            implements Burn {
        @Override
        public AbsoluteDate end() {
            return start.shiftedBy(durationS);
        }

        public double massFlowKgPerS() {
            return thrustN / (specificImpulseS * STANDARD_GRAVITY_M_PER_S2);
        }

        /** What the engine gives, gravity apart: rocket equation. */
        public double deltaVMPerS(double massAtStartKg) {
            return specificImpulseS
                    * STANDARD_GRAVITY_M_PER_S2
                    * Math.log(massAtStartKg / (massAtStartKg - massFlowKgPerS() * durationS));
        }
    }

    /** What is left of a mass after a change of speed: rocket equation. */
    static double massAfterKg(double massKg, double deltaVMPerS, double specificImpulseS) {
        return massKg * Math.exp(-deltaVMPerS / (specificImpulseS * STANDARD_GRAVITY_M_PER_S2));
    }
}
