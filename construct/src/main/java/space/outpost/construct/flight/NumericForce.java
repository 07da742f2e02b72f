package space.outpost.construct.flight;

import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.Field;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.orekit.forces.ForceModel;
import org.orekit.propagation.FieldSpacecraftState;
import org.orekit.propagation.events.EventDetector;
import org.orekit.propagation.events.FieldEventDetector;
import org.orekit.utils.ParameterDriver;

/** A force that is only ever integrated: no parameters to estimate, no events, no derivatives. */
interface NumericForce extends ForceModel {
    @Override
    default <T extends CalculusFieldElement<T>> FieldVector3D<T> acceleration(
            FieldSpacecraftState<T> state, T[] parameters) {
        throw new UnsupportedOperationException("derivatives are taken by differences here");
    }

    @Override
    default Stream<EventDetector> getEventDetectors() {
        return Stream.empty();
    }

    @Override
    default <T extends CalculusFieldElement<T>> Stream<FieldEventDetector<T>> getFieldEventDetectors(Field<T> field) {
        return Stream.empty();
    }

    @Override
    default List<ParameterDriver> getParametersDrivers() {
        return List.of();
    }
}
