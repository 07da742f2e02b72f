package space.outpost.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static space.outpost.operate.Draft.refusalOf;
import static space.outpost.operate.Draft.startsOf;

import org.junit.jupiter.api.Test;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.plan.Unplanned.Limit;

class PowerTest {
    /** Night from hour 24 to 72, which its idle load of 10 W takes 480 Wh of the battery's 1000, 200 of it to be kept. */
    private static final Draft NIGHT = Draft.over(96)
            .lit(0, 24, 72, 96)
            .element(
                    "base",
                    e -> e.arrays(100).idle(10).battery(1000, 0.9).memory(1e9).radio(1e6, 0));

    @Test
    void aNightLeavesAsMuchAsTheBatteryHoldsOverItsFloor() {
        Plan plan = NIGHT.experiment("hum", x -> x.within(24, 72).drawing(320)).plan();

        assertThat(startsOf("hum", plan)).hasSize(1);
        assertThat(Draft.at(Draft.hour(72), "base", plan.batteryJ())).isCloseTo(200 * 3600.0, within(1.0));
    }

    @Test
    void oneWattHourTooManyIsRefusedWithTheFigures() {
        Unplanned refused = refusalOf(
                "hum",
                NIGHT.experiment("hum", x -> x.within(24, 72).drawing(321)).plan());

        assertThat(refused.limit()).isEqualTo(Limit.POWER);
        assertThat(refused.reason())
                .endsWith("the battery of bus 'base' would fall to 0.199 kWh at 2035-01-04T00:00:00Z, "
                        + "1 Wh below what it must keep (0.2 kWh)");
    }

    @Test
    void chargingLosesItsShare() {
        // Drawn down by 500 Wh before hour 20, 4 h at 90 W bring back 324 Wh of it.
        Plan plan = NIGHT.experiment("hum", x -> x.within(19, 20).drawing(590)).plan();

        assertThat(Draft.at(Draft.hour(24), "base", plan.batteryJ())).isCloseTo((500 + 324) * 3600.0, within(1.0));
    }

    @Test
    void aFullBatteryTakesNoMore() {
        Plan plan = NIGHT.experiment("hum", x -> x.within(1, 2).drawing(290)).plan();

        assertThat(Draft.at(Draft.hour(24), "base", plan.batteryJ())).isEqualTo(1000 * 3600.0);
    }

    @Test
    void whenTheStationAloneCannotIdleNothingRuns() {
        Draft draft = Draft.over(200)
                .lit(0, 24, 150, 200)
                .element("base", e -> e.arrays(100).idle(10).battery(1000, 0.9))
                .experiment("hum", x -> x.within(110, 150).drawing(1))
                .experiment("dusk", x -> x.within(24, 90).drawing(1))
                .experiment("noon", x -> x.within(0, 10).drawing(1));

        Plan plan = draft.plan();
        assertThat(refusalOf("hum", plan).reason())
                .contains("bus 'base' cannot even keep its idle loads within its limits for 1 h of its 1 h");
        assertThat(refusalOf("dusk", plan).limit()).isEqualTo(Limit.POWER);
        assertThat(startsOf("noon", plan)).hasSize(1);
    }

    @Test
    void withoutABatterySupplyMustCoverTheLoad() {
        Draft draft = Draft.over(48)
                .lit(12, 24)
                .element("base", e -> e.arrays(100).source(20).idle(20))
                .experiment("fits", x -> x.drawing(100))
                .experiment("not", x -> x.drawing(101));

        Plan plan = draft.plan();
        assertThat(startsOf("fits", plan)).containsExactly(12.0);
        assertThat(refusalOf("not", plan).limit()).isEqualTo(Limit.POWER);
        assertThat(refusalOf("not", plan).reason())
                .contains("which has no battery")
                .contains("1 Wh short");
    }

    @Test
    void sendingTakesPower() {
        // 36 Mbit at 10 kbit/s: an hour of sending at 100 W once the Earth is up.
        Draft draft = Draft.over(48)
                .earthInView(24, 48)
                .element(
                        "base",
                        e -> e.source(10)
                                .idle(10)
                                .battery(1000, 0.9)
                                .memory(1e9)
                                .radio(1e4, 100))
                .experiment("film", x -> x.within(0, 1).making(36e6).drawing(5));

        Plan plan = draft.plan();
        assertThat(Draft.at(Draft.hour(24), "base", plan.batteryJ())).isCloseTo(995 * 3600.0, within(1.0));
        assertThat(Draft.at(Draft.hour(48), "base", plan.batteryJ())).isCloseTo(895 * 3600.0, within(1.0));
    }

    @Test
    void sendingAsItIsMadeTakesItsShareOfPower() {
        Draft draft = Draft.over(48)
                .element(
                        "base",
                        e -> e.source(10)
                                .idle(10)
                                .battery(1000, 0.9)
                                .memory(1e9)
                                .radio(1e4, 100))
                .experiment("film", x -> x.within(0, 2).lasting(2).making(36e6));

        assertThat(Draft.at(Draft.hour(48), "base", draft.plan().batteryJ())).isCloseTo(900 * 3600.0, within(1.0));
    }

    @Test
    void aRadioOnAnotherBusIsPoweredByThat() {
        Draft draft = Draft.over(48)
                .element(
                        "base",
                        e -> e.source(10).idle(10).battery(100, 0.9).memory(1e9).radio(1e4, 100))
                .element("rover", e -> e.source(10).store("base"))
                .experiment("film", x -> x.on("rover").making(36e6).drawing(5));

        Unplanned refused = refusalOf("film", draft.plan());
        assertThat(refused.limit()).isEqualTo(Limit.POWER);
        assertThat(refused.reason()).contains("bus 'base'").contains("20 Wh below");
    }

    @Test
    void aBatteryThatArrivesComesCharged() {
        Plan plan = NIGHT.element("pack", e -> e.bus("base").battery(500, 0.9).arrives(48))
                .experiment("hum", x -> x.within(49, 72).drawing(700))
                .plan();

        assertThat(startsOf("hum", plan)).hasSize(1);
    }
}
