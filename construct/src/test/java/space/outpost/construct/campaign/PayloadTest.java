package space.outpost.construct.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PayloadTest {
    private static final Path ROOT = Path.of(System.getProperty("outpost.root", ".."));
    private static final Programme ILRS = ProgrammeFile.read(ROOT.resolve("examples/campaign/campaign.yaml"));

    private static Launcher launcher(String id) {
        return ILRS.launchers().stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Vehicle vehicle(String id) {
        return ILRS.vehicles().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void publishedCapabilities() {
        assertThat(launcher("long-march-5").massKg(-2)).isEqualTo(8200);
        assertThat(launcher("long-march-10").massKg(-2)).isEqualTo(27_000);
        assertThat(ILRS.spaceports().stream()
                        .filter(s -> s.id().equals("obock"))
                        .findFirst()
                        .orElseThrow())
                .satisfies(s -> {
                    assertThat(s.pads()).isEqualTo(7);
                    assertThat(s.testStands()).isEqualTo(3);
                });
    }

    @Test
    void betweenTwoRowsOfTheTableItIsLinearAndAboveTheLastNothing() {
        Launcher l = launcher("long-march-5");
        assertThat(l.massKg(4)).isEqualTo((8200 + 5800) / 2.0);
        assertThat(l.massKg(-50)).isEqualTo(12_000);
        assertThat(l.massKg(10.1)).isZero();
    }

    @Test
    void aLanderLandsWhatTheRocketEquationLeaves() {
        // 0.952 + 2.180 km/s [P] at 3138 m/s: a mass ratio of 2.713.
        double landed = 8200 / Math.exp(3132.0 / 3138.0);
        assertThat(landed).isEqualTo(3022, Offset.offset(1.0));
        assertThat(vehicle("lander-5").payloadKg(8200)).isEqualTo(landed - 900, Offset.offset(1e-9));
        assertThat(vehicle("lander-10").payloadKg(27_000))
                .isEqualTo(27_000 / Math.exp(3132.0 / 3138.0) - 1600, Offset.offset(1e-9));
        // No more than it is built for, however strong the rocket.
        assertThat(vehicle("lander-10").payloadKg(100_000)).isEqualTo(8400);
    }

    @Test
    void useOfACrewIsThatOfThePublishedTable() {
        Crew crew = ILRS.crews().getFirst();
        Consumable oxygen = ILRS.consumables().getFirst();
        // Two people: 0.895 kg a day, half of it won back, and an hour outside at 0.092 kg (NASA/TP-2015-218570, 3-31).
        assertThat(oxygen.kgPerDay(crew)).isEqualTo(2 * (0.895 * 0.5 + 0.092), Offset.offset(1e-12));
    }

    @Test
    void aLaunchDueEastReachesTheLatitudeAndACornerMore() {
        Spaceport obock = ILRS.spaceports().get(2);
        assertThat(Math.toDegrees(obock.greatestInclinationRad())).isEqualTo(12, Offset.offset(1e-9));
        Spaceport wenchang = ILRS.spaceports().getFirst();
        assertThat(Math.cos(wenchang.greatestInclinationRad()))
                .isEqualTo(Math.cos(Math.toRadians(19.6)) * Math.sin(Math.toRadians(105)), Offset.offset(1e-12));
    }
}
