package space.outpost.construct.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.orekit.propagation.SpacecraftState;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.sky.Sky;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreeReturnTest {
    private final Space space = new Space(Sky.embedded());
    private final FreeReturn found = FreeReturn.find(
                    space,
                    new FreeReturn.Wanted(
                            Instant.parse("2026-02-10T00:00:00Z"), 1000e3, 185e3, 122e3, Math.toRadians(6)))
            .orElseThrow();

    /** In the restricted problem it is its own mirror image; the ephemeris and the deeper perigee home bend it a little. */
    @Test
    void theWayHomeMirrorsTheWayOut() {
        assertThat(found.farSideRad()).isCloseTo(0, within(0.02));
        assertThat((double) found.back().toSeconds())
                .isCloseTo(found.out().toSeconds(), within(0.03 * found.out().toSeconds()));
    }

    @Test
    void bothEndsAreMetWithoutABurnByAnotherIntegrator() {
        Dynamics orekit = Dynamics.of(space, Centre.EARTH, Forces.POINTS);
        SpacecraftState perilune = found.perilune();
        SpacecraftState departure =
                orekit.coast(perilune, perilune.getDate().shiftedBy(-found.out().toMillis() * 1e-3));
        SpacecraftState entry =
                orekit.coast(perilune, perilune.getDate().shiftedBy(found.back().toMillis() * 1e-3));

        assertThat(departure.getPosition().getNorm() - Space.EARTH_RADIUS_M).isCloseTo(185e3, within(1e3));
        assertThat(entry.getPosition().getNorm() - Space.EARTH_RADIUS_M).isCloseTo(122e3, within(1e3));
        assertThat(Math.toDegrees(Math.asin(entry.getPosition()
                        .normalize()
                        .dotProduct(entry.getPVCoordinates().getVelocity().normalize()))))
                .isCloseTo(-6, within(0.02));
        assertThat(entry.getPVCoordinates().getVelocity().getNorm()).isCloseTo(found.entryMPerS(), within(1.0));
    }
}
