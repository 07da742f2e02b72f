package space.outpost.construct.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orekit.forces.ForceModel;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.ThirdBodyAttraction;
import org.orekit.propagation.SpacecraftState;
import space.outpost.sky.Sky;

/**
 * Orekit's own models are the plain reference. They keep time more finely than the double of TDB that the ephemeris is
 * read at, which rounds by 0.1 us: by a tenth of a millimetre of the Moon's way.
 */
class AttractionTest {
    private final Space space = new Space(Sky.embedded());

    @ParameterizedTest
    @EnumSource
    void pullsAsOrekitsModelsDo(Centre centre) {
        List<ForceModel> plain = List.of(
                new ThirdBodyAttraction(centre == Centre.MOON ? space.earth() : space.moon()),
                new ThirdBodyAttraction(space.sun()),
                new HolmesFeatherstoneAttractionModel(space.sky().moonPrincipalAxes(), space.moonHarmonics(10)));
        Attraction ours = new Attraction(space, centre, Forces.CISLUNAR);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(10);
        for (int i = 0; i < 200; i++) {
            SpacecraftState state = near(centre, random);

            Vector3D expected = Vector3D.ZERO;
            for (ForceModel force : plain) {
                expected = expected.add(force.acceleration(state, force.getParameters(state.getDate())));
            }

            assertThat(Vector3D.distance(ours.acceleration(state, new double[0]), expected))
                    .isLessThan(1e-10 * expected.getNorm());
        }
    }

    /** From 10 km above the Moon to 50 000 km, some just above a pole, at any time of the ephemeris' years. */
    private SpacecraftState near(Centre centre, RandomGenerator random) {
        var date = space.date(Instant.parse("2020-01-01T00:00:00Z")).shiftedBy(random.nextDouble(1e9));
        Vector3D direction = random.nextInt(10) == 0
                ? Vector3D.MINUS_K
                : new Vector3D(random.nextDouble(2 * Math.PI), random.nextDouble(-1.5, 1.5));
        Vector3D fromMoon =
                direction.scalarMultiply(1.7474e6 * Math.exp(random.nextDouble() * Math.log(50e6 / 1.7474e6)));
        SpacecraftState aboutMoon = space.state(Centre.MOON, date, fromMoon, new Vector3D(0, 0, 1000), 1000);
        return centre == Centre.MOON ? aboutMoon : space.about(centre, aboutMoon);
    }
}
