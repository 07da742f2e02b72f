package space.outpost.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static space.outpost.operate.Draft.refusalOf;
import static space.outpost.operate.Draft.startsOf;

import org.junit.jupiter.api.Test;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.scenario.Experiment.Contact;
import space.outpost.model.scenario.Experiment.Light;
import space.outpost.operate.search.Objective;

class PlanTest {
    private static final Draft RICH = Draft.over(240)
            .element(
                    "base",
                    e -> e.source(1000).idle(100).memory(1e9).radio(1e6, 0).instruments("camera", "drill"));

    @Test
    void everythingFitsWhereNothingIsScarce() {
        Plan plan = RICH.experiment("look", a -> a.runs(24, 0).drawing(50)).plan();

        assertThat(plan.unplanned()).isEmpty();
        assertThat(plan.activities()).hasSize(24);
    }

    @Test
    void repeatsAreSpreadOverTheTimeThereIs() {
        Plan plan = RICH.experiment("look", a -> a.runs(4, 0)).plan();

        assertThat(startsOf("look", plan)).containsExactly(0.0, 59.75, 119.5, 179.25);
    }

    @Test
    void startsKeepTheirSpacing() {
        Plan plan = RICH.experiment("look", a -> a.runs(3, 6).within(0, 13)).plan();

        assertThat(startsOf("look", plan)).containsExactly(0.0, 6.0, 12.0);
        assertThat(refusalOf(
                        "late",
                        RICH.experiment("late", a -> a.runs(4, 6).within(0, 13)).plan()))
                .returns(Limit.SPACING, Unplanned::limit)
                .returns(4, Unplanned::run)
                .returns(1, Unplanned::runs);
    }

    @Test
    void oneInstrumentServesOneRunAtATime() {
        Plan plan = RICH.experiment(
                        "a", x -> x.with("camera").lasting(5).within(0, 10).worth(2, 1))
                .experiment("b", x -> x.with("camera").lasting(5).within(0, 10))
                .experiment("c", x -> x.with("camera").lasting(5).within(0, 10).worth(0.5, 1))
                .plan();

        assertThat(startsOf("a", plan)).containsExactly(0.0);
        assertThat(startsOf("b", plan)).containsExactly(5.0);
        assertThat(refusalOf("c", plan).limit()).isEqualTo(Limit.INSTRUMENT);
        assertThat(refusalOf("c", plan).reason()).contains("instrument 'camera' is in use for 5 h of its 5 h");
    }

    @Test
    void whatMustBeSilentIsSilentWhicheverOfTheTwoSaysSo() {
        Plan plan = RICH.experiment("drill", x -> x.lasting(6).within(0, 10).worth(9, 1))
                .experiment("listen", x -> x.lasting(5).within(0, 10).notWith("drill"))
                .plan();

        assertThat(refusalOf("listen", plan).limit()).isEqualTo(Limit.QUIET);
        assertThat(refusalOf("listen", plan).reason()).contains("'drill' runs for 1 h of its 5 h");
    }

    @Test
    void aRunWaitsForWhatMustComeFirst() {
        Plan plan = RICH.experiment("land", x -> x.lasting(3).within(20, 30).worth(0.1, 1))
                .experiment("rove", x -> x.after("land").worth(100, 1))
                .plan();

        assertThat(startsOf("rove", plan)).containsExactly(23.0);
    }

    @Test
    void withoutItsPredecessorARunNeverComes() {
        Plan plan = RICH.experiment("land", x -> x.lasting(3).within(20, 21))
                .experiment("rove", x -> x.after("land"))
                .plan();

        assertThat(refusalOf("land", plan).limit()).isEqualTo(Limit.WINDOW);
        assertThat(refusalOf("rove", plan))
                .returns(Limit.ORDER, Unplanned::limit)
                .returns(java.util.Optional.empty(), Unplanned::closest)
                .returns("'land', which must come first, has no planned run", Unplanned::reason);
    }

    @Test
    void twoThatWaitForEachOtherNeverCome() {
        Plan plan = RICH.experiment("hen", x -> x.after("egg"))
                .experiment("egg", x -> x.after("hen"))
                .plan();

        assertThat(plan.unplanned()).extracting(Unplanned::limit).containsOnly(Limit.ORDER);
    }

    @Test
    void lightAndDarkAreWaitedFor() {
        Plan plan = RICH.lit(50, 100)
                .experiment("sun", x -> x.light(Light.LIT).lasting(10))
                .experiment("stars", x -> x.light(Light.DARK).lasting(60))
                .experiment("long", x -> x.light(Light.LIT).lasting(52))
                .plan();

        assertThat(startsOf("sun", plan)).containsExactly(50.0);
        assertThat(startsOf("stars", plan)).containsExactly(100.0);
        assertThat(refusalOf("long", plan).reason())
                .contains("less than half the Sun would be in view for 2 h of its 2.17 d");
    }

    @Test
    void contactIsNeededThroughout() {
        Plan plan = RICH.earthInView(10, 14, 30, 36)
                .experiment("talk", x -> x.contact(Contact.DIRECT).lasting(5))
                .experiment("chat", x -> x.contact(Contact.ANY).lasting(7))
                .plan();

        assertThat(startsOf("talk", plan)).containsExactly(30.0);
        assertThat(refusalOf("chat", plan).limit()).isEqualTo(Limit.CONTACT);
        assertThat(refusalOf("chat", plan).closest().orElseThrow()).isBetween(Draft.hour(29), Draft.hour(30));
        assertThat(refusalOf("chat", plan).reason()).endsWith("there would be no link for 1 h of its 7 h");
    }

    @Test
    void crewHoursAreSharedOut() {
        Draft draft = RICH.crew(24, 48, 2, 6)
                .experiment("a", x -> x.crew(4).lasting(12).worth(5, 1))
                .experiment("b", x -> x.crew(4).lasting(12))
                .experiment("c", x -> x.crew(4.5).lasting(12).worth(0.1, 1));

        assertThat(startsOf("a", draft.plan())).containsExactly(24.0);
        assertThat(startsOf("b", draft.plan())).containsExactly(36.0);
        assertThat(refusalOf("c", draft.plan()).limit()).isEqualTo(Limit.CREW);
        assertThat(refusalOf("c", draft.plan()).reason()).contains("2.5 person-hours short of the 4.5");
    }

    @Test
    void dataMustFindRoomUntilTheNextPass() {
        Draft draft = RICH.earthInView(20, 30)
                .experiment("film", x -> x.making(0.6e9).within(0, 20).worth(2, 1))
                .experiment("clip", x -> x.making(0.5e9).within(0, 20));

        Unplanned clip = refusalOf("clip", draft.plan());
        assertThat(clip.limit()).isEqualTo(Limit.STORAGE);
        assertThat(clip.reason()).contains("the memory of 'base'").contains("100 Mbit short of room for its 500 Mbit");
        assertThat(Draft.at(Draft.hour(10), "base", draft.plan().storageBits())).isCloseTo(0.6e9, within(1.0));
        assertThat(Draft.at(Draft.hour(21), "base", draft.plan().storageBits())).isZero();
    }

    @Test
    void anElementWorksFromItsArrivalOn() {
        Plan plan = RICH.element("rover", e -> e.arrives(48).bus("base").store("base"))
                .experiment("drive", x -> x.on("rover").drawing(10).making(1e6))
                .experiment("early", x -> x.on("rover").within(0, 48))
                .plan();

        assertThat(startsOf("drive", plan)).containsExactly(48.0);
        assertThat(refusalOf("early", plan).limit()).isIn(Limit.ELEMENT, Limit.WINDOW);
    }

    @Test
    void aRunLongerThanTheHorizonIsRefused() {
        Plan plan = RICH.experiment("age", x -> x.lasting(1000)).plan();

        assertThat(refusalOf("age", plan).reason()).isEqualTo("a run takes 41.7 d, longer than the whole horizon");
    }

    @Test
    void whatIsWorthMoreForWhatItTakesComesFirstUntilABetterPlanIsSearchedFor() {
        Draft draft = RICH.experiment("dear", x -> x.drawing(900).lasting(200).worth(10, 1))
                .experiment("cheap", x -> x.drawing(900).lasting(50).worth(9, 1));

        Plan first = draft.plan(Objective.TOTAL, 0);
        assertThat(startsOf("cheap", first)).containsExactly(0.0);
        assertThat(refusalOf("dear", first).limit()).isEqualTo(Limit.POWER);

        Plan better = draft.plan();
        assertThat(startsOf("dear", better)).hasSize(1);
        assertThat(refusalOf("cheap", better).limit()).isEqualTo(Limit.POWER);
    }

    @Test
    void theSamePlanComesOutTwice() {
        Draft draft = RICH.lit(50, 100)
                .experiment("a", x -> x.runs(30, 2).drawing(400).worth(3, 0.9))
                .experiment("b", x -> x.runs(30, 3).drawing(700).worth(4, 0.8));

        assertThat(draft.plan()).isEqualTo(draft.plan());
    }
}
