package space.outpost.construct.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Targeter;
import space.outpost.construct.flight.Turning;

/**
 * A first flight to improve on, all in the Moon's orbital plane: flybys that run against the Moon's turn, tangential burns
 * at their perilunes, and half a revolution that is symmetric about the line from the Earth to the Moon.
 */
final class DroGuess {
    private static final double SEARCH_TOLERANCE_M = 10;
    private static final double GOOD = 1e-5;
    private static final double[] STEPS = {1e-5, 1e-5};
    private static final int MOST_STEPS = 40;
    /** How far off a time may be to weigh as much as a perigee off by a factor e. */
    private static final double TIME_WEIGHT_S = 36_000;

    private static final double EARTH_STEP_RAD = Math.toRadians(12);
    private static final double FAR_M = 1e8;
    private static final double SPEED = 1e3;

    private final Space space;
    private final DroDates dates;
    private final DroProblem.Bounds bounds;
    private final PointMasses motion;
    private final double earthGm;
    private final double escapeFactor;

    DroGuess(Space space, DroDates dates, DroProblem.Bounds bounds) {
        this.space = space;
        this.dates = dates;
        this.bounds = bounds;
        motion = new PointMasses(space, SEARCH_TOLERANCE_M);
        earthGm = space.gmM3PerS2(Centre.EARTH);
        escapeFactor = Math.sqrt(2 * space.moon().getGM());
    }

    /** A pass of the Moon: where its perilune is from the far side, and how fast it is there. */
    private record Pass(AbsoluteDate date, double radiusM, double angleRad, double speedMPerS) {}

    Optional<DroImpulses> find() {
        Departure leave = bounds.departure();
        Optional<Pass> out = pass(
                dates.outbound(),
                bounds.outbound().leastM(),
                dates.afterDeparture(),
                leave.radiusM(),
                k -> leave.lateS(k, dates.afterDeparture()));
        Entry meet = bounds.entry();
        Optional<Pass> back = pass(
                dates.back(),
                bounds.back().leastM(),
                dates.beforeEntry(),
                meet.radiusM(),
                k -> meet.lateS(k, dates.beforeEntry()));
        Optional<double[]> middle = halfRevolution();
        if (out.isEmpty() || back.isEmpty() || middle.isEmpty()) {
            return Optional.empty();
        }
        double[] startOfOrbit = motion.coast(middle.get(), middleDate(), dates.insertion());
        double[] endOfOrbit = motion.coast(middle.get(), middleDate(), dates.departure());
        Turning axes = Turning.at(space, middleDate());
        Vector3D r = DroImpulses.position(middle.get());
        double halfS = dates.departure().durationFrom(dates.insertion());
        return Optional.of(new DroImpulses(
                state(out.get(), out.get().speedMPerS()),
                burn(out.get(), dates.insertion(), startOfOrbit),
                Turning.join(axes.position(r), axes.velocity(r, DroImpulses.velocity(middle.get()))),
                halfS / 2,
                halfS * 1.5,
                state(back.get(), back.get().speedMPerS()),
                burn(back.get(), dates.departure(), endOfOrbit).negate(),
                new double[] {0.2, 0.2, 0.2, 0.2}));
    }

    /** A perilune from which the Earth is left or reached as asked: the best of a coarse search, made exact. */
    private Optional<Pass> pass(
            AbsoluteDate date, double radiusM, AbsoluteDate nearEarth, double perigeeM, ToDoubleFunction<Conic> lateS) {
        double escape = escapeFactor / Math.sqrt(radiusM);
        Targeter.Shot miss = x -> {
            Pass pass = new Pass(date, radiusM, x[0], x[1] * escape);
            Conic conic = Conic.of(motion.coast(state(pass, pass.speedMPerS()), date, nearEarth), earthGm);
            // Northwards about the Earth, as launches go.
            double north = Math.copySign(1, conic.momentum().getZ());
            return new double[] {
                (Math.log(conic.periapsisM() / perigeeM) + (1 - north) * 10) / GOOD,
                lateS.applyAsDouble(conic) / TIME_WEIGHT_S / GOOD
            };
        };
        record Start(double[] x, double miss) {}
        List<Start> starts = new ArrayList<>();
        for (double angle = 0; angle < 2 * Math.PI; angle += EARTH_STEP_RAD) {
            for (double speed = 1.02; speed < 1.12; speed += 0.01) {
                double[] x = {angle, speed};
                try {
                    double[] y = miss.misses(x);
                    double size = Math.hypot(y[0], y[1]);
                    if (Double.isFinite(size)) {
                        starts.add(new Start(x, size));
                    }
                } catch (MathIllegalArgumentException e) {
                    continue; // through a body's centre
                }
            }
        }
        return starts.stream()
                .sorted(Comparator.comparingDouble(Start::miss))
                .limit(5)
                .map(start -> new Targeter(STEPS, MOST_STEPS).aim(start.x(), miss))
                .filter(Targeter.Aim::hit)
                .findFirst()
                .map(aim -> new Pass(date, radiusM, aim.controls()[0], aim.controls()[1] * escape));
    }

    private double[] state(Pass pass, double speedMPerS) {
        Turning axes = Turning.at(space, pass.date());
        double c = Math.cos(pass.angleRad());
        double s = Math.sin(pass.angleRad());
        return Turning.join(
                axes.moonM().add(pass.radiusM(), axes.axes(new Vector3D(c, s, 0))),
                axes.moonMPerS().add(speedMPerS, axes.axes(new Vector3D(s, -c, 0))));
    }

    private Vector3D burn(Pass pass, AbsoluteDate date, double[] place) {
        return DroImpulses.velocity(state(pass, farSpeed(pass, date, place)))
                .subtract(DroImpulses.velocity(state(pass, pass.speedMPerS())));
    }

    private double farSpeed(Pass pass, AbsoluteDate date, double[] place) {
        double escape = escapeFactor / Math.sqrt(pass.radiusM());
        double best = escape;
        double nearest = Double.POSITIVE_INFINITY;
        for (double factor = 0.98; factor < 1.03; factor += 0.001) {
            double[] end = motion.coast(state(pass, factor * escape), pass.date(), date);
            double distance = Vector3D.distance(DroImpulses.position(end), DroImpulses.position(place));
            if (distance < nearest) {
                nearest = distance;
                best = factor * escape;
            }
        }
        return best;
    }

    /** The state in the middle of the orbit, beyond the Moon, from which a quarter leads over its pole of symmetry. */
    private Optional<double[]> halfRevolution() {
        AbsoluteDate middle = middleDate();
        Turning axes = Turning.at(space, middle);
        Turning later = Turning.at(space, dates.departure());
        double quarterS = dates.departure().durationFrom(middle);
        // A circle about the Moon alone, run against the turning of the axes; Newton's method finds what the Earth
        // does.
        double rate = Math.PI / 2 / quarterS;
        double guessM = Math.cbrt(
                space.moon().getGM() / Math.pow(rate - axes.rateRadPerS().getNorm(), 2));
        Targeter.Shot shot = x -> {
            double[] end = motion.coast(middle(axes, x), middle, dates.departure());
            Vector3D r = DroImpulses.position(end);
            return new double[] {
                later.position(r).getX() / FAR_M / GOOD,
                later.velocity(r, DroImpulses.velocity(end)).getY() / SPEED / GOOD
            };
        };
        Targeter.Aim aim =
                new Targeter(STEPS, MOST_STEPS).aim(new double[] {guessM / FAR_M, guessM * rate / SPEED}, shot);
        return aim.hit() ? Optional.of(middle(axes, aim.controls())) : Optional.empty();
    }

    private static double[] middle(Turning axes, double[] x) {
        return axes.inertial(new Vector3D(x[0] * FAR_M, 0, 0), new Vector3D(0, -x[1] * SPEED, 0));
    }

    private AbsoluteDate middleDate() {
        return dates.insertion().shiftedBy(dates.departure().durationFrom(dates.insertion()) / 2);
    }
}
