package space.outpost.survey.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import space.outpost.model.Skyline;

class SurroundingsTest {
    @Test
    void levelGroundUnderALevelSkylineSeesTheSquareOfItsCosine() {
        for (double e : new double[] {-0.1, 0, 0.1, 0.7}) {
            double from = Math.max(0, e);
            assertThat(Facet.LEVEL.skyViewFactor(skyline(e))).isEqualTo(Math.cos(from) * Math.cos(from), within(1e-12));
        }
    }

    @Test
    void aSlopeOnAPlainSeesHalfOfOnePlusItsCosine() {
        for (double slope = 0; slope < 1.5; slope += 0.25) {
            assertThat(new Facet(slope, 1).skyViewFactor(skyline(0)))
                    .isEqualTo((1 + Math.cos(slope)) / 2, within(1e-4));
        }
    }

    @Test
    void aSlopeFacesTheSunItFallsTowards() {
        Facet facet = new Facet(0.3, 1.2);
        assertThat(facet.cosIncidence(1.2, Math.PI / 2 - 0.3)).isEqualTo(1, within(1e-12));
        assertThat(facet.cosIncidence(1.2 + Math.PI, 0.3)).isEqualTo(0, within(1e-12));
        assertThat(Facet.LEVEL.cosIncidence(2, 0.4)).isEqualTo(Math.sin(0.4), within(1e-12));
    }

    /** Ingersoll, Svitek and Murray 1992, equation 8: what a shadowed point of a bowl without conduction emits. */
    @Test
    void aBowlWithoutConductionIsIngersolls() {
        double openW = 1361 * Math.sin(Math.toRadians(10));
        for (double depthToDiameter : new double[] {0.05, 0.1, 0.2, 0.5}) {
            double f = 4 * depthToDiameter * depthToDiameter / (1 + 4 * depthToDiameter * depthToDiameter);
            double a = 0.12;
            double e = 0.95;
            Surroundings bowl = new Surroundings(f, a, e);
            double wallK =
                    Math.pow(bowl.wallAbsorbedW(openW) / (bowl.wallEmissivity() * Regolith.STEFAN_BOLTZMANN), 0.25);
            double floorW = (1 - a) * bowl.scatteredW(openW) + e * bowl.infraredW(wallK);
            double published = openW * f * (1 - a) / (1 - a * f) * (e + a * (1 - f));
            assertThat(floorW).isEqualTo(published, within(1e-12 * published));
        }
    }

    @Test
    void theFloorsSkylineGivesTheBowlsTerrainView() {
        double depthToDiameter = 0.2;
        double rim = Math.atan(2 * depthToDiameter);
        double f = 4 * depthToDiameter * depthToDiameter / (1 + 4 * depthToDiameter * depthToDiameter);
        assertThat(1 - Facet.LEVEL.skyViewFactor(skyline(rim))).isEqualTo(f, within(1e-12));
    }

    private static Skyline skyline(double elevationRad) {
        double[] elevations = new double[720];
        Arrays.fill(elevations, elevationRad);
        return new Skyline(elevations);
    }
}
