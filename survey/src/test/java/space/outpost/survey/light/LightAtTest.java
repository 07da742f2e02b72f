package space.outpost.survey.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.terrain.Region;

class LightAtTest {
    private static final int SAMPLES = 48;

    @Test
    void theSegmentFormulaIsThatOfALevelHorizonAndItsShortCutKeepsClose() {
        assertThat(DiscShare.of(-1)).isZero();
        assertThat(DiscShare.of(0)).isEqualTo(0.5);
        assertThat(DiscShare.of(1)).isEqualTo(1);
        assertThat(DiscShare.of(0.5)).isCloseTo(0.80450, within(1e-5));
        for (float t = -1.2f; t < 1.2f; t += 0.001f) {
            assertThat((double) DiscShare.nearly(t)).isCloseTo(DiscShare.of(t), within(DiscShare.NEARLY));
        }
        assertThat(DiscShare.nearly(-1)).isZero();
        assertThat(DiscShare.nearly(1)).isEqualTo(1);
    }

    @Test
    void aThresholdSaysHowHighTheDiscMustStand() {
        assertThat(DiscShare.radii(LightStatistics.ANY_PART)).isEqualTo(-1);
        assertThat(DiscShare.radii(0.5)).isCloseTo(0, within(1e-12));
        assertThat(DiscShare.radii(1)).isCloseTo(1, within(1e-5));
        assertThat(DiscShare.of(DiscShare.radii(0.2))).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void everyCellHasTheLightOfItsOwnSkyline() {
        try (HillyRegion hills = new HillyRegion(60, 16)) {
            HorizonCube cube = hills.cube(hills.region);
            for (Body body : Body.values()) {
                BodyTrack track = hills.track(body, "2030-01-05T00:00:00Z", Duration.ofHours(15), SAMPLES);
                float[] share = new float[hills.region.size()];
                double worst = 0;
                double squares = 0;
                int count = 0;
                for (int i = 0; i < SAMPLES; i += 3) {
                    LightAt.fill(cube, track, i, share);
                    for (int n = 0; n < 40; n++) {
                        int col = (n * 37 + i) % hills.region.cols();
                        int row = (n * 53 + 7 * i) % hills.region.rows();
                        float found = share[hills.region.index(col, row)];
                        if (cube.plane(0)[hills.region.index(col, row)] == HorizonCube.NO_DATA) {
                            assertThat(found).isNaN();
                            continue;
                        }
                        Pointing pointing = new Pointing(hills.eye(col, row), track);
                        pointing.look(i);
                        double exact = new VisibleDisc(HillyRegion.skyline(cube, col, row))
                                .fraction(pointing.azimuthRad(), pointing.elevationRad(), pointing.radiusRad());
                        double error = found - exact;
                        worst = Math.max(worst, Math.abs(error));
                        squares += error * error;
                        count++;
                    }
                }
                assertThat(worst).isLessThan(0.3);
                assertThat(Math.sqrt(squares / count)).isLessThan(0.02);
            }
        }
    }

    @Test
    void aPartHasTheLightOfTheWhole() {
        try (HillyRegion hills = new HillyRegion(700, 24)) {
            Region part = hills.region.part(11, 17, 35, 28);
            BodyTrack sun = hills.track(Body.SUN, "2030-01-05T00:00:00Z", Duration.ofDays(3), 1);
            float[] whole = new float[hills.region.size()];
            float[] inPart = new float[part.size()];
            LightAt.fill(hills.cube(hills.region), sun, 0, whole);
            LightAt.fill(hills.cube(part), sun, 0, inPart);
            assertThat(SkyPatch.of(part)).hasSizeGreaterThan(2);
            for (int row = 0; row < part.rows(); row++) {
                int from = hills.region.index(11, 17 + row);
                assertThat(Arrays.copyOfRange(inPart, part.index(0, row), part.index(0, row + 1)))
                        .isEqualTo(Arrays.copyOfRange(whole, from, from + part.cols()));
            }
        }
    }
}
