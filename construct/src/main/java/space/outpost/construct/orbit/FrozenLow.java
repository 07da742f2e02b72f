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
 * A low orbit whose eccentricity and argument of periapsis stay where they are. The vector e exp(i w) drifts, averaged over
 * a turn of the Moon, by a constant (odd zonal harmonics) and by a turning about the origin (even ones): two flights tell
 * both, and where they cancel is the frozen orbit (Elipe and Lara 2003, J. Guid. Control Dyn. 26, 238).
 */
record FrozenLow(Dynamics dynamics, AbsoluteDate date, double semiMajorAxisM, double inclinationRad) {
    private static final double TURN_S = 27.321661 * 86_400;
    private static final double TRIAL = 0.01;

    /** @throws InvalidInput if there is none over the ground */
    Ellipse find() {
        Complex atRest = drift(Complex.ZERO);
        Complex growth = drift(new Complex(0, TRIAL)).subtract(atRest).divide(new Complex(0, TRIAL));
        Complex frozen = atRest.divide(growth).negate();
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

    private Ellipse ellipse(Complex vector) {
        return new Ellipse(semiMajorAxisM, vector.norm(), inclinationRad, 0, vector.getArgument(), 0);
    }

    /** Slope of the straight line through the vector over a turn of the Moon, sampled once a revolution. */
    private Complex drift(Complex vector) {
        SpacecraftState start = ellipse(vector).at(date, dynamics.centre(), 1000, dynamics.space());
        Trajectory way = dynamics.fly(start, List.of(), date.shiftedBy(TURN_S));
        int n = (int) (TURN_S / start.getOrbit().getKeplerianPeriod());
        Complex sum = Complex.ZERO;
        double squares = 0;
        for (int i = 0; i <= n; i++) {
            double t = TURN_S * i / n;
            AbsoluteDate at = i < n ? date.shiftedBy(t) : way.end();
            Ellipse e = Ellipse.osculating(
                    way.at(at, dynamics.space().inertial(dynamics.centre())), at, dynamics.centre(), dynamics.space());
            double fromMiddle = t - TURN_S / 2;
            sum = sum.add(new Complex(
                            e.eccentricity() * Math.cos(e.argumentOfPeriapsisRad()),
                            e.eccentricity() * Math.sin(e.argumentOfPeriapsisRad()))
                    .multiply(fromMiddle));
            squares += fromMiddle * fromMiddle;
        }
        return sum.divide(squares);
    }
}
