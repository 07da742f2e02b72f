package space.outpost.construct.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.sky.Sky;

class CorrectionsTest {
    private final Space space = new Space(Sky.embedded());

    @Test
    void correctionsGrowWithTheErrorAndWithTheWait() {
        Corrections corrections = corrections();

        Corrections.Spread early = corrections.spread(asked(1, 12));
        Corrections.Spread doubled = corrections.spread(asked(2, 12));
        Corrections.Spread late = corrections.spread(asked(1, 48));

        assertThat(doubled.meanMPerS()).isCloseTo(2 * early.meanMPerS(), within(1e-9));
        assertThat(late.meanMPerS()).isGreaterThan(1.5 * early.meanMPerS());
        assertThat(early.highMPerS()).isGreaterThan(early.meanMPerS());
        // The nearer the Moon, the less a last error of a correction moves the passage.
        assertThat(late.correctedM()).isLessThan(early.correctedM());
        assertThat(late.uncorrectedM()).isCloseTo(early.uncorrectedM(), within(1e-6));
        assertThat(corrections.spread(asked(1, 12))).isEqualTo(early);
    }

    private Corrections corrections() {
        EarthMoonLeg out = new EarthMoonLeg(
                space,
                new EarthMoonLeg.Port(
                        EarthMoonLeg.Way.OUT,
                        space.date(Instant.parse("2020-11-23T20:30:12Z")),
                        Math.toRadians(19.6),
                        Math.toRadians(111),
                        Space.EARTH_RADIUS_M + 200e3,
                        600,
                        Math.toRadians(25)),
                Forces.POINTS);
        EarthMoonLeg.Solution way = out.through(Perilune.in(
                        new Vector3D(0.3, -0.5, 0.8).normalize(),
                        space.date(Instant.parse("2020-11-28T12:58:00Z")),
                        2_137_400))
                .orElseThrow();
        return new Corrections(Dynamics.of(space, Centre.EARTH, Forces.POINTS), way.perigee(), way.perilune());
    }

    private static Mission.Correction asked(double errorMPerS, int hours) {
        return new Mission.Correction(errorMPerS, Duration.ofHours(hours), 0.02, 400, 7);
    }
}
