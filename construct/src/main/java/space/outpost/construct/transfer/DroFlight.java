package space.outpost.construct.transfer;

import java.time.Instant;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Trajectory;

/**
 * A designed flight to a distant retrograde orbit and back, flown in the full model with steady burns.
 *
 * @param burns the launcher's, then the craft's own four, in the order of time
 * @param trajectory from the perigee where it leaves the parking orbit to the entry
 * @param residuals how well it holds
 */
public record DroFlight(
        DroMission mission, List<NamedBurn> burns, List<Event> events, Trajectory trajectory, Residuals residuals) {
    public static final String INJECTION = "translunar injection";
    public static final String OUTBOUND = "outbound powered flyby";
    public static final String INSERTION = "orbit insertion";
    public static final String DEPARTURE = "orbit departure";
    public static final String RETURN = "return powered flyby";

    public static final String OUTBOUND_PERILUNE = "outbound perilune";
    public static final String FARTHEST = "farthest from the Earth";
    public static final String RETURN_PERILUNE = "return perilune";
    public static final String ENTRY = "entry interface";

    public DroFlight {
        burns = List.copyOf(burns);
        events = List.copyOf(events);
    }

    /**
     * A burn.
     *
     * @param durationS 0 for an impulse
     * @param deltaVMPerS what the engine gives
     * @param direction unit vector in inertial axes, held
     */
    public record NamedBurn(
            String name,
            Instant start,
            double durationS,
            double deltaVMPerS,
            Vector3D direction,
            double massBeforeKg,
            double massAfterKg) {}

    /**
     * Something that happens.
     *
     * @param about the body that altitude and speed are from
     * @param altitudeM over its sphere
     * @param speedMPerS inertial
     */
    public record Event(String name, Instant at, Centre about, double altitudeM, double speedMPerS) {}

    /**
     * @param reflownM distance at the entry from the same flight re-flown with a tolerance a thousandth of it
     * @param impulsiveMPerS what the craft's burns cost together as impulses under point masses, of which these are made
     * @param inclinationRad of the parking orbit to the Earth's equator
     * @param azimuthRad of the launch, from north towards east
     * @param returnInclinationRad of the way home to the Earth's equator
     * @param flightPathRad at the entry, below the horizontal
     * @param passLatitudeRad where the way home passes the landing place or, if there is none, the entry: geocentric
     * @param passLongitudeRad east
     */
    public record Residuals(
            double reflownM,
            double impulsiveMPerS,
            double inclinationRad,
            double azimuthRad,
            double returnInclinationRad,
            double flightPathRad,
            double passLatitudeRad,
            double passLongitudeRad) {}

    public NamedBurn burn(String name) {
        return burns.stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no burn '" + name + "'"));
    }

    public Event event(String name) {
        return events.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event '" + name + "'"));
    }

    /** What the craft's own burns cost together. */
    public double totalMPerS() {
        return burns.stream()
                .filter(b -> !b.name().equals(INJECTION))
                .mapToDouble(NamedBurn::deltaVMPerS)
                .sum();
    }
}
