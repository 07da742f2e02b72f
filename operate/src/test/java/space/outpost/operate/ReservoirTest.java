package space.outpost.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

class ReservoirTest {

    @Test
    void aYearsTimelineAnswersAsThePlainOneDoes() {
        TimelineCase year = new TimelineCase(500);
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            double hour = random.nextDouble() * 8750;
            assertThat(year.incremental(hour)).as("hour %s", hour).isEqualTo(year.plain(hour));
        }
    }

    /** Hundreds of cells that neither fill nor die, so that whole stretches are passed at once. */
    @Property(tries = 100, seed = "20350105")
    void shortfallsAreThoseOfAFullReintegration(@ForAll long seed) {
        Random random = new Random(seed);
        Profile.Builder sun = new Profile.Builder(1001);
        double base = 0.01 + 0.01 * random.nextDouble();
        for (int i = 0; i <= 1000; i++) {
            sun.add(Times.nanos(Draft.hour(i / 4.0)), random.nextInt(100) == 0 ? 1 : base * random.nextDouble());
        }
        Cells cells = PlainTimeline.battery(sun.build());
        if (!cells.alive().equals(Draft.spans(0, 250))) {
            return;
        }
        Reservoir reservoir = new Reservoir(cells);
        PlainTimeline plain = new PlainTimeline(cells);
        for (int i = 0; i < 40; i++) {
            double hour = random.nextDouble() * 240;
            double watts = random.nextDouble() * 60;
            Steps draw = Steps.block(Times.nanos(Draft.hour(hour)), Times.nanos(Draft.hour(hour + 5)), watts);
            Reservoir.Run run = new Reservoir.Run(draw.firstChange(), 5 * 3600, watts, watts);
            Reservoir.Verdict verdict = reservoir.judge(draw, run, true);
            double expected = plain.shortfall(draw);
            assertThat(verdict.shortfall()).isCloseTo(expected > cells.rounding ? expected : 0, within(0.1));
            if (verdict.feasible()) {
                reservoir.commit(draw);
                plain.commit(draw);
            }
        }
    }

    /** A battery that takes days to fill again: levels are raised over whole stretches, up to where they get full. */
    @Property(tries = 50, seed = "20350110")
    void drawsTakenOutLeaveTheLevelsOfTheOthersAlone(@ForAll long seed) {
        Random random = new Random(seed);
        Profile.Builder sun = new Profile.Builder(1001);
        for (int i = 0; i <= 1000; i++) {
            sun.add(Times.nanos(Draft.hour(i / 4.0)), 0.015 + 0.02 * random.nextDouble());
        }
        Cells cells = PlainTimeline.battery(sun.build());
        Reservoir worn = new Reservoir(cells);
        List<Steps> draws = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            if (draws.size() > 3 || (!draws.isEmpty() && random.nextBoolean())) {
                worn.commit(draws.remove(random.nextInt(draws.size())).negative());
            } else {
                double hour = random.nextDouble() * 240;
                double watts = Steps.exact(random.nextDouble() * 60);
                draws.add(Steps.block(Times.nanos(Draft.hour(hour)), Times.nanos(Draft.hour(hour + 5)), watts));
                worn.commit(draws.getLast());
            }
        }
        Reservoir fresh = new Reservoir(cells);
        draws.forEach(fresh::commit);

        for (int i = 0; i < cells.size; i++) {
            assertThat(worn.levelAtStart(i)).isCloseTo(fresh.levelAtStart(i), within(1e-3 * cells.rounding));
        }
    }
}
