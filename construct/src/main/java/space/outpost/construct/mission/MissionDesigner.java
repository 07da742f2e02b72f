package space.outpost.construct.mission;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Space;
import space.outpost.model.io.InvalidInput;

/** Finds times, burns and masses of a mission's legs, in their order. */
public final class MissionDesigner {
    private static final double IN_PLANE_RAD = Math.toRadians(0.05);

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
        // The Moon's field turns the plane between arrival and landing; fly again with what was missed led against.
        for (int round = 0; round < 4 && site.isPresent(); round++) {
            Dynamics moon = journey.aboutMoon();
            SitePlane plane = site.get();
            double atLanding = plane.offPlaneRad(moon.coast(orbit, plane.landing()));
            SpacecraftState circling = orbit;
            double atAscent = plane.ascent()
                    .map(ascent -> plane.offPlaneRad(moon.coast(circling, ascent)))
                    .orElse(0.0);
            if (Math.max(Math.abs(atLanding), Math.abs(atAscent)) < IN_PLANE_RAD) {
                break;
            }
            site = Optional.of(plane.led(atLanding, atAscent));
            AbsoluteDate arrival = journey.arrival().getDate();
            journey = new Journey(space, mission);
            orbit = toOrbit(journey, site, Optional.of(arrival));
        }
        if (site.isPresent()) {
            orbit = surface(journey, site.get(), orbit);
        }
        home(journey, orbit);
        return journey.designed();
    }

    /** Down, up and back to the craft in orbit, which is left where its next leg finds it. */
    private SpacecraftState surface(Journey journey, SitePlane site, SpacecraftState orbit) {
        Surface surface = new Surface(journey, site, step(Mission.Land.class).orElseThrow());
        AbsoluteDate touchdown = surface.land(orbit);
        SpacecraftState alone = orbit.withMass(journey.stackKg());
        Optional<Mission.Ascend> ascend = step(Mission.Ascend.class);
        if (ascend.isEmpty()) {
            return alone;
        }
        SpacecraftState inserted = surface.ascend(alone, touchdown, ascend.get());
        return step(Mission.Rendezvous.class)
                .map(rendezvous -> meet(journey, rendezvous, inserted, alone))
                .orElse(alone);
    }

    private SpacecraftState meet(
            Journey journey, Mission.Rendezvous rendezvous, SpacecraftState chaser, SpacecraftState orbit) {
        Mission.Craft craft = journey.craft(rendezvous.craft());
        AbsoluteDate docking = chaser.getDate().shiftedBy(rendezvous.within().toSeconds());
        Meeting.Met met = new Meeting(journey.aboutMoon(), craft.specificImpulseS())
                .meet(chaser, orbit, docking)
                .orElseThrow(() -> new InvalidInput(
                        mission.name(),
                        "rendezvous",
                        "no phasing orbit that brings " + craft.id() + " to " + rendezvous.with() + " in "
                                + rendezvous.within(),
                        "some hours more or less"));
        double massKg = chaser.getMass();
        List<Burn.Impulse> burns = List.of(met.phasing(), met.across(), met.matching());
        List<String> names = List.of("phasing", "across", "matching");
        for (int i = 0; i < burns.size(); i++) {
            Burn.Impulse burn = burns.get(i);
            double after = Burn.massAfterKg(massKg, burn.deltaVMPerS().getNorm(), burn.specificImpulseS());
            journey.burnt("rendezvous", names.get(i), craft.id(), burn, massKg, after);
            massKg = after;
        }
        journey.way("rendezvous", Centre.MOON, List.of(met.phasing(), met.across()), met.path());
        SpacecraftState docked = journey.aboutMoon().coast(orbit, docking);
        journey.event("rendezvous", "docking", docked, Centre.MOON, "");
        return docked;
    }

    private void home(Journey journey, SpacecraftState orbit) {
        step(Mission.Depart.class)
                .ifPresent(depart ->
                        step(Mission.Enter.class).ifPresent(enter -> new Homeward(journey, depart, enter).fly(orbit)));
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
        Vector3D pole = space.toInertial(Centre.MOON, at, Vector3D.PLUS_K);
        return Perilune.inclined(inclinationRad.orElse(0.0), pole);
    }

    private Optional<SitePlane> sitePlane() {
        return step(Mission.Land.class).map(land -> {
            AbsoluteDate landing = space.date(land.at());
            Optional<AbsoluteDate> ascent = step(Mission.Ascend.class)
                    .map(ascend -> landing.shiftedBy(ascend.stay().toSeconds()));
            return new SitePlane(space, new Vector3D(land.longitudeRad(), land.latitudeRad()), landing, ascent, 0, 0);
        });
    }

    private <T extends Mission.Step> Optional<T> step(Class<T> kind) {
        return mission.legs().stream()
                .map(Mission.Leg::step)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
