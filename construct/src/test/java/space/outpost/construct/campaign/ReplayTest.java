package space.outpost.construct.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static space.outpost.construct.campaign.Small.cargo;
import static space.outpost.construct.campaign.Small.crew;
import static space.outpost.construct.campaign.Small.good;
import static space.outpost.construct.campaign.Small.plan;
import static space.outpost.construct.campaign.Small.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import space.outpost.construct.campaign.FlightPlan.Flight;
import space.outpost.construct.campaign.FlightPlan.Load;
import space.outpost.construct.campaign.Violation.Rule;

class ReplayTest {
    private static final Programme SMALL = programme();

    @Test
    void aPlanThatKeepsAllRulesIsLivedThrough() {
        Replay.Result result = Replay.of(SMALL, good());
        assertThat(result.violations()).isEmpty();
        History history = result.history();
        // Windows open every 30 d from 10 January; landers fly 5 d, the ship 3 d.
        assertThat(history.arrivals()).containsEntry("power", Instant.parse("2030-01-15T00:00:00Z"));
        assertThat(history.reached("lit")).contains(Instant.parse("2030-01-15T00:00:00Z"));
        assertThat(history.reached("studied")).contains(Instant.parse("2030-05-15T00:00:00Z"));
        // Home: launched on 7 September, 3 d there, 20 d of stay, 3 d back.
        assertThat(history.reached("lived")).contains(Instant.parse("2030-10-03T00:00:00Z"));
        int last = history.days() - 1;
        assertThat(history.massKg()[last]).isEqualTo(2000 + 2500 + 900);
        assertThat(history.givenW()[last]).isEqualTo(5000);
        assertThat(history.drawnW()[last]).isEqualTo(3000);
        // 100 kg of food less 2 people for 20 d at 2 kg; 0.1 kg of spares a day since 15 January 2030.
        assertThat(history.stockKg())
                .hasEntrySatisfying("food", kg -> assertThat(kg[last]).isEqualTo(20))
                .hasEntrySatisfying(
                        "spares", kg -> assertThat(kg[last]).isCloseTo(200 - 0.1 * (730 - 14), Offset.offset(1e-6)));
        // Five launches at 10.
        assertThat(history.cost()).isEqualTo(50);
    }

    /** A programme, a plan that breaks one rule of it, the rule and the words. */
    record Broken(Rule rule, Programme programme, FlightPlan plan, String... words) {
        @Override
        public String toString() {
            return rule.name();
        }
    }

    static Stream<Broken> broken() {
        Flight powered = cargo(0, "power");
        return Stream.of(
                new Broken(Rule.NAMES, SMALL, plan(cargo(0, "pwer")), "there is no 'pwer'"),
                new Broken(Rule.WINDOW, SMALL, moved(good(), 2, "2030-05-11"), "no window opens then"),
                new Broken(
                        Rule.AGREEMENT,
                        programme(
                                "{id: them, title: Them}",
                                "{id: them, title: Them, until: 2030-05-05T00:00:00Z}",
                                "ready: 2030-05-01",
                                "ready: 2030-04-01"),
                        good(),
                        "'lab' is of 'them', who takes no part then"),
                new Broken(
                        Rule.READINESS,
                        SMALL,
                        plan(powered, cargo(2, "home"), cargo(3, "lab"), crew(8, 100)),
                        "'lab' is ready on 2030-05-01, 21 days later"),
                new Broken(
                        Rule.FIT,
                        programme(
                                "inclination: 20 deg}}",
                                        "inclination: 20 deg}, dates: [{launch: 2030-05-20T00:00:00Z, inclination: 30 deg}]}",
                                "pads: 2, turn-round: 20 d", "pads: 3, turn-round: 5 d"),
                        moved(good(), 2, "2030-05-20"),
                        "reaches inclinations up to 20.0 deg, 30.0 deg are needed"),
                new Broken(
                        Rule.MASS,
                        SMALL,
                        plan(
                                powered,
                                new Flight(
                                        "rocket",
                                        "lander",
                                        "port",
                                        Small.window(2),
                                        List.of("home"),
                                        Optional.empty(),
                                        List.of(new Load("food", 400))),
                                cargo(4, "lab"),
                                crew(8, 0)),
                        "3100 kg of payload, 100 kg more than the 3000 kg it can carry"),
                new Broken(
                        Rule.VOLUME,
                        programme("mass: 2500 kg", "mass: 1500 kg"),
                        plan(powered, cargo(4, "home", "lab"), crew(8, 100)),
                        "13.0 m3, 3.0 m3 more than there is room"),
                new Broken(
                        Rule.ONCE,
                        SMALL,
                        plan(powered, cargo(2, "home"), cargo(4, "lab"), cargo(6, "lab"), crew(8, 100)),
                        "'lab' is delivered again"),
                new Broken(
                        Rule.EXPORT,
                        programme(
                                "by: [lander], needs: [power], draws: 1 kW",
                                "by: [lander], needs: [power], draws: 1 kW, not-with: [us]",
                                "partners: [",
                                "partners: [{id: third, title: Third}, ",
                                "spaceports:\n",
                                "spaceports:\n  - {id: other, title: Other, partner: third, latitude: 0 deg, pads: 1, turn-round: 1 d}\n",
                                "launchers:\n",
                                "launchers:\n  - {id: foreign, title: Foreign, partner: third, spaceports: [other], capability: [{c3-km2-per-s2: -2, mass: 10 t}], per-year: 6}\n",
                                "launchers: [rocket], payload: 3 t",
                                "launchers: [rocket, foreign], payload: 3 t",
                                "inclination: 20 deg",
                                "inclination: 0 deg"),
                        good(),
                        "'lab' must not fly with 'us'"),
                new Broken(
                        Rule.LAUNCH_RATE,
                        programme("per-year: 6", "per-year: 4"),
                        good(),
                        "'rocket' with 5 in 365 days up to 2030-09-07, at most 4"),
                new Broken(
                        Rule.SPACING,
                        programme("per-year: 6", "per-year: 6, spacing: 61 d"),
                        good(),
                        "'rocket' with 2 in 61 days"),
                new Broken(
                        Rule.VEHICLE_RATE,
                        programme("payload: 3 t", "payload: 3 t, per-year: 2"),
                        good(),
                        "'lander' with 3 in 365 days"),
                new Broken(
                        Rule.PADS,
                        programme("pads: 2", "pads: 1"),
                        good(),
                        "'port' with 2 in 20 days up to 2030-09-07, at most 1"),
                new Broken(
                        Rule.TEST_STANDS,
                        programme("test-stands: 3", "test-stands: 1"),
                        good(),
                        "'port' with 2 in 45 days up to 2030-09-07, at most 1"),
                new Broken(
                        Rule.PRECEDENCE,
                        SMALL,
                        plan(cargo(2, "home"), cargo(4, "lab"), crew(8, 100)),
                        "'home' arrives on 2030-03-16, 'power' never"),
                new Broken(
                        Rule.TRAINING,
                        programme("training: 200 d", "training: 260 d"),
                        good(),
                        "'crew' is trained on 2030-09-18, 11 days later"),
                new Broken(
                        Rule.SEATS,
                        SMALL,
                        plan(
                                powered,
                                new Flight(
                                        "rocket",
                                        "ship",
                                        "port",
                                        Small.window(8),
                                        List.of(),
                                        Optional.empty(),
                                        List.of())),
                        "a crew ship without a crew"),
                new Broken(
                        Rule.ROTATION,
                        programme(
                                "milestones:",
                                "  - {id: next, title: Next, partner: us, size: 1, by: [ship], selected: 2030-01-01T00:00:00Z, training: 1 d, stay: 5 d, after: [crew]}\nmilestones:",
                                "per-year: 1}",
                                "per-year: 3}",
                                "per-year: 6,",
                                "per-year: 16,",
                                "berths: 2",
                                "berths: 4",
                                "gives: 5 kW",
                                "gives: 9 kW"),
                        plan(
                                powered,
                                cargo(2, "home"),
                                cargo(4, "lab"),
                                crew(8, 150),
                                new Flight(
                                        "rocket",
                                        "ship",
                                        "port",
                                        Small.window(6),
                                        List.of(),
                                        Optional.of("next"),
                                        List.of(new Load("food", 40)))),
                        "'next' leaves on 2030-07-09, before 'crew' is home"),
                new Broken(
                        Rule.RETURN,
                        programme(
                                "return: 50 kg",
                                "return: 50 kg",
                                "by: [ship], selected",
                                "by: [ship, lander], selected",
                                "payload: 3 t",
                                "payload: 3 t, seats: 2"),
                        plan(
                                powered,
                                cargo(2, "home"),
                                cargo(4, "lab"),
                                new Flight(
                                        "rocket",
                                        "lander",
                                        "port",
                                        Small.window(8),
                                        List.of(),
                                        Optional.of("crew"),
                                        List.of(new Load("food", 100)))),
                        "'crew' is to bring 40 kg back, 'lander' takes 0 kg"),
                new Broken(
                        Rule.BERTHS,
                        programme("berths: 2", "berths: 1"),
                        good(),
                        "2 people on 2030-09-10, berths for 1"),
                new Broken(
                        Rule.POWER,
                        programme("gives: 5 kW", "gives: 4 kW"),
                        good(),
                        "5.00 kW drawn on 2030-09-10, 1.00 kW more than given"),
                new Broken(
                        Rule.STOCK,
                        SMALL,
                        plan(powered, cargo(2, "home"), cargo(4, "lab"), crew(8, 99)),
                        "19.0 kg of 'food' at the end of 2030-09-29, 1.0 kg under the reserve of 20.0 kg"),
                new Broken(
                        Rule.DUE,
                        programme("value: 4", "value: 4, due: 2030-10-02T00:00:00Z"),
                        good(),
                        "'lived' is due on 2030-10-02 and reached on 2030-10-03"));
    }

    @ParameterizedTest
    @MethodSource
    void broken(Broken b) {
        List<Violation> violations = Replay.of(b.programme(), b.plan()).violations();
        assertThat(violations).extracting(Violation::rule).contains(b.rule());
        String told = violations.stream()
                .filter(v -> v.rule() == b.rule())
                .map(Violation::toString)
                .reduce("", (x, y) -> x + y + "\n");
        assertThat(told).contains(b.words());
        // Nothing else but what follows from names that are not known or a ship without its crew.
        if (b.rule() != Rule.RETURN && b.rule() != Rule.ONCE && b.rule() != Rule.PRECEDENCE) {
            assertThat(violations).extracting(Violation::rule).containsOnly(b.rule());
        }
    }

    @Test
    void everyRuleHasAPlanThatBreaksIt() {
        EnumSet<Rule> rules = EnumSet.noneOf(Rule.class);
        broken().forEach(b -> rules.add(b.rule()));
        assertThat(rules).containsExactlyInAnyOrder(Rule.values());
    }

    private static FlightPlan moved(FlightPlan plan, int flight, String day) {
        List<Flight> flights = new ArrayList<>(plan.flights());
        Flight f = flights.get(flight);
        flights.set(
                flight,
                new Flight(
                        f.launcher(),
                        f.vehicle(),
                        f.spaceport(),
                        Instant.parse(day + "T00:00:00Z"),
                        f.elements(),
                        f.crew(),
                        f.loads()));
        return new FlightPlan(plan.programme(), flights);
    }
}
