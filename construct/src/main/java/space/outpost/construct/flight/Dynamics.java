package space.outpost.construct.flight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.ODEIntegrator;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.forces.gravity.J2OnlyPerturbation;
import org.orekit.frames.Frame;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.BoundedPropagator;
import org.orekit.propagation.EphemerisGenerator;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.FunctionalDetector;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;

/**
 * Equations of motion about a centre, integrated by Orekit with Dormand and Prince's 8(5,3) in Cartesian coordinates.
 * States may come about any centre and leave about this one.
 */
public final class Dynamics {
    private static final double LEAST_STEP_S = 1e-6;
    private static final double GREATEST_STEP_S = 86_400;
    /** An error in speed counts as the error in position it makes in this time. */
    private static final double SPEED_TOLERANCE_S = 1e4;

    private final Space space;
    private final Centre centre;
    private final Forces forces;
    private final double toleranceM;
    private final Method method;

    /** How the equations are integrated. */
    public enum Method {
        /** Runge-Kutta of order 8 with steps that adapt (Hairer, Norsett, Wanner 1993, II.5). */
        DORMAND_PRINCE_853,
        /** Extrapolation of the midpoint rule to order and step that adapt (the same, II.9): shares nothing with it. */
        GRAGG_BULIRSCH_STOER
    }

    private Dynamics(Space space, Centre centre, Forces forces, double toleranceM, Method method) {
        this.space = space;
        this.centre = centre;
        this.forces = forces;
        this.toleranceM = toleranceM;
        this.method = method;
    }

    /** With a tolerance of a millimetre a step. */
    public static Dynamics of(Space space, Centre centre, Forces forces) {
        return new Dynamics(space, centre, forces, 1e-3, Method.DORMAND_PRINCE_853);
    }

    /**
     * @param metres error allowed in position in a step; in velocity what makes it in three hours
     */
    public Dynamics withTolerance(double metres) {
        return new Dynamics(space, centre, forces, metres, method);
    }

    /** The same motion by another method: what both agree on is not the method's doing. */
    public Dynamics with(Method other) {
        return new Dynamics(space, centre, forces, toleranceM, other);
    }

    public Space space() {
        return space;
    }

    public Centre centre() {
        return centre;
    }

    public Forces forces() {
        return forces;
    }

    /** Where a coasting craft is later, or earlier. */
    public SpacecraftState coast(SpacecraftState from, AbsoluteDate to) {
        return propagator(from, List.of()).propagate(to);
    }

    /**
     * The first state at which a function of the state passes zero.
     *
     * @param rising whether it must rise through zero as time goes on; else it must fall
     * @param checkS the function may be looked at as rarely as this
     */
    public Optional<SpacecraftState> until(
            SpacecraftState from,
            AbsoluteDate limit,
            ToDoubleFunction<SpacecraftState> zero,
            boolean rising,
            double checkS) {
        boolean[] found = {false};
        NumericalPropagator propagator = propagator(from, List.of());
        propagator.addEventDetector(new FunctionalDetector()
                .withFunction(zero)
                .withMaxCheck(checkS)
                .withThreshold(1e-4)
                .withHandler((state, detector, increasing) -> {
                    if (increasing == rising) {
                        found[0] = true;
                        return Action.STOP;
                    }
                    return Action.CONTINUE;
                }));
        SpacecraftState end = propagator.propagate(limit);
        return found[0] ? Optional.of(end) : Optional.empty();
    }

    /** The first passage closest to a body's centre, later or earlier. */
    public Optional<SpacecraftState> periapsis(SpacecraftState from, AbsoluteDate limit, Centre body) {
        Frame frame = space.inertial(body);
        return until(
                from,
                limit,
                state -> {
                    var pv = state.getPVCoordinates(frame);
                    return Vector3D.dotProduct(
                            pv.getPosition().normalize(), pv.getVelocity().normalize());
                },
                true,
                3600);
    }

    /**
     * The way to a date, or to the first passage closest to the centre that is nearer to it than that: a craft that comes
     * below the ground need not be followed to the centre.
     *
     * @param checkS passages are at least as far apart in time as this
     */
    public Trajectory coastAbove(SpacecraftState from, AbsoluteDate end, double radiusM, double checkS) {
        NumericalPropagator propagator = propagator(from, List.of());
        propagator.addEventDetector(new FunctionalDetector()
                .withFunction(state -> Vector3D.dotProduct(
                        state.getPosition().normalize(), state.getVelocity().normalize()))
                .withMaxCheck(checkS)
                .withThreshold(1e-3)
                .withHandler((state, detector, increasing) ->
                        increasing && state.getPosition().getNorm() < radiusM ? Action.STOP : Action.CONTINUE));
        List<BoundedPropagator> arc = new ArrayList<>();
        add(arc, propagator, end);
        return new Trajectory(arc);
    }

    /** The state after a burn that starts where the state is. */
    public SpacecraftState after(SpacecraftState from, Burn burn) {
        return switch (burn) {
            case Burn.Impulse impulse -> pushed(here(from), impulse);
            case Burn.Steady steady -> propagator(from, List.of(steady)).propagate(steady.end());
        };
    }

    /** The way from a state to a date through burns in the order of their start, none of which overlap. */
    public Trajectory fly(SpacecraftState from, List<Burn> burns, AbsoluteDate end) {
        List<BoundedPropagator> arcs = new ArrayList<>();
        SpacecraftState state = here(from);
        for (Burn burn :
                burns.stream().sorted(Comparator.comparing(Burn::start)).toList()) {
            if (burn.start().isBefore(state.getDate())) {
                throw new IllegalArgumentException("a burn at " + burn.start() + " begins before " + state.getDate());
            }
            if (burn.start().isAfter(state.getDate())) {
                state = add(arcs, propagator(state, List.of()), burn.start());
            }
            state = switch (burn) {
                case Burn.Impulse impulse -> pushed(state, impulse);
                case Burn.Steady steady -> add(arcs, propagator(state, List.of(steady)), steady.end());
            };
        }
        if (end.isAfter(state.getDate()) || arcs.isEmpty()) {
            add(arcs, propagator(state, List.of()), end);
        }
        return new Trajectory(arcs);
    }

    private static SpacecraftState add(List<BoundedPropagator> arcs, NumericalPropagator propagator, AbsoluteDate end) {
        EphemerisGenerator generator = propagator.getEphemerisGenerator();
        SpacecraftState state = propagator.propagate(end);
        arcs.add(generator.getGeneratedEphemeris());
        return state;
    }

    private SpacecraftState here(SpacecraftState state) {
        return state.getFrame() == space.inertial(centre) ? state : space.about(centre, state);
    }

    private SpacecraftState pushed(SpacecraftState state, Burn.Impulse impulse) {
        var pv = state.getPVCoordinates();
        return space.state(
                centre,
                state.getDate(),
                pv.getPosition(),
                pv.getVelocity().add(impulse.deltaVMPerS()),
                Burn.massAfterKg(state.getMass(), impulse.deltaVMPerS().getNorm(), impulse.specificImpulseS()));
    }

    private NumericalPropagator propagator(SpacecraftState from, List<Burn.Steady> thrusting) {
        double speed = toleranceM / SPEED_TOLERANCE_S;
        double[] tolerances = {toleranceM, toleranceM, toleranceM, speed, speed, speed, 1e-6};
        double[] relative = new double[7];
        NumericalPropagator propagator = new NumericalPropagator(
                integrator(tolerances, relative), FrameAlignedProvider.of(space.inertial(centre)));
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.setMu(space.gmM3PerS2(centre));
        if (forces.otherBody() || forces.sun() || forces.moonDegree() > 0) {
            propagator.addForceModel(new Attraction(space, centre, forces));
        }
        if (forces.earthOblate() && centre == Centre.EARTH) {
            propagator.addForceModel(new J2OnlyPerturbation(
                    space.gmM3PerS2(Centre.EARTH), Space.EARTH_RADIUS_M, Space.EARTH_J2, space.earthEquator()));
        }
        forces.radiation().ifPresent(craft -> propagator.addForceModel(new Sunlight(craft, space, centre)));
        thrusting.forEach(burn -> propagator.addForceModel(new Thrust(burn, space)));
        propagator.resetInitialState(here(from));
        return propagator;
    }

    private ODEIntegrator integrator(double[] absolute, double[] relative) {
        return switch (method) {
            case DORMAND_PRINCE_853 ->
                new DormandPrince853Integrator(LEAST_STEP_S, GREATEST_STEP_S, absolute, relative);
            case GRAGG_BULIRSCH_STOER ->
                new GraggBulirschStoerIntegrator(LEAST_STEP_S, GREATEST_STEP_S, absolute, relative);
        };
    }
}
