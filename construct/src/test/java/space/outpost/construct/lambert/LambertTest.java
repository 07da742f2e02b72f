package space.outpost.construct.lambert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import space.outpost.construct.lambert.LambertWay.Branch;
import space.outpost.construct.lambert.LambertWay.Sense;
import space.outpost.construct.lambert.TwoBody.State;
import space.outpost.sky.Vector3;

class LambertTest {
    private static final LambertWay PROGRADE = LambertWay.direct(Sense.PROGRADE);
    private static final LambertWay RETROGRADE = LambertWay.direct(Sense.RETROGRADE);

    @ParameterizedTest
    @CsvSource({
        "PROGRADE, 0, LEFT, 1e-8",
        "RETROGRADE, 0, LEFT, 1e-8",
        "PROGRADE, 1, LEFT, 1e-11",
        "PROGRADE, 1, RIGHT, 1e-11",
        "RETROGRADE, 3, LEFT, 1e-11",
        "RETROGRADE, 3, RIGHT, 1e-11"
    })
    void arcsLeadWhereTheyShould(Sense sense, int revolutions, Branch branch, double nearlyAllWithin) {
        LambertProblems problems = LambertBench.random(20_000, 5);
        LambertVelocities found = new LambertVelocities(problems.size());

        new Lambert(1).solve(problems, new LambertWay(sense, revolutions, branch), found);

        double[] misses = misses(problems, found);
        assertThat(misses).hasSizeGreaterThan(revolutions == 0 ? 19_999 : 100);
        assertThat(misses[misses.length / 2]).isLessThan(2e-14);
        assertThat(misses[misses.length - 1 - misses.length / 10_000]).isLessThan(nearlyAllWithin);
    }

    @Test
    void motionThatIsKnownIsFoundAgain() {
        SplittableRandom random = new SplittableRandom(1);
        TwoBody centre = new TwoBody(1);
        for (int i = 0; i < 5_000; i++) {
            Vector3 r = new Vector3(0.5 + random.nextDouble(), random.nextDouble(), random.nextDouble());
            Vector3 v = new Vector3(random.nextDouble() - 0.5, 0.4 + random.nextDouble(), random.nextDouble() - 0.5);
            double flight = 0.01 + 0.5 * random.nextDouble();
            State end = centre.after(new State(r, v), flight);

            LambertVelocities found =
                    new Lambert(1).solve(r, end.r(), flight, r.cross(v).z() > 0 ? PROGRADE : RETROGRADE);

            assertThat(found.departureMPerS(0).minus(v).length()).isLessThan(1e-10);
            assertThat(found.arrivalMPerS(0).minus(end.v()).length()).isLessThan(1e-10);
        }
    }

    @Test
    void energyAndMomentumAreTheSameAtBothEnds() {
        LambertProblems problems = LambertBench.random(5_000, 3);
        LambertVelocities found = new LambertVelocities(problems.size());
        new Lambert(1).solve(problems, RETROGRADE, found);
        for (int i = 0; i < problems.size(); i++) {
            Vector3 v1 = found.departureMPerS(i);
            Vector3 v2 = found.arrivalMPerS(i);
            double energy1 = v1.dot(v1) / 2 - 1 / problems.fromM(i).length();
            double energy2 = v2.dot(v2) / 2 - 1 / problems.toM(i).length();
            assertThat(energy2).isCloseTo(energy1, within(1e-13 * (v1.dot(v1) + v2.dot(v2) + 10)));
            Vector3 h1 = problems.fromM(i).cross(v1);
            Vector3 h2 = problems.toM(i).cross(v2);
            assertThat(h2.minus(h1).length()).isLessThan(1e-13 * (1 + v1.length() * 4));
            assertThat(h1.z()).as("retrograde").isLessThan(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void orekitFindsTheSame(int revolutions) {
        LambertProblems problems = LambertBench.random(3_000, 9);
        LambertBench bench = new LambertBench();
        int compared = 0;
        for (int i = 0; i < problems.size(); i++) {
            LambertVelocities left = solve(problems, i, new LambertWay(Sense.PROGRADE, revolutions, Branch.LEFT));
            LambertVelocities right = solve(problems, i, new LambertWay(Sense.PROGRADE, revolutions, Branch.RIGHT));
            if (!left.exists(0)) {
                continue;
            }
            Vector3 orekit = bench.orekit(problems.fromM(i), problems.toM(i), problems.flightS(i), revolutions);
            double difference = Math.min(
                    left.departureMPerS(0).minus(orekit).length(),
                    right.departureMPerS(0).minus(orekit).length());
            assertThat(difference).isLessThan(1e-8 * orekit.length());
            compared++;
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void thePlainReferenceFindsTheSame() {
        LambertBench bench = new LambertBench();
        for (int k = 0; k < 100; k++) {
            assertThat(bench.solved(k)).isCloseTo(bench.plain(k), within(1e-7 * Math.max(1, Math.abs(bench.plain(k)))));
        }
    }

    @ParameterizedTest
    @CsvSource({"PROGRADE, 0, LEFT", "RETROGRADE, 0, LEFT", "PROGRADE, 1, LEFT", "RETROGRADE, 2, RIGHT"})
    void vectorAndScalarCodeGiveTheSameBits(Sense sense, int revolutions, Branch branch) {
        LambertProblems problems = LambertBench.random(20_003, 11);
        problems.set(5, new Vector3(1, 0, 0), new Vector3(-2, 0, 0), 4);
        problems.set(6, new Vector3(1, 0, 0), new Vector3(1, 0, 0), 4);
        problems.set(7, new Vector3(1, 0, 0), new Vector3(0, 1, 0), -1);
        ScalarLambert scalar = new ScalarLambert(1, new LambertWay(sense, revolutions, branch));
        LambertVelocities one = new LambertVelocities(problems.size());
        LambertVelocities other = new LambertVelocities(problems.size());

        scalar.solve(problems, one, 0, problems.size());
        new VectorLambert(scalar).solve(problems, other, 0, problems.size());

        assertThat(other.x1).isEqualTo(one.x1);
        assertThat(other.y1).isEqualTo(one.y1);
        assertThat(other.z2).isEqualTo(one.z2);
    }

    @ParameterizedTest
    @CsvSource({"PROGRADE, 1", "RETROGRADE, -1"})
    void halfAnEllipseLiesInThePlaneNearestTheFramesOwn(Sense sense, double sign) {
        double r1 = 6.6e6;
        double r2 = 384.4e6;
        double mu = 3.986004418e14;
        double a = (r1 + r2) / 2;
        double flight = Math.PI * Math.sqrt(a * a * a / mu);

        LambertVelocities found =
                new Lambert(mu).solve(new Vector3(r1, 0, 0), new Vector3(-r2, 0, 0), flight, LambertWay.direct(sense));

        double perigeeMPerS = Math.sqrt(2 * mu * r2 / (r1 * (r1 + r2)));
        assertThat(found.departureMPerS(0).y()).isCloseTo(sign * perigeeMPerS, within(1e-8));
        assertThat(found.arrivalMPerS(0).y()).isCloseTo(-sign * perigeeMPerS * r1 / r2, within(1e-8));
        assertThat(found.departureMPerS(0).x()).isCloseTo(0, within(1e-6));
        assertThat(found.departureMPerS(0).z()).isCloseTo(0, within(1e-8));
    }

    @Test
    void aParabolaTakesEulersTime() {
        Vector3 from = new Vector3(1, 0, 0);
        Vector3 to = new Vector3(0.3, 1.7, 0.2);
        double c = to.minus(from).length();
        double sum = from.length() + to.length();
        double flight = (Math.pow(sum + c, 1.5) - Math.pow(sum - c, 1.5)) / 6;

        Vector3 v = new Lambert(1).solve(from, to, flight, PROGRADE).departureMPerS(0);

        assertThat(v.dot(v) / 2 - 1).as("energy").isCloseTo(0, within(1e-14));
    }

    @Test
    void aFlightInNoTimeIsStraight() {
        Vector3 from = new Vector3(1, 0, 0);
        Vector3 to = new Vector3(1, 1, 0.5);
        double flight = 1e-6;

        LambertVelocities found = new Lambert(1).solve(from, to, flight, PROGRADE);

        Vector3 straight = to.minus(from).times(1 / flight);
        assertThat(found.departureMPerS(0).minus(straight).length() / straight.length())
                .isLessThan(1e-11);
        assertThat(found.arrivalMPerS(0).minus(straight).length() / straight.length())
                .isLessThan(1e-11);
    }

    @Test
    void aLongFlightIsNearlyTheSlowestEllipseAroundTheFarSide() {
        LambertVelocities found = new Lambert(1).solve(new Vector3(1, 0, 0), new Vector3(0, 1, 0), 1e5, PROGRADE);

        State end = new TwoBody(1).after(new State(new Vector3(1, 0, 0), found.departureMPerS(0)), 1e5);
        assertThat(end.r().minus(new Vector3(0, 1, 0)).length()).isLessThan(1e-5);
    }

    @Test
    void revolutionsNeedTheirTime() {
        Vector3 from = new Vector3(1, 0, 0);
        Vector3 to = new Vector3(0, 1, 0);
        LambertWay left = new LambertWay(Sense.PROGRADE, 1, Branch.LEFT);
        LambertWay right = new LambertWay(Sense.PROGRADE, 1, Branch.RIGHT);
        double low = 0.1;
        double high = 50;
        for (int i = 0; i < 60; i++) {
            double mid = (low + high) / 2;
            if (new Lambert(1).solve(from, to, mid, left).exists(0)) {
                high = mid;
            } else {
                low = mid;
            }
        }

        assertThat(new Lambert(1).solve(from, to, low * (1 - 1e-12), right).exists(0))
                .isFalse();
        Vector3 one = new Lambert(1).solve(from, to, high * (1 + 1e-9), left).departureMPerS(0);
        Vector3 other = new Lambert(1).solve(from, to, high * (1 + 1e-9), right).departureMPerS(0);
        assertThat(one.minus(other).length()).as("two arcs about to become one").isBetween(1e-8, 1e-2);
    }

    @Test
    void thereIsNoArcWithoutTimeNorBetweenOnePlace() {
        Vector3 from = new Vector3(1, 0, 0);
        assertThat(new Lambert(1).solve(from, new Vector3(0, 1, 0), 0, PROGRADE).exists(0))
                .isFalse();
        assertThat(new Lambert(1)
                        .solve(from, new Vector3(0, 1, 0), Double.NaN, PROGRADE)
                        .exists(0))
                .isFalse();
        assertThat(new Lambert(1).solve(from, from, 1, PROGRADE).exists(0)).isFalse();
    }

    private static LambertVelocities solve(LambertProblems problems, int i, LambertWay way) {
        return new Lambert(1).solve(problems.fromM(i), problems.toM(i), problems.flightS(i), way);
    }

    private static double[] misses(LambertProblems problems, LambertVelocities found) {
        TwoBody centre = new TwoBody(1);
        double[] misses = new double[problems.size()];
        int solved = 0;
        for (int i = 0; i < problems.size(); i++) {
            if (found.exists(i)) {
                State end = centre.after(new State(problems.fromM(i), found.departureMPerS(i)), problems.flightS(i));
                misses[solved++] = end.r().minus(problems.toM(i)).length()
                        / problems.toM(i).length();
            }
        }
        double[] all = Arrays.copyOf(misses, solved);
        Arrays.sort(all);
        return all;
    }
}
