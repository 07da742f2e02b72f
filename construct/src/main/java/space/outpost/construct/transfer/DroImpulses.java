package space.outpost.construct.transfer;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.outpost.construct.flight.Turning;

/**
 * What determines a flight to a distant retrograde orbit and back with impulses. States are position (m) and velocity (m/s)
 * about the Earth, axes of the ICRF.
 *
 * @param beforeOutbound state before the burn at the flyby on the way out
 * @param outboundMPerS that burn
 * @param crossing where the orbit crosses the line from the Earth beyond the Moon, in {@link Turning} axes of that moment
 * @param crossingS when it does, after the insertion
 * @param returnS when it crosses again on the near side, after the insertion, would it stay
 * @param afterReturn state after the burn at the flyby on the way back
 * @param returnMPerS that burn
 * @param clearance what the passes of the Moon clear it by, as the root of a part of 100 km: out before and after the burn,
 *     back before and after it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DroImpulses(
        double[] beforeOutbound,
        Vector3D outboundMPerS,
        double[] crossing,
        double crossingS,
        double returnS,
        double[] afterReturn,
        Vector3D returnMPerS,
        double[] clearance) {

    static DroImpulses of(double[] z) {
        return new DroImpulses(
                Arrays.copyOfRange(z, 0, 6),
                new Vector3D(z[6], z[7], z[8]),
                Arrays.copyOfRange(z, 9, 15),
                z[15],
                z[16],
                Arrays.copyOfRange(z, 17, 23),
                new Vector3D(z[23], z[24], z[25]),
                Arrays.copyOfRange(z, 26, 30));
    }

    double[] variables() {
        double[] z = new double[DroProblem.VARIABLES];
        System.arraycopy(beforeOutbound, 0, z, 0, 6);
        System.arraycopy(outboundMPerS.toArray(), 0, z, 6, 3);
        System.arraycopy(crossing, 0, z, 9, 6);
        z[15] = crossingS;
        z[16] = returnS;
        System.arraycopy(afterReturn, 0, z, 17, 6);
        System.arraycopy(returnMPerS.toArray(), 0, z, 23, 3);
        System.arraycopy(clearance, 0, z, 26, 4);
        return z;
    }

    static Vector3D position(double[] state) {
        return new Vector3D(state[0], state[1], state[2]);
    }

    static Vector3D velocity(double[] state) {
        return new Vector3D(state[3], state[4], state[5]);
    }
}
