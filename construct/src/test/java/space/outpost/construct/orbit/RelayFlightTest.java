package space.outpost.construct.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.scenario.Element.RelayOrbit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.sky.OrbiterPath;
import space.outpost.sky.Sky;

class RelayFlightTest {
    private static final Instant START = Instant.parse("2035-01-01T00:00:00Z");
    private static final Interval MONTH = new Interval(START, Instant.parse("2035-01-29T00:00:00Z"));

    private final Sky sky = Sky.embedded();

    @Test
    void atItsEpochTheRelayIsWhereItsElementsSay() {
        RelayOrbit orbit = orbit(90, START);

        OrbiterPath flown = RelayFlight.of(orbit, MONTH, sky).path();

        assertThat(flown.positionM(START)
                        .minus(sky.path(orbit).positionM(START))
                        .length())
                .isLessThan(1);
    }

    @Test
    void thePathBeforeALateEpochLeadsToIt() {
        Instant late = START.plusSeconds(3 * 86_400);
        RelayOrbit orbit = orbit(90, late);

        OrbiterPath flown = RelayFlight.of(orbit, MONTH, sky).path();

        assertThat(flown.positionM(late).minus(sky.path(orbit).positionM(late)).length())
                .isLessThan(2000);
    }

    @Test
    void aRelayThatHasComeToTheGroundIsSeenNoMore() {
        RelayFlight flight = RelayFlight.of(orbit(0, START), MONTH, sky);
        Instant impact = flight.motion().impact().orElseThrow();

        IntervalSet seen = sky.orbiterAbove(flight.path(), Place.ofDegrees(-90, 0, 0), Contacts.level(0), MONTH);

        assertThat(impact).isBefore(MONTH.end());
        assertThat(seen.get(seen.size() - 1).end()).isBeforeOrEqualTo(impact);
        assertThat(seen.total().toSeconds() / (double) (impact.getEpochSecond() - START.getEpochSecond()))
                .isCloseTo(0.9, within(0.05));
    }

    private static RelayOrbit orbit(double nodeDeg, Instant epoch) {
        return new RelayOrbit(200e3, 16_000e3, Math.toRadians(62.4), Math.toRadians(nodeDeg), Math.PI / 2, 0, epoch);
    }
}
