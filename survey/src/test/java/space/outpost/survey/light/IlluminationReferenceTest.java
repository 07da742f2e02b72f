package space.outpost.survey.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/** Against an independent program: hourly means over 2024 to 2026, its horizon ending at 100 km. */
@Tag("slow")
class IlluminationReferenceTest {
    private static final double ITS_RANGE_M = 100_000;
    private static final Path SHARED = Path.of(System.getProperty("outpost.shared", ""));
    private static final Path POINTS = SHARED.resolve("reference/illumination_points.csv");

    private record Point(Place place, double mastM, double meanFraction) {}

    @BeforeEach
    void needsRealTerrain() {
        Assumptions.assumeTrue(
                Files.exists(POINTS) && Files.isDirectory(SHARED.resolve(Terrain.FOLDER)),
                "no reference points and terrain in " + SHARED);
    }

    @Test
    void meanFractionsAgreeWithinATwoHundredthAtItsOwnRange() throws IOException {
        BodyTrack sun = sun();
        try (Terrain terrain = Terrain.open(SHARED)) {
            for (Point point : points()) {
                assertThat(mean(terrain, point, ITS_RANGE_M, sun))
                        .as(point.toString())
                        .isEqualTo(point.meanFraction, within(0.02));
            }
        }
    }

    @Test
    void mountainsBeyondItsRangeTakeFurtherLight() throws IOException {
        BodyTrack sun = sun();
        try (Terrain terrain = Terrain.open(SHARED)) {
            for (Point point : points()) {
                double near = mean(terrain, point, ITS_RANGE_M, sun);
                double full = mean(terrain, point, SkylineCaster.FULL_RANGE_M, sun);
                assertThat(near - full).as(point.toString()).isBetween(0.0, 0.025);
            }
        }
    }

    private static double mean(Terrain terrain, Point point, double rangeM, BodyTrack sun) {
        Place ground = terrain.ground(point.place).orElseThrow();
        Skyline skyline = new SkylineCaster(terrain)
                .skylines(ground, new double[] {point.mastM}, 720, rangeM)
                .getFirst();
        return Light.meanOfSamples(ground.withHeight(ground.heightM() + point.mastM), skyline, sun);
    }

    private static BodyTrack sun() {
        return Sky.embedded().track(Body.SUN, Instant.parse("2024-01-01T00:00:00Z"), Duration.ofHours(1), 26_304);
    }

    private static List<Point> points() throws IOException {
        return Files.readAllLines(POINTS).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("name"))
                .map(line -> line.split(","))
                .map(f -> new Point(
                        Place.ofDegrees(Double.parseDouble(f[1]), Double.parseDouble(f[2]), 0),
                        Double.parseDouble(f[3]),
                        Double.parseDouble(f[5])))
                .toList();
    }
}
