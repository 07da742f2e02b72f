package space.outpost.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Execution;
import space.outpost.model.execution.Outcome;
import space.outpost.model.plan.Activity;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.time.Profile;

/** Whatever the station, whatever breaks: nothing is made from nothing, and every run has its end. */
class ConservationTest {
    private static final double RELATIVE = 1e-9;

    @Property(tries = 300, seed = "31")
    void energyIsConservedOnEveryBus(@ForAll long seed) {
        Execution e = new RandomOutpost(seed, 500).draw(false, 30).fly();
        e.energy().forEach((bus, b) -> {
            double scale = 1 + b.suppliedJ() + b.startJ() + b.deliveredJ();
            assertThat(b.residualJ()).as(bus).isCloseTo(0, within(RELATIVE * scale));
            assertThat(List.of(
                            b.suppliedJ(),
                            b.consumedJ(),
                            b.curtailedJ(),
                            b.chargeLossJ(),
                            b.lostJ(),
                            b.endJ(),
                            b.unservedJ()))
                    .as(bus)
                    .allMatch(j -> j >= -RELATIVE * scale);
        });
    }

    @Property(tries = 20, seed = "36")
    void aYearOfMisfortuneComesToItsEnd(@ForAll long seed) {
        Execution e = new RandomOutpost(seed, 8766).draw(false, 30).fly();
        e.energy()
                .forEach((bus, b) -> assertThat(b.residualJ())
                        .as(bus)
                        .isCloseTo(0, within(RELATIVE * (1 + b.suppliedJ() + b.startJ() + b.deliveredJ()))));
    }

    @Property(tries = 300, seed = "32")
    void dataAreConservedInEveryMemory(@ForAll long seed) {
        Execution e = new RandomOutpost(seed, 500).draw(false, 30).fly();
        e.data().forEach((memory, d) -> {
            assertThat(d.residualBits()).as(memory).isCloseTo(0, within(RELATIVE * (1 + d.producedBits())));
            assertThat(Math.min(Math.min(d.sentBits(), d.droppedBits()), d.endBits()))
                    .isGreaterThanOrEqualTo(-RELATIVE * (1 + d.producedBits()));
        });
    }

    @Property(tries = 200, seed = "33")
    void levelsStayWithinTheirStoresAndRecordsCoverTheHorizon(@ForAll long seed) {
        Outpost o = new RandomOutpost(seed, 500).draw(false, 30);
        Scenario scenario = o.scenario();
        Execution e = o.fly();
        e.batteryJ().forEach((bus, level) -> {
            double capacity = scenario.elements().stream()
                    .filter(x -> x.busId().equals(bus))
                    .mapToDouble(
                            x -> x.battery().map(Element.Battery::capacityJ).orElse(0.0))
                    .sum();
            assertThat(level.min()).isGreaterThanOrEqualTo(0);
            assertThat(level.max()).isLessThanOrEqualTo(capacity * (1 + 1e-12));
            assertThat(level.span()).isEqualTo(scenario.horizon());
        });
        e.storageBits().forEach((memory, level) -> {
            assertThat(level.min()).isGreaterThanOrEqualTo(0);
            assertThat(level.max())
                    .isLessThanOrEqualTo(scenario.element(memory)
                            .flatMap(Element::storage)
                            .orElseThrow()
                            .capacityBits());
        });
        for (Profile temperature : e.temperatureK().values()) {
            assertThat(temperature.min()).isGreaterThan(50);
            assertThat(temperature.max()).isLessThan(8000);
        }
    }

    @Property(tries = 200, seed = "34")
    void everyRunHasOneEndAndEventsAreInOrder(@ForAll long seed) {
        Outpost o = new RandomOutpost(seed, 500).draw(false, 30);
        Execution e = o.fly();
        assertThat(e.outcomes())
                .extracting(Outcome::activity)
                .containsExactlyElementsOf(
                        o.plan().activities().stream().map(Activity::id).toList());
        for (Outcome outcome : e.outcomes()) {
            assertThat(outcome.reason().isEmpty()).isEqualTo(outcome.status() == Outcome.Status.COMPLETED);
            assertThat(outcome.ran().isPresent()).isEqualTo(outcome.status() != Outcome.Status.SKIPPED);
            outcome.ran().ifPresent(run -> assertThat(o.horizon().contains(run)).isTrue());
            assertThat(outcome.value()).isGreaterThanOrEqualTo(0);
        }
        Instant last = o.horizon().start();
        for (Event event : e.events()) {
            assertThat(event.time()).isAfterOrEqualTo(last);
            assertThat(event.text()).isNotBlank();
            last = event.time();
        }
        double returned = e.outcomes().stream().mapToDouble(Outcome::value).sum();
        assertThat(e.science().getFirst().returned()).isCloseTo(returned, within(1e-9));
        assertThat(returned).isLessThanOrEqualTo(e.science().getFirst().planned() + 1e-9);
    }

    @Property(tries = 30, seed = "35")
    void theSameStationLivesTheSameLife(@ForAll long seed) {
        assertThat(new RandomOutpost(seed, 300).draw(false, 30).fly())
                .isEqualTo(new RandomOutpost(seed, 300).draw(false, 30).fly());
    }
}
