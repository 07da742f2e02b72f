package space.outpost.survey.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RegolithTest {
    private final Regolith moon = Regolith.lunar();

    @Test
    void densityAndConductivityRunFromThePublishedSurfaceToThePublishedDepth() {
        assertThat(moon.densityKgPerM3(0)).isEqualTo(1100, within(1e-9));
        assertThat(moon.densityKgPerM3(2)).isEqualTo(1800, within(1e-6));
        assertThat(moon.conductivityWPerMK(0, 350)).isEqualTo(7.4e-4 * 3.7, within(1e-12));
        assertThat(moon.conductivityWPerMK(2, 0)).isEqualTo(3.4e-3, within(1e-9));
        assertThat(moon.conductivityWPerMK(0.07, 0))
                .isEqualTo(7.4e-4 + (3.4e-3 - 7.4e-4) * (1 - 1 / Math.E), within(1e-12));
    }

    @Test
    void enthalpyIsTheIntegralOfHeatCapacity() {
        for (double t = 20; t < 400; t += 7) {
            double slope = (moon.heatCapacity().enthalpyJPerKg(t + 0.01)
                            - moon.heatCapacity().enthalpyJPerKg(t - 0.01))
                    / 0.02;
            assertThat(moon.heatCapacity().jPerKgK(t)).isEqualTo(slope, within(1e-5));
        }
    }

    @Test
    void soilAtRoomTemperatureTakesThePublishedHeat() {
        // Hemingway et al. 1973, Apollo soils 14163 to 60601: 740 to 780 J/(kg K) at 300 K.
        assertThat(moon.heatCapacity().jPerKgK(300)).isBetween(740.0, 780.0);
    }

    @Test
    void groundReflectsMoreOfGrazingLight() {
        assertThat(moon.albedo().at(0)).isEqualTo(0.12);
        assertThat(moon.albedo().at(Math.PI / 4)).isEqualTo(0.12 + 0.06 + 0.25 / 256, within(1e-12));
        assertThat(moon.albedo().at(Math.PI / 2)).isEqualTo(0.85, within(1e-12));
        assertThat(moon.albedo().diffuse()).isBetween(0.12, 0.85);
        assertThat(Regolith.Albedo.constant(0.3).diffuse()).isEqualTo(0.3, within(1e-12));
    }

    @Test
    void anAlbedoOverOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Regolith.Albedo(0.4, 0.06, 0.25));
    }
}
