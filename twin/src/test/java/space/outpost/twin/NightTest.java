package space.outpost.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static space.outpost.twin.Outpost.at;
import static space.outpost.twin.Outpost.hour;

import java.util.List;
import org.junit.jupiter.api.Test;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Execution;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Fault;

/** Days and nights with known answers. */
class NightTest {
    private static final double KWH = 3.6e6;

    /** Surroundings 100 K in the dark, 200 K in the Sun; 250 K least, radiator from 300 K, 320 K most. */
    private static Element.Thermal box(double heaterW) {
        return new Element.Thermal(1e5, 0.5, 2, 300, heaterW, 250, 320, 100, 200);
    }

    private static Execution dark(double idleW, double heaterW) {
        return new Outpost(400)
                .element(new Draft("box").source(500).idle(idleW, 0).thermal(box(heaterW)))
                .sun(0, 0, 400, 0)
                .fly();
    }

    @Test
    void aBatteryGivesThroughTheNightWhatTheLoadTakes() {
        Execution e = new Outpost(30)
                .element(new Draft("rover").array(200).idle(50, 10).battery(2 * KWH, 0.9, 1))
                .sun(0, 1, 10, 1, 10, 0, 24, 0, 24, 1, 30, 1)
                .fly();
        assertThat(at(e.batteryJ(), "rover").at(hour(24))).isCloseTo((2000 - 14 * 50) * 3600, within(1.0));
        // 150 W to charge at 0.9 from 1300 Wh: full after 700 / 135 h.
        assertThat(at(e.batteryJ(), "rover").at(hour(26))).isCloseTo((1300 + 2 * 135) * 3600, within(1.0));
        assertThat(at(e.energy(), "rover").chargeLossJ()).isCloseTo(700 * 3600 / 9.0, within(1.0));
        assertThat(at(e.energy(), "rover").curtailedJ())
                .isCloseTo((10 * 150 + (6 - 700 / 135.0) * 150) * 3600, within(1.0));
    }

    @Test
    void atDuskTheBatteryFollowsAParabola() {
        // Sun goes linearly in 4 h; load 100 W, array 200 W: even at 2 h, then (100/7200) W/s missing more each second.
        Execution e = new Outpost(4)
                .element(new Draft("rover").array(200).idle(100, 10).battery(KWH, 0.9, 1))
                .sun(0, 1, 4, 0)
                .fly();
        assertThat(at(e.batteryJ(), "rover").at(hour(2))).isCloseTo(KWH, within(1e-3 * KWH));
        assertThat(at(e.energy(), "rover").endJ()).isCloseTo(KWH - 0.5 * 100.0 / 7200 * 7200 * 7200, within(1e-3));
        // The record is drawn with straight lines: 0.1 % of the capacity at most beside the parabola.
        assertThat(at(e.batteryJ(), "rover").at(hour(3)))
                .isCloseTo(KWH - 0.5 * 100.0 / 7200 * 3600 * 3600, within(1e-3 * KWH));
    }

    @Test
    void theHeaterHoldsTheMinimumWithJustWhatTheColdTakes() {
        Execution e = dark(20, 100);
        assertThat(at(e.temperatureK(), "box").at(hour(399))).isEqualTo(250);
        assertThat(at(e.loadW(), "box").at(hour(399))).isCloseTo(20 + (0.5 * 150 - 20), within(1e-9));
    }

    @Test
    void beforeTheHeaterStartsTheNodeCoolsExponentially() {
        // From midway 275 K towards 100 + 20/0.5 = 140 K with 2e5 s: 250 K after 2e5 ln(135/110) s.
        Execution e = dark(20, 100);
        double reached = 2e5 * Math.log(135 / 110.0) / 3600;
        assertThat(at(e.temperatureK(), "box").at(hour(reached / 2)))
                .isCloseTo(140 + 135 * Math.exp(-reached / 2 * 3600 / 2e5), within(0.1));
        double heated = (400 - reached) * 55 + 400 * 20;
        assertThat(at(e.energy(), "box").consumedJ()).isCloseTo(heated * 3600, within(10.0));
    }

    @Test
    void aHeaterTooWeakIsReportedAndTheNodeSettlesWhereItCan() {
        Execution e = dark(20, 40);
        assertThat(at(e.temperatureK(), "box").at(hour(399))).isCloseTo(100 + 60 / 0.5, within(0.2));
        assertThat(e.events()).extracting(Event::text).containsExactly("box is too cold: 249.0 K");
    }

    @Test
    void theRadiatorHoldsItsThresholdWhileItCanAndOpensWideBeyond() {
        // 150 W to surroundings of 100 K: 400 K shut, 160 K open, so held between. 600 W: open, 100 + 600/2.5 = 340 K.
        assertThat(at(dark(150, 0).temperatureK(), "box").at(hour(399))).isEqualTo(300);
        Execution powered = new Outpost(400)
                .element(new Draft("box").source(1000).idle(600, 0).thermal(box(0)))
                .sun(0, 0, 400, 0)
                .fly();
        assertThat(at(powered.temperatureK(), "box").at(hour(399))).isCloseTo(340, within(0.1));
        assertThat(powered.events()).extracting(Event::text).containsExactly("box is too hot: 320.0 K");
    }

    @Test
    void aFailedHeaterLetsTheNodeCoolUntilItIsMended() {
        Execution e = new Outpost(400)
                .element(new Draft("box").source(500).idle(20, 0).thermal(box(100)))
                .sun(0, 0, 400, 0)
                .fault("cold", "box", Fault.Kind.HEATER_FAILURE, 200, 20, 1)
                .fly();
        assertThat(at(e.temperatureK(), "box").at(hour(220)))
                .isCloseTo(140 + 110 * Math.exp(-20 * 3600 / 2e5), within(0.1));
        assertThat(at(e.temperatureK(), "box").at(hour(399))).isEqualTo(250);
        assertThat(e.events().stream().map(Event::kind).toList())
                .isEqualTo(List.of(
                        Event.Kind.FAULT, Event.Kind.DETECTION, Event.Kind.LIMIT, Event.Kind.REPAIR, Event.Kind.LIMIT));
    }

    @Test
    void tooHotAnElementShedsWhatIsWorthLeastAndKeepsTheRest() {
        Execution e = new Outpost(400)
                .element(new Draft("box").source(1000).idle(100, 0).thermal(box(0)))
                .sun(0, 0, 400, 0)
                .experiment("furnace", "box", 450, 0, 1)
                .experiment("watch", "box", 20, 0, 9)
                .run("furnace", 10, 200)
                .run("watch", 10, 200)
                .fly();
        assertThat(e.outcomes())
                .extracting(o -> o.activity() + " " + o.reason())
                .containsExactly("furnace#1 box is too hot", "watch#1 ");
        assertThat(e.events())
                .extracting(Event::text)
                .containsExactly(
                        "box is too hot: 320.0 K",
                        "box is too hot: shed 'furnace#1' (450 W)",
                        "box is within its temperature limits again: 319.0 K");
    }

    @Test
    void theRadioTakesItsPowerForTheShareOfTimeItSends() {
        // 1 Mbit/s link: 1.8 Gbit in an hour are half its rate while they are made; nothing is left to send after.
        Execution e = new Outpost(4)
                .element(new Draft("box").source(100).idle(10, 0).storage(1e10).radio(1e6, 30))
                .experiment("map", "box", 0, 1.8e9, 1)
                .run("map", 1, 2)
                .fly();
        assertThat(at(e.loadW(), "box").at(hour(1.5))).isCloseTo(25, within(1e-9));
        assertThat(at(e.energy(), "box").consumedJ()).isCloseTo((4 * 10 + 15) * 3600, within(1e-3));
    }

    @Test
    void whatIsStoredBeforeAPassIsSentAtTheRateOfTheLink() {
        Execution e = new Outpost(10)
                .element(new Draft("box").source(100).idle(10, 0).storage(1e10).radio(1e6, 30))
                .earth(Outpost.hours(5, 10))
                .experiment("map", "box", 0, 7.2e9, 1)
                .run("map", 1, 2)
                .fly();
        assertThat(at(e.storageBits(), "box").at(hour(4))).isCloseTo(7.2e9, within(1.0));
        assertThat(at(e.storageBits(), "box").at(hour(6))).isCloseTo(3.6e9, within(10.0));
        assertThat(at(e.storageBits(), "box").at(hour(7.01))).isZero();
        assertThat(at(e.energy(), "box").consumedJ()).isCloseTo((10 * 10 + 2 * 30) * 3600, within(1e-3));
    }
}
