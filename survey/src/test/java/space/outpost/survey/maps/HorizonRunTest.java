package space.outpost.survey.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.survey.horizon.HorizonFile;
import space.outpost.survey.horizon.Horizons;
import space.outpost.survey.horizon.Sweep;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;

class HorizonRunTest {
    private static final Region REGION =
            new Region(PolarStereographic.south(), GridFrame.upright(5, -5, 10), 0, 0, 50, 40);
    private static final HorizonFile.Origin ORIGIN = new HorizonFile.Origin(2, "known", "a.tif 0f");

    /** Horizons as high as a cell lies to the right; stops at some part. */
    private static final class Stopping implements Horizons {
        private final List<Region> asked = new ArrayList<>();
        private final int most;

        Stopping(int most) {
            this.most = most;
        }

        @Override
        public String describe() {
            return "known";
        }

        @Override
        public void sweep(Region region, int directions, double[] mastsM, Sweep sweep) {
            asked.add(region);
            for (int k = 0; k < directions; k++) {
                if (asked.size() > most && k == 1) {
                    throw new IllegalStateException("stopped");
                }
                float[] found = new float[region.size()];
                for (int i = 0; i < found.length; i++) {
                    found[i] = (float) (1e-3 * region.x(i % region.cols(), i / region.cols()) + 0.01 * k);
                }
                sweep.direction(k, k, new float[][] {found});
            }
        }
    }

    private static final MapRun.Watch NOBODY = new MapRun.Watch() {
        @Override
        public void say(String line) {}

        @Override
        public void progress(String doing, long done, long of) {}
    };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRunStoppedWithinAPartGoesOnAndEndsWithTheSameFile() throws IOException {
        Path whole = folder.resolve("whole.tif");
        new HorizonRun(REGION, 3, ORIGIN, new Stopping(99), 1024).into(whole, false, NOBODY);
        Path file = folder.resolve("kept.tif");
        assertThatThrownBy(() -> new HorizonRun(REGION, 3, ORIGIN, new Stopping(2), 20).into(file, false, NOBODY))
                .hasMessage("stopped");
        assertThat(file).doesNotExist();
        Stopping rest = new Stopping(99);
        new HorizonRun(REGION, 3, ORIGIN, rest, 20).into(file, false, NOBODY);
        assertThat(rest.asked).hasSize(4);
        assertThat(file).hasSameBinaryContentAs(whole);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(whole, file);
        }
    }
}
