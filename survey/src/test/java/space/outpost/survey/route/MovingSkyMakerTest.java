package space.outpost.survey.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.light.Light;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.SyntheticGrids;
import space.outpost.survey.terrain.Terrain;

class MovingSkyMakerTest {
    private static final Instant START = Instant.parse("2031-08-10T00:00:00Z");
    private static final int STEP_S = 6 * 3600;
    private static final int STEPS = 100;

    /** No ground lies farther. */
    private static final double FARTHEST_M = 6000;

    /** Waves of 60 m height and a kilometre length, on which light comes and goes. */
    private final Terrain terrain = Terrain.of(List.of(SyntheticGrids.polar("waves", 20, 3000, 2000, 150, place -> {
        double r = (Math.PI / 2 + place.latitudeRad()) * Place.MOON_RADIUS_M;
        double x = r * Math.sin(place.longitudeRad());
        double y = r * Math.cos(place.longitudeRad());
        return 30 * Math.sin(x / 160) * Math.sin(y / 210 + x / 900);
    })));

    @Test
    void halfADiscOverALevelHorizonIsHalfItsArea() {
        assertThat(MovingSkyMaker.share(0)).isEqualTo(0.5);
        assertThat(MovingSkyMaker.share(-1)).isZero();
        assertThat(MovingSkyMaker.share(1)).isEqualTo(1);
        // A segment of height r/2 covers (pi/3 - sqrt(3)/4)/pi of the disc.
        assertThat(MovingSkyMaker.share(-0.5)).isCloseTo((Math.PI / 3 - Math.sqrt(3) / 4) / Math.PI, within(1e-12));
    }

    @Test
    void lightAndContactOfACellAreThoseOfItsOwnSkyline() {
        Place centre = SyntheticGrids.place(PolarStereographic.south().unitVector(3000, 2000));
        Region region = Region.around(centre, 2000, 2000, 40);
        Sky sky = Sky.embedded();
        Heights ground = Routes.heights(region, terrain);
        MovingSky moving =
                MovingSkyMaker.make(region, ground, terrain, sky, Scene.ROVER, START, STEP_S, STEPS, 2, done -> {});
        Instant middle = START.plusSeconds(STEP_S / 2);
        SplittableRandom random = new SplittableRandom(5);
        double squares = 0;
        int contacts = 0;
        int cells = 40;
        for (int n = 0; n < cells; n++) {
            int col = random.nextInt(region.cols());
            int row = random.nextInt(region.rows());
            int step = random.nextInt(STEPS);
            Place foot = terrain.ground(region.place(col, row)).orElseThrow();
            Skyline skyline = new SkylineCaster(terrain)
                    .skylines(foot, new double[] {2}, 720, FARTHEST_M)
                    .getFirst();
            Place eye = foot.withHeight(foot.heightM() + 2);
            Duration once = Duration.ofHours(1);
            BodyTrack sun = sky.track(Body.SUN, middle.plusSeconds((long) step * STEP_S), once, 1);
            BodyTrack earth = sky.track(Body.EARTH, middle.plusSeconds((long) step * STEP_S), once, 1);
            byte ours = moving.planes().get(step)[region.index(col, row)];
            double error = MovingSky.light(ours) - Light.meanOfSamples(eye, skyline, sun);
            squares += error * error;
            contacts += MovingSky.contact(ours) == Light.meanOfSamples(eye, skyline, earth) >= 0.5 ? 1 : 0;
        }
        assertThat(Math.sqrt(squares / cells)).isLessThan(0.1);
        assertThat(contacts).isGreaterThanOrEqualTo(cells - 2);
    }
}
