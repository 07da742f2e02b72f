package space.outpost.construct.mission;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Targeter;
import space.outpost.construct.flight.Trajectory;

/**
 * From a low first orbit to a craft on a circular orbit above, in nearly the same plane: at apolune an impulse into a
 * phasing orbit whose size brings the chaser, on the day, the better part of half a revolution behind the meeting; then one across and one that
 * matches the target's velocity. Aimed in the full model.
 */
final class Meeting {
    private static final double MEETS_WITHIN_M = 1;
    private static final int SIZES = 16;
    /** Short of half a turn, after which a meeting out of the plane could not be aimed at. */
    private static final double ACROSS_RAD = Math.toRadians(150);

    private final Dynamics moon;
    private final Burns burns;
    private final double specificImpulseS;

    Meeting(Dynamics moon, double specificImpulseS) {
        this.moon = moon;
        burns = new Burns(moon);
        this.specificImpulseS = specificImpulseS;
    }

    /**
     * @param phasing at the first apolune
     * @param across 150 degrees before the meeting
     * @param matching at the meeting
     */
    record Met(Burn.Impulse phasing, Burn.Impulse across, Burn.Impulse matching, Trajectory path) {}

    /**
     * @param chaser after its ascent
     * @param target at the same instant or before, coasting
     * @return empty if no phasing orbit up to the target's closes the gap by then
     */
    Optional<Met> meet(SpacecraftState chaser, SpacecraftState target, AbsoluteDate meeting) {
        SpacecraftState there = moon.coast(target, meeting);
        SpacecraftState apolune = apolune(chaser);
        double radius = there.getPosition().getNorm();
        double acrossS =
                ACROSS_RAD * Math.sqrt(Math.pow((apolune.getPosition().getNorm() + radius) / 2, 3) / burns.gm());
        AbsoluteDate leave = meeting.shiftedBy(-acrossS);
        return phasing(apolune, there, leave)
                .flatMap(phasing -> across(chaser, phasing, there, moon.coast(moon.after(apolune, phasing), leave)));
    }

    private Optional<Met> across(
            SpacecraftState chaser, Burn.Impulse phasing, SpacecraftState there, SpacecraftState before) {
        AbsoluteDate meeting = there.getDate();
        double[] guess = burns.apsisTo(before, there.getPosition().getNorm(), specificImpulseS)
                .deltaVMPerS()
                .toArray();
        Targeter.Aim aim = new Targeter(new double[] {0.01, 0.01, 0.01}, 30)
                .aim(
                        guess,
                        tried -> moon.coast(moon.after(before, impulse(before, new Vector3D(tried))), meeting)
                                .getPosition()
                                .subtract(there.getPosition())
                                .scalarMultiply(1 / MEETS_WITHIN_M)
                                .toArray());
        if (!aim.hit()) {
            return Optional.empty();
        }
        Burn.Impulse across = impulse(before, new Vector3D(aim.controls()));
        SpacecraftState arriving = moon.coast(moon.after(before, across), meeting);
        Burn.Impulse matching = impulse(
                arriving,
                there.getPVCoordinates()
                        .getVelocity()
                        .subtract(arriving.getPVCoordinates().getVelocity()));
        return Optional.of(new Met(phasing, across, matching, moon.fly(chaser, List.of(phasing, across), meeting)));
    }

    /** The largest phasing orbit that closes the gap: the impulse that makes it. */
    private Optional<Burn.Impulse> phasing(SpacecraftState apolune, SpacecraftState there, AbsoluteDate leave) {
        double most = along(burns.apsisTo(apolune, there.getPosition().getNorm(), specificImpulseS), apolune);
        double high = most;
        double gapHigh = gapRad(apolune, high, there, leave);
        for (int i = SIZES - 1; i >= 0; i--) {
            double low = most * i / SIZES;
            double gapLow = gapRad(apolune, low, there, leave);
            // A jump from one half turn to the other is not a meeting.
            if (gapLow * gapHigh <= 0 && Math.abs(gapLow - gapHigh) < Math.PI) {
                return Optional.of(root(apolune, there, leave, low, gapLow, high));
            }
            high = low;
            gapHigh = gapLow;
        }
        return Optional.empty();
    }

    private Burn.Impulse root(
            SpacecraftState apolune,
            SpacecraftState there,
            AbsoluteDate leave,
            double from,
            double gapFrom,
            double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < 24; i++) {
            double middle = (low + high) / 2;
            if (gapRad(apolune, middle, there, leave) * gapFrom > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return along(apolune, (low + high) / 2);
    }

    /** By how much the chaser is ahead of where it must leave from. */
    private double gapRad(SpacecraftState apolune, double deltaVMPerS, SpacecraftState there, AbsoluteDate leave) {
        Vector3D here = moon.coast(moon.after(apolune, along(apolune, deltaVMPerS)), leave)
                .getPosition()
                .normalize();
        Vector3D normal = there.getPVCoordinates().getMomentum().normalize();
        Vector3D behind = new Rotation(normal, -ACROSS_RAD, RotationConvention.VECTOR_OPERATOR)
                .applyTo(there.getPosition().normalize());
        return Math.atan2(here.dotProduct(normal.crossProduct(behind)), here.dotProduct(behind));
    }

    private SpacecraftState apolune(SpacecraftState chaser) {
        double period = burns.periodS(chaser);
        return moon.until(
                        chaser,
                        chaser.getDate().shiftedBy(1.1 * period),
                        s -> s.getPosition().dotProduct(s.getPVCoordinates().getVelocity()) * 1e-9,
                        false,
                        300)
                .orElse(chaser);
    }

    private Burn.Impulse along(SpacecraftState state, double deltaVMPerS) {
        return impulse(state, state.getPVCoordinates().getVelocity().normalize().scalarMultiply(deltaVMPerS));
    }

    private static double along(Burn.Impulse impulse, SpacecraftState state) {
        return impulse.deltaVMPerS()
                .dotProduct(state.getPVCoordinates().getVelocity().normalize());
    }

    private Burn.Impulse impulse(SpacecraftState state, Vector3D deltaVMPerS) {
        return new Burn.Impulse(state.getDate(), deltaVMPerS, specificImpulseS);
    }
}
