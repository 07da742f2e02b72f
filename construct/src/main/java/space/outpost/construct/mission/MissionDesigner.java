package space.outpost.construct.mission;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Space;

/** Finds times, burns and masses of a mission's legs, in their order. */
public final class MissionDesigner {
    private static final double TURN_SETTLED_RAD = Math.toRadians(0.01);

    private final Space space;
    private final Mission mission;

    public MissionDesigner(Space space, Mission mission) {
        this.space = space;
        this.mission = mission;
    }

    /**
     * @throws space.outpost.model.io.InvalidInput if a leg cannot be flown, saying what binds
     */
    public MissionDesign design() {
        Optional<SitePlane> site = sitePlane();
        Journey journey = new Journey(space, mission);
        SpacecraftState orbit = toOrbit(journey, site, Optional.empty());
        // The Moon's field turns the node between arrival and landing; fly again with the turn seen.
        for (int round = 0; round < 3 && site.isPresent(); round++) {
            SitePlane seen = turned(site.get(), journey, orbit);
            boolean settled = Math.abs(seen.turnAtLandingRad() - site.get().turnAtLandingRad()) < TURN_SETTLED_RAD
                    && Math.abs(seen.turnAtAscentRad() - site.get().turnAtAscentRad()) < TURN_SETTLED_RAD;
            if (settled) {
                break;
            }
            site = Optional.of(seen);
            AbsoluteDate arrival = journey.arrival().getDate();
            journey = new Journey(space, mission);
            orbit = toOrbit(journey, site, Optional.of(arrival));
        }
        Journey flown = journey;
        SpacecraftState from = orbit;
        step(Mission.Depart.class)
                .ifPresent(depart ->
                        step(Mission.Enter.class).ifPresent(enter -> new Homeward(flown, depart, enter).fly(from)));
        return journey.designed();
    }

    private SpacecraftState toOrbit(Journey journey, Optional<SitePlane> site, Optional<AbsoluteDate> near) {
        Mission.Transfer transfer = step(Mission.Transfer.class).orElseThrow();
        Outbound outbound = new Outbound(journey, step(Mission.Launch.class).orElseThrow(), transfer);
        UnaryOperator<Vector3D> plane = site.<UnaryOperator<Vector3D>>map(s -> s::normal)
                .orElseGet(() -> inclined(transfer.orbit().map(Mission.Inclination::inclinationRad)));
        SpacecraftState state = outbound.fly(plane, site.map(SitePlane::isFixed).orElse(false), near);
        Optional<Mission.Capture> capture = step(Mission.Capture.class);
        if (capture.isEmpty()) {
            return state;
        }
        Insertion insertion = new Insertion(journey);
        Burns.Fired captured = insertion.capture(state, capture.get());
        return step(Mission.Circularise.class)
                .map(circularise -> insertion.circularise(captured, circularise))
                .orElse(captured.after());
    }

    /** An orbit of that inclination; of none given, the passage's own. */
    private UnaryOperator<Vector3D> inclined(Optional<Double> inclinationRad) {
        AbsoluteDate at = space.date(step(Mission.Launch.class).orElseThrow().at());
        Vector3D pole = space.fixed(Centre.MOON)
                .getStaticTransformTo(space.inertial(Centre.MOON), at)
                .transformVector(Vector3D.PLUS_K);
        double inclination = inclinationRad.orElse(0.0);
        return Perilune.inclined(inclination, pole, at, 1).plane();
    }

    private Optional<SitePlane> sitePlane() {
        return step(Mission.Land.class).map(land -> {
            AbsoluteDate landing = space.date(land.at());
            Optional<AbsoluteDate> ascent = step(Mission.Ascend.class)
                    .map(ascend -> landing.shiftedBy(ascend.stay().toSeconds()));
            return new SitePlane(space, new Vector3D(land.longitudeRad(), land.latitudeRad()), landing, ascent, 0, 0);
        });
    }

    private SitePlane turned(SitePlane site, Journey journey, SpacecraftState orbit) {
        Dynamics moon = journey.aboutMoon();
        SpacecraftState arrival = journey.arrival();
        double atLanding = site.turnRad(arrival, moon.coast(orbit, site.landing()));
        double atAscent = site.ascent()
                .map(ascent -> site.turnRad(arrival, moon.coast(orbit, ascent)))
                .orElse(0.0);
        return site.withTurns(atLanding, atAscent);
    }

    private <T extends Mission.Step> Optional<T> step(Class<T> kind) {
        return mission.legs().stream()
                .map(Mission.Leg::step)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
