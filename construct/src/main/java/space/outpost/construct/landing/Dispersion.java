package space.outpost.construct.landing;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import space.outpost.model.Place;

/**
 * Where it lands when perilune, thrust and specific impulse are not as planned. Each landing brakes by its own optimal
 * burn to the same gate, wherever along the course that ends: a guidance that knows its velocity and its engine but does
 * not steer for the place. Across the course, the offset at perilune stays and the cross velocity is taken off evenly
 * through the braking.
 */
final class Dispersion {
    private final LandingPlan plan;
    private final LandingPlan.Dispersions sigma;
    private final PoweredDescent descent;

    Dispersion(LandingPlan plan, LandingPlan.Dispersions sigma) {
        this.plan = plan;
        this.sigma = sigma;
        descent = new PoweredDescent(plan);
    }

    /** Landings in the order of their numbers, of which each has random numbers of its own. */
    LandingEllipse run(OptimalBurn.Law nominal) {
        double[][] found = IntStream.range(0, sigma.count())
                .parallel()
                .mapToObj(i -> land(nominal, new SplittableRandom(sigma.seed() * 1_000_003 + i))
                        .orElse(new double[0]))
                .toArray(double[][]::new);
        double zero = landedArcM(descent.perilune(), descent.engine(), nominal)
                .map(l -> l[0])
                .orElse(0.0);
        double[][] landed = Arrays.stream(found).filter(f -> f.length > 0).toArray(double[][]::new);
        return LandingEllipse.of(landed, zero, sigma.count() - landed.length);
    }

    private Optional<double[]> land(OptimalBurn.Law nominal, RandomGenerator random) {
        Planar p = descent.perilune();
        Planar start = new Planar(
                p.timeS(),
                p.radiusM() + sigma.positionM() * random.nextGaussian(),
                p.arcRad() + sigma.positionM() / p.radiusM() * random.nextGaussian(),
                p.upMPerS() + sigma.velocityMPerS() * random.nextGaussian(),
                p.alongMPerS() + sigma.velocityMPerS() * random.nextGaussian(),
                p.massKg());
        Engine engine = new Engine(
                descent.engine().thrustN() * (1 + sigma.thrust() * random.nextGaussian()),
                descent.engine().specificImpulseS() * (1 + sigma.specificImpulse() * random.nextGaussian()));
        double crossM = sigma.positionM() * random.nextGaussian();
        double crossMPerS = sigma.velocityMPerS() * random.nextGaussian();
        return new OptimalBurn(start, engine)
                .refine(nominal, descent.gate())
                .flatMap(law -> landedArcM(start, engine, law).map(landed ->
                        new double[] {landed[0], crossM + crossMPerS * law.durationS() / 2, landed[1]}));
    }

    /** Where it lands along the course, and the propellant left. */
    private Optional<double[]> landedArcM(Planar start, Engine engine, OptimalBurn.Law law) {
        Planar gate = new OptimalBurn(start, engine).end(law);
        GravityTurn turn = new GravityTurn(
                gate, engine, descent.groundRadPerS(), plan.descent().touchdownSpeedMPerS());
        return turn.throttleTo(plan.descent().hoverAltitudeM()).map(throttle -> {
            Planar stood = turn.fly(throttle, 1e9).getLast();
            double arc = stood.arcRad() - descent.groundRadPerS() * stood.timeS();
            double left = plan.lander().propellantKg() - (plan.lander().massKg() - stood.massKg());
            return new double[] {arc * Place.MOON_RADIUS_M, left};
        });
    }
}
