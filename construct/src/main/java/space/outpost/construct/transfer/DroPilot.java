package space.outpost.construct.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Steering;
import space.outpost.construct.flight.Targeter;
import space.outpost.construct.flight.Trajectory;
import space.outpost.model.io.InvalidInput;

/**
 * Flies a design with impulses in the full model: each steady burn, its direction held, is aimed anew at the place where the
 * next one is due, the last at the entry. Flown forwards, so nothing needs to be joined.
 */
final class DroPilot {
    /** By which a burn is varied for derivatives, m/s. */
    private static final double STEP = 0.01;
    /** How near a burn must lead to where the next is due. */
    private static final double NEAR_M = 50;

    private static final double EARLY_S = 0.5;
    private static final double ANGLE_RAD = 1e-5;
    private static final int MOST_STEPS = 20;
    private static final double FINER_M = 1e-6;

    private final Space space;
    private final DroMission mission;
    private final DroProblem.Bounds bounds;
    private final DroDates dates;
    private final DroProblem.Arcs arcs;
    private final Dynamics dynamics;
    private final double earthGm;

    DroPilot(Space space, DroMission mission, DroProblem.Bounds bounds, DroDates dates, DroProblem.Arcs arcs) {
        this.space = space;
        this.mission = mission;
        this.bounds = bounds;
        this.dates = dates;
        this.arcs = arcs;
        dynamics = Dynamics.of(space, Centre.EARTH, Forces.CISLUNAR);
        earthGm = space.gmM3PerS2(Centre.EARTH);
    }

    DroFlight fly() {
        SpacecraftState perigee = perigee();
        List<Burn.Steady> burns = new ArrayList<>();
        List<DroFlight.NamedBurn> named = new ArrayList<>();
        named.add(injection(perigee));
        SpacecraftState state = perigee;
        state = burn(
                state,
                new Due(
                        DroFlight.OUTBOUND,
                        date(mission.outbound().burn()),
                        arcs.beforeOutbound(),
                        arcs.afterOutbound()),
                place(arcs.afterInsertion()),
                burns,
                named);
        state = burn(
                state,
                new Due(
                        DroFlight.INSERTION,
                        date(mission.orbit().insertion()),
                        arcs.beforeInsertion(),
                        arcs.afterInsertion()),
                place(arcs.afterDeparture()),
                burns,
                named);
        state = burn(
                state,
                new Due(
                        DroFlight.DEPARTURE,
                        date(mission.orbit().departure()),
                        arcs.beforeDeparture(),
                        arcs.afterDeparture()),
                place(arcs.afterReturn()),
                burns,
                named);
        burn(
                state,
                new Due(DroFlight.RETURN, date(mission.homeward().burn()), arcs.beforeReturn(), arcs.afterReturn()),
                this::missOfEntry,
                burns,
                named);
        AbsoluteDate end = bounds.entry().date();
        Trajectory trajectory = dynamics.fly(perigee, List.copyOf(burns), end);
        Trajectory finer = dynamics.withTolerance(FINER_M).fly(perigee, List.copyOf(burns), end);
        return new DroFlight(
                mission, named, events(perigee, trajectory, burns), trajectory, residuals(perigee, trajectory, finer));
    }

    /** A burn as it was designed. */
    private record Due(String name, AbsoluteDate start, Traced before, Traced after) {
        Vector3D impulse() {
            return after.velocity().subtract(before.velocity());
        }
    }

    /** The perigee from which the first flyby is reached, in the full model. */
    SpacecraftState perigee() {
        SpacecraftState flyby = space.state(
                Centre.EARTH,
                dates.outbound(),
                arcs.beforeOutbound().position(),
                arcs.beforeOutbound().velocity(),
                mission.craft().massKg());
        return dynamics.until(
                        flyby,
                        date(mission.launch().at()),
                        s -> s.getPosition()
                                .normalize()
                                .dotProduct(s.getPVCoordinates().getVelocity().normalize()),
                        true,
                        600)
                .orElseThrow(() -> cannot("the way to the flyby does not come from the parking orbit"));
    }

    /** From the circular parking orbit; the launcher does it, and the craft's mass stays. */
    private DroFlight.NamedBurn injection(SpacecraftState perigee) {
        PVCoordinates pv = perigee.getPVCoordinates();
        Vector3D along = pv.getMomentum().crossProduct(pv.getPosition()).normalize();
        double circular = Math.sqrt(earthGm / pv.getPosition().getNorm());
        Vector3D deltaV = pv.getVelocity().subtract(along.scalarMultiply(circular));
        return new DroFlight.NamedBurn(
                DroFlight.INJECTION,
                space.instant(perigee.getDate()),
                0,
                deltaV.getNorm(),
                deltaV.normalize(),
                perigee.getMass(),
                perigee.getMass());
    }

    private SpacecraftState burn(
            SpacecraftState from,
            Due due,
            Function<SpacecraftState, double[]> miss,
            List<Burn.Steady> burns,
            List<DroFlight.NamedBurn> named) {
        SpacecraftState start = dynamics.coast(from, due.start());
        Targeter.Aim aim = new Targeter(new double[] {STEP, STEP, STEP}, MOST_STEPS)
                .aim(due.impulse().toArray(), v -> miss.apply(dynamics.after(start, steady(start, new Vector3D(v)))));
        if (!aim.hit()) {
            throw cannot("the burn '" + due.name() + "' cannot be aimed in the full model");
        }
        Vector3D deltaV = new Vector3D(aim.controls());
        Burn.Steady burn = steady(start, deltaV);
        SpacecraftState end = dynamics.after(start, burn);
        burns.add(burn);
        named.add(new DroFlight.NamedBurn(
                due.name(),
                space.instant(due.start()),
                burn.durationS(),
                deltaV.getNorm(),
                deltaV.normalize(),
                start.getMass(),
                end.getMass()));
        return end;
    }

    private Burn.Steady steady(SpacecraftState start, Vector3D deltaV) {
        DroMission.Craft craft = mission.craft();
        return new Burn.Steady(
                start.getDate(),
                DroDesigner.durationS(craft, start.getMass(), deltaV.getNorm()),
                craft.thrustN(),
                craft.specificImpulseS(),
                Steering.Turning.fixed(start.getDate(), deltaV));
    }

    private Function<SpacecraftState, double[]> place(Traced next) {
        return state -> dynamics.coast(state, next.date())
                .getPosition()
                .subtract(next.position())
                .scalarMultiply(1 / NEAR_M)
                .toArray();
    }

    private double[] missOfEntry(SpacecraftState state) {
        Entry entry = bounds.entry();
        Conic conic = conic(dynamics.coast(state, entry.date()));
        double astray = entry.landing()
                .map(place -> Entry.astrayRad(conic, place))
                // Without a landing place the plane stays as designed.
                .orElseGet(() -> Entry.astrayRad(conic, aheadOfPerigee()));
        return new double[] {
            entry.lateS(conic, entry.date()) / EARLY_S, entry.tooSteep(conic) / ANGLE_RAD, astray / (10 * ANGLE_RAD)
        };
    }

    private Vector3D aheadOfPerigee() {
        Conic home = Conic.of(arcs.nearEarthBack().state(), earthGm);
        return home.momentum().crossProduct(home.periapsisDirection()).normalize();
    }

    private Conic conic(SpacecraftState state) {
        PVCoordinates pv = state.getPVCoordinates(space.inertial(Centre.EARTH));
        return new Conic(pv.getPosition(), pv.getVelocity(), earthGm);
    }

    private List<DroFlight.Event> events(SpacecraftState perigee, Trajectory trajectory, List<Burn.Steady> burns) {
        List<DroFlight.Event> events = new ArrayList<>();
        events.add(event(DroFlight.INJECTION, Centre.EARTH, perigee));
        events.add(event(
                DroFlight.OUTBOUND_PERILUNE,
                Centre.MOON,
                nearest(trajectory, burns.get(0).start())));
        events.add(event(
                DroFlight.INSERTION, Centre.MOON, trajectory.at(burns.get(1).start())));
        events.add(event(
                DroFlight.FARTHEST,
                Centre.EARTH,
                extreme(trajectory, burns.get(1).start(), burns.get(2).start(), Centre.EARTH, -1)));
        events.add(event(
                DroFlight.DEPARTURE, Centre.MOON, trajectory.at(burns.get(2).start())));
        events.add(event(
                DroFlight.RETURN_PERILUNE,
                Centre.MOON,
                nearest(trajectory, burns.get(3).start())));
        events.add(event(DroFlight.ENTRY, Centre.EARTH, trajectory.endState()));
        return events;
    }

    private SpacecraftState nearest(Trajectory trajectory, AbsoluteDate about) {
        return extreme(trajectory, about.shiftedBy(-3600), about.shiftedBy(3600), Centre.MOON, 1);
    }

    /** The state nearest to a body (sign 1) or farthest from it (-1): a search that narrows about the best of a hundred. */
    private SpacecraftState extreme(Trajectory trajectory, AbsoluteDate from, AbsoluteDate to, Centre body, int sign) {
        int parts = 100;
        AbsoluteDate best = from;
        double least = Double.POSITIVE_INFINITY;
        double stepS = to.durationFrom(from) / parts;
        for (int i = 0; i <= parts; i++) {
            AbsoluteDate at = from.shiftedBy(i * stepS);
            double distance =
                    sign * trajectory.at(at, space.inertial(body)).getPosition().getNorm();
            if (distance < least) {
                least = distance;
                best = at;
            }
        }
        return stepS < 0.1
                ? trajectory.at(best)
                : extreme(trajectory, best.shiftedBy(-stepS), best.shiftedBy(stepS), body, sign);
    }

    private DroFlight.Event event(String name, Centre about, SpacecraftState state) {
        PVCoordinates pv = state.getPVCoordinates(space.inertial(about));
        return new DroFlight.Event(
                name,
                space.instant(state.getDate()),
                about,
                pv.getPosition().getNorm() - space.radiusM(about),
                pv.getVelocity().getNorm());
    }

    private DroFlight.Residuals residuals(SpacecraftState perigee, Trajectory trajectory, Trajectory finer) {
        Conic home = conic(trajectory.endState());
        Vector3D normal = conic(perigee).momentum().normalize();
        double inclination = Vector3D.angle(normal, Vector3D.PLUS_K);
        Vector3D site = bounds.departure().site();
        double azimuth =
                Vector3D.angle(normal.crossProduct(site), Vector3D.PLUS_K.subtract(site.scalarMultiply(site.getZ())));
        Vector3D above =
                bounds.entry().landing().map(place -> nearestOf(home, place)).orElse(home.positionM());
        AbsoluteDate when = mission.entry()
                .landing()
                .map(l -> date(l.at()))
                .orElse(bounds.entry().date());
        Vector3D place = space.toFixed(Centre.EARTH, when, above);
        return new DroFlight.Residuals(
                Vector3D.distance(
                        trajectory.endState().getPosition(), finer.endState().getPosition()),
                arcs.costMPerS(),
                inclination,
                azimuth,
                Vector3D.angle(home.momentum(), Vector3D.PLUS_K),
                -home.descentRad(home.positionM().getNorm()),
                place.getDelta(),
                place.getAlpha());
    }

    /** The direction in the conic's plane that is nearest to a place. */
    private static Vector3D nearestOf(Conic conic, Vector3D place) {
        Vector3D normal = conic.momentum().normalize();
        return place.subtract(normal.scalarMultiply(normal.dotProduct(place)));
    }

    private AbsoluteDate date(java.time.Instant at) {
        return space.date(at);
    }

    private InvalidInput cannot(String found) {
        return new InvalidInput(mission.name(), "", found, "other dates or a stronger engine");
    }
}
