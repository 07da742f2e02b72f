package space.outpost.survey.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CraterTest {
    private static double height(Crater crater, double radii) {
        double r = radii * crater.diameterM() / 2;
        return crater.heightM(r * r);
    }

    @Test
    void aFreshCraterHasThePublishedDepthRimAndApron() {
        Crater crater = new Crater(0, 0, 1000, 1);
        assertThat(height(crater, 0.98) - height(crater, 0)).isCloseTo(210, within(0.1));
        assertThat(height(crater, 0.98)).isCloseTo(36.82, within(0.01));
        assertThat(height(crater, 1.2)).isCloseTo(1000 * (0.188253307 - 0.22446 + 0.02656 + 0.02602), within(0.1));
        assertThat(height(crater, 1.5)).isZero();
        assertThat(height(crater, 1.4999)).isCloseTo(0, within(0.01));
    }

    @Test
    void aSmallCraterIsShallowerWithAWiderFloorAndTheSameRim() {
        Crater crater = new Crater(0, 0, 100, 1);
        assertThat(height(crater, 0.98) - height(crater, 0)).isCloseTo(15, within(0.01));
        assertThat(height(crater, 0.3)).isEqualTo(height(crater, 0));
    }

    @Test
    void thereIsNoStepAnywhere() {
        Crater crater = new Crater(0, 0, 1000, 1);
        for (double r = 0; r < 1.6; r += 1e-4) {
            assertThat(Math.abs(height(crater, r + 1e-4) - height(crater, r))).isLessThan(0.06);
        }
    }

    /** Fassett and Thomson 2014, abstract. */
    @Test
    void inThreeThousandMillionYearsOneKilometreKeepsHalfItsDepth() {
        assertThat(Crater.freshness(1000, 3)).isCloseTo(0.52, within(0.005));
        assertThat(Crater.freshness(300, 3)).isCloseTo(0.07, within(0.025));
    }

    @Test
    void theOldestOfASizeAreAboutToVanish() {
        for (double diameter : new double[] {20, 50, 150, 300, 500}) {
            Crater oldest = Crater.of(0, 0, diameter, 1);
            assertThat(oldest.freshness() * Crater.freshDepth(diameter)).isCloseTo(0.04, within(0.0401));
            assertThat(Crater.of(0, 0, diameter, 0).freshness()).isEqualTo(1);
        }
        assertThat(Crater.of(0, 0, 100, 1).freshness() * 0.15).isCloseTo(0.04, within(1e-9));
    }
}
