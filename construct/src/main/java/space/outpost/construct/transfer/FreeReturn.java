package space.outpost.construct.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Targeter;
import space.outpost.construct.flight.Turning;

/**
 * A way round the Moon and back to the Earth's air without a burn, in the Moon's orbital plane and against its turn: from a
 * parking orbit, past the far side, home at the angle that an entry needs (Schwaniger, NASA TN D-1833, 1963).
 *
 * @param out from the parking orbit to perilune
 * @param back from perilune to the entry
 * @param farSideRad at the Moon's centre, from the point opposite the Earth to the perilune, in the sense of the motion;
 *     0 in the restricted three-body problem, where the way is its own mirror image
 * @param perilune state at perilune
 * @param departureMPerS inertial speed where it leaves the parking orbit
 * @param entryMPerS inertial speed at the entry
 */
public record FreeReturn(
        Duration out,
        Duration back,
        double farSideRad,
        SpacecraftState perilune,
        double departureMPerS,
        double entryMPerS) {

    /**
     * What a free return must keep to.
     *
     * @param perilune when it is nearest to the Moon
     * @param periluneAltitudeM how high it is there, over the Moon's sphere
     * @param parkingAltitudeM of the perigee it comes from, over the Earth's sphere
     * @param entryAltitudeM where the air begins
     * @param flightPathRad there, below the horizontal
     */
    public record Wanted(
            Instant perilune,
            double periluneAltitudeM,
            double parkingAltitudeM,
            double entryAltitudeM,
            double flightPathRad) {}

    private static final double GOOD_M = 100;
    private static final double COARSE_M = 1e7;
    private static final double[] STEPS = {1e-6, 1e-6};
    private static final int MOST_STEPS = 40;
    private static final int STARTS = 3;
    /** From the Moon to where the conic about the Earth tells when perigee is. */
    private static final double TOWARDS_EARTH_S = 2 * 86_400;

    /** Under Earth, Moon and Sun as points; empty if there is none so high. */
    public static Optional<FreeReturn> find(Space space, Wanted wanted) {
        return new Search(space, wanted).find();
    }

    private record Search(Space space, PointMasses motion, AbsoluteDate date, Turning axes, Wanted wanted) {
        Search(Space space, Wanted wanted) {
            this(
                    space,
                    new PointMasses(space),
                    space.date(wanted.perilune()),
                    Turning.at(space, space.date(wanted.perilune())),
                    wanted);
        }

        Optional<FreeReturn> find() {
            Targeter targeter = new Targeter(STEPS, MOST_STEPS);
            return DoubleStream.iterate(1.02, f -> f < 1.25, f -> f + 0.01)
                    .mapToObj(factor -> new double[] {0, factor})
                    .sorted(Comparator.comparingDouble(this::miss))
                    .limit(STARTS)
                    .map(start -> targeter.aim(start, this::misses))
                    .filter(Targeter.Aim::hit)
                    .findFirst()
                    .map(aim -> found(aim.controls()));
        }

        private double miss(double[] x) {
            try {
                double[] misses = misses(x);
                return Math.hypot(misses[0], misses[1]) * GOOD_M / COARSE_M;
            } catch (MathIllegalArgumentException e) {
                return Double.MAX_VALUE; // through a body's centre
            }
        }

        private double[] misses(double[] x) {
            double from = Space.EARTH_RADIUS_M + wanted.parkingAltitudeM();
            Conic home = perigee(x, 1).conic();
            double air = Space.EARTH_RADIUS_M + wanted.entryAltitudeM();
            double horizontal = air * Math.cos(wanted.flightPathRad());
            double asked = horizontal * Math.sqrt(2 * (home.energy() + home.gm() / air));
            return new double[] {
                (perigee(x, -1).conic().periapsisM() - from) / GOOD_M,
                (home.momentum().getNorm() / asked - 1) * air / GOOD_M
            };
        }

        /** Near a perigee. */
        private record Perigee(AbsoluteDate date, Conic conic) {}

        private Perigee perigee(double[] x, int sense) {
            AbsoluteDate towards = date.shiftedBy(sense * TOWARDS_EARTH_S);
            double[] there = motion.coast(state(x), date, towards);
            double earthGm = space.gmM3PerS2(Centre.EARTH);
            AbsoluteDate near = towards.shiftedBy(-Conic.of(there, earthGm).sincePeriapsisS());
            // An hour off, so that a perigee within the Earth is no trouble.
            AbsoluteDate off = near.shiftedBy(-3600.0 * sense);
            return new Perigee(off, Conic.of(motion.coast(there, towards, off), earthGm));
        }

        private double[] state(double[] x) {
            double radius = space.radiusM(Centre.MOON) + wanted.periluneAltitudeM();
            double speed = x[1] * Math.sqrt(2 * space.moon().getGM() / radius);
            double c = Math.cos(x[0]);
            double s = -Math.sin(x[0]);
            return Turning.join(
                    axes.moonM().add(radius, axes.axes(new Vector3D(c, s, 0))),
                    axes.moonMPerS().add(speed, axes.axes(new Vector3D(s, -c, 0))));
        }

        private FreeReturn found(double[] x) {
            Perigee left = perigee(x, -1);
            Perigee home = perigee(x, 1);
            double air = Space.EARTH_RADIUS_M + wanted.entryAltitudeM();
            double outS = date.durationFrom(left.date()) + left.conic().sincePeriapsisS();
            double backS = home.date().durationFrom(date)
                    - home.conic().sincePeriapsisS()
                    - home.conic().fromPeriapsisS(air);
            double[] state = state(x);
            return new FreeReturn(
                    Duration.ofMillis(Math.round(outS * 1e3)),
                    Duration.ofMillis(Math.round(backS * 1e3)),
                    x[0],
                    space.state(Centre.EARTH, date, DroImpulses.position(state), DroImpulses.velocity(state), 1000),
                    speed(left.conic(), left.conic().periapsisM()),
                    speed(home.conic(), air));
        }

        private static double speed(Conic conic, double radiusM) {
            return Math.sqrt(2 * (conic.energy() + conic.gm() / radiusM));
        }
    }
}
