package space.outpost.construct.mission;

import java.util.function.ToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Steering;

/** Steady burns about the Moon that reach an orbit. */
final class Burns {
    private final Dynamics dynamics;
    private final double gm;

    Burns(Dynamics dynamics) {
        this.dynamics = dynamics;
        gm = dynamics.space().gmM3PerS2(Centre.MOON);
    }

    /** An engine, and how it is steered: along the velocity or against it. */
    record Engine(double thrustN, double specificImpulseS, int sign) {
        Burn.Steady from(AbsoluteDate start, double durationS, double yawRad) {
            return new Burn.Steady(
                    start, durationS, thrustN, specificImpulseS, new Steering.Tangential(Centre.MOON, sign, yawRad));
        }

        double durationS(double massKg, double deltaVMPerS) {
            double flow = thrustN / (specificImpulseS * Burn.STANDARD_GRAVITY_M_PER_S2);
            return (massKg - Burn.massAfterKg(massKg, deltaVMPerS, specificImpulseS)) / flow;
        }
    }

    /** A burn and what it leads to. */
    record Fired(Burn.Steady burn, SpacecraftState before, SpacecraftState after) {}

    /**
     * The burn whose middle is at an instant and that leaves an orbit of some semi-major axis.
     *
     * @param state coasting, before or at the instant
     */
    Fired toSemiMajorAxis(SpacecraftState state, AbsoluteDate middle, Engine engine, double semiMajorAxisM) {
        SpacecraftState there = dynamics.coast(state, middle);
        double radius = there.getPosition().getNorm();
        double speed = there.getPVCoordinates().getVelocity().getNorm();
        double wanted = Math.sqrt(gm * (2 / radius - 1 / semiMajorAxisM));
        double guess = engine.durationS(state.getMass(), Math.abs(wanted - speed));
        double energy = -gm / (2 * semiMajorAxisM);
        ToDoubleFunction<Double> miss =
                duration -> energyOf(fire(state, middle, engine, duration).after()) - energy;
        double before = guess;
        double missBefore = miss.applyAsDouble(before);
        double now = guess * 1.02;
        for (int i = 0; i < 30; i++) {
            double missNow = miss.applyAsDouble(now);
            if (Math.abs(missNow) < 1e-2 || missNow == missBefore) {
                break;
            }
            double next = now - missNow * (now - before) / (missNow - missBefore);
            before = now;
            missBefore = missNow;
            now = next;
        }
        return fire(state, middle, engine, now);
    }

    private Fired fire(SpacecraftState state, AbsoluteDate middle, Engine engine, double durationS) {
        return fire(state, engine.from(middle.shiftedBy(-durationS / 2), durationS, 0));
    }

    Fired fire(SpacecraftState state, Burn.Steady burn) {
        SpacecraftState before = dynamics.coast(state, burn.start());
        return new Fired(burn, before, dynamics.after(before, burn));
    }

    /** The impulse along the velocity, here, after which the next apsis has some radius; two bodies. */
    Burn.Impulse apsisTo(SpacecraftState state, double radiusM, double specificImpulseS) {
        var pv = state.getPVCoordinates();
        double here = pv.getPosition().getNorm();
        double speed = pv.getVelocity().getNorm();
        double wanted = Math.sqrt(gm * (2 / here - 2 / (here + radiusM)));
        Vector3D deltaV = pv.getVelocity().normalize().scalarMultiply(wanted - speed);
        return new Burn.Impulse(state.getDate(), deltaV, specificImpulseS);
    }

    double gm() {
        return gm;
    }

    private double energyOf(SpacecraftState state) {
        var pv = state.getPVCoordinates();
        return pv.getVelocity().getNormSq() / 2 - gm / pv.getPosition().getNorm();
    }

    double semiMajorAxisM(double periodS) {
        return Math.cbrt(gm * periodS * periodS / (4 * Math.PI * Math.PI));
    }

    double periodS(SpacecraftState state) {
        double a = -gm / (2 * energyOf(state));
        return 2 * Math.PI * Math.sqrt(a * a * a / gm);
    }
}
