package space.outpost.survey.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.Raster;

class SkylineCasterTest extends AbstractSkylineTest {
    private static final double[] MASTS_M = {0, 2, 10, 50};

    @Override
    List<Skyline> skylines(Terrain terrain, Place ground, double[] mastsM, int azimuths, double rangeM) {
        return new SkylineCaster(terrain).skylines(ground, mastsM, azimuths, rangeM);
    }

    private static Terrain rough(long seed) {
        Random random = new Random(seed);
        double[] bumps = random.doubles(40 * 4).toArray();
        SyntheticGrids.Relief relief = p -> {
            double x = Math.cos(p.latitudeRad()) * Math.sin(p.longitudeRad()) * 1737.4;
            double y = Math.cos(p.latitudeRad()) * Math.cos(p.longitudeRad()) * 1737.4;
            double h = 0;
            for (int i = 0; i < bumps.length; i += 4) {
                double dx = x - 16 * (bumps[i] - 0.5);
                double dy = y - 16 * (bumps[i + 1] - 0.5);
                double width = 0.1 + 2 * bumps[i + 2];
                h += 500 * (bumps[i + 3] - 0.4) * width * Math.exp(-(dx * dx + dy * dy) / (width * width));
            }
            return h;
        };
        Raster fine = SyntheticGrids.polar("fine", 30, 700, -500, 80, relief);
        Raster coarse = SyntheticGrids.polar("coarse", 150, 60, relief);
        return Terrain.of(List.of(coarse, fine));
    }

    @Property(seed = "20261121", tries = 25)
    void onRoughGroundItAgreesWithThePlainRays(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @DoubleRange(max = 360) double lon) {
        try (Terrain terrain = rough(seed)) {
            Place place = Place.ofDegrees(-90 + Math.abs(x) / 30.3, lon, 0);
            List<Skyline> fast = skylines(terrain, place, MASTS_M, 16, 7000);
            List<Skyline> plain = new PlainRayCaster(terrain, 0.25).skylines(place, MASTS_M, 16, 7000);
            for (int m = 1; m < MASTS_M.length; m++) {
                for (int i = 0; i < 16; i++) {
                    double difference =
                            fast.get(m).elevationRad(i) - plain.get(m).elevationRad(i);
                    // Nothing that the plain rays hit is missed; what they step over is at most this.
                    assertThat(difference).isBetween(-1e-6, 1e-3);
                }
            }
        }
    }

    @Property(seed = "20261121", tries = 20)
    void aHigherMastNeverSeesAHigherSkylineNorAWiderRangeALowerOne(@ForAll long seed) {
        try (Terrain terrain = rough(seed)) {
            Place place = Place.ofDegrees(-89.96, 77, 0);
            List<Skyline> near = skylines(terrain, place, MASTS_M, 32, 3000);
            List<Skyline> far = skylines(terrain, place, MASTS_M, 32, 7000);
            for (int i = 0; i < 32; i++) {
                for (int m = 0; m < MASTS_M.length; m++) {
                    // The range also ends a chord, which moves the ground by the chord's error, below a millimetre.
                    assertThat(far.get(m).elevationRad(i))
                            .isGreaterThanOrEqualTo(near.get(m).elevationRad(i) - 1e-7);
                    if (m > 0) {
                        assertThat(far.get(m).elevationRad(i))
                                .isLessThanOrEqualTo(far.get(m - 1).elevationRad(i));
                    }
                }
            }
        }
    }

    @Test
    void distancesNameWhatIsSeen() {
        Place here = Place.ofDegrees(-89.9, 222, 0);
        Raster cliffs = SyntheticGrids.polar("cliffs", 20, 650, p -> p.distanceM(here) < 8000 ? 0 : 600);
        try (Terrain terrain = Terrain.of(List.of(cliffs))) {
            SkylineCaster.Cast cast = new SkylineCaster(terrain)
                    .cast(here, new double[] {5}, 36, 9500)
                    .getFirst();
            for (double distanceM : cast.distancesM()) {
                assertThat(distanceM).isCloseTo(8000, within(30.0));
            }
        }
    }

    @Test
    void aPlaceOffEveryGridIsInvalidInput() {
        try (Terrain terrain = rough(1)) {
            assertThatThrownBy(() -> skylines(terrain, Place.ofDegrees(-80, 0, 0), MASTS_M, 8, 1000))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("-80.00000 deg latitude")
                    .hasMessageContaining("[fine, coarse]");
        }
    }

    @Test
    void theSamePlaceGivesTheSameSkylineEveryTime() {
        try (Terrain terrain = rough(2);
                Terrain again = rough(2)) {
            Place place = Place.ofDegrees(-89.97, 10, 0);
            assertThat(skylines(terrain, place, MASTS_M, 64, 7000))
                    .isEqualTo(skylines(again, place, MASTS_M, 64, 7000));
        }
    }
}
