package space.outpost.construct.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Turning;

/**
 * The flight of a {@link DroMission} with impulses in the middle of its burns, as a small optimisation: the sum of the four
 * burns against what joins the arcs and what binds departure, flybys, orbit and entry. Derivatives come from the transition
 * matrices of the coasts.
 */
final class DroProblem implements Descent.Problem {
    static final int VARIABLES = 30;
    private static final int OUTBOUND = 6;
    private static final int CROSSING = 9;
    private static final int CROSSING_DATE = 15;
    private static final int RETURN_DATE = 16;
    private static final int AFTER_RETURN = 17;
    private static final int RETURN = 23;
    private static final int CLEARANCE = 26;

    /** What a variable of one is worth. */
    private static final double NEAR_M = 1e5;

    private static final double FAR_M = 5e6;
    private static final double SPEED = 50;
    private static final double TIME_S = 20_000;

    /** What a constraint of one is worth. */
    private static final double JOINT_M = 1e6;

    private static final double HEIGHT_M = 1e5;
    private static final double LATE_S = 3600;
    private static final double ANGLE = 0.01;
    private static final double ACROSS = 10;

    /** What the function of one is worth, m/s. */
    static final double VALUE = 100;

    private final Space space;
    private final DroDates dates;
    private final Bounds bounds;
    private final PointMasses motion;
    private final double earthGm;
    private final double moonGm;
    private final double[] origin;

    /**
     * What binds the flight.
     *
     * @param departure where it leaves the parking orbit
     * @param outbound how it passes the Moon on the way out
     * @param shape what orbit it stays in
     * @param back how it passes the Moon on the way back
     * @param entry how it meets the atmosphere
     */
    record Bounds(Departure departure, Flyby outbound, Shape shape, Flyby back, Entry entry) {
        Bounds with(Departure other) {
            return new Bounds(other, outbound, shape, back, entry);
        }

        /** The same, with perilunes at any time and any height that is enough. */
        Bounds loose() {
            return new Bounds(departure, outbound.loose(), shape, back.loose(), entry);
        }
    }

    /**
     * A pass of the Moon.
     *
     * @param leastM least distance from its centre
     * @param perilune when it is nearest, if that is fixed: after the burn on the way out, before it on the way back; it
     *     then is no farther than it must
     */
    record Flyby(double leastM, Optional<AbsoluteDate> perilune) {
        Flyby loose() {
            return new Flyby(leastM, Optional.empty());
        }
    }

    /** What the orbit must be. All but any are flat and at right angles over the line between Earth and Moon. */
    sealed interface Shape {
        record Any() implements Shape {}

        /** At right angles over the line beyond the Moon, too, at that distance from it. */
        record Regular(double amplitudeM) implements Shape {}

        /** Farthest from the Earth's centre at that date. */
        record Farthest(AbsoluteDate at, double distanceM) implements Shape {}
    }

    DroProblem(Space space, DroDates dates, Bounds bounds, DroImpulses origin) {
        this.space = space;
        this.dates = dates;
        this.bounds = bounds;
        motion = new PointMasses(space);
        earthGm = space.gmM3PerS2(Centre.EARTH);
        moonGm = space.moon().getGM();
        this.origin = origin.variables();
    }

    DroImpulses impulses(RealVector variables) {
        double[] z = new double[VARIABLES];
        for (int i = 0; i < VARIABLES; i++) {
            z[i] = origin[i] + scale(i) * variables.getEntry(i);
        }
        return DroImpulses.of(z);
    }

    private static double scale(int i) {
        return switch (i) {
            case 0, 1, 2, 17, 18, 19 -> NEAR_M;
            case 9, 10, 11 -> FAR_M;
            case CROSSING_DATE, RETURN_DATE -> TIME_S;
            case 26, 27, 28, 29 -> 1;
            default -> SPEED;
        };
    }

    @Override
    public Descent.Point at(RealVector variables) {
        DroImpulses x = impulses(variables);
        Arcs arcs = arcs(x);
        Rows rows = new Rows();
        double value = x.outboundMPerS().getNorm() + x.returnMPerS().getNorm();
        RealVector gradient = new ArrayRealVector(VARIABLES);
        gradient.setSubVector(OUTBOUND, unit(x.outboundMPerS()));
        gradient.setSubVector(RETURN, unit(x.returnMPerS()));
        for (Traced[] joint : new Traced[][] {
            {arcs.beforeInsertion(), arcs.afterInsertion()}, {arcs.beforeDeparture(), arcs.afterDeparture()}
        }) {
            Vector3D gap = joint[1].position().subtract(joint[0].position());
            Vector3D burn = joint[1].velocity().subtract(joint[0].velocity());
            value += burn.getNorm();
            Vector3D along = burn.normalize();
            gradient = gradient.add(joint[1].along(along, 3)).subtract(joint[0].along(along, 3));
            for (Vector3D axis : List.of(Vector3D.PLUS_I, Vector3D.PLUS_J, Vector3D.PLUS_K)) {
                rows.add(gap.dotProduct(axis), joint[1].along(axis, 0).subtract(joint[0].along(axis, 0)), JOINT_M);
            }
        }
        Departure leave = bounds.departure();
        end(rows, arcs.nearEarthOut(), k -> k.periapsisM() - leave.radiusM(), JOINT_M);
        end(rows, arcs.nearEarthOut(), leave::outOfPlane, ANGLE);
        end(rows, arcs.nearEarthOut(), k -> leave.lateS(k, dates.afterDeparture()), LATE_S);
        Entry meet = bounds.entry();
        end(rows, arcs.nearEarthBack(), k -> meet.lateS(k, dates.beforeEntry()), LATE_S);
        end(rows, arcs.nearEarthBack(), meet::tooSteep, ANGLE);
        meet.landing().ifPresent(place -> end(rows, arcs.nearEarthBack(), k -> Entry.astrayRad(k, place), ANGLE));
        flyby(rows, arcs.beforeOutbound(), bounds.outbound(), false, x.clearance(), 0);
        flyby(rows, arcs.afterOutbound(), bounds.outbound(), true, x.clearance(), 1);
        flyby(rows, arcs.beforeReturn(), bounds.back(), true, x.clearance(), 2);
        flyby(rows, arcs.afterReturn(), bounds.back(), false, x.clearance(), 3);
        orbit(rows, x);

        RealMatrix jacobian = rows.jacobian();
        for (int i = 0; i < VARIABLES; i++) {
            gradient.setEntry(i, gradient.getEntry(i) * scale(i) / VALUE);
            jacobian.setColumnVector(i, jacobian.getColumnVector(i).mapMultiply(scale(i)));
        }
        return new Descent.Point(variables, value / VALUE, gradient, rows.values(), jacobian);
    }

    /** The states at the ends of the coasts. */
    record Arcs(
            Traced nearEarthOut,
            Traced beforeOutbound,
            Traced afterOutbound,
            Traced beforeInsertion,
            Traced afterInsertion,
            Traced beforeDeparture,
            Traced afterDeparture,
            Traced beforeReturn,
            Traced afterReturn,
            Traced nearEarthBack) {
        /** Of the four burns together. */
        double costMPerS() {
            return Vector3D.distance(beforeOutbound.velocity(), afterOutbound.velocity())
                    + Vector3D.distance(beforeInsertion.velocity(), afterInsertion.velocity())
                    + Vector3D.distance(beforeDeparture.velocity(), afterDeparture.velocity())
                    + Vector3D.distance(beforeReturn.velocity(), afterReturn.velocity());
        }
    }

    Arcs arcs(DroImpulses x) {
        Traced beforeOutbound = Traced.variable(dates.outbound(), x.beforeOutbound(), 0, VARIABLES);
        Traced afterOutbound = beforeOutbound.pushed(x.outboundMPerS(), 1, OUTBOUND);
        Traced afterReturn = Traced.variable(dates.back(), x.afterReturn(), AFTER_RETURN, VARIABLES);
        Traced beforeReturn = afterReturn.pushed(x.returnMPerS(), -1, RETURN);
        Traced crossing = crossing(x);
        return new Arcs(
                beforeOutbound.coast(motion, dates.afterDeparture()),
                beforeOutbound,
                afterOutbound,
                afterOutbound.coast(motion, dates.insertion()),
                crossing.coast(motion, dates.insertion()),
                crossing.coast(motion, dates.departure()),
                beforeReturn.coast(motion, dates.departure()),
                beforeReturn,
                afterReturn,
                afterReturn.coast(motion, dates.beforeEntry()));
    }

    /** The state where the orbit crosses the line, with what it takes to be so a little later. */
    private Traced crossing(DroImpulses x) {
        AbsoluteDate date = dates.insertion().shiftedBy(x.crossingS());
        Turning axes = Turning.at(space, date);
        double[] state = inertial(axes, x.crossing());
        RealMatrix by = new Array2DRowRealMatrix(6, VARIABLES);
        for (int i = 0; i < 6; i++) {
            double[] moved = x.crossing().clone();
            double step = i < 3 ? 1e3 : 1;
            moved[i] += step;
            by.setColumnVector(CROSSING + i, difference(inertial(axes, moved), state, step));
        }
        double step = 10;
        RealVector turned = difference(
                inertial(Turning.at(space, date.shiftedBy(step)), x.crossing()),
                inertial(Turning.at(space, date.shiftedBy(-step)), x.crossing()),
                2 * step);
        // A coast to a fixed date starts so much later: the motion meanwhile does not happen.
        by.setColumnVector(CROSSING_DATE, turned.subtract(new ArrayRealVector(motion.rate(state, date))));
        return new Traced(date, state, by);
    }

    private static double[] inertial(Turning axes, double[] crossing) {
        return axes.inertial(DroImpulses.position(crossing), DroImpulses.velocity(crossing));
    }

    private static RealVector difference(double[] a, double[] b, double step) {
        return new ArrayRealVector(a).subtract(new ArrayRealVector(b)).mapDivide(step);
    }

    /** The crossing is one, and the orbit has its shape. */
    private void orbit(Rows rows, DroImpulses x) {
        double[] c = x.crossing();
        rows.add(c[1], single(CROSSING + 1), JOINT_M);
        switch (bounds.shape()) {
            case Shape.Any any -> rows.add(x.returnS() - origin[RETURN_DATE], single(RETURN_DATE), LATE_S);
            case Shape.Regular regular -> {
                rows.add(c[0] - regular.amplitudeM(), single(CROSSING), JOINT_M);
                rows.add(c[3], single(CROSSING + 3), ACROSS);
                flatAndClosed(rows, x);
            }
            case Shape.Farthest farthest -> {
                Traced there = crossing(x).coast(motion, farthest.at());
                double distance = there.position().getNorm();
                Vector3D up = there.position().normalize();
                rows.add(distance - farthest.distanceM(), there.along(up, 0), JOINT_M);
                rows.add(
                        up.dotProduct(there.velocity()),
                        there.along(up, 3).add(there.along(there.velocity().scalarMultiply(1 / distance), 0)),
                        ACROSS);
                flatAndClosed(rows, x);
            }
        }
    }

    private void flatAndClosed(Rows rows, DroImpulses x) {
        double[] c = x.crossing();
        rows.add(c[2], single(CROSSING + 2), JOINT_M);
        rows.add(c[5], single(CROSSING + 5), ACROSS);
        Traced near = crossing(x)
                .coast(motion, dates.insertion().shiftedBy(x.returnS()))
                .alsoByDate(motion, RETURN_DATE);
        Turning axes = Turning.at(space, near.date());
        Turning later = Turning.at(space, near.date().shiftedBy(1));
        Vector3D r = near.position();
        Vector3D v = near.velocity();
        RealVector place = near.along(axes.y(), 0);
        place.addToEntry(
                RETURN_DATE, later.position(r).getY() - axes.position(r).getY());
        rows.add(axes.position(r).getY(), place, JOINT_M);
        RealVector across = near.along(axes.x(), 3).subtract(near.along(axes.x().crossProduct(axes.rateRadPerS()), 0));
        across.addToEntry(
                RETURN_DATE, later.velocity(r, v).getX() - axes.velocity(r, v).getX());
        rows.add(axes.velocity(r, v).getX(), across, ACROSS);
    }

    private static RealVector single(int variable) {
        RealVector row = new ArrayRealVector(VARIABLES);
        row.setEntry(variable, 1);
        return row;
    }

    /** A bound on the conic about the Earth that a coast ends on. */
    private void end(Rows rows, Traced end, ToDoubleFunction<Conic> bound, double scale) {
        Conic conic = Conic.of(end.state(), earthGm);
        rows.add(bound.applyAsDouble(conic), end.through(conic.gradient(bound)), scale);
    }

    /**
     * The Moon is cleared on a pass; the square of a variable makes it an equality.
     *
     * @param own whether it is on this pass that a fixed perilune must be, and just so near
     */
    private void flyby(Rows rows, Traced pass, Flyby flyby, boolean own, double[] clearance, int which) {
        Conic conic = aboutMoon(pass);
        RealVector row = pass.through(conic.gradient(Conic::periapsisM));
        double high = conic.periapsisM() - flyby.leastM();
        double spare = clearance[which];
        if (own && flyby.perilune().isPresent()) {
            rows.add(high, row, HEIGHT_M);
            rows.add(spare - origin[CLEARANCE + which], single(CLEARANCE + which), 1);
            rows.add(
                    pass.date().durationFrom(flyby.perilune().get()) - conic.sincePeriapsisS(),
                    pass.through(conic.gradient(Conic::sincePeriapsisS)).mapMultiply(-1),
                    LATE_S);
        } else {
            row.addToEntry(CLEARANCE + which, -2 * spare * HEIGHT_M);
            rows.add(high - spare * spare * HEIGHT_M, row, HEIGHT_M);
        }
    }

    private Conic aboutMoon(Traced pass) {
        PVCoordinates moon = space.moon().getPVCoordinates(pass.date(), space.inertial(Centre.EARTH));
        return new Conic(
                pass.position().subtract(moon.getPosition()), pass.velocity().subtract(moon.getVelocity()), moonGm);
    }

    private static RealVector unit(Vector3D v) {
        return new ArrayRealVector(v.normalize().toArray());
    }

    /** Constraints as they are found. */
    private static final class Rows {
        private final List<Double> values = new ArrayList<>();
        private final List<double[]> rows = new ArrayList<>();

        void add(double value, RealVector row, double scale) {
            values.add(value / scale);
            rows.add(row.mapDivide(scale).toArray());
        }

        RealVector values() {
            return new ArrayRealVector(values.stream().mapToDouble(v -> v).toArray());
        }

        RealMatrix jacobian() {
            return new Array2DRowRealMatrix(rows.toArray(double[][]::new));
        }
    }
}
