package space.outpost.construct.mission;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Hyperbola;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Targeter;

/**
 * The way between a perigee in a plane through a place on the Earth and a passage of the Moon: out from a launch site, or
 * home to a landing place, which is the same backwards in time. Azimuth, place and speed of the perigee are found so that
 * the craft passes the Moon at the time, height and side wanted: first about an Earth without Moon, to its centre, then
 * with it, to the point of the impact plane that makes the passage.
 */
final class EarthMoonLeg {
    /** Whether the Moon comes after the Earth. */
    enum Way {
        OUT(1),
        HOME(-1);

        private final int sign;

        Way(int sign) {
            this.sign = sign;
        }
    }

    /**
     * The end at the Earth.
     *
     * @param at lift-off or landing
     * @param perigeeRadiusM of the parking orbit, or of the way home were there no air
     * @param flightS between the place and the perigee (out: and before the coast in the parking orbit)
     * @param flightArcRad swept meanwhile about the Earth's centre (out: before the coast)
     */
    record Port(
            Way way,
            AbsoluteDate at,
            double latitudeRad,
            double longitudeRad,
            double perigeeRadiusM,
            double flightS,
            double flightArcRad) {}

    /**
     * @param azimuthRad of the plane at the place, from north towards east, of the motion there
     * @param arcRad out: swept in the parking orbit; home: from perigee to the landing place
     * @param perigee on the way to or from the Moon, at perigee
     * @param passage of the Moon, seen in the sense of time from the Earth on
     */
    record Solution(
            double azimuthRad,
            double arcRad,
            double perigeeSpeedMPerS,
            double[] controls,
            SpacecraftState perigee,
            SpacecraftState perilune,
            Hyperbola passage,
            double outOfPlaneRad) {}

    private static final double PASSAGE_WITHIN_S = 1;
    private static final double IMPACT_WITHIN_M = 200;
    private static final double LAST_LOOK_S = 1800;
    private static final double[] STEPS = {1e-6, 1e-6, 1e-3};
    private static final double[] FAR_OFF = {1e12, 1e12, 1e12};

    private final Space space;
    private final Port port;
    private final Dynamics withoutMoon;
    private final Dynamics full;
    private final Vector3D up;
    private final Vector3D north;
    private final Vector3D east;

    /**
     * @param forces of the way flown, Earth's flattening among them
     */
    EarthMoonLeg(Space space, Port port, Forces forces) {
        this.space = space;
        this.port = port;
        withoutMoon = Dynamics.of(space, Centre.EARTH, new Forces(0, true, false, true, Optional.empty()));
        full = Dynamics.of(space, Centre.EARTH, forces);
        up = space.toInertial(Centre.EARTH, port.at(), new Vector3D(port.longitudeRad(), port.latitudeRad()));
        east = Vector3D.PLUS_K.crossProduct(up).normalize();
        north = up.crossProduct(east);
    }

    /**
     * @return empty if the shooting does not come near the passage
     */
    Optional<Solution> through(Perilune perilune) {
        Vector3D moon = space.moon().getPosition(perilune.at(), space.inertial(Centre.EARTH));
        double[] toCentre = withoutMoon(firstGuess(moon, perilune.at()), perilune.at(), moon);
        double[] beside = withoutMoon(toCentre, perilune.at(), moon.add(besideM(toCentre, perilune)));
        // Far out, where the Moon does not yet bend the way much; then nearer, where the passage shows itself.
        return through(perilune, beside, new double[] {12 * 3600, 2 * 3600, LAST_LOOK_S});
    }

    /** Aims at a point about an Earth without Moon. */
    private double[] withoutMoon(double[] from, AbsoluteDate at, Vector3D point) {
        return new Targeter(new double[] {1e-5, 1e-5, 0.01}, 30)
                .aim(
                        from,
                        tried -> withoutMoon
                                .coast(perigee(tried), at)
                                .getPosition(space.inertial(Centre.EARTH))
                                .subtract(point)
                                .scalarMultiply(1e-5)
                                .toArray())
                .controls();
    }

    /** Where to go by the Moon's centre, by the velocity at which it would be met. */
    private Vector3D besideM(double[] toCentre, Perilune perilune) {
        Vector3D meeting = withoutMoon
                .coast(perigee(toCentre), perilune.at())
                .getPVCoordinates(space.inertial(Centre.MOON))
                .getVelocity()
                .scalarMultiply(port.way().sign);
        Vector3D direction = meeting.normalize();
        Hyperbola straight = new Hyperbola(meeting.getNorm(), direction, direction, direction, 0, 0, 0);
        return perilune.impactVectorM(straight, normal(perilune, straight), space.gmM3PerS2(Centre.MOON));
    }

    /** As {@link #through(Perilune)}, from a solution for nearly the same passage. */
    Optional<Solution> through(Perilune perilune, Solution near) {
        return through(perilune, near.controls(), new double[] {2 * 3600, LAST_LOOK_S})
                .or(() -> through(perilune));
    }

    private Optional<Solution> through(Perilune perilune, double[] from, double[] looksS) {
        Targeter.Aim aim = new Targeter.Aim(from, Double.MAX_VALUE, 0);
        for (double lookS : looksS) {
            Optional<Look> first = look(aim.controls(), perilune.at(), lookS);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            Hyperbola passage = first.get().passage();
            Vector3D impact = perilune.impactVectorM(passage, normal(perilune, passage), space.gmM3PerS2(Centre.MOON));
            Vector3D t = impact.normalize();
            Vector3D r = passage.incoming().crossProduct(t);
            aim = new Targeter(STEPS, 25)
                    .aim(
                            aim.controls(),
                            tried -> look(tried, perilune.at(), lookS)
                                    .map(look -> {
                                        Vector3D miss =
                                                look.passage().impactVectorM().subtract(impact);
                                        return new double[] {
                                            miss.dotProduct(t) / IMPACT_WITHIN_M,
                                            miss.dotProduct(r) / IMPACT_WITHIN_M,
                                            look.periluneAt().durationFrom(perilune.at()) / PASSAGE_WITHIN_S
                                        };
                                    })
                                    .orElse(FAR_OFF));
        }
        return aim.hit() ? solution(aim.controls(), perilune) : Optional.empty();
    }

    private Optional<Solution> solution(double[] controls, Perilune perilune) {
        return look(controls, perilune.at(), LAST_LOOK_S).map(look -> {
            SpacecraftState perigee = perigee(controls);
            return new Solution(
                    controls[0],
                    port.way().sign * controls[1],
                    controls[2],
                    controls,
                    perigee,
                    space.about(Centre.MOON, full.coast(perigee, look.periluneAt())),
                    look.passage(),
                    Math.asin(look.passage().incoming().dotProduct(normal(perilune, look.passage()))));
        });
    }

    /** Of the orbit wanted, in the sense of time from the Earth on. */
    private Vector3D normal(Perilune perilune, Hyperbola passage) {
        int sign = port.way().sign;
        return perilune.plane().apply(passage.incoming().scalarMultiply(sign)).scalarMultiply(sign);
    }

    private record Look(Hyperbola passage, AbsoluteDate periluneAt) {}

    /**
     * The conic about the Moon that osculates some time before the passage, in the sense of time from the Earth on; none if
     * the craft is bound to the Moon there, or cannot get there.
     */
    private Optional<Look> look(double[] controls, AbsoluteDate at, double beforeS) {
        int sign = port.way().sign;
        SpacecraftState near;
        try {
            near = full.coast(perigee(controls), at.shiftedBy(-sign * beforeS));
        } catch (OrekitException e) {
            // Through the centre of a body, where no step is small enough.
            return Optional.empty();
        }
        var pv = near.getPVCoordinates(space.inertial(Centre.MOON));
        return Hyperbola.of(pv.getPosition(), pv.getVelocity().scalarMultiply(sign), space.gmM3PerS2(Centre.MOON))
                .map(passage -> new Look(passage, near.getDate().shiftedBy(-sign * passage.sincePeriapsisS())));
    }

    /** Leaving it outwards, or coming to it. */
    private SpacecraftState perigee(double[] controls) {
        Vector3D along = new Vector3D(Math.cos(controls[0]), north, Math.sin(controls[0]), east);
        double arc = controls[1] + port.way().sign * port.flightArcRad();
        Vector3D position = new Vector3D(Math.cos(arc), up, Math.sin(arc), along);
        Vector3D direction = new Vector3D(-Math.sin(arc), up, Math.cos(arc), along);
        return space.state(
                Centre.EARTH,
                perigeeAt(controls[1]),
                position.scalarMultiply(port.perigeeRadiusM()),
                direction.scalarMultiply(controls[2]),
                1);
    }

    private AbsoluteDate perigeeAt(double arcRad) {
        return switch (port.way()) {
            case OUT -> port.at().shiftedBy(port.flightS() + arcRad * port.perigeeRadiusM() / parkingSpeedMPerS());
            case HOME -> port.at().shiftedBy(-port.flightS());
        };
    }

    double parkingSpeedMPerS() {
        return Math.sqrt(space.gmM3PerS2(Centre.EARTH) / port.perigeeRadiusM());
    }

    /** One conic about the Earth, in the plane of the place and the Moon, that takes the time. */
    private double[] firstGuess(Vector3D moon, AbsoluteDate periluneAt) {
        Vector3D eastward = up.crossProduct(moon);
        Vector3D normal = (eastward.getZ() < 0 ? eastward.negate() : eastward).normalize();
        Vector3D along = normal.crossProduct(up);
        double toMoon = Math.atan2(moon.dotProduct(along), moon.dotProduct(up));
        double gm = space.gmM3PerS2(Centre.EARTH);
        double flightS = port.way().sign * periluneAt.durationFrom(port.at()) - port.flightS();
        double e = FromPeriapsis.eccentricityThatTakes(flightS, port.perigeeRadiusM(), moon.getNorm(), gm);
        double anomaly = FromPeriapsis.trueAnomalyRad(port.perigeeRadiusM(), e, moon.getNorm());
        double arc = toMoon - port.way().sign * (anomaly + port.flightArcRad());
        double turn = 2 * Math.PI;
        arc -= turn * Math.floor(arc / turn);
        return new double[] {
            Math.atan2(along.dotProduct(east), along.dotProduct(north)),
            port.way() == Way.OUT ? arc : arc - turn,
            Math.sqrt(gm * (1 + e) / port.perigeeRadiusM())
        };
    }
}
