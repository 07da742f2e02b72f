package space.outpost.construct.mission;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Space;
import space.outpost.construct.landing.Flight;
import space.outpost.construct.landing.Landing;
import space.outpost.construct.landing.LandingPlan;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.scenario.Site.Coordinates;

/**
 * To the ground and up again: the pass of the orbit over the site that is nearest to the instant wanted, the powered flight
 * down in its plane, and after the stay the one up into the plane that the orbit has by then.
 */
final class Surface {
    private final Journey journey;
    private final Space space;
    private final Dynamics moon;
    private final Burns burns;
    private final SitePlane site;
    private final Mission.Land land;
    private final Coordinates place;

    Surface(Journey journey, SitePlane site, Mission.Land land) {
        this.journey = journey;
        this.site = site;
        this.land = land;
        space = journey.space();
        moon = journey.aboutMoon();
        burns = new Burns(moon);
        place = new Coordinates(land.latitudeRad(), land.longitudeRad());
    }

    /** When the lander stands; the craft it carries with it, the others fly on. */
    AbsoluteDate land(SpacecraftState orbit) {
        Mission.Craft craft = journey.craft(land.craft());
        SpacecraftState over = pass(orbit, site.landing());
        double massKg = journey.massKg(land.craft())
                + land.carries().stream().mapToDouble(journey::massKg).sum();
        LandingPlan plan = new LandingPlan(
                land.craft(),
                new LandingPlan.Lander(
                        massKg, craft.propellantKg(), craft.thrustN(), land.leastThrottle(), craft.specificImpulse()),
                descent(Journey.altitudeM(over), course(over)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Flight down =
                Landing.fly(plan).descent().orElseThrow(() -> cannot("land", "no powered descent from this orbit"));
        double flightS = down.moments().getLast().timeS();
        // In orbit the arc flown to the site would have taken this long; the lander leaves so much before the pass.
        double arcRad = Math.PI + down.downrangeM() / Place.MOON_RADIUS_M;
        double periodS = burns.periodS(over);
        AbsoluteDate deorbit = over.getDate().shiftedBy(-arcRad / (2 * Math.PI) * periodS);
        AbsoluteDate touchdown = deorbit.shiftedBy(flightS);
        journey.leaveStack(land.craft());
        land.carries().forEach(journey::leaveStack);
        journey.flown(
                "land", "descent", land.craft(), deorbit, flightS, down.deltaVMPerS(), massKg, down.propellantKg());
        journey.landed(
                "land",
                "touchdown",
                touchdown,
                String.format(
                        Locale.ROOT,
                        "%.1f min after the deorbit burn, %.0f km from where braking began; site %.2f deg out of the plane",
                        flightS / 60,
                        down.downrangeM() / 1e3,
                        Math.toDegrees(site.offPlaneRad(over))));
        journey.within(
                "land",
                "site out of the orbit's plane at landing",
                Math.toDegrees(site.offPlaneRad(over)),
                -1,
                1,
                "deg");
        margins("land", down);
        return touchdown;
    }

    /** The state of the ascender when its engine stops. */
    SpacecraftState ascend(SpacecraftState orbit, AbsoluteDate touchdown, Mission.Ascend ascend) {
        Mission.Craft craft = journey.craft(ascend.craft());
        AbsoluteDate liftOff = touchdown.shiftedBy(ascend.stay().toSeconds());
        SpacecraftState waiting = moon.coast(orbit, liftOff);
        SpacecraftState over = pass(orbit, liftOff);
        double massKg = journey.massKg(ascend.craft());
        LandingPlan plan = new LandingPlan(
                ascend.craft(),
                // What lifts off is the ascent's; the descent is flown already.
                new LandingPlan.Lander(massKg, craft.propellantKg(), craft.thrustN(), 0, craft.specificImpulse()),
                descent(Journey.altitudeM(over), course(over)),
                Optional.empty(),
                Optional.of(new LandingPlan.Ascent(
                        massKg,
                        craft.propellantKg(),
                        craft.thrustN(),
                        craft.specificImpulse(),
                        Duration.ofSeconds(10),
                        ascend.periluneAltitudeM(),
                        ascend.apoluneAltitudeM())),
                Optional.empty());
        Flight up = Landing.fly(plan).ascent().orElseThrow(() -> cannot("ascend", "no powered ascent to this orbit"));
        List<Flight.Phase> powered = up.phases().stream()
                .filter(p -> p.name().equals("rise") || p.name().equals("burn"))
                .toList();
        double burnS = powered.stream().mapToDouble(Flight.Phase::durationS).sum();
        double deltaV = powered.stream().mapToDouble(Flight.Phase::deltaVMPerS).sum();
        double spentKg =
                powered.stream().mapToDouble(Flight.Phase::propellantKg).sum();
        journey.landed(
                "ascend",
                "lift-off from the Moon",
                liftOff,
                String.format(
                        Locale.ROOT,
                        "site %.2f deg out of the orbit's plane",
                        Math.toDegrees(site.offPlaneRad(waiting))));
        journey.flown("ascend", "ascent", ascend.craft(), liftOff, burnS, deltaV, massKg, spentKg);
        SpacecraftState inserted = inserted(up, waiting, liftOff.shiftedBy(burnS), massKg - spentKg, ascend);
        journey.event("ascend", "in orbit", inserted, Centre.MOON, "");
        return inserted;
    }

    private SpacecraftState inserted(
            Flight up, SpacecraftState waiting, AbsoluteDate at, double massKg, Mission.Ascend ascend) {
        Flight.Moment stop = up.moments().stream()
                .filter(m -> m.phase().equals("burn"))
                .reduce((a, b) -> b)
                .orElseThrow();
        Vector3D there = space.toInertial(Centre.MOON, at, new Vector3D(stop.xM(), stop.yM(), stop.zM()));
        Vector3D normal = waiting.getPVCoordinates().getMomentum().normalize();
        // Into the plane that waits: what the site is off it is turned on the way up.
        Vector3D inPlane =
                there.subtract(normal.scalarMultiply(there.dotProduct(normal))).normalize();
        double perilune = Place.MOON_RADIUS_M + ascend.periluneAltitudeM();
        double apolune = Place.MOON_RADIUS_M + ascend.apoluneAltitudeM();
        double speed = Math.sqrt(burns.gm() * (2 / perilune - 2 / (perilune + apolune)));
        return space.state(
                Centre.MOON,
                at,
                inPlane.scalarMultiply(perilune),
                normal.crossProduct(inPlane).scalarMultiply(speed),
                massKg);
    }

    private void margins(String leg, Flight flight) {
        flight.margins()
                .forEach(m -> journey.limit(
                        leg,
                        m.quantity(),
                        String.format(Locale.ROOT, "%.4g %s", m.found(), m.unit()),
                        String.format(Locale.ROOT, "%s %.4g", m.atLeast() ? "at least" : "at most", m.limit()),
                        m.left() / Math.max(Math.abs(m.limit()), 1e-9)));
    }

    private LandingPlan.Descent descent(double orbitM, double courseRad) {
        return new LandingPlan.Descent(
                orbitM,
                land.periluneAltitudeM(),
                place,
                courseRad,
                2000,
                70,
                Math.toRadians(45),
                1000,
                Math.toRadians(60),
                30,
                Duration.ofSeconds(20),
                1.5);
    }

    /** The state that is nearest to above the site, on the pass nearest to an instant. */
    private SpacecraftState pass(SpacecraftState orbit, AbsoluteDate wish) {
        SpacecraftState then = moon.coast(orbit, wish);
        for (int i = 0; i < 4; i++) {
            Vector3D here = then.getPosition().normalize();
            Vector3D normal = then.getPVCoordinates().getMomentum().normalize();
            Vector3D there = site.direction(then.getDate());
            double ahead = Math.atan2(there.dotProduct(normal.crossProduct(here)), there.dotProduct(here));
            then = moon.coast(then, then.getDate().shiftedBy(ahead / (2 * Math.PI) * burns.periodS(then)));
        }
        return then;
    }

    /** Over ground at the site, from north through east. */
    private double course(SpacecraftState over) {
        Vector3D up = site.direction(over.getDate());
        Vector3D pole = site.pole(over.getDate());
        Vector3D east = pole.crossProduct(up).normalize();
        Vector3D north = up.crossProduct(east);
        Vector3D along = over.getPVCoordinates().getVelocity();
        double course = Math.atan2(along.dotProduct(east), along.dotProduct(north));
        return course < 0 ? course + 2 * Math.PI : course;
    }

    private InvalidInput cannot(String leg, String what) {
        return new InvalidInput(journey.mission().name(), leg, what, "more thrust or a lower orbit");
    }
}
