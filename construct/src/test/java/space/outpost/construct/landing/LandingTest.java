package space.outpost.construct.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static space.outpost.sky.LunarOrbit.MOON_GM_M3_PER_S2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hipparchus.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.outpost.construct.landing.Flight.Margin;
import space.outpost.construct.landing.Flight.Moment;
import space.outpost.construct.landing.OptimalBurn.Law;
import space.outpost.construct.landing.OptimalBurn.Target;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;

class LandingTest {
    private static final double RADIUS = Place.MOON_RADIUS_M;

    @Test
    void theCrewedReferenceKeepsWithinThePublishedBudgets() {
        Landing landing = Landing.fly(example("crewed-reference"));

        // Its hover is assumed, so it is only held to the budget with its reserve.
        assertThat(landing.descent().orElseThrow().deltaVMPerS()).isBetween(1800.0, 2180.0);
        assertThat(landing.ascent().orElseThrow().deltaVMPerS()).isCloseTo(1968 / 1.05, within(0.03 * 1968 / 1.05));
        assertThat(landing.descent().orElseThrow().isPossible()).isTrue();
    }

    @Test
    void theDescentEndsAtThePlaceAndBeginsOnTheOrbit() {
        LandingPlan plan = example("crewed-reference");
        Flight descent = Landing.fly(plan).descent().orElseThrow();
        Moment first = descent.moments().getFirst();
        Moment last = descent.moments().getLast();

        assertThat(first.altitudeM()).isCloseTo(100e3, within(1.0));
        assertThat(last.altitudeM()).isCloseTo(0, within(1e-6));
        assertThat(last.latitudeRad()).isCloseTo(plan.descent().site().latitudeRad(), within(1e-9));
        assertThat(last.upMPerS()).isCloseTo(-1.5, within(1e-9));
        assertThat(last.overGroundMPerS()).isCloseTo(0, within(1e-6));
        assertThat(Math.hypot(last.xM(), Math.hypot(last.yM(), last.zM()))).isCloseTo(RADIUS, within(1e-3));
    }

    @Test
    void propellantObeysTheRocketEquation() {
        Flight descent = Landing.fly(example("crewed-reference")).descent().orElseThrow();
        double left = 15_200 * Math.exp(-descent.deltaVMPerS() / (311 * 9.80665));

        assertThat(descent.moments().getLast().massKg()).isCloseTo(left, within(1e-6 * left));
        assertThat(descent.propellantKg()).isCloseTo(15_200 - left, within(0.01));
    }

    @Test
    void coastingKeepsEnergyAndMomentum() {
        List<Moment> coast = Landing.fly(example("crewed-reference")).descent().orElseThrow().moments().stream()
                .filter(m -> m.phase().equals("coast"))
                .toList();
        double orbit = RADIUS + 100e3;
        double perilune = RADIUS + 15e3;
        for (Moment m : coast) {
            double r = RADIUS + m.altitudeM();
            // The course is along a meridian, where the ground moves across it only.
            double energy =
                    (m.upMPerS() * m.upMPerS() + m.overGroundMPerS() * m.overGroundMPerS()) / 2 - MOON_GM_M3_PER_S2 / r;
            assertThat(energy).isCloseTo(-MOON_GM_M3_PER_S2 / (orbit + perilune), within(1e-2));
            assertThat(r * m.overGroundMPerS())
                    .isCloseTo(perilune * Planar.apsisMPerS(perilune, orbit), within(1e-9 * 3e9));
        }
    }

    /** Independent of step control: the same law by fixed steps of Runge and Kutta's rule. */
    @Test
    void anotherIntegratorEndsAtTheSameGate() {
        Planar start = perilune();
        Engine engine = new Engine(3 * 15_000, 311);
        Target gate = new Target(RADIUS + 2000, -50, 60);
        Law law = new OptimalBurn(start, engine).solve(gate, true).orElseThrow();

        Planar end = new OptimalBurn(start, engine, new ClassicalRungeKuttaIntegrator(1e-4)).end(law);

        assertThat(end.radiusM()).isCloseTo(gate.radiusM(), within(0.01));
        assertThat(end.upMPerS()).isCloseTo(-50, within(1e-4));
        assertThat(end.alongMPerS()).isCloseTo(60, within(1e-4));
    }

    /** Any other steering that arrives takes longer: here thrust straight against the velocity, which cannot even arrive. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.02, -0.005, 0.005, 0.02})
    void noNeighbourOfTheLawArrivesSooner(double tilt) {
        Planar start = perilune();
        Engine engine = new Engine(3 * 15_000, 311);
        Target gate = new Target(RADIUS + 2000, -50, 60);
        Law best = new OptimalBurn(start, engine).solve(gate, true).orElseThrow();

        // A detour: first a second under a thrust turned aside, then the best from there.
        Planar aside = new OptimalBurn(start, engine).end(new Law(best.pitchRad() + 20 * tilt, best.primerRate(), 20));
        Law rest = new OptimalBurn(aside, engine).refine(best, gate).orElseThrow();

        assertThat(20 + rest.durationS()).isGreaterThan(best.durationS());
    }

    @Test
    void inAFieldAsGoodAsFlatTheLawIsTheBilinearTangent() {
        Planar start = new Planar(0, RADIUS + 1000, 0, -40, 60, 1000);
        OptimalBurn burn = new OptimalBurn(start, new Engine(5000, 311));
        Law law = new Law(2.4, 30, 20);
        double speed = Planar.circularMPerS(start.radiusM());
        double alongRate = (-40 * Math.cos(2.4) - 60 * Math.sin(2.4)) / speed;

        for (OptimalBurn.Moment m : burn.history(law, 4)) {
            double t = m.state().timeS() / (start.radiusM() / speed);
            double tangent = (Math.sin(2.4) + 30 * t) / (Math.cos(2.4) + alongRate * t);
            assertThat(Math.tan(m.pitchRad() - m.state().arcRad())).isCloseTo(tangent, within(2e-3));
        }
    }

    @Test
    void gravityTurnsThePathUpright() {
        Planar gate = new Planar(0, RADIUS + 2000, 0, -50, 50, 10_000);
        GravityTurn turn = new GravityTurn(gate, new Engine(40_000, 311), 0, 1.5);
        double throttle = turn.throttleTo(30).orElseThrow();

        Planar end = turn.fly(throttle, 1).getLast();

        assertThat(end.altitudeM()).isCloseTo(30, within(0.02));
        assertThat(Math.hypot(end.upMPerS(), end.alongMPerS())).isCloseTo(1.5, within(1e-6));
        assertThat(end.upMPerS()).as("nearly straight down").isLessThan(-1.49);
    }

    @Test
    void luna25BurnedItselfIntoTheGround() {
        Deorbit flown = Landing.fly(example("luna-25")).deorbit().orElseThrow();

        assertThat(flown.plannedMPerS()).isCloseTo(18.7, within(0.1));
        assertThat(flown.actualMPerS()).isCloseTo(28.3, within(0.15));
        assertThat(flown.periluneM()).isCloseTo(-22e3, within(500.0));
        assertThat(flown.impact()).isPresent();
    }

    @Test
    void aBurnAsPlannedEndsOnThePlannedOrbit() {
        Deorbit flown =
                Deorbit.of(100e3, 18e3, 1600, new Engine(1000, 320), Duration.ofSeconds(84), Duration.ofSeconds(84));

        assertThat(flown.periluneM()).isCloseTo(18e3, within(1e-3));
        assertThat(flown.impact()).isEmpty();
    }

    @Test
    void landingsScatterAsTheirCausesDo() {
        LandingPlan plan = example("crewed-reference");
        LandingPlan.Dispersions placeOnly = new LandingPlan.Dispersions(7, 200, 500, 0, 0, 0);
        PoweredDescent descent = new PoweredDescent(plan);
        Law law = descent.braking().orElseThrow();

        LandingEllipse ellipse = new Dispersion(plan, placeOnly).run(law);

        assertThat(ellipse.failed()).isZero();
        assertThat(ellipse.short3SigmaM()).as("across, as at perilune").isCloseTo(1500, within(250.0));
        assertThat(ellipse.long3SigmaM())
                .as("along, and what height at perilune adds")
                .isBetween(1400.0, 4000.0);
        assertThat(new Dispersion(plan, placeOnly).run(law)).isEqualTo(ellipse);
    }

    @Test
    void aLimitThatIsMissedIsNamedWithByHowMuch() {
        LandingPlan plan = example("crewed-reference");
        LandingPlan.Lander lander = plan.lander();
        LandingPlan thirsty = new LandingPlan(
                plan.name(),
                new LandingPlan.Lander(
                        lander.massKg(), 7000, lander.thrustN(), lander.leastThrottle(), lander.specificImpulse()),
                plan.descent(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Flight descent = Landing.fly(thirsty).descent().orElseThrow();
        Margin first = descent.margins().getFirst();

        assertThat(descent.isPossible()).isFalse();
        assertThat(first.quantity()).isEqualTo("propellant");
        assertThat(first.left()).isCloseTo(7000 - descent.propellantKg(), within(1e-6));
        assertThat(first.toString()).contains("missed by");
    }

    @Test
    void anEngineTooWeakLeadsNowhere() {
        LandingPlan plan = example("crewed-reference");
        LandingPlan weak = new LandingPlan(
                plan.name(),
                new LandingPlan.Lander(15_200, 8200, 6000, 0.1, Duration.ofSeconds(311)),
                plan.descent(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(Landing.fly(weak).descent().filter(Flight::isPossible)).isEmpty();
    }

    @Test
    void allProblemsOfAFileAreToldAtOnce() throws IOException {
        String wrong = Files.readString(path("crewed-reference"))
                .replace("propellant: 8200 kg", "propellant: 18200 kg")
                .replace("perilune: 15 km", "perilune: 150 km");

        assertThatThrownBy(() -> LandingPlanFile.parse("x.yaml", wrong))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("lander.propellant")
                .hasMessageContaining("descent.perilune");
    }

    private static Planar perilune() {
        double r = RADIUS + 15e3;
        return new Planar(0, r, 0, 0, Planar.apsisMPerS(r, RADIUS + 100e3), 15_000);
    }

    private static LandingPlan example(String name) {
        LandingPlan plan = LandingPlanFile.read(path(name));
        return new LandingPlan(
                plan.name(), plan.lander(), plan.descent(), plan.fault(), plan.ascent(), Optional.empty());
    }

    private static Path path(String name) {
        return Path.of(System.getProperty("outpost.root"), "examples", "landing", name + ".yaml");
    }
}
