package space.outpost.construct.transfer;

import java.time.Instant;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.ArrayRealVector;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.model.io.InvalidInput;

/** Designs flights to a distant retrograde orbit and back: least sum of the craft's four burns at the dates given. */
public final class DroDesigner {
    /** Where conics about the Earth are taken: the Moon counts for little there, and they are far from singular. */
    private static final double NEAR_EARTH_S = 6 * 3600;
    /** From lift-off to somewhere after the injection. */
    private static final double TO_INJECTION_S = 2 * 3600;
    /** Greatest miss of a constraint: 0.1 m of a joint, 0.4 ms of a date. */
    private static final double FEASIBLE = 1e-7;
    /** In units of 100 m/s: a hundredth of a mm/s is not worth a step. */
    private static final double FLAT = 1e-6;

    private static final int MOST_STEPS = 200;

    private final Space space;
    private final DroMission mission;

    public DroDesigner(Space space, DroMission mission) {
        this.space = space;
        this.mission = mission;
    }

    /**
     * @throws InvalidInput if no flight holds the dates and bounds
     */
    public DroFlight design() {
        DroProblem.Bounds bounds = bounds();
        DroDates starts = dates(0, 0, 0, 0);
        DroImpulses guess = new DroGuess(space, starts, bounds)
                .find()
                .orElseThrow(() -> cannot("no way past the Moon joins these dates", "other dates of flybys or entry"));
        // First with what must hold in any case; from there the fixed perilunes are near.
        Solution rough = least(new DroProblem(space, starts, bounds.loose(), guess));
        DroProblem.Arcs arcs = rough.arcs();
        DroDates middles = dates(
                halfS(arcs.beforeOutbound(), arcs.afterOutbound(), 0),
                halfS(arcs.beforeInsertion(), arcs.afterInsertion(), 0.06),
                halfS(arcs.beforeDeparture(), arcs.afterDeparture(), 0.09),
                halfS(arcs.beforeReturn(), arcs.afterReturn(), 0.13));
        Solution near = least(new DroProblem(space, middles, bounds, rough.impulses()));
        // The Earth's flattening lifts or lowers the perigee: aim at one that much lower or higher.
        double liftM = pilot(bounds, middles, near).perigee().getPosition().getNorm()
                - bounds.departure().radiusM();
        DroProblem.Bounds lower = bounds.with(bounds.departure().lower(liftM));
        Solution best = least(new DroProblem(space, middles, lower, near.impulses()));
        return pilot(bounds, middles, best).fly();
    }

    private DroPilot pilot(DroProblem.Bounds bounds, DroDates dates, Solution solution) {
        return new DroPilot(space, mission, bounds, dates, solution.arcs());
    }

    /** A flight with impulses of least cost. */
    private record Solution(DroImpulses impulses, DroProblem.Arcs arcs) {}

    private Solution least(DroProblem problem) {
        Descent descent = new Descent(problem, FEASIBLE, FLAT, MOST_STEPS);
        Descent.Point point = descent.restore(new ArrayRealVector(DroProblem.VARIABLES))
                .map(descent::minimize)
                .orElseThrow(() -> cannot(
                        "no flight found that holds dates, altitudes, orbit and entry together",
                        "other dates, or fewer of perilune, regular, farthest and landing"));
        DroImpulses impulses = problem.impulses(point.at());
        return new Solution(impulses, problem.arcs(impulses));
    }

    private InvalidInput cannot(String found, String allowed) {
        return new InvalidInput(mission.name(), "", found, allowed);
    }

    /** Half of what a burn lasts, with a part of the mass gone before it. */
    private double halfS(Traced before, Traced after, double gone) {
        DroMission.Craft craft = mission.craft();
        double deltaV = Vector3D.distance(before.velocity(), after.velocity());
        return durationS(craft, craft.massKg() * (1 - gone), deltaV) / 2;
    }

    /** Rocket equation. */
    static double durationS(DroMission.Craft craft, double massKg, double deltaVMPerS) {
        double flow = craft.thrustN() / (craft.specificImpulseS() * Burn.STANDARD_GRAVITY_M_PER_S2);
        return (massKg - Burn.massAfterKg(massKg, deltaVMPerS, craft.specificImpulseS())) / flow;
    }

    private DroDates dates(double outboundS, double insertionS, double departureS, double returnS) {
        return new DroDates(
                date(mission.launch().at()).shiftedBy(TO_INJECTION_S + NEAR_EARTH_S),
                date(mission.outbound().burn()).shiftedBy(outboundS),
                date(mission.orbit().insertion()).shiftedBy(insertionS),
                date(mission.orbit().departure()).shiftedBy(departureS),
                date(mission.homeward().burn()).shiftedBy(returnS),
                date(mission.entry().at()).shiftedBy(-NEAR_EARTH_S));
    }

    private DroProblem.Bounds bounds() {
        DroMission.Launch launch = mission.launch();
        double radius = Space.EARTH_RADIUS_M + launch.parkingAltitudeM();
        double period = 2 * Math.PI * Math.sqrt(Math.pow(radius, 3) / space.gmM3PerS2(Centre.EARTH));
        double lostS = launch.ascent().toMillis() * 1e-3 - period * launch.ascentArcRad() / (2 * Math.PI);
        DroMission.Arrival entry = mission.entry();
        return new DroProblem.Bounds(
                new Departure(
                        radius,
                        direction(launch.at(), launch.latitudeRad(), launch.longitudeRad()),
                        date(launch.at()).shiftedBy(lostS),
                        launch.revolutions(),
                        period),
                flyby(mission.outbound()),
                shape(),
                flyby(mission.homeward()),
                new Entry(
                        date(entry.at()),
                        Space.EARTH_RADIUS_M + entry.altitudeM(),
                        -entry.flightPathRad(),
                        entry.landing()
                                .map(place -> direction(place.at(), place.latitudeRad(), place.longitudeRad()))));
    }

    private DroProblem.Shape shape() {
        Optional<DroProblem.Shape> regular =
                mission.orbit().regular().map(r -> new DroProblem.Shape.Regular(r.amplitudeM()));
        Optional<DroProblem.Shape> farthest = mission.orbit()
                .farthest()
                .map(f -> new DroProblem.Shape.Farthest(date(f.at()), Space.EARTH_RADIUS_M + f.altitudeM()));
        return regular.or(() -> farthest).orElseGet(DroProblem.Shape.Any::new);
    }

    private DroProblem.Flyby flyby(DroMission.Flyby flyby) {
        return new DroProblem.Flyby(
                space.radiusM(Centre.MOON) + flyby.altitudeM(), flyby.perilune().map(this::date));
    }

    /** Of a place on the Earth at a date, inertial. */
    private Vector3D direction(Instant at, double latitudeRad, double longitudeRad) {
        return space.toInertial(Centre.EARTH, date(at), new Vector3D(longitudeRad, latitudeRad));
    }

    private AbsoluteDate date(Instant at) {
        return space.date(at);
    }
}
