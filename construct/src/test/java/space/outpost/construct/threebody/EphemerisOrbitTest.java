package space.outpost.construct.threebody;

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
import space.outpost.construct.flight.Trajectory;
import space.outpost.sky.Sky;

class EphemerisOrbitTest {
    private final Space space = new Space(Sky.embedded());
    private final Dynamics dynamics = Dynamics.of(space, Centre.MOON, Forces.POINTS);
    private final AbsoluteDate start = space.date(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void aHaloClosesInTheEphemerisAndIsWhatTheSameForcesFly() {
        ThreeBody system = ThreeBody.of(space.gmM3PerS2(Centre.EARTH), space.gmM3PerS2(Centre.MOON));
        PeriodicOrbit halo =
                Families.haloByHeight(system, 2, -13_000 / 384_400.0).orElseThrow();

        EphemerisOrbit orbit = EphemerisOrbit.of(halo, dynamics, start, start.shiftedBy(40 * 86_400), 0, 1000)
                .orElseThrow();

        assertThat(orbit.gapM()).isLessThan(1e-2);
        assertThat(orbit.gapMPerS()).isLessThan(1e-7);
        Trajectory whole = orbit.whole();
        assertThat(whole.end().durationFrom(start)).isEqualTo(40 * 86_400);
        for (int day = 0; day <= 40; day += 2) {
            double distanceKm =
                    whole.at(start.shiftedBy(day * 86_400.0)).getPosition().getNorm() / 1000;
            assertThat(distanceKm).isBetween(40_000.0, 90_000.0);
        }
        // What is flown from the first state by another method stays with it through two joints.
        SpacecraftState flown = dynamics.with(Dynamics.Method.GRAGG_BULIRSCH_STOER)
                .coast(whole.startState(), start.shiftedBy(6 * 86_400));
        assertThat(Vector3D.distance(
                        flown.getPosition(), whole.at(flown.getDate()).getPosition()))
                .isLessThan(1);
    }
}
