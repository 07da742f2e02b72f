package space.outpost.construct.landing;

import java.util.Optional;
import space.outpost.construct.landing.LandingPlan.Fault;

/**
 * What became of a plan.
 *
 * @param deorbit with the fault of its burn, if there is one; then nothing else follows
 * @param descent if it could be flown
 * @param ascent if there is to be one and it could be flown
 * @param ellipse if dispersions are given
 */
public record Landing(
        LandingPlan plan,
        Optional<Deorbit> deorbit,
        Optional<Flight> descent,
        Optional<Flight> ascent,
        Optional<LandingEllipse> ellipse) {

    /** Flies a plan; the same bytes on any number of threads. */
    public static Landing fly(LandingPlan plan) {
        PoweredDescent descent = new PoweredDescent(plan);
        if (plan.fault().isPresent()) {
            Fault fault = plan.fault().get();
            Deorbit deorbit = Deorbit.of(
                    plan.descent().orbitM(),
                    plan.descent().periluneM(),
                    plan.lander().massKg(),
                    descent.engine(),
                    fault.planned(),
                    fault.burned());
            return new Landing(plan, Optional.of(deorbit), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<Flight> down = descent.fly();
        Optional<Flight> up = plan.ascent()
                .flatMap(a -> new Climb(a, plan.descent().site(), plan.descent().courseRad()).fly());
        Optional<LandingEllipse> ellipse = down.flatMap(f -> plan.dispersions())
                .flatMap(d -> descent.braking().map(law -> new Dispersion(plan, d).run(law)));
        return new Landing(plan, Optional.empty(), down, up, ellipse);
    }
}
