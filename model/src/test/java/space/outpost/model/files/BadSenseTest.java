package space.outpost.model.files;

import static org.assertj.core.api.Assertions.assertThat;
import static space.outpost.model.files.SmallScenario.problemsWith;

import org.junit.jupiter.api.Test;

/** Scenarios of the right form that contradict themselves. */
class BadSenseTest {
    @Test
    void anIdTwiceIsRefused() {
        assertThat(problemsWith("{id: rover, title", "{id: node, title"))
                .containsExactly(
                        "22:6 elements[1].id: found 'node' again (also elements[0]); allowed: each id once",
                        "22:72 elements[1].bus: found the element itself; allowed: another element; leave the key out for its own",
                        "22:83 elements[1].store: found the element itself; allowed: another element; leave the key out for its own",
                        "39:66 experiments[1].element: found no element 'rover'; allowed: node");
    }

    @Test
    void anIdInCapitalsIsRefused() {
        assertThat(problemsWith("{id: dust,", "{id: Dust,"))
                .containsExactly(
                        "41:6 faults[0].id: found 'Dust'; allowed: lower-case letters, digits and single hyphens, at most 64 characters");
    }

    @Test
    void anUnknownPartnerIsRefusedWithAHint() {
        assertThat(problemsWith("    partner: china\n    mass", "    partner: chna\n    mass"))
                .containsExactly(
                        "13:5 elements[0].partner: found no partner 'chna' (did you mean 'china'?); allowed: china");
    }

    @Test
    void anUnknownElementIsRefused() {
        assertThat(problemsWith("element: rover", "element: roover"))
                .containsExactly(
                        "39:66 experiments[1].element: found no element 'roover' (did you mean 'rover'?); allowed: node, rover");
    }

    @Test
    void anUnknownBusIsRefused() {
        assertThat(problemsWith("bus: node", "bus: grid"))
                .containsExactly("22:73 elements[1].bus: found no element 'grid'; allowed: node, rover");
    }

    @Test
    void aBusBehindABusIsRefused() {
        assertThat(problemsWith("    idle: 100 W", "    idle: 100 W\n    bus: rover"))
                .containsExactly(
                        "16:5 elements[0].bus: found 'rover', which itself uses that of 'node'; allowed: 'node' (no chains)",
                        "23:73 elements[1].bus: found 'node', which itself uses that of 'rover'; allowed: 'rover' (no chains)");
    }

    @Test
    void anUnknownMastIsRefused() {
        assertThat(problemsWith("    idle: 100 W", "    idle: 100 W\n    mast: short"))
                .containsExactly("16:5 elements[0].mast: found no mast 'short'; allowed: tall");
    }

    @Test
    void anInstrumentTheElementDoesNotCarryIsRefused() {
        assertThat(problemsWith("    instruments: [camera]\n    value", "    instruments: [camra]\n    value"))
                .containsExactly(
                        "31:19 experiments[0].instruments[0]: found instrument 'camra', which 'node' does not carry (did you mean 'camera'?); allowed: what it carries: camera");
    }

    @Test
    void aHorizonOfAHalfCenturyIsRefused() {
        assertThat(problemsWith(
                        "start: 2035-01-01T00:00:00Z, end: 2035-03-01T00:00:00Z}\nsite",
                        "start: 1985-01-01T00:00:00Z, end: 2035-03-01T00:00:00Z}\nsite"))
                .containsExactly("3:1 horizon: found 18321 d; allowed: at most 40 years (14640 d)");
    }

    @Test
    void aRunLongerThanTheHorizonIsRefused() {
        assertThat(problemsWith("duration: 10 h", "duration: 90 d"))
                .containsExactly(
                        "35:5 experiments[0].duration: found 90 d, longer than there is time for; allowed: at most 59 d");
    }

    @Test
    void aRunLongerThanItsWindowIsRefused() {
        assertThat(problemsWith(
                        "    duration: 10 h",
                        "    duration: 30 h\n    windows: [{start: 2035-01-05T00:00:00Z, end: 2035-01-06T00:00:00Z}]"))
                .containsExactly(
                        "35:5 experiments[0].duration: found 1.25 d, longer than there is time for; allowed: at most 1 d, its longest window");
    }

    @Test
    void aWindowOutsideTheHorizonIsRefused() {
        assertThat(problemsWith(
                        "    data: 2 Gbit",
                        "    data: 2 Gbit\n    windows: [{start: 2036-01-05T00:00:00Z, end: 2036-01-06T00:00:00Z}]"))
                .containsExactly(
                        "39:15 experiments[0].windows[0]: found a window outside the horizon; allowed: within [2035-01-01T00:00:00Z, 2035-03-01T00:00:00Z)");
    }

    @Test
    void moreRunsThanTheirSpacingAllowsAreRefused() {
        assertThat(problemsWith("    runs: 4", "    runs: 40"))
                .containsExactly(
                        "33:5 experiments[0].runs: found 40 runs, each at least 5 d after the one before; allowed: at most 12, or a closer spacing");
    }

    @Test
    void moreDataThanFitsIsRefused() {
        assertThat(problemsWith("data: 2 Gbit", "data: 2 Tbit"))
                .containsExactly(
                        "38:5 experiments[0].data: found 2 Tbit in a run of 10 h; allowed: at most 46 Gbit: the storage of 'node' and what it can send meanwhile");
    }

    @Test
    void dataWithoutStorageIsRefused() {
        assertThat(problemsWith("    storage: {capacity: 10 Gbit}\n", ""))
                .containsExactly(
                        "37:5 experiments[0].data: found data on 'node', which has no storage; allowed: no data, or an element with storage");
    }

    @Test
    void crewTimeWithoutCrewIsRefused() {
        assertThat(problemsWith(
                        "crew:\n  - {start: 2035-01-10T00:00:00Z, end: 2035-01-20T00:00:00Z, crew: 2, work-per-day: 6 h}\n",
                        ""))
                .containsExactly(
                        "37:108 experiments[1].crew-time: found work for a crew; allowed: none, or a crew stay: nobody is ever there");
    }

    @Test
    void moreWorkThanTheCrewGivesIsRefused() {
        assertThat(problemsWith("crew-time: 8 h", "crew-time: 20 h"))
                .containsExactly(
                        "39:108 experiments[1].crew-time: found 20 h of crew time in a run of 1 d; allowed: at most 12 h, all that the largest crew gives to experiments in that time");
    }

    @Test
    void aCrewThatLeavesBeforeItComesIsRefused() {
        assertThat(problemsWith(
                        "start: 2035-01-10T00:00:00Z, end: 2035-01-20", "start: 2035-01-30T00:00:00Z, end: 2035-01-20"))
                .containsExactly(
                        "24:35 crew[0].end: found departure 2035-01-20T00:00:00Z; allowed: after the arrival 2035-01-30T00:00:00Z",
                        "39:108 experiments[1].crew-time: found work for a crew when none is there for 1 d; allowed: windows that a crew stay is in");
    }

    @Test
    void contactWithoutRadioIsRefused() {
        assertThat(problemsWith("    radio: {direct: 1 Mbit/s, power: 20 W}\n    thermal", "    thermal"))
                .containsExactly(
                        "36:5 experiments[0].contact: found contact of 'node', which has no radio; allowed: an element whose store can reach the Earth that way");
    }

    @Test
    void contactByARelayThatIsNotThereIsRefused() {
        assertThat(problemsWith("radio: {direct: 1 Mbit/s, power: 20 W}\n", "radio: {relay: 1 Mbit/s, power: 20 W}\n"))
                .containsExactly(
                        "37:5 experiments[0].contact: found direct contact of 'node' at a rate of 0; allowed: an element whose store can reach the Earth that way");
    }

    @Test
    void circlesInTheOrderAreRefused() {
        assertThat(problemsWith("    data: 2 Gbit\n  - {", "    data: 2 Gbit\n    after: [walk]\n  - {after: [sky], "))
                .containsExactly(
                        "39:5 experiments[0].after: found a circle of sky, walk; allowed: an order in which one comes first");
    }

    @Test
    void anExperimentAgainstItselfIsRefused() {
        assertThat(problemsWith("    data: 2 Gbit", "    data: 2 Gbit\n    not-with: [sky]"))
                .containsExactly("39:16 experiments[0].not-with[0]: found the experiment itself; allowed: others");
    }

    @Test
    void aFaultWithNeitherTimeNorRateIsRefused() {
        assertThat(problemsWith(", at: 2035-02-01T00:00:00Z", ""))
                .containsExactly(
                        "41:5 faults[0]: found a fault with neither a time nor a rate; allowed: one of at, per-year");
    }

    @Test
    void aFaultWithTimeAndRateIsRefused() {
        assertThat(problemsWith("severity: 0.1", "severity: 0.1, per-year: 2"))
                .containsExactly(
                        "41:90 faults[0].per-year: found a fault with a time and a rate; allowed: one of at, per-year");
    }

    @Test
    void aFaultAfterTheHorizonIsRefused() {
        assertThat(problemsWith("at: 2035-02-01", "at: 2035-04-01"))
                .containsExactly(
                        "41:49 faults[0].at: found 2035-04-01T00:00:00Z; allowed: within the horizon [2035-01-01T00:00:00Z, 2035-03-01T00:00:00Z)");
    }

    @Test
    void anInstrumentFailureWithoutInstrumentIsRefused() {
        assertThat(problemsWith("kind: array-loss", "kind: instrument-failure"))
                .containsExactly(
                        "41:31 faults[0].kind: found an instrument-failure without instrument; allowed: which instrument fails");
    }

    @Test
    void aFaultOfWhatIsNotThereIsRefused() {
        assertThat(problemsWith("kind: array-loss", "kind: source-trip"))
                .containsExactly(
                        "41:31 faults[0].kind: found 'node' without a source that can fail; allowed: another kind");
    }

    @Test
    void anArrivalAfterTheHorizonIsRefused() {
        assertThat(problemsWith("    idle: 100 W", "    idle: 100 W\n    arrives: 2036-01-01T00:00:00Z"))
                .containsExactly(
                        "16:5 elements[0].arrives: found 2036-01-01T00:00:00Z, when all is over; allowed: before the end of the horizon 2035-03-01T00:00:00Z");
    }

    @Test
    void aRelayOrbiterWithoutOrbitIsRefused() {
        assertThat(problemsWith("kind: power-plant", "kind: relay-orbiter"))
                .containsExactly(
                        "12:5 elements[0].kind: found a relay-orbiter without orbit; allowed: an orbit for it");
    }

    @Test
    void anOrbitOfALanderIsRefused() {
        assertThat(
                        problemsWith(
                                "    idle: 100 W",
                                "    idle: 100 W\n    orbit: {perilune-altitude: 200 km, apolune-altitude: 300 km, inclination: 62.4 deg, epoch: 2035-001T00:00:00Z}"))
                .containsExactly(
                        "16:5 elements[0].orbit: found an orbit of something that is not a relay-orbiter; allowed: no orbit");
    }

    @Test
    void aBusWithoutAnySourceIsRefused() {
        assertThat(problemsWith("    arrays: [{peak: 1 kW}]\n", ""))
                .containsExactly(
                        "10:5 elements[0].id: found a bus without any array or source, but with loads; allowed: arrays or sources on 'node', or a bus for it to draw from",
                        "40:31 faults[0].kind: found 'node' without an array that can fail; allowed: another kind");
    }

    @Test
    void moreThanAllSourcesAndBatteriesGiveIsRefused() {
        assertThat(problemsWith("power: 50 W", "power: 5 kW"))
                .containsExactly(
                        "36:5 experiments[0].power: found 5 kW for 10 h; allowed: at most 1.8 kW: all that the sources and batteries of bus 'node' can give");
    }

    @Test
    void aMinimumOverTheMaximumTemperatureIsRefused() {
        assertThat(problemsWith("minimum: 253 K", "minimum: 53 degC"))
                .containsExactly(
                        "20:68 elements[0].thermal.minimum: found 326.2 K; allowed: below the maximum of 313 K");
    }
}
