package space.outpost.model.execution;

import java.util.List;
import java.util.Map;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;

/**
 * What happened when the plan was flown.
 *
 * @param outcomes one for each planned activity, in the plan's order
 * @param events in order of time
 * @param batteryJ energy in the battery of each bus that has one
 * @param loadW power drawn from each bus
 * @param supplyW power offered to each bus by its sources
 * @param storageBits data in each memory
 * @param temperatureK of each thermal node
 * @param energy balance of each bus
 * @param data balance of each memory
 * @param science per partner, in the scenario's order
 */
public record Execution(
        String scenario,
        long seed,
        Interval horizon,
        List<Outcome> outcomes,
        List<Event> events,
        Map<String, Profile> batteryJ,
        Map<String, Profile> loadW,
        Map<String, Profile> supplyW,
        Map<String, Profile> storageBits,
        Map<String, Profile> temperatureK,
        Map<String, EnergyBalance> energy,
        Map<String, DataBalance> data,
        List<Science> science) {

    public Execution {
        outcomes = List.copyOf(outcomes);
        events = List.copyOf(events);
        science = List.copyOf(science);
    }

    /**
     * Energy of one bus over the run, in joules: {@code supplied = consumed + curtailed + chargeLoss + (end - start)
     * - delivered + lost}.
     *
     * @param suppliedJ offered by arrays and sources
     * @param consumedJ drawn by loads
     * @param curtailedJ offered, but neither drawn nor stored
     * @param chargeLossJ lost in charging
     * @param startJ in batteries at the start
     * @param deliveredJ brought along in batteries that arrived later
     * @param lostJ gone with battery capacity that failed
     * @param endJ in batteries at the end
     * @param unservedJ that loads asked for and did not get
     */
    public record EnergyBalance(
            double suppliedJ,
            double consumedJ,
            double curtailedJ,
            double chargeLossJ,
            double startJ,
            double deliveredJ,
            double lostJ,
            double endJ,
            double unservedJ) {

        /** What does not balance; zero but for rounding. */
        public double residualJ() {
            return suppliedJ + startJ + deliveredJ - consumedJ - curtailedJ - chargeLossJ - lostJ - endJ;
        }
    }

    /** Data of one memory over the run, in bits: {@code produced = sent + dropped + end}. */
    public record DataBalance(double producedBits, double sentBits, double droppedBits, double endBits) {

        public double residualBits() {
            return producedBits - sentBits - droppedBits - endBits;
        }
    }

    /** Science value of one partner: asked for, planned, returned. Returned counts the share of each run completed. */
    public record Science(String partner, double asked, double planned, double returned) {}
}
