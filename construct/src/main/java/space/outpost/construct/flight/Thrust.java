package space.outpost.construct.flight;

import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.Field;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.forces.ForceModel;
import org.orekit.propagation.FieldSpacecraftState;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.EventDetector;
import org.orekit.propagation.events.FieldEventDetector;
import org.orekit.propagation.numerical.TimeDerivativesEquations;
import org.orekit.utils.ParameterDriver;

/** An engine that fires throughout the arc it is added to. */
record Thrust(Burn.Steady burn, Space space) implements ForceModel {
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

    @Override
    public <T extends CalculusFieldElement<T>> FieldVector3D<T> acceleration(
            FieldSpacecraftState<T> state, T[] parameters) {
        throw new UnsupportedOperationException("derivatives are taken by differences here");
    }

    @Override
    public Stream<EventDetector> getEventDetectors() {
        return Stream.empty();
    }

    @Override
    public <T extends CalculusFieldElement<T>> Stream<FieldEventDetector<T>> getFieldEventDetectors(Field<T> field) {
        return Stream.empty();
    }

    @Override
    public List<ParameterDriver> getParametersDrivers() {
        return List.of();
    }
}
