package space.outpost.construct.landing;

import static space.outpost.sky.LunarOrbit.MOON_GM_M3_PER_S2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import space.outpost.construct.landing.Flight.Margin;
import space.outpost.construct.landing.Flight.Phase;
import space.outpost.model.Place;

/** From a circular orbit down to a site. */
final class PoweredDescent {
    private static final double COAST_EVERY_S = 60;
    private static final double BRAKING_EVERY_S = 2;
    private static final double TURN_EVERY_S = 0.5;
    private static final double HOVER_EVERY_S = 1;

    private final LandingPlan.Lander lander;
    private final LandingPlan.Descent plan;
    private final Engine engine;
    private final double groundRadPerS;

    PoweredDescent(LandingPlan plan) {
        lander = plan.lander();
        this.plan = plan.descent();
        engine = new Engine(lander.thrustN(), lander.specificImpulse().toMillis() / 1000.0);
        groundRadPerS = Course.groundRadPerS(this.plan.site(), this.plan.courseRad());
    }

    Engine engine() {
        return engine;
    }

    double groundRadPerS() {
        return groundRadPerS;
    }

    /** The impulse from the circular orbit into the descent orbit. */
    double deorbitMPerS() {
        double orbit = Place.MOON_RADIUS_M + plan.orbitM();
        return Planar.circularMPerS(orbit) - Planar.apsisMPerS(orbit, Place.MOON_RADIUS_M + plan.periluneM());
    }

    /** Where braking begins. */
    Planar perilune() {
        double orbit = Place.MOON_RADIUS_M + plan.orbitM();
        double perilune = Place.MOON_RADIUS_M + plan.periluneM();
        return new Planar(
                Planar.halfPeriodS(orbit, perilune),
                perilune,
                Math.PI,
                0,
                Planar.apsisMPerS(perilune, orbit),
                engine.massAfterKg(lander.massKg(), deorbitMPerS()));
    }

    OptimalBurn.Target gate() {
        double radius = Place.MOON_RADIUS_M + plan.gateM();
        return new OptimalBurn.Target(
                radius,
                -plan.gateSpeedMPerS() * Math.sin(plan.gateAngleRad()),
                plan.gateSpeedMPerS() * Math.cos(plan.gateAngleRad()) + groundRadPerS * radius);
    }

    /** Empty if no burn leads to the gate. */
    Optional<OptimalBurn.Law> braking() {
        return new OptimalBurn(perilune(), engine).solve(gate(), true);
    }

    /** Empty if the lander cannot stop at the hover; with margins that may be missed. */
    Optional<Flight> fly() {
        return braking().flatMap(this::fly);
    }

    private Optional<Flight> fly(OptimalBurn.Law law) {
        Planar perilune = perilune();
        List<OptimalBurn.Moment> braking = new OptimalBurn(perilune, engine).history(law, BRAKING_EVERY_S);
        Planar gate = braking.getLast().state();
        GravityTurn turn = new GravityTurn(gate, engine, groundRadPerS, plan.touchdownSpeedMPerS());
        return turn.throttleTo(plan.hoverAltitudeM()).map(throttle -> {
            List<Planar> down = turn.fly(throttle, TURN_EVERY_S);
            return flight(perilune, braking, down, throttle);
        });
    }

    private Flight flight(Planar perilune, List<OptimalBurn.Moment> braking, List<Planar> down, double throttle) {
        Planar hover = down.getLast();
        double hoverS = plan.hover().toMillis() / 1000.0;
        Planar stood = still(hover, hoverS, 0);
        Planar landed = still(stood, hover.altitudeM() / plan.touchdownSpeedMPerS(), plan.touchdownSpeedMPerS());
        Course course = new Course(plan.site(), plan.courseRad(), landed.timeS(), landed.arcRad());

        List<Flight.Moment> moments = new ArrayList<>();
        coast(course, moments, perilune);
        braking.forEach(m -> course.add(moments, "braking", m.state(), 1, m.pitchRad()));
        for (Planar p : down) {
            double pitch = Math.atan2(-p.upMPerS(), -(p.alongMPerS() - groundRadPerS * p.radiusM()));
            course.add(moments, "gravity turn", p, throttle, pitch);
        }
        hold(course, moments, "hover", hover, hoverS, 0);
        hold(course, moments, "touchdown", stood, landed.timeS() - stood.timeS(), plan.touchdownSpeedMPerS());

        Planar gate = down.getFirst();
        double deorbited = perilune.massKg();
        List<Phase> phases = List.of(
                phase("deorbit", 0, lander.massKg(), deorbited),
                new Phase("coast", perilune.timeS(), 0, 0),
                phase("braking", gate.timeS() - perilune.timeS(), deorbited, gate.massKg()),
                phase("gravity turn", hover.timeS() - gate.timeS(), gate.massKg(), hover.massKg()),
                phase("hover", hoverS, hover.massKg(), stood.massKg()),
                phase("touchdown", landed.timeS() - stood.timeS(), stood.massKg(), landed.massKg()));
        List<Margin> margins = margins(braking, gate, throttle, landed);
        return new Flight(moments, phases, course.groundM(perilune, landed), margins);
    }

    private List<Margin> margins(List<OptimalBurn.Moment> braking, Planar gate, double throttle, Planar landed) {
        double lowest =
                braking.stream().mapToDouble(m -> m.state().altitudeM()).min().orElseThrow();
        double weight = landed.massKg() * MOON_GM_M3_PER_S2 / (landed.radiusM() * landed.radiusM());
        List<Margin> margins = new ArrayList<>(List.of(
                new Margin("propellant", "kg", lander.massKg() - landed.massKg(), lander.propellantKg(), false),
                new Margin("lowest altitude before the gate", "m", lowest, plan.clearanceM(), true),
                new Margin("throttle of the gravity turn", "of full thrust", throttle, lander.leastThrottle(), true),
                new Margin("throttle of the gravity turn", "of full thrust", throttle, 1, false),
                new Margin(
                        "throttle to hover", "of full thrust", weight / lander.thrustN(), lander.leastThrottle(), true),
                new Margin("throttle to hover", "of full thrust", weight / lander.thrustN(), 1, false),
                new Margin(
                        "thrust from the vertical at the gate",
                        "deg",
                        90 - Math.toDegrees(plan.gateAngleRad()),
                        Math.toDegrees(plan.tiltRad()),
                        false)));
        margins.sort(Comparator.comparingDouble(Margin::part));
        return margins;
    }

    private Phase phase(String name, double durationS, double fromKg, double toKg) {
        return new Phase(name, durationS, engine.deltaVMPerS(fromKg, toKg), fromKg - toKg);
    }

    /** Thrust carries the weight, while the craft sinks evenly. */
    private Planar still(Planar from, double forS, double downMPerS) {
        double weightPerKg = MOON_GM_M3_PER_S2 / (from.radiusM() * from.radiusM());
        return new Planar(
                from.timeS() + forS,
                from.radiusM() - downMPerS * forS,
                from.arcRad() + groundRadPerS * forS,
                -downMPerS,
                groundRadPerS * from.radiusM(),
                engine.massAfterKg(from.massKg(), weightPerKg * forS));
    }

    private void hold(
            Course course, List<Flight.Moment> moments, String phase, Planar from, double forS, double downMPerS) {
        for (double s = 0; s < forS + HOVER_EVERY_S; s += HOVER_EVERY_S) {
            Planar p = still(from, Math.min(s, forS), downMPerS);
            double weight = p.massKg() * MOON_GM_M3_PER_S2 / (p.radiusM() * p.radiusM());
            course.add(moments, phase, p, weight / lander.thrustN(), Math.PI / 2);
        }
    }

    private void coast(Course course, List<Flight.Moment> moments, Planar perilune) {
        double orbit = Place.MOON_RADIUS_M + plan.orbitM();
        CoastOrbit ellipse = new CoastOrbit(perilune.radiusM(), orbit);
        int steps = (int) Math.ceil(perilune.timeS() / COAST_EVERY_S);
        for (int i = 0; i <= steps; i++) {
            double s = perilune.timeS() * i / steps;
            Planar p = ellipse.at(Math.PI * (1 + (double) i / steps), s, -Math.PI, perilune.massKg());
            course.add(moments, "coast", p, 0, 0);
        }
    }
}
