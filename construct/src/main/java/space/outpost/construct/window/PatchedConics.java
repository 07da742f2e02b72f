package space.outpost.construct.window;

import static space.outpost.construct.window.SkyTable.turned;
import static space.outpost.construct.window.SkyTable.unit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.outpost.construct.flight.Space;
import space.outpost.construct.lambert.Lambert;
import space.outpost.construct.lambert.LambertProblems;
import space.outpost.construct.lambert.LambertVelocities;
import space.outpost.construct.lambert.LambertWay;
import space.outpost.construct.window.Transfer.Chance;
import space.outpost.construct.window.Window.Limit;
import space.outpost.construct.window.Window.Miss;
import space.outpost.model.Place;
import space.outpost.sky.LunarOrbit;
import space.outpost.sky.Vector3;

/**
 * Finds the transfers of a day and a flight time. Each is a fixed point: where the Moon's sphere of influence is entered
 * sets the plane of the parking orbit, that sets the hour of the launch and so where the Moon is, and the speed of entry
 * sets the approach and so where the sphere is entered. Along the parking orbit the injection is where it is cheapest.
 */
final class PatchedConics {
    static final double EARTH_GM = 3.986004418e14;

    static final Vector3 NOWHERE = new Vector3(0, 0, 0);

    private static final int AZIMUTHS = 5;
    private static final int MOST_ROUNDS = 12;
    private static final double SETTLED_S = 1;
    private static final double DAY_S = 86_400;
    private static final double SCAN_S = 3600;
    private static final double LONGEST_BOUND_S = 30 * DAY_S;

    private static final LambertWay WAY = LambertWay.direct(LambertWay.Sense.PROGRADE);

    /** Angles flown about the Earth that are tried. None is half a turn, which has no plane. */
    private static final double FIRST_ARC_RAD = Math.toRadians(140.1);

    private static final double LAST_ARC_RAD = Math.toRadians(220);
    private static final int ARCS = 32;
    private static final int NEAR_ARCS = 8;
    private static final double NEAR_RAD = Math.toRadians(0.5);

    private final WindowSearch search;
    private final SkyTable sky;
    private final Lambert lambert = new Lambert(EARTH_GM);
    private final double parkingRadiusM;
    private final double parkingMPerS;
    private final double periluneRadiusM;
    private final double capturedMPerS;

    PatchedConics(WindowSearch search, SkyTable sky) {
        this.search = search;
        this.sky = sky;
        parkingRadiusM = Space.EARTH_RADIUS_M + search.launch().parkingM();
        parkingMPerS = Math.sqrt(EARTH_GM / parkingRadiusM);
        periluneRadiusM = Place.MOON_RADIUS_M + search.arrival().periluneM();
        double apolune = Place.MOON_RADIUS_M + search.arrival().apoluneM();
        capturedMPerS =
                Math.sqrt(2 * LunarOrbit.MOON_GM_M3_PER_S2 * (1 / periluneRadiusM - 1 / (periluneRadiusM + apolune)));
    }

    /** @param dayS of the launch, seconds since the start of the search */
    Window best(double dayS, Duration flight) {
        double from = search.launch().azimuthFromRad();
        double to = search.launch().azimuthToRad();
        Optional<Window> best = Optional.empty();
        for (int a = 0; a < AZIMUTHS; a++) {
            double azimuth = from + (to - from) * a / (AZIMUTHS - 1);
            for (int side = -1; side <= 1; side += 2) {
                for (int moonSide = -1; moonSide <= 1; moonSide += 2) {
                    Window found = fly(new Chance(sky.at(dayS), flight, azimuth, side, moonSide), NOWHERE);
                    if (best.isEmpty() || found.betterThan(best.get())) {
                        best = Optional.of(found);
                    }
                }
            }
        }
        return best.orElseThrow();
    }

    /**
     * @param aside by how much to aim beside the edge of the sphere of influence, to make up for what conics leave out
     */
    Window fly(Chance chance, Vector3 aside) {
        double dayS = sky.secondsAt(chance.day());
        double azimuth = chance.azimuthRad();
        double flightS = chance.flight().toMillis() / 1000.0;
        double inclination = Math.acos(Math.cos(search.launch().site().latitudeRad()) * Math.sin(azimuth));
        double injectionS = dayS + DAY_S / 2;
        double launchS = dayS + DAY_S / 2;
        double legS = flightS;
        double coastS = 0;
        double arc = 0;
        Vector3 target = sky.moonM(injectionS + legS);
        Departure departure = new Departure(target, target, target, target);
        Approach approach = new Approach(target, 0, 0, 0);
        Vector3 orbitNormal = target;
        Vector3 relative = target;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Vector3 direction = unit(target);
            Optional<Vector3> normal = Planes.through(direction, sky.earthPole(), inclination, chance.parkingSide());
            if (normal.isEmpty()) {
                double beyond = Planes.beyondRad(direction, sky.earthPole(), inclination);
                return closed(chance, Limit.PARKING_PLANE, beyond);
            }
            launchS = launchS(normal.get(), azimuth, dayS, round == 0 ? Optional.empty() : Optional.of(launchS));
            arc = arc(target, normal.get(), legS, round == 0 ? Optional.empty() : Optional.of(arc));
            departure = departure(target, normal.get(), legS, arc);
            coastS = coastS(launchS, normal.get(), departure.position);
            double last = injectionS;
            injectionS = launchS + search.launch().ascent().toSeconds() + coastS;
            relative = departure.arrivalMPerS.minus(sky.moonMPerS(injectionS + legS));
            Optional<Vector3> plane = Planes.through(
                    unit(relative),
                    sky.moonPole(injectionS + legS),
                    search.arrival().inclinationRad(),
                    chance.orbitSide());
            if (plane.isEmpty()) {
                double beyond = Planes.beyondRad(
                        unit(relative),
                        sky.moonPole(injectionS + legS),
                        search.arrival().inclinationRad());
                return closed(chance, Limit.ORBIT_PLANE, beyond);
            }
            orbitNormal = plane.get();
            approach = Approach.in(relative, orbitNormal, periluneRadiusM);
            legS = flightS - approach.fallS();
            target = sky.moonM(injectionS + legS).plus(approach.edgeM()).plus(aside);
            if (round > 1 && Math.abs(injectionS - last) < SETTLED_S) {
                break;
            }
        }
        double arrivalS = injectionS + flightS;
        List<Miss> misses = new ArrayList<>();
        double brakingMPerS = approach.periluneMPerS() - capturedMPerS;
        miss(misses, Limit.COAST, (coastS - search.launch().coastTo().toSeconds()) / 60);
        miss(
                misses,
                Limit.DEPARTURE,
                departure.impulse.length() - search.limits().departureMPerS());
        miss(misses, Limit.BRAKING, brakingMPerS - search.limits().brakingMPerS());
        Vector3 normal = orbitNormal;
        Optional<Transfer.Landing> landing =
                search.landing().flatMap(wanted -> landing(wanted, normal, arrivalS, misses));
        Transfer transfer = new Transfer(
                chance,
                sky.at(launchS),
                inclination,
                Duration.ofMillis(Math.round(coastS * 1000)),
                sky.at(injectionS),
                departure.position,
                departure.parking,
                departure.impulse,
                sky.at(arrivalS),
                new Transfer.Edge(sky.at(injectionS + legS), approach.edgeM(), relative, approach.excessMPerS()),
                orbitNormal,
                brakingMPerS,
                landing);
        return new Window(chance.day(), chance.flight(), Optional.of(transfer), misses);
    }

    private Window closed(Chance chance, Limit limit, double beyondRad) {
        return new Window(
                chance.day(), chance.flight(), Optional.empty(), List.of(new Miss(limit, Math.toDegrees(beyondRad))));
    }

    private static void miss(List<Miss> misses, Limit limit, double by) {
        if (by > 0) {
            misses.add(new Miss(limit, by));
        }
    }

    /** When the pad turns through the plane on its way in that azimuth; nearest to when it was before. */
    private double launchS(Vector3 normal, double azimuth, double dayS, Optional<Double> before) {
        Vector3 pole = sky.earthPole();
        Vector3 site = sky.site(dayS);
        double latitude = search.launch().site().latitudeRad();
        Vector3 meridian = unit(site.minus(pole.times(Math.sin(latitude))));
        Vector3 east = pole.cross(meridian);
        double toNormal = Math.atan2(normal.dot(east), normal.dot(meridian));
        double sinInclination = Math.hypot(normal.dot(east), normal.dot(meridian));
        double cos = -Math.tan(latitude) * normal.dot(pole) / sinInclination;
        // The normal of a plane flown northwards lies a quarter turn or more to the west of where it is flown.
        double away = Math.acos(Math.max(-1, Math.min(1, cos))) * (azimuth < Math.PI / 2 ? 1 : -1);
        double turn = 2 * Math.PI / SkyTable.EARTH_TURN_RAD_PER_S;
        double s = dayS + Math.IEEEremainder(toNormal + away, 2 * Math.PI) / SkyTable.EARTH_TURN_RAD_PER_S;
        double near = before.orElse(dayS + turn / 2);
        return s + turn * Math.rint((near - s) / turn);
    }

    /** From the end of the ascent to the injection. */
    private double coastS(double launchS, Vector3 normal, Vector3 position) {
        Vector3 site = sky.site(launchS);
        double angle = Math.atan2(normal.dot(site.cross(position)), site.dot(position));
        double rate = parkingMPerS / parkingRadiusM;
        double turn = 2 * Math.PI / rate;
        double coast = (angle - search.launch().ascentArcRad()) / rate;
        double least = search.launch().coastFrom().toSeconds();
        return coast + turn * Math.ceil((least - coast) / turn);
    }

    /** The angle to be flown about the Earth that costs least, near that of before if there is one. */
    private double arc(Vector3 target, Vector3 normal, double legS, Optional<Double> before) {
        int count = before.isPresent() ? NEAR_ARCS : ARCS;
        double first = before.map(b -> b - NEAR_RAD * NEAR_ARCS / 2).orElse(FIRST_ARC_RAD);
        double step = before.isPresent() ? NEAR_RAD : (LAST_ARC_RAD - FIRST_ARC_RAD) / ARCS;
        LambertProblems problems = new LambertProblems(count);
        for (int i = 0; i < count; i++) {
            problems.set(i, position(target, normal, first + step * i), target, legS);
        }
        LambertVelocities found = new LambertVelocities(count);
        lambert.solve(problems, WAY, found);
        double[] cost = new double[count];
        int best = 1;
        for (int i = 0; i < count; i++) {
            cost[i] = found.departureMPerS(i)
                    .minus(parking(problems.fromM(i), normal))
                    .length();
            if (i > 0 && i < count - 1 && cost[i] < cost[best]) {
                best = i;
            }
        }
        double bend = cost[best - 1] - 2 * cost[best] + cost[best + 1];
        double shift = bend > 0 ? 0.5 * (cost[best - 1] - cost[best + 1]) / bend : 0;
        return first + step * (best + Math.max(-1, Math.min(1, shift)));
    }

    private Vector3 position(Vector3 target, Vector3 normal, double arc) {
        return turned(unit(target), normal, -arc).times(parkingRadiusM);
    }

    private Vector3 parking(Vector3 position, Vector3 normal) {
        return normal.cross(unit(position)).times(parkingMPerS);
    }

    private record Departure(Vector3 position, Vector3 parking, Vector3 impulse, Vector3 arrivalMPerS) {}

    private Departure departure(Vector3 target, Vector3 normal, double legS, double arc) {
        Vector3 position = position(target, normal, arc);
        LambertVelocities found = lambert.solve(position, target, legS, WAY);
        Vector3 parking = parking(position, normal);
        return new Departure(position, parking, found.departureMPerS(0).minus(parking), found.arrivalMPerS(0));
    }

    /** The first passage of the site through the plane with the Sun where it should be, else the one that misses it least. */
    private Optional<Transfer.Landing> landing(
            WindowSearch.Landing wanted, Vector3 normal, double arrivalS, List<Miss> misses) {
        double from = arrivalS + wanted.orbitFrom().toSeconds();
        double to = arrivalS + Math.min(wanted.orbitTo().toSeconds(), LONGEST_BOUND_S * 2);
        double least = Double.POSITIVE_INFINITY;
        double leastLight = Double.POSITIVE_INFINITY;
        Optional<Transfer.Landing> best = Optional.empty();
        double before = normal.dot(sky.onMoon(wanted.site(), from));
        for (double s = from + SCAN_S; s <= to; s += SCAN_S) {
            double now = normal.dot(sky.onMoon(wanted.site(), s));
            least = Math.min(least, Math.abs(Math.asin(now)));
            if (before * now <= 0) {
                double at = s - SCAN_S * now / (now - before);
                Vector3 site = sky.onMoon(wanted.site(), at);
                double sun = Math.asin(unit(sky.sunM(at).minus(site.times(Place.MOON_RADIUS_M)))
                        .dot(site));
                double off = Math.max(wanted.sunFromRad() - sun, sun - wanted.sunToRad());
                if (best.isEmpty() || off < leastLight && leastLight > 0) {
                    leastLight = off;
                    best = Optional.of(new Transfer.Landing(sky.at(at), sun));
                }
            }
            before = now;
        }
        if (best.isEmpty()) {
            misses.add(new Miss(Limit.SITE, Math.toDegrees(least)));
        } else {
            miss(misses, Limit.LIGHT, Math.toDegrees(leastLight));
        }
        return best;
    }
}
