package space.outpost.construct.flight;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.numerical.TimeDerivativesEquations;

/** An engine that fires throughout the arc it is added to. */
record Thrust(Burn.Steady burn, Space space) implements NumericForce {
    @Override
    public void addContribution(SpacecraftState state, TimeDerivativesEquations adder) {
        adder.addNonKeplerianAcceleration(acceleration(state, new double[0]));
        adder.addMassDerivative(-burn.massFlowKgPerS());
    }

    @Override
    public Vector3D acceleration(SpacecraftState state, double[] parameters) {
        return burn.steering().direction(state, space).scalarMultiply(burn.thrustN() / state.getMass());
    }

    @Override
    public boolean dependsOnPositionOnly() {
        return false;
    }
}
