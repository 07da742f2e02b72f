package space.outpost.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Experiment.Light;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.time.Times;

class CheckTest {
    private static final Draft BASE = Draft.over(240)
            .element(
                    "base",
                    e -> e.source(1000).idle(100).memory(1e9).radio(1e6, 0).instruments("camera", "drill"));

    @Test
    void aRequestThatFitsHearsWhen() {
        Answer answer = ask(BASE, "look", a -> a.runs(3, 6).within(0, 48));

        assertThat(answer.runs())
                .hasSize(3)
                .allSatisfy(r -> assertThat(Draft.span(0, 48).contains(r)).isTrue());
        assertThat(answer.refused()).isEmpty();
        assertThat(answer.remedies()).isEmpty();
    }

    @Test
    void aRequestForTooMuchPowerHearsHowMuchThereIs() {
        Answer answer = ask(BASE, "melt", a -> a.drawing(1200).lasting(5));

        assertThat(answer.refused().map(Unplanned::limit)).contains(Limit.POWER);
        // 1,000 W less 100 W that the base takes: three quarters of 1,200 W.
        assertThat(answer.remedies()).extracting(Answer.Remedy::change).contains("with 900 W instead of 1200 W");
    }

    @Test
    void aRequestForAnInstrumentInUseHearsWhoHasItAndWhenItIsFree() {
        Draft busy = BASE.experiment("survey", a -> a.with("camera").lasting(10).within(0, 10));

        Answer answer = ask(busy, "look", a -> a.with("camera").lasting(5).within(2, 8));

        assertThat(answer.refused().map(Unplanned::limit)).contains(Limit.INSTRUMENT);
        assertThat(answer.remedies())
                .extracting(Answer.Remedy::change)
                .containsExactlyInAnyOrder(
                        "with a window from 2035-01-01T10:00:00Z to 2035-01-01T15:00:00Z",
                        "if 'survey' gave up its run of 2035-01-01T00:00:00Z");
    }

    @Test
    void aRequestForTheSunInTheDarkHearsThatItWouldFitWithout() {
        Answer answer = ask(BASE, "glow", a -> a.lasting(5).light(Light.LIT));

        assertThat(answer.remedies())
                .extracting(Answer.Remedy::change)
                .containsExactly("if it could do without the Sun");
    }

    @Test
    void whatIsAskedAnewGivesUpWhatItHad() {
        Draft busy = BASE.experiment("survey", a -> a.with("camera").lasting(10).within(0, 10));
        Scenario scenario = busy.scenario();

        Answer answer = Operate.check(
                scenario,
                busy.environment(),
                busy.campaign(),
                busy.plan(),
                BASE.experiment("survey", a -> a.with("camera").lasting(9).within(0, 10))
                        .scenario()
                        .experiment("survey")
                        .orElseThrow());

        assertThat(answer.runs()).hasSize(1);
    }

    @Test
    void whatIsSaidToHelpHelps() {
        int tried = 0;
        for (long seed = 1; seed <= 40; seed++) {
            Draft station = RandomDraft.of(seed, true);
            Plan plan = station.plan();
            for (Unplanned refused : plan.unplanned().stream().limit(2).toList()) {
                tried += tryAll(station, plan, refused.experiment());
            }
        }
        assertThat(tried).isGreaterThan(40);
    }

    private static int tryAll(Draft station, Plan plan, String refused) {
        Scenario scenario = station.scenario();
        Experiment asked = scenario.experiment(refused).orElseThrow();
        Answer answer = Operate.check(scenario, station.environment(), station.campaign(), plan, asked);
        int tried = 0;
        for (Answer.Remedy remedy : answer.remedies()) {
            if (remedy.instead().isPresent()) {
                Workplan workplan = new Workplan(scenario, station.environment(), station.station());
                plan.activities().stream()
                        .filter(a -> !a.experiment().equals(refused))
                        .forEach(a -> workplan.request(a.experiment())
                                .commit(Times.nanos(a.interval().start())));
                answer.runs().forEach(r -> workplan.request(refused).commit(Times.nanos(r.start())));
                Request instead = workplan.variant(remedy.instead().get());
                long start = Times.nanos(remedy.run().start());
                assertThat(instead.find(start, _ -> true)).as(remedy.change()).isEqualTo(start);
                tried++;
            }
        }
        return tried;
    }

    private static Answer ask(Draft station, String id, UnaryOperator<Draft.Ask> of) {
        Experiment asked = station.experiment(id, of).scenario().experiment(id).orElseThrow();
        return Operate.check(station.scenario(), station.environment(), station.campaign(), station.plan(), asked);
    }
}
