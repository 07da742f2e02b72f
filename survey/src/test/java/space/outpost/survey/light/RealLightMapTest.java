package space.outpost.survey.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.sky.Body;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/** Maps of light on Connecting Ridge against exact rays and the exact disc at their cells. */
@Tag("slow")
class RealLightMapTest {
    private static final Path SHARED = Path.of(System.getProperty("outpost.shared", ""));
    private static final double MAST_M = 2;

    @Test
    void meansAreThoseOfExactRaysWithinAHundredth() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve(Terrain.FOLDER)), "no terrain in " + SHARED);
        Sky sky = Sky.embedded();
        LightSettings settings =
                LightSettings.of(Interval.of(Instant.parse("2030-01-01T00:00:00Z"), Duration.ofDays(365)), MAST_M);
        try (Terrain terrain = Terrain.open(SHARED)) {
            Region ridge = Region.around(Place.ofDegrees(-89.454, 222.846, 0), 640, 640, 10);
            LightMapper mapper =
                    new LightMapper(new HorizonEngine(terrain, 2, SkylineCaster.FULL_RANGE_M), sky, settings, 2);
            Map<MapQuantity, float[]> maps = mapper.maps(ridge, Set.of(MapQuantity.LIGHT_MEAN));
            float[] mean = Optional.ofNullable(maps.get(MapQuantity.LIGHT_MEAN)).orElseThrow();
            SkylineCaster rays = new SkylineCaster(terrain);
            double squares = 0;
            double worst = 0;
            int count = 0;
            for (int row = 3; row < ridge.rows(); row += 9) {
                for (int col = 5; col < ridge.cols(); col += 9) {
                    Place ground = terrain.ground(ridge.place(col, row)).orElseThrow();
                    Skyline skyline = rays.skylines(
                                    ground, new double[] {MAST_M}, settings.directions(), SkylineCaster.FULL_RANGE_M)
                            .getFirst();
                    double exact = Light.meanOfSamples(
                            ground.withHeight(ground.heightM() + MAST_M),
                            skyline,
                            sky.track(
                                    Body.SUN,
                                    settings.span().start().plus(settings.step().dividedBy(2)),
                                    settings.step(),
                                    settings.steps()));
                    double off = mean[ridge.index(col, row)] - exact;
                    squares += off * off;
                    worst = Math.max(worst, Math.abs(off));
                    count++;
                }
            }
            assertThat(Math.sqrt(squares / count)).isLessThan(0.001);
            assertThat(worst).isLessThan(0.005);
        }
    }
}
