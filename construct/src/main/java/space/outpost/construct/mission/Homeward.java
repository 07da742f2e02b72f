package space.outpost.construct.mission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Hyperbola;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Targeter;
import space.outpost.model.io.InvalidInput;

/**
 * From an orbit about the Moon to the Earth's air: when the way home is cheapest from the plane of the orbit, a burn into an ellipse
 * and one out of it, the second aimed in the full model at the entry wanted.
 */
final class Homeward {
    private static final double SCAN_S = 6 * 3600;
    private static final double[] FAR_OFF = {1e12, 1e12, 1e12};

    private final Journey journey;
    private final Space space;
    private final Dynamics moon;
    private final Dynamics earth;
    private final Burns burns;
    private final Mission.Depart depart;
    private final Mission.Enter enter;
    private final double airRadiusM;
    private final EarthMoonLeg leg;

    Homeward(Journey journey, Mission.Depart depart, Mission.Enter enter) {
        this.journey = journey;
        this.depart = depart;
        this.enter = enter;
        space = journey.space();
        moon = journey.aboutMoon();
        earth = journey.aboutEarth();
        burns = new Burns(moon);
        airRadiusM = Space.EARTH_RADIUS_M + enter.altitudeM();
        leg = leg(enter, airRadiusM, space);
    }

    /** Flies from a circular orbit to the air. */
    SpacecraftState fly(SpacecraftState orbit) {
        Mission.Craft craft = journey.craft(depart.craft());
        EarthMoonLeg.Solution first = cheapest(orbit);
        AbsoluteDate firstBurn = passing(
                orbit,
                first.perilune().getPosition(),
                first.perilune()
                        .getDate()
                        .shiftedBy(
                                -depart.revolutions() * (double) depart.period().toSeconds()));
        Burns.Engine engine = new Burns.Engine(craft.thrustN(), craft.specificImpulseS(), 1);
        Burns.Fired toEllipse = burns.toSemiMajorAxis(
                moon.coast(orbit, firstBurn.shiftedBy(-1800)),
                firstBurn,
                engine,
                burns.semiMajorAxisM(depart.period().toSeconds()));
        journey.fly("orbit", Centre.MOON, orbit, List.of(), toEllipse.burn().start());
        journey.burnt(
                "depart",
                "TEI-1",
                craft.id(),
                toEllipse.burn(),
                toEllipse.before().getMass(),
                toEllipse.after().getMass());
        journey.event("depart", "TEI-1", toEllipse.after(), Centre.MOON, "");

        SpacecraftState perilune = perilune(toEllipse.after());
        double thrust = depart.secondThrustN() > 0 ? depart.secondThrustN() : craft.thrustN();
        Burns.Fired out = outOfEllipse(perilune, new Burns.Engine(thrust, craft.specificImpulseS(), 1), first);
        journey.fly(
                "ellipse home",
                Centre.MOON,
                toEllipse.before(),
                List.of(toEllipse.burn()),
                out.burn().start());
        journey.burnt(
                "depart",
                "TEI-2",
                craft.id(),
                out.burn(),
                out.before().getMass(),
                out.after().getMass());
        journey.event(
                "depart",
                "TEI-2",
                out.after(),
                Centre.MOON,
                String.format(Locale.ROOT, "begun at %.0f km", Journey.altitudeM(out.before()) / 1e3));

        SpacecraftState air = air(out.after());
        journey.fly("home", Centre.EARTH, out.before(), List.of(out.burn()), air.getDate());
        tell(air);
        return air;
    }

    /** The way home that costs least from this orbit: slow at infinity, and near the orbit's plane. */
    private EarthMoonLeg.Solution cheapest(SpacecraftState orbit) {
        AbsoluteDate earliest = space.date(depart.earliest());
        AbsoluteDate latest = space.date(depart.latest());
        double spanS = latest.durationFrom(earliest);
        List<EarthMoonLeg.Solution> ways = new ArrayList<>();
        double stepS = spanS / Math.max(1, Math.ceil(spanS / SCAN_S));
        for (int i = 0; i * stepS <= spanS + 1; i++) {
            wayHome(orbit, earliest.shiftedBy(i * stepS)).ifPresent(ways::add);
        }
        if (ways.isEmpty()) {
            throw new InvalidInput(
                    journey.mission().name(),
                    "depart",
                    "no way home between " + depart.earliest() + " and " + depart.latest(),
                    "departures two to five days before the landing");
        }
        EarthMoonLeg.Solution best = least(ways, orbit);
        for (double step = SCAN_S / 2; step > 1800; step /= 2) {
            List<EarthMoonLeg.Solution> tried = new ArrayList<>(List.of(best));
            for (double by : new double[] {-step, step}) {
                AbsoluteDate at = best.perilune().getDate().shiftedBy(by);
                if (!at.isBefore(earliest) && !at.isAfter(latest)) {
                    wayHome(orbit, at, best).ifPresent(tried::add);
                }
            }
            best = least(tried, orbit);
        }
        journey.within(
                "depart", "way home out of the orbit's plane", Math.toDegrees(best.outOfPlaneRad()), -5, 5, "deg");
        return best;
    }

    private EarthMoonLeg.Solution least(List<EarthMoonLeg.Solution> ways, SpacecraftState orbit) {
        double circular = orbit.getPVCoordinates().getVelocity().getNorm();
        return ways.stream()
                .min(Comparator.comparingDouble(way -> {
                    double leaving =
                            way.perilune().getPVCoordinates().getVelocity().getNorm();
                    return circular * circular
                            + leaving * leaving
                            - 2 * circular * leaving * Math.cos(way.outOfPlaneRad());
                }))
                .orElseThrow();
    }

    private Optional<EarthMoonLeg.Solution> wayHome(SpacecraftState orbit, AbsoluteDate perilune) {
        return leg.through(passage(orbit, perilune));
    }

    private Optional<EarthMoonLeg.Solution> wayHome(
            SpacecraftState orbit, AbsoluteDate perilune, EarthMoonLeg.Solution near) {
        return leg.through(passage(orbit, perilune), near);
    }

    private Perilune passage(SpacecraftState orbit, AbsoluteDate perilune) {
        SpacecraftState then = moon.coast(orbit, perilune);
        Vector3D normal = then.getPVCoordinates().getMomentum().normalize();
        return Perilune.in(normal, perilune, orbit.getPosition().getNorm());
    }

    private static EarthMoonLeg leg(Mission.Enter enter, double airRadiusM, Space space) {
        // A parabola's: the perigee that makes the flight-path angle at the air, and the time between them.
        double cos = Math.cos(enter.flightPathRad());
        double perigeeRadius = airRadiusM * cos * cos;
        double toPerigeeS = FromPeriapsis.timeS(perigeeRadius, 1, airRadiusM, space.gmM3PerS2(Centre.EARTH));
        EarthMoonLeg.Port port = new EarthMoonLeg.Port(
                EarthMoonLeg.Way.HOME,
                space.date(enter.at()),
                enter.latitudeRad(),
                enter.longitudeRad(),
                perigeeRadius,
                enter.flight().toSeconds() - toPerigeeS,
                0);
        return new EarthMoonLeg(space, port, Forces.CISLUNAR.withMoonDegree(0));
    }

    /** When a craft on a circular orbit is nearest to a direction, the pass nearest to an instant. */
    private AbsoluteDate passing(SpacecraftState orbit, Vector3D direction, AbsoluteDate wish) {
        SpacecraftState then = moon.coast(orbit, wish);
        var pv = then.getPVCoordinates();
        Vector3D normal = pv.getMomentum().normalize();
        Vector3D here = pv.getPosition().normalize();
        double ahead = Math.atan2(direction.dotProduct(normal.crossProduct(here)), direction.dotProduct(here));
        return wish.shiftedBy(ahead / (2 * Math.PI) * burns.periodS(then));
    }

    /** After the revolutions in the ellipse. */
    private SpacecraftState perilune(SpacecraftState ellipse) {
        SpacecraftState at = ellipse;
        for (int i = 0; i < depart.revolutions(); i++) {
            double period = burns.periodS(at);
            SpacecraftState beyond = moon.coast(at, at.getDate().shiftedBy(0.4 * period));
            at = moon.periapsis(beyond, beyond.getDate().shiftedBy(period), Centre.MOON)
                    .orElseThrow();
        }
        return at;
    }

    private Burns.Fired outOfEllipse(SpacecraftState perilune, Burns.Engine engine, EarthMoonLeg.Solution first) {
        EarthMoonLeg.Solution way = wayHome(perilune, perilune.getDate(), first).orElseThrow();
        double deltaV = way.perilune().getPVCoordinates().getVelocity().getNorm()
                - perilune.getPVCoordinates().getVelocity().getNorm();
        double duration = engine.durationS(perilune.getMass(), deltaV);
        SpacecraftState before = moon.coast(perilune, perilune.getDate().shiftedBy(-duration));
        Vector3D wanted = way.passage().incoming().scalarMultiply(-way.passage().speedAtInfinityMPerS());
        double[] steps = {1, 0.1, 1e-4};
        // First the speed and direction in which to leave the Moon, then the entry that they make.
        Targeter.Aim leaving = new Targeter(steps, 30)
                .aim(
                        new double[] {-duration / 2, duration, 0},
                        tried -> leavingMisses(
                                burns.fire(before, burn(engine, perilune, tried))
                                        .after(),
                                wanted));
        Targeter.Aim aim = new Targeter(steps, 30)
                .aim(
                        leaving.controls(),
                        tried -> entryMisses(burns.fire(before, burn(engine, perilune, tried))
                                .after()));
        if (!aim.hit()) {
            throw new InvalidInput(
                    journey.mission().name(),
                    "depart",
                    "a second burn that misses the entry by " + Math.round(aim.worstMiss()) + " times what is allowed",
                    "an orbit whose plane holds the way home, or another landing");
        }
        return burns.fire(before, burn(engine, perilune, aim.controls()));
    }

    private static Burn.Steady burn(Burns.Engine engine, SpacecraftState perilune, double[] controls) {
        return engine.from(perilune.getDate().shiftedBy(controls[0]), controls[1], controls[2]);
    }

    private double[] leavingMisses(SpacecraftState departed, Vector3D velocityAtInfinity) {
        var pv = departed.getPVCoordinates(space.inertial(Centre.MOON));
        return Hyperbola.of(pv.getPosition(), pv.getVelocity(), space.gmM3PerS2(Centre.MOON))
                .map(leaving -> leaving.outgoing()
                        .scalarMultiply(leaving.speedAtInfinityMPerS())
                        .subtract(velocityAtInfinity)
                        .toArray())
                .orElse(FAR_OFF);
    }

    /** Flight-path angle to a hundredth of a degree, time to a second, the landing place in the plane to 0.01 deg. */
    private double[] entryMisses(SpacecraftState departed) {
        Optional<SpacecraftState> comesBy =
                earth.periapsis(departed, space.date(enter.at()).shiftedBy(2 * 86_400), Centre.EARTH);
        if (comesBy.isEmpty()) {
            return FAR_OFF;
        }
        SpacecraftState air = comesBy.get();
        var pv = air.getPVCoordinates(space.inertial(Centre.EARTH));
        // At perigee the conic says all: radius and speed give the angle and the time at the air.
        double perigee = pv.getPosition().getNorm();
        double speed = pv.getVelocity().getNorm();
        double gm = space.gmM3PerS2(Centre.EARTH);
        double e = perigee * speed * speed / gm - 1;
        double airSpeed = Math.sqrt(speed * speed + 2 * gm * (1 / airRadiusM - 1 / perigee));
        double cos = perigee * speed / (airRadiusM * airSpeed);
        double angle = cos < 1 ? Math.acos(cos) : -Math.acos(1 / cos);
        double beforeS = perigee < airRadiusM ? FromPeriapsis.timeS(perigee, e, airRadiusM, gm) : 0;
        double atAir = air.getDate().durationFrom(space.date(enter.at())) - beforeS;
        double off = Math.asin(pv.getMomentum().normalize().dotProduct(landingPlace()));
        return new double[] {
            Math.toDegrees(angle - enter.flightPathRad()) / 0.01,
            atAir + enter.flight().toSeconds(),
            Math.toDegrees(off) / 0.01
        };
    }

    /** Direction of the landing place among the stars at landing. */
    private Vector3D landingPlace() {
        return space.toInertial(
                Centre.EARTH, space.date(enter.at()), new Vector3D(enter.longitudeRad(), enter.latitudeRad()));
    }

    private SpacecraftState air(SpacecraftState departed) {
        return earth.until(
                        departed, space.date(enter.at()), s -> s.getPosition().getNorm() - airRadiusM, false, 600)
                .orElseThrow();
    }

    private void tell(SpacecraftState air) {
        var pv = air.getPVCoordinates();
        double angle = Math.PI / 2 - Vector3D.angle(pv.getPosition(), pv.getVelocity());
        Vector3D ground = space.toFixed(Centre.EARTH, air.getDate(), pv.getPosition());
        double range = Vector3D.angle(pv.getPosition(), landingPlace()) * Space.EARTH_RADIUS_M;
        journey.event(
                "enter",
                "entry interface",
                air,
                Centre.EARTH,
                String.format(
                        Locale.ROOT,
                        "%.2f deg below the horizontal over %.1f N %.1f E, %.0f km short of the landing place",
                        -Math.toDegrees(angle),
                        Math.toDegrees(ground.getDelta()),
                        Math.toDegrees(ground.getAlpha()),
                        range / 1e3));
        journey.landed("enter", "landing", space.date(enter.at()), "");
        journey.within("enter", "range from the air to the landing", range / 1e3, 1000, 12_000, "km");
    }
}
