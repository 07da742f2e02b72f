package space.outpost.model.execution;

import java.util.List;
import java.util.Map;
import space.outpost.model.Doc;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;

/** What happened when the plan was flown. */
@Doc("What happened when the plan was flown.")
public record Execution(
        String scenario,
        long seed,
        Interval horizon,

        @Doc("one for each planned activity, in the plan's order")
        List<Outcome> outcomes,

        @Doc("in order of time") List<Event> events,

        @Doc("energy in the battery of each bus that has one")
        Map<String, Profile> batteryJ,

        @Doc("power drawn from each bus") Map<String, Profile> loadW,
        @Doc("power offered to each bus by its sources") Map<String, Profile> supplyW,
        @Doc("data in each memory") Map<String, Profile> storageBits,
        @Doc("of each thermal node") Map<String, Profile> temperatureK,
        @Doc("balance of each bus") Map<String, EnergyBalance> energy,
        @Doc("balance of each memory") Map<String, DataBalance> data,
        @Doc("per partner, in the scenario's order") List<Science> science) {

    public Execution {
        outcomes = List.copyOf(outcomes);
        events = List.copyOf(events);
        science = List.copyOf(science);
    }

    /**
     * Energy of one bus over the run, in joules: {@code supplied = consumed + curtailed + chargeLoss + (end - start)
     * - delivered + lost}.
     */
    @Doc(
            "Energy of one bus, in joules: supplied = consumed + curtailed + chargeLoss + (end - start) - delivered + lost.")
    public record EnergyBalance(
            @Doc("offered by arrays and sources") double suppliedJ,
            @Doc("drawn by loads") double consumedJ,
            @Doc("offered, but neither drawn nor stored") double curtailedJ,
            @Doc("lost in charging") double chargeLossJ,
            @Doc("in batteries at the start") double startJ,

            @Doc("brought along in batteries that arrived later")
            double deliveredJ,

            @Doc("gone with battery capacity that failed") double lostJ,
            @Doc("in batteries at the end") double endJ,
            @Doc("that loads asked for and did not get") double unservedJ) {

        /** What does not balance; zero but for rounding. */
        public double residualJ() {
            return suppliedJ + startJ + deliveredJ - consumedJ - curtailedJ - chargeLossJ - lostJ - endJ;
        }
    }

    /** Data of one memory over the run, in bits: {@code produced = sent + dropped + end}. */
    @Doc("Data of one memory: produced = sent + dropped + end.")
    public record DataBalance(double producedBits, double sentBits, double droppedBits, double endBits) {

        public double residualBits() {
            return producedBits - sentBits - droppedBits - endBits;
        }
    }

    /** Science value of one partner: asked for, planned, returned. Returned counts the share of each run completed. */
    @Doc("Science value of one partner: asked for, planned, returned.")
    public record Science(String partner, double asked, double planned, double returned) {}
}
