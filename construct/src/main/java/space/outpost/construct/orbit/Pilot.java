package space.outpost.construct.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.files.Track;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Trajectory;

/**
 * Flies an ellipse, left alone or held. Held, the mean elements at the far apsis over a period (semi-major axis,
 * eccentricity, inclination, argument of periapsis) are brought back at its end to those of the first period: by impulses
 * at the next far apsis (along the way for the periapsis' height, radially for its argument), at the next periapsis (for the
 * far apsis' height) and at the farther node (for the inclination), each by Gauss's equations to first order. The node
 * and the place in the orbit are left free.
 */
final class Pilot {
    /** Below it an orbit is so round that its apsides wander with the field's bumps: their direction is left free. */
    static final double ROUND = 0.02;

    private static final double LEAST_BURN_M_PER_S = 1e-3;
    /** How well the tracks that elements are read from fit. */
    private static final double FIT_M = 10;

    private final Dynamics dynamics;
    private final double specificImpulseS;
    private final double radiusM;
    private final List<Trajectory> coasts = new ArrayList<>();
    private final List<Burn.Impulse> burns = new ArrayList<>();
    private SpacecraftState state;
    private Optional<AbsoluteDate> impact = Optional.empty();

    private Pilot(Dynamics dynamics, SpacecraftState start, double specificImpulseS) {
        this.dynamics = dynamics;
        this.state = start;
        this.specificImpulseS = specificImpulseS;
        radiusM = dynamics.space().radiusM(dynamics.centre());
    }

    /** To the end, or to the ground. */
    static Flown leftAlone(Dynamics dynamics, SpacecraftState start, AbsoluteDate end) {
        Pilot pilot = new Pilot(dynamics, start, Double.NaN);
        pilot.coast(end);
        return pilot.flown();
    }

    static Flown held(
            Dynamics dynamics, SpacecraftState start, AbsoluteDate end, double everyS, double specificImpulseS) {
        Pilot pilot = new Pilot(dynamics, start, specificImpulseS);
        Ellipse aim = pilot.ahead(everyS);
        for (int period = 1; pilot.isFlying(end); period++) {
            AbsoluteDate until = start.getDate().shiftedBy(period * everyS);
            pilot.coast(until.isBefore(end) ? until : end);
            if (pilot.isFlying(end)) {
                pilot.restore(aim, pilot.ahead(everyS), end);
            }
        }
        return pilot.flown();
    }

    private Flown flown() {
        return new Flown(dynamics, List.copyOf(coasts), List.copyOf(burns), impact, Optional.empty());
    }

    private boolean isFlying(AbsoluteDate end) {
        return impact.isEmpty() && end.durationFrom(state.getDate()) > 1;
    }

    private void coast(AbsoluteDate to) {
        if (!isFlying(to)) {
            return;
        }
        Trajectory way = dynamics.coastAbove(state, to, radiusM, periodS() / 20);
        if (way.end().isBefore(to)) {
            AbsoluteDate ground = ground(way);
            impact = Optional.of(ground);
            way = dynamics.fly(state, List.of(), ground);
        }
        coasts.add(way);
        state = way.endState();
    }

    /** The last moment above the ground on a way that ends below it. */
    private AbsoluteDate ground(Trajectory way) {
        double high = -Math.min(periodS() / 2, way.end().durationFrom(way.start()));
        double low = 0;
        while (low - high > 1e-3) {
            double middle = (low + high) / 2;
            if (way.at(way.end().shiftedBy(middle)).getPosition().getNorm() > radiusM) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return way.end().shiftedBy(high);
    }

    private double periodS() {
        return state.getOrbit().getA() > 0 ? state.getOrbit().getKeplerianPeriod() : 86_400;
    }

    /** Mean elements of the period to come, if nothing is done; those of now if it has no far apsis. */
    private Ellipse ahead(double periodS) {
        AbsoluteDate now = state.getDate();
        Trajectory way = dynamics.coastAbove(state, now.shiftedBy(periodS), radiusM, periodS() / 20);
        Track track =
                Track.sample(way, dynamics.space(), dynamics.centre(), FIT_M).track();
        return mean(Apsis.of(List.of(track), dynamics.space()).stream()
                        .filter(a -> !a.closest())
                        .map(Apsis::elements)
                        .toList())
                .orElseGet(() -> Ellipse.osculating(
                        state.getPVCoordinates(dynamics.space().inertial(dynamics.centre())),
                        now,
                        dynamics.centre(),
                        dynamics.space()));
    }

    private static Optional<Ellipse> mean(List<Ellipse> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        double reference = all.getFirst().argumentOfPeriapsisRad();
        double axis = 0;
        double eccentricity = 0;
        double inclination = 0;
        double argument = 0;
        for (Ellipse e : all) {
            axis += e.semiMajorAxisM() / all.size();
            eccentricity += e.eccentricity() / all.size();
            inclination += e.inclinationRad() / all.size();
            argument += Math.IEEEremainder(e.argumentOfPeriapsisRad() - reference, 2 * Math.PI) / all.size();
        }
        return Optional.of(new Ellipse(axis, eccentricity, inclination, 0, reference + argument, 0));
    }

    private void restore(Ellipse aim, Ellipse now, AbsoluteDate end) {
        double gm = dynamics.space().gmM3PerS2(dynamics.centre());
        double a = now.semiMajorAxisM();
        double e = now.eccentricity();
        double low = a * (1 - e);
        double high = a * (1 + e);
        double lower = aim.semiMajorAxisM() * (1 - aim.eccentricity()) - low;
        double higher = aim.semiMajorAxisM() * (1 + aim.eccentricity()) - high;
        double perMetre = gm / (4 * a * a);
        double turn = e < ROUND
                ? 0
                : Math.IEEEremainder(aim.argumentOfPeriapsisRad() - now.argumentOfPeriapsisRad(), 2 * Math.PI);
        burnAt(
                end,
                this::climb,
                false,
                new Vector3D(
                        e * turn * Math.sqrt(gm / (a * (1 - e * e))),
                        lower * perMetre / Math.sqrt(gm * (2 / high - 1 / a)),
                        0));
        burnAt(end, this::climb, true, new Vector3D(0, higher * perMetre / Math.sqrt(gm * (2 / low - 1 / a)), 0));
        boolean ascending = Math.cos(now.argumentOfPeriapsisRad()) < 0;
        double tilt = aim.inclinationRad() - now.inclinationRad();
        double nodeRadius = a * (1 - e * e) / (1 - e * Math.abs(Math.cos(now.argumentOfPeriapsisRad())));
        double across = tilt * Math.sqrt(gm * a * (1 - e * e)) / nodeRadius;
        burnAt(end, this::northing, ascending, new Vector3D(0, 0, ascending ? across : -across));
    }

    private double climb(SpacecraftState s) {
        return Vector3D.dotProduct(s.getPosition().normalize(), s.getVelocity().normalize());
    }

    private double northing(SpacecraftState s) {
        return Ellipse.toEquator(s.getDate(), dynamics.centre(), dynamics.space())
                .applyTo(s.getPosition().normalize())
                .getZ();
    }

    /**
     * Coasts to where a function passes zero, and burns there.
     *
     * @param changeMPerS radial, along the way, and along the angular momentum
     */
    private void burnAt(
            AbsoluteDate end, ToDoubleFunction<SpacecraftState> zero, boolean rising, Vector3D changeMPerS) {
        if (changeMPerS.getNorm() < LEAST_BURN_M_PER_S || !isFlying(end)) {
            return;
        }
        Optional<SpacecraftState> there = dynamics.until(state, end, zero, rising, periodS() / 20);
        if (there.isEmpty()) {
            return;
        }
        coast(there.get().getDate());
        if (impact.isPresent()) {
            return;
        }
        PVCoordinates pv = state.getPVCoordinates(dynamics.space().inertial(dynamics.centre()));
        Vector3D radial = pv.getPosition().normalize();
        Vector3D across = pv.getMomentum().normalize();
        Vector3D along = Vector3D.crossProduct(across, radial);
        Burn.Impulse burn = new Burn.Impulse(
                state.getDate(),
                new Vector3D(changeMPerS.getX(), radial, changeMPerS.getY(), along, changeMPerS.getZ(), across),
                specificImpulseS);
        burns.add(burn);
        state = dynamics.after(state, burn);
    }
}
