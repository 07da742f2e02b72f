package space.outpost.construct.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.construct.flight.Space;
import space.outpost.sky.Sky;

/** Artemis I from its dates. examples/missions/artemis-1.md tells what agrees with the flight and what does not. */
@Tag("slow")
class ArtemisTest {
    private final DroFlight flight = new DroDesigner(
                    new Space(Sky.embedded()),
                    DroMissionFile.read(Path.of(
                            System.getProperty("outpost.root", ".."), "examples", "missions", "artemis-1.yaml")))
            .design();

    @Test
    void itHoldsItsDatesAndAltitudesAndCostsWhatWasFlown() {
        double flown = 110.6 + 138.4 + 292.9;
        double ours = flight.burn(DroFlight.INSERTION).deltaVMPerS()
                + flight.burn(DroFlight.DEPARTURE).deltaVMPerS()
                + flight.burn(DroFlight.RETURN).deltaVMPerS();
        assertThat(ours).isCloseTo(flown, within(0.05 * flown));

        DroFlight.Event out = flight.event(DroFlight.OUTBOUND_PERILUNE);
        DroFlight.Event back = flight.event(DroFlight.RETURN_PERILUNE);
        assertThat(out.altitudeM()).isCloseTo(130e3, within(1e3));
        assertThat(back.altitudeM()).isCloseTo(127e3, within(1e3));
        assertThat(Duration.between(Instant.parse("2022-12-05T16:43:00Z"), back.at())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(flight.event(DroFlight.FARTHEST).altitudeM()).isCloseTo(432_108e3, within(0.01 * 432_108e3));

        // It enters at the angle asked for, over the landing place, from the plane that a launch from 28.6 N reaches.
        assertThat(flight.event(DroFlight.ENTRY).altitudeM()).isCloseTo(122e3, within(2e3));
        assertThat(Math.toDegrees(flight.residuals().flightPathRad())).isCloseTo(6, within(0.05));
        assertThat(Math.toDegrees(flight.residuals().passLatitudeRad())).isCloseTo(29, within(0.1));
        assertThat(Math.toDegrees(flight.residuals().inclinationRad())).isBetween(28.6, 45.0);

        // As impulses under point masses it costs the same within 1 %; flown finer it ends at the same place.
        assertThat(flight.totalMPerS())
                .isCloseTo(flight.residuals().impulsiveMPerS(), within(0.01 * flight.totalMPerS()));
        assertThat(flight.residuals().reflownM()).isLessThan(50e3);
    }
}
