package space.outpost.construct.landing;

import static space.outpost.sky.LunarOrbit.MOON_GM_M3_PER_S2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import space.outpost.construct.landing.Flight.Margin;
import space.outpost.construct.landing.Flight.Phase;
import space.outpost.model.Place;
import space.outpost.model.scenario.Site.Coordinates;

/** From a site up to a circular orbit. */
final class Climb {
    private static final double RISE_STEP_S = 0.1;
    private static final double BURN_EVERY_S = 2;
    private static final double COAST_EVERY_S = 60;

    private final LandingPlan.Ascent plan;
    private final Coordinates site;
    private final double courseRad;
    private final Engine engine;
    private final double groundRadPerS;

    Climb(LandingPlan.Ascent plan, Coordinates site, double courseRad) {
        this.plan = plan;
        this.site = site;
        this.courseRad = courseRad;
        engine = new Engine(plan.thrustN(), plan.specificImpulse().toMillis() / 1000.0);
        groundRadPerS = Course.groundRadPerS(site, courseRad);
    }

    /** Empty if the engine does not lift it, or no burn leads to the orbit. */
    Optional<Flight> fly() {
        List<Planar> rise = rise();
        Planar risen = rise.getLast();
        if (risen.altitudeM() < 0) {
            return Optional.empty();
        }
        double insertion = Place.MOON_RADIUS_M + plan.insertionM();
        double orbit = Place.MOON_RADIUS_M + plan.orbitM();
        OptimalBurn burn = new OptimalBurn(risen, engine);
        return burn.solve(new OptimalBurn.Target(insertion, 0, Planar.apsisMPerS(insertion, orbit)), false)
                .map(law -> flight(rise, burn.history(law, BURN_EVERY_S)));
    }

    private Flight flight(List<Planar> rise, List<OptimalBurn.Moment> burn) {
        Planar off = rise.getFirst();
        Planar risen = rise.getLast();
        Planar inserted = burn.getLast().state();
        Course course = new Course(site, courseRad, 0, 0);
        List<Flight.Moment> moments = new ArrayList<>();
        rise.forEach(p -> course.add(moments, "rise", p, 1, Math.PI / 2));
        burn.forEach(m -> course.add(moments, "burn", m.state(), 1, m.pitchRad()));
        double orbit = Place.MOON_RADIUS_M + plan.orbitM();
        CoastOrbit ellipse = new CoastOrbit(inserted.radiusM(), Math.max(inserted.radiusM(), orbit));
        double coastS = ellipse.halfPeriodS();
        int steps = (int) Math.ceil(coastS / COAST_EVERY_S);
        for (int i = 0; i <= steps; i++) {
            double part = (double) i / steps;
            course.add(
                    moments,
                    "coast",
                    ellipse.at(Math.PI * part, inserted.timeS() + coastS * part, inserted.arcRad(), inserted.massKg()),
                    0,
                    0);
        }
        double circularizeMPerS = Planar.circularMPerS(orbit) - Planar.apsisMPerS(orbit, inserted.radiusM());
        double endKg = engine.massAfterKg(inserted.massKg(), circularizeMPerS);
        List<Phase> phases = List.of(
                phase("rise", risen.timeS(), off.massKg(), risen.massKg()),
                phase("burn", inserted.timeS() - risen.timeS(), risen.massKg(), inserted.massKg()),
                new Phase("coast", coastS, 0, 0),
                phase("circularize", 0, inserted.massKg(), endKg));
        double weight = off.massKg() * MOON_GM_M3_PER_S2 / (off.radiusM() * off.radiusM());
        List<Margin> margins = new ArrayList<>(List.of(
                new Margin("propellant", "kg", off.massKg() - endKg, plan.propellantKg(), false),
                new Margin("thrust at lift-off", "of its weight", plan.thrustN() / weight, 1, true)));
        margins.sort(Comparator.comparingDouble(Margin::part));
        return new Flight(moments, phases, course.groundM(off, inserted), margins);
    }

    private Phase phase(String name, double durationS, double fromKg, double toKg) {
        return new Phase(name, durationS, engine.deltaVMPerS(fromKg, toKg), fromKg - toKg);
    }

    /** Straight up; the ground's speed is kept. */
    private List<Planar> rise() {
        List<Planar> way = new ArrayList<>();
        double radius = Place.MOON_RADIUS_M;
        Planar now = new Planar(0, radius, 0, 0, groundRadPerS * radius, plan.massKg());
        way.add(now);
        int steps = (int) Math.ceil(plan.rise().toMillis() / 1000.0 / RISE_STEP_S);
        for (int i = 0; i < steps; i++) {
            double h = RISE_STEP_S;
            // To half a step for the mass: right to 1e-6 of a rise of some seconds.
            double mass = now.massKg() - engine.flowKgPerS() * h / 2;
            double up = engine.thrustN() / mass
                    - MOON_GM_M3_PER_S2 / (now.radiusM() * now.radiusM())
                    + now.alongMPerS() * now.alongMPerS() / now.radiusM();
            now = new Planar(
                    now.timeS() + h,
                    now.radiusM() + now.upMPerS() * h + up * h * h / 2,
                    now.arcRad() + now.alongMPerS() / now.radiusM() * h,
                    now.upMPerS() + up * h,
                    now.alongMPerS(),
                    now.massKg() - engine.flowKgPerS() * h);
            way.add(now);
        }
        return way;
    }
}
