package space.outpost.construct.orbit;

import java.util.List;
import java.util.Locale;
import org.hipparchus.complex.Complex;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Trajectory;
import space.outpost.model.io.InvalidInput;

/**
 * A low orbit whose eccentricity and argument of periapsis stay where they are. The vector e exp(i w), averaged over a turn
 * of the Moon, moves about a point of rest: even zonal harmonics turn it, odd ones shift the point (Elipe and Lara 2003, J.
 * Guid. Control Dyn. 26, 238). From one turn to the next that is an affine map, which two flights tell, and its fixed point
 * is the frozen orbit.
 */
record FrozenLow(Dynamics dynamics, AbsoluteDate date, double semiMajorAxisM, double inclinationRad) {
    private static final double TURN_S = 27.321661 * 86_400;
    private static final double TRIAL = 0.01;

    /** @throws InvalidInput if there is none over the ground */
    Ellipse find() {
        Complex first = Complex.ZERO;
        Complex second = new Complex(0, TRIAL);
        Complex frozen = fixedPoint(first, means(first), second, means(second));
        double low = semiMajorAxisM * (1 - frozen.norm()) - dynamics.space().radiusM(dynamics.centre());
        if (!(low > 0)) {
            throw new InvalidInput(
                    "family",
                    "altitude",
                    String.format(
                            Locale.ROOT,
                            "a frozen orbit of eccentricity %.4f, whose periapsis is %.1f km below the ground",
                            frozen.norm(),
                            -low / 1000),
                    "a higher altitude, or another inclination");
        }
        return ellipse(frozen);
    }

    /** The start whose mean of the first turn is the point of rest: starts and means are an affine map too. */
    private static Complex fixedPoint(Complex first, Complex[] one, Complex second, Complex[] other) {
        Complex turn = other[1].subtract(one[1]).divide(other[0].subtract(one[0]));
        Complex rest = one[1].subtract(turn.multiply(one[0])).divide(Complex.ONE.subtract(turn));
        Complex growth = other[0].subtract(one[0]).divide(second.subtract(first));
        return first.add(rest.subtract(one[0]).divide(growth));
    }

    private Ellipse ellipse(Complex vector) {
        return new Ellipse(semiMajorAxisM, vector.norm(), inclinationRad, 0, vector.getArgument(), 0);
    }

    /** Of the first turn of the Moon and of the second, sampled once a revolution. */
    Complex[] means(Complex vector) {
        SpacecraftState start = ellipse(vector).at(date, dynamics.centre(), 1000, dynamics.space());
        Trajectory way = dynamics.fly(start, List.of(), date.shiftedBy(2 * TURN_S));
        int n = (int) (TURN_S / start.getOrbit().getKeplerianPeriod());
        Complex[] means = {Complex.ZERO, Complex.ZERO};
        for (int i = 0; i < 2 * n; i++) {
            AbsoluteDate at = date.shiftedBy(TURN_S * i / n);
            Ellipse e = Ellipse.osculating(
                    way.at(at, dynamics.space().inertial(dynamics.centre())), at, dynamics.centre(), dynamics.space());
            means[i / n] = means[i / n].add(new Complex(
                            e.eccentricity() * Math.cos(e.argumentOfPeriapsisRad()),
                            e.eccentricity() * Math.sin(e.argumentOfPeriapsisRad()))
                    .divide(n));
        }
        return means;
    }
}
