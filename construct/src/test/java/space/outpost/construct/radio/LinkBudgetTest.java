package space.outpost.construct.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinkBudgetTest {
    private static final double MOON_M = 384_400e3;

    @Test
    void lossFromTheMoonIsAsDerivedForTheBandsOfDeepSpace() {
        assertThat(LinkBudget.freeSpaceLossDb(MOON_M, 2.2e9)).isCloseTo(211.0, within(0.05));
        assertThat(LinkBudget.freeSpaceLossDb(MOON_M, 8.45e9)).isCloseTo(222.7, within(0.05));
        assertThat(LinkBudget.freeSpaceLossDb(MOON_M, 26.5e9)).isCloseTo(232.6, within(0.05));
        assertThat(LinkBudget.freeSpaceLossDb(MOON_M, 32e9)).isCloseTo(234.2, within(0.05));
    }

    @Test
    void dishesOf35And66MetresGainWhatTheirAreaSays() {
        assertThat(LinkBudget.dishGainDb(35, 8.42e9, 0.65)).isCloseTo(67.9, within(0.05));
        assertThat(LinkBudget.dishGainDb(66, 8.42e9, 0.60)).isCloseTo(73.1, within(0.05));
    }

    @Test
    void aHundredMegabitFromTheMoonNeedsThisPowerIntoADish() {
        assertThat(link(35).neededEirpDb(MOON_M, 100e6)).isCloseTo(38.1, within(0.1));
        assertThat(link(12).neededEirpDb(MOON_M, 100e6)).isCloseTo(47.4, within(0.1));
    }

    @Test
    void theRateThatALinkCarriesLeavesItsMargin() {
        LinkBudget link = link(35);
        assertThat(link.leftDb(MOON_M, link.rateBitsPerS(MOON_M))).isCloseTo(3, within(1e-9));
        assertThat(link.rateBitsPerS(2 * MOON_M)).isCloseTo(link.rateBitsPerS(MOON_M) / 4, within(1e-3));
    }

    /** 26.5 GHz, Eb/N0 of 4.5 dB, margin 3 dB, losses 2 dB, 150 K, efficiency 0.55 (not told with the figures; one value fits both), 40 dBW radiated. */
    private static LinkBudget link(double dishM) {
        double gainToNoise = LinkBudget.dishGainDb(dishM, 26.5e9, 0.55) - LinkBudget.decibels(150);
        return new LinkBudget(26.5e9, 40, gainToNoise, 2, 4.5, 3);
    }
}
