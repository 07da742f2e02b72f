package space.outpost.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import space.outpost.model.execution.Execution;
import space.outpost.model.execution.Outcome;
import space.outpost.model.scenario.Element;

/** The twin against small fixed steps, over random stations that have no need of an executive. */
class PlainTwinTest {
    private static final double STEP_S = 2;

    @Property(tries = 25, seed = "41")
    void smallStepsLeadToTheSameBatteriesTemperaturesAndMemories(@ForAll long seed) {
        Outpost o = new RandomOutpost(seed, 200).draw(true, 0);
        Execution e = o.fly();
        assertThat(e.outcomes()).extracting(Outcome::reason).containsOnly("");
        for (PlainTwin.Sample sample : new PlainTwin(o.scenario(), o.environment(), o.plan(), STEP_S).fly()) {
            e.batteryJ()
                    .forEach((bus, level) -> assertThat(level.at(sample.nanos()))
                            .as("battery of %s", bus)
                            .isCloseTo(Outpost.at(sample.batteryJ(), bus), within(2e-3 * level.max())));
            e.temperatureK()
                    .forEach((node, kelvin) -> assertThat(kelvin.at(sample.nanos()))
                            .as("temperature of %s", node)
                            .isCloseTo(Outpost.at(sample.kelvin(), node), within(0.2)));
            e.storageBits()
                    .forEach((memory, bits) -> assertThat(bits.at(sample.nanos()))
                            .as("memory of %s", memory)
                            .isCloseTo(
                                    Outpost.at(sample.bits(), memory),
                                    within(1.1e-3
                                            * o.scenario()
                                                    .element(memory)
                                                    .flatMap(Element::storage)
                                                    .orElseThrow()
                                                    .capacityBits())));
        }
    }
}
