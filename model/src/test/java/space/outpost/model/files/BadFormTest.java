package space.outpost.model.files;

import static org.assertj.core.api.Assertions.assertThat;
import static space.outpost.model.files.SmallScenario.problemsWith;

import org.junit.jupiter.api.Test;

/** Scenarios whose form is wrong: each problem has its line, its column and what to write instead. */
class BadFormTest {
    @Test
    void anUnknownKeyIsNamedWithTheNearestAllowedOne() {
        assertThat(problemsWith("    mass: 900 kg", "    mas: 900 kg"))
                .containsExactly(
                        "10:5 elements[0]: found no key 'mass'; allowed: mass: landed, or in orbit",
                        "14:5 elements[0]: found unknown key 'mas' (did you mean 'mass'?); allowed: id, title, kind, partner, mass, arrives, bus, store, mast, idle, survival, arrays, sources, battery, storage, radio, thermal, instruments, orbit");
    }

    @Test
    void aMissingKeyIsNamedWithItsMeaning() {
        assertThat(problemsWith("    mass: 900 kg\n", ""))
                .containsExactly("10:5 elements[0]: found no key 'mass'; allowed: mass: landed, or in orbit");
    }

    @Test
    void aBareNumberIsToldItsUnits() {
        assertThat(problemsWith("mass: 900 kg", "mass: 900"))
                .containsExactly(
                        "14:11 elements[0].mass: found '900'; allowed: a mass with its unit, such as '900 kg'");
    }

    @Test
    void aUnitOfAnotherQuantityIsRefused() {
        assertThat(problemsWith("idle: 100 W", "idle: 100 kg"))
                .containsExactly("15:11 elements[0].idle: found '100 kg'; allowed: a power in one of W, mW, kW, MW");
    }

    @Test
    void aUnitInTheWrongCaseIsRefusedWithAHint() {
        assertThat(problemsWith("capacity: 10 kWh", "capacity: 10 kwh"))
                .containsExactly(
                        "17:25 elements[0].battery.capacity: found '10 kwh'; allowed: an energy in one of J, kJ, MJ, GJ, Wh, kWh, MWh (did you mean 'kWh'?)");
    }

    @Test
    void aQuantityOutOfRangeIsRefused() {
        assertThat(problemsWith("mass: 900 kg", "mass: -900 kg"))
                .containsExactly("14:11 elements[0].mass: found -900 kg; allowed: 0 kg or more");
    }

    @Test
    void aShareOverOneIsRefused() {
        assertThat(problemsWith("severity: 0.1", "severity: 1.1"))
                .containsExactly("41:85 faults[0].severity: found 1.1; allowed: 0 to 1");
    }

    @Test
    void anImpossibleDateIsRefused() {
        assertThat(problemsWith("end: 2035-03-01T00:00:00Z}\nsite", "end: 2035-02-30T00:00:00Z}\nsite"))
                .containsExactly("3:45 horizon.end: found '2035-02-30T00:00:00Z'; allowed: a date and time that exist");
    }

    @Test
    void aDateWithoutTimeIsToldItsForm() {
        assertThat(problemsWith("end: 2035-03-01T00:00:00Z}\nsite", "end: 2035-03-01}\nsite"))
                .containsExactly("3:45 horizon.end: found '2035-03-01'; allowed: an instant: '2035-03-01T00:00:00Z'");
    }

    @Test
    void aHorizonThatEndsBeforeItStartsIsRefused() {
        assertThat(problemsWith("end: 2035-03-01T00:00:00Z}\nsite", "end: 2034-03-01T00:00:00Z}\nsite"))
                .containsExactly(
                        "3:10 horizon: found values that do not agree; allowed: an interval must end after it starts: [2035-01-01T00:00:00Z, 2034-03-01T00:00:00Z)");
    }

    @Test
    void aKeyTwiceIsRefused() {
        assertThat(problemsWith("    idle: 100 W", "    idle: 100 W\n    idle: 90 W"))
                .containsExactly("16:5: found key 'idle' again (first at 15:5); allowed: each key once");
    }

    @Test
    void anUnknownWordIsRefusedWithAHint() {
        assertThat(problemsWith("kind: observation", "kind: observations"))
                .containsExactly(
                        "29:11 experiments[0].kind: found 'observations'; allowed: one of exploration, observation, basic-experiment, technical-verification (did you mean 'observation'?)");
    }

    @Test
    void textWhereAListIsDueIsRefused() {
        assertThat(problemsWith("instruments: [camera]\n    value", "instruments: camera\n    value"))
                .containsExactly("31:18 experiments[0].instruments: found 'camera'; allowed: a list");
    }

    @Test
    void aNumberWhereTextIsDueIsRefused() {
        assertThat(problemsWith("title: A small station", "title: 2035"))
                .containsExactly("2:8 title: found '2035'; allowed: text (a number needs quotes to be one)");
    }

    @Test
    void aFractionWhereAWholeNumberIsDueIsRefused() {
        assertThat(problemsWith("runs: 4", "runs: 4.5"))
                .containsExactly("33:11 experiments[0].runs: found '4.5'; allowed: a whole number of at most 9 digits");
    }

    @Test
    void anAliasIsRefused() {
        assertThat(problemsWith("title: A small station", "title: *other"))
                .containsExactly("2:8: found an alias; allowed: plain YAML without anchors and aliases");
    }

    @Test
    void brokenYamlIsRefusedAtItsPlace() {
        assertThat(problemsWith("masts:\n  - {id: tall, height: 10 m}", "masts:\n  - {id: tall, height: 10 m"))
                .containsExactly("7:9: found broken YAML: expected ',' or '}', but got :; allowed: YAML 1.2 or JSON");
    }

    @Test
    void aDurationWithoutUnitIsRefused() {
        assertThat(problemsWith("duration: 10 h", "duration: 10"))
                .containsExactly(
                        "35:15 experiments[0].duration: found '10'; allowed: a duration with its unit, such as '10 s' or '10 min'");
    }

    @Test
    void anApoluneBelowThePeriluneIsRefused() {
        assertThat(
                        problemsWith(
                                "    idle: 100 W",
                                "    idle: 100 W\n    orbit: {perilune-altitude: 200 km, apolune-altitude: 100 km, inclination: 62.4 deg, epoch: 2035-001T00:00:00Z}"))
                .containsExactly(
                        "16:12 elements[0].orbit: found values that do not agree; allowed: apolune is below perilune");
    }
}
