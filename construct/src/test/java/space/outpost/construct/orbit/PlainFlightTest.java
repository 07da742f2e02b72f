package space.outpost.construct.orbit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.sky.Sky;

class PlainFlightTest {
    @Test
    void aDayOfTheRelayIsTheSameInSmallFixedSteps() {
        Space space = new Space(Sky.embedded());
        AbsoluteDate start = space.date(Instant.parse("2026-01-01T00:00:00Z"));
        AbsoluteDate end = start.shiftedBy(86_400);
        SpacecraftState relay = PlainFlight.relay(space, start);

        SpacecraftState plain = new PlainFlight(space).fly(relay, end);
        SpacecraftState ours = Dynamics.of(space, Centre.MOON, Forces.CISLUNAR).coast(relay, end);

        assertThat(Vector3D.distance(plain.getPosition(), ours.getPosition())).isLessThan(1);
        assertThat(Vector3D.distance(relay.getPosition(), ours.getPosition())).isGreaterThan(100_000);
    }
}
