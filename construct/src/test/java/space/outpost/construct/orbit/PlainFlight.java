package space.outpost.construct.orbit;

import org.hipparchus.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.ThirdBodyAttraction;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;

/** The plain reference of a flight about the Moon: Runge and Kutta's rule of order four in steps of ten seconds. */
public final class PlainFlight {
    private static final double STEP_S = 10;

    private final Space space;

    public PlainFlight(Space space) {
        this.space = space;
    }

    /** Queqiao-2's orbit with its node at 90 degrees. */
    public static SpacecraftState relay(Space space, AbsoluteDate date) {
        return Ellipse.of(
                        new OrbitStudy.Altitudes(200e3, 16_000e3, Math.toRadians(62.4), Math.PI / 2, Math.PI / 2, 0),
                        space.radiusM(Centre.MOON))
                .at(date, Centre.MOON, 1200, space);
    }

    public SpacecraftState fly(SpacecraftState from, AbsoluteDate to) {
        NumericalPropagator propagator = new NumericalPropagator(new ClassicalRungeKuttaIntegrator(STEP_S));
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.setMu(space.gmM3PerS2(Centre.MOON));
        propagator.addForceModel(
                new HolmesFeatherstoneAttractionModel(space.sky().moonPrincipalAxes(), space.moonHarmonics(10)));
        propagator.addForceModel(new ThirdBodyAttraction(space.earth()));
        propagator.addForceModel(new ThirdBodyAttraction(space.sun()));
        propagator.resetInitialState(from);
        return propagator.propagate(to);
    }
}
