package space.outpost.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static space.outpost.twin.Outpost.at;
import static space.outpost.twin.Outpost.hour;
import static space.outpost.twin.Outpost.hours;
import static space.outpost.twin.Outpost.needing;
import static space.outpost.twin.Outpost.using;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Execution;
import space.outpost.model.execution.Outcome;
import space.outpost.model.execution.Outcome.Status;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Fault;
import space.outpost.model.time.Profile;

class TwinTest {
    private static final double KWH = 3.6e6;

    private static Draft rover() {
        return new Draft("rover")
                .array(300)
                .idle(60, 20)
                .battery(2 * KWH, 0.95, 1)
                .storage(8e9)
                .radio(1e6, 20)
                .instruments("drill", "camera");
    }

    private static Outpost roverDay() {
        return new Outpost(48)
                .element(rover())
                .experiment("core", "rover", 100, 1e9, 10, using("drill"))
                .experiment("look", "rover", 30, 2e9, 5, using("camera"))
                .run("core", 10, 14)
                .run("core", 20, 24)
                .run("look", 11, 13)
                .run("look", 30, 31);
    }

    private static Outcome outcome(Execution e, String id) {
        return e.outcomes().stream()
                .filter(o -> o.activity().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(Execution e, Event.Kind kind) {
        return e.events().stream()
                .filter(x -> x.kind() == kind)
                .map(Event::text)
                .toList();
    }

    @Test
    void aPlanWithoutFaultsComesTrue() {
        Execution e = roverDay().fly();
        assertThat(e.outcomes()).extracting(Outcome::status).containsOnly(Status.COMPLETED);
        assertThat(e.outcomes()).extracting(Outcome::activity).containsExactly("core#1", "look#1", "core#2", "look#2");
        assertThat(e.events()).isEmpty();
        assertThat(e.science()).containsExactly(new Execution.Science("p", 150, 30, 30));
        assertThat(at(e.data(), "rover").producedBits()).isCloseTo(6e9, within(1.0));
        assertThat(at(e.data(), "rover").sentBits()).isCloseTo(6e9, within(1.0));
    }

    @Test
    void aComputerResetAtNoonCutsTheRunAndTheNextOneRuns() {
        Execution e = roverDay()
                .fault("glitch", "rover", Fault.Kind.COMPUTER_RESET, 12, 0, 1)
                .fly();
        Outcome cut = outcome(e, "core#1");
        assertThat(cut.status()).isEqualTo(Status.CUT_SHORT);
        assertThat(cut.ran()).contains(hours(10, 12));
        assertThat(cut.value()).isCloseTo(5, within(1e-9));
        assertThat(cut.reason()).isEqualTo("rover in safe mode after a computer reset");
        assertThat(outcome(e, "core#2").status()).isEqualTo(Status.COMPLETED);
        assertThat(e.events())
                .extracting(Event::kind)
                .containsExactly(
                        Event.Kind.FAULT,
                        Event.Kind.SAFE_MODE,
                        Event.Kind.RESPONSE,
                        Event.Kind.RESPONSE,
                        Event.Kind.REPAIR,
                        Event.Kind.RESUME);
        assertThat(e.events().getLast().time()).isBetween(hour(13), hour(13.5));
        assertThat(at(e.loadW(), "rover").at(hour(12.5))).isEqualTo(20);
    }

    @Test
    void aComputerThatStaysDownSkipsWhatIsPlannedMeanwhile() {
        Execution e = roverDay()
                .fault("dead", "rover", Fault.Kind.COMPUTER_RESET, 18, 8, 1)
                .fly();
        assertThat(outcome(e, "core#1").status()).isEqualTo(Status.COMPLETED);
        assertThat(outcome(e, "core#2").status()).isEqualTo(Status.SKIPPED);
        assertThat(outcome(e, "core#2").reason()).isEqualTo("rover is in safe mode after a computer reset");
        assertThat(outcome(e, "look#2").status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aRunStartsLateWhenItsElementComesBackWithinTheHour() {
        Execution e = roverDay()
                .fault("glitch", "rover", Fault.Kind.COMPUTER_RESET, 19.5, 0, 1)
                .fly();
        Outcome late = outcome(e, "core#2");
        assertThat(late.status()).isEqualTo(Status.COMPLETED);
        assertThat(late.ran().orElseThrow().start()).isBetween(hour(20.5), hour(20.75));
        assertThat(told(e, Event.Kind.RESPONSE))
                .singleElement()
                .asString()
                .startsWith("core#2 started ")
                .endsWith("min late: rover is in safe mode after a computer reset");
    }

    @Test
    void aFailedInstrumentStopsItsRunsAndNoOthers() {
        Execution e = roverDay()
                .fault(new Fault(
                        "jam",
                        "rover",
                        Fault.Kind.INSTRUMENT_FAILURE,
                        Optional.of("drill"),
                        Optional.of(hour(12)),
                        0,
                        Optional.empty(),
                        1))
                .fly();
        assertThat(outcome(e, "core#1").reason()).isEqualTo("drill of rover has failed");
        assertThat(outcome(e, "core#2").status()).isEqualTo(Status.SKIPPED);
        assertThat(outcome(e, "look#1").status()).isEqualTo(Status.COMPLETED);
        assertThat(outcome(e, "look#2").status()).isEqualTo(Status.COMPLETED);
        assertThat(told(e, Event.Kind.DETECTION)).containsExactly("drill of rover fails its self-test");
    }

    @Test
    void aRadioOutageCutsWhatNeedsTheLinkAndFillsTheMemory() {
        Execution e = new Outpost(48)
                .element(rover())
                .experiment("talk", "rover", 10, 1e9, 4, needing(Experiment.Contact.DIRECT))
                .experiment("map", "rover", 10, 6e9, 6)
                .run("talk", 1, 3)
                .run("map", 4, 8)
                .run("map", 10, 14)
                .fault("quiet", "rover", Fault.Kind.RADIO_OUTAGE, 2, 30, 1)
                .fly();
        assertThat(outcome(e, "talk#1").reason()).isEqualTo("radio of rover is out");
        assertThat(outcome(e, "map#1").status()).isEqualTo(Status.COMPLETED);
        assertThat(outcome(e, "map#2").status()).isEqualTo(Status.SKIPPED);
        assertThat(outcome(e, "map#2").reason()).isEqualTo("memory of rover would need room for 4.00 Gbit more");
        assertThat(at(e.storageBits(), "rover").at(hour(31))).isCloseTo(6e9, within(1e7));
        assertThat(at(e.storageBits(), "rover").at(hour(47))).isZero();
    }

    @Test
    void dataThatFindNoRoomAreCountedAndTakenOffTheRun() {
        Execution e = new Outpost(24)
                .element(rover().storage(3e9))
                .earth(hours(0, 1), hours(20, 24))
                .experiment("map", "rover", 10, 4e9, 8)
                .run("map", 0.5, 4.5)
                .fly();
        double sent = 4e9 / 8;
        assertThat(at(e.data(), "rover").droppedBits()).isCloseTo(4e9 - sent - 3e9, within(10.0));
        assertThat(outcome(e, "map#1").status()).isEqualTo(Status.CUT_SHORT);
        assertThat(outcome(e, "map#1").value()).isCloseTo(8 * (1 - 0.5 / 4), within(1e-6));
        assertThat(outcome(e, "map#1").reason()).isEqualTo("12 % of its data lost: memory of rover full");
        assertThat(told(e, Event.Kind.DATA_LOST)).hasSize(1);
    }

    /** 2 kWh, floor 0.4: night from hour 2; 60 W idle and two runs empty it. */
    private static Outpost longNight() {
        return new Outpost(60)
                .element(rover())
                .sun(0, 1, 2, 1, 2, 0, 24, 0, 24, 1, 60, 1)
                .experiment("dear", "rover", 50, 0, 100)
                .experiment("cheap", "rover", 50, 0, 1)
                .run("dear", 3, 30)
                .run("cheap", 3, 30)
                .run("dear", 50, 51)
                .expects("rover", Profile.constant(hours(0, 60), 2 * KWH));
    }

    @Test
    void loadOfLeastValueIsShedFirst() {
        Execution e = longNight().fly();
        Outcome cheap = outcome(e, "cheap#1");
        Outcome dear = outcome(e, "dear#1");
        assertThat(told(e, Event.Kind.LOAD_SHED))
                .containsExactly(
                        "battery of rover at 19 %: shed 'cheap#1' (50 W)",
                        "battery of rover at 17 %: shed 'dear#1' (50 W)");
        // 1 h at 60 W, then 160 W from 2 kWh - 60 Wh down to 0.95 of the floor, in closed form.
        double shed = 3 + (2000 - 60 - 380) / 160.0;
        assertThat(cheap.ran()).contains(hours(3, shed));
        double next = shed + (380 - 240) / 4 / 110.0;
        assertThat(dear.ran().orElseThrow().end()).isBetween(hour(next - 1e-9), hour(next + 1e-9));
        assertThat(dear.value()).isCloseTo(100 * (next - 3) / 27, within(1e-6));
    }

    @Test
    void theStationGoesToSafeModeLivesThroughTheNightAndResumes() {
        Execution e = longNight().fly();
        assertThat(told(e, Event.Kind.SAFE_MODE)).containsExactly("bus rover to safe mode: under 12 %");
        assertThat(told(e, Event.Kind.RESUME)).containsExactly("bus rover leaves safe mode: battery at 30 %");
        assertThat(outcome(e, "dear#2").status()).isEqualTo(Status.COMPLETED);
        assertThat(at(e.energy(), "rover").unservedJ()).isZero();
    }

    @Test
    void aBusThatRunsEmptyDropsOutAndComesBackWithTheSun() {
        Execution e = new Outpost(100)
                .element(rover().idle(60, 40))
                .sun(0, 0, 80, 0, 80, 1, 100, 1)
                .experiment("look", "rover", 30, 0, 5)
                .run("look", 95, 96)
                .fly();
        assertThat(told(e, Event.Kind.SAFE_MODE))
                .containsExactly(
                        "bus rover to safe mode: under 12 %", "bus rover drops out: battery empty, too little supply");
        double safe = (2000 - 240) / 60.0;
        double empty = safe + 240 / 40.0;
        assertThat(at(e.energy(), "rover").unservedJ() / 3600)
                .isGreaterThan(40 * (80 - empty))
                .isLessThan(40 * (81.5 - empty));
        assertThat(at(e.batteryJ(), "rover").at(hour(79))).isZero();
        assertThat(outcome(e, "look#1").status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aSourceTripShedsLoadAtOnceWhereThereIsNoBattery() {
        Execution e = new Outpost(24)
                .element(new Draft("plant").source(1000).idle(100, 50))
                .experiment("melt", "plant", 500, 0, 1)
                .experiment("sieve", "plant", 300, 0, 9)
                .run("melt", 1, 20)
                .run("sieve", 1, 20)
                .fault("trip", "plant", Fault.Kind.SOURCE_TRIP, 5, 2, 0.5)
                .fly();
        assertThat(told(e, Event.Kind.LOAD_SHED)).containsExactly("bus plant overloaded: shed 'melt#1' (500 W)");
        assertThat(outcome(e, "melt#1").ran()).contains(hours(1, 5));
        assertThat(outcome(e, "sieve#1").status()).isEqualTo(Status.COMPLETED);
        assertThat(at(e.energy(), "plant").unservedJ()).isZero();
    }

    @Test
    void energyInLostBatteryCapacityIsLostAndAccounted() {
        Execution e = new Outpost(24)
                .element(rover())
                .fault("cell", "rover", Fault.Kind.BATTERY_LOSS, 5, 10, 0.25)
                .fly();
        assertThat(at(e.energy(), "rover").lostJ()).isCloseTo(0.5 * KWH, within(1e-3));
        assertThat(at(e.batteryJ(), "rover").at(hour(10))).isCloseTo(1.5 * KWH, within(1e4));
        assertThat(at(e.batteryJ(), "rover").at(hour(23))).isCloseTo(2 * KWH, within(1e4));
    }

    @Test
    void anElementThatArrivesLaterBringsItsBattery() {
        Execution e = new Outpost(24)
                .element(new Draft("base").source(100).idle(100, 10).battery(KWH, 0.9, 1))
                .element(new Draft("more")
                        .on("base")
                        .arrives("2035-01-01T06:00:00Z")
                        .battery(KWH, 0.9, 0.5))
                .fly();
        assertThat(at(e.energy(), "base").startJ()).isEqualTo(KWH);
        assertThat(at(e.energy(), "base").deliveredJ()).isEqualTo(0.5 * KWH);
        assertThat(at(e.batteryJ(), "base").at(hour(7))).isCloseTo(1.5 * KWH, within(1e4));
        assertThat(told(e, Event.Kind.ARRIVAL)).containsExactly("more begins to work");
    }

    @Test
    void theSamePlanFlownTwiceIsTheSameFlight() {
        Outpost random = roverDay()
                .fault(new Fault(
                        "often",
                        "rover",
                        Fault.Kind.COMPUTER_RESET,
                        Optional.empty(),
                        Optional.empty(),
                        2000,
                        Optional.of(Duration.ofMinutes(20)),
                        1));
        assertThat(random.fly()).isEqualTo(random.fly());
        assertThat(random.fly()).isNotEqualTo(random.seed(2).fly());
    }

    @Test
    void aPlanOfAnotherScenarioIsRefusedWithAllThatIsWrong() {
        Outpost other = roverDay().run("core", 47, 60);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Twin.fly(
                        new Outpost(48).scenario(),
                        new Outpost(40).environment(),
                        new Campaign(List.of(), List.of(), List.of()),
                        other.plan()))
                .withMessageContaining("environment covers")
                .withMessageContaining("'core#1' is of no experiment")
                .withMessageContaining("'look#2' is on no element")
                .withMessageContaining("'core#3' at [2035-01-02T23:00:00Z, 2035-01-03T12:00:00Z) is not within");
    }
}
