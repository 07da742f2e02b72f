package space.outpost.survey.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;

class MapRunTest {
    private static final Region REGION =
            new Region(PolarStereographic.south(), GridFrame.upright(5, -5, 10), -30, -20, 90, 50);
    private static final Set<MapQuantity> WANTED = EnumSet.of(MapQuantity.HEIGHT, MapQuantity.SLOPE);
    private static final MapRun.Watch NOBODY = new Listener();

    @TempDir
    private Path folder = Path.of("");

    /** Remembers what was said. */
    private static final class Listener implements MapRun.Watch {
        private final List<String> said = new ArrayList<>();
        private final List<Long> progress = new ArrayList<>();

        @Override
        public void say(String line) {
            said.add(line);
        }

        @Override
        public void progress(String doing, long done, long of) {
            progress.add(done);
        }
    }

    /** A known function of a cell's place; counts the parts it is asked for and stops after some. */
    private static final class Counting implements Mapper {
        private final List<Region> asked = new ArrayList<>();
        private final int most;
        private final String how;

        Counting(int most, String how) {
            this.most = most;
            this.how = how;
        }

        @Override
        public Set<MapQuantity> quantities() {
            return EnumSet.of(MapQuantity.HEIGHT, MapQuantity.SLOPE, MapQuantity.HILLSHADE);
        }

        @Override
        public String describe(MapQuantity quantity) {
            return how;
        }

        @Override
        public Map<MapQuantity, float[]> maps(Region part, Set<MapQuantity> wanted, DoubleConsumer done) {
            if (asked.size() == most) {
                throw new IllegalStateException("stopped");
            }
            asked.add(part);
            Map<MapQuantity, float[]> maps = new EnumMap<>(MapQuantity.class);
            for (MapQuantity quantity : wanted) {
                float[] values = new float[part.size()];
                for (int row = 0; row < part.rows(); row++) {
                    for (int col = 0; col < part.cols(); col++) {
                        double at = quantity.ordinal() + 0.07 * part.x(col, row) + 0.03 * part.y(col, row);
                        values[part.index(col, row)] = (float) (0.5 + 0.5 * Math.sin(at));
                    }
                }
                maps.put(quantity, values);
                done.accept((double) maps.size() / wanted.size());
            }
            return maps;
        }
    }

    private static MapRun run(Mapper mapper, int side, int threads) {
        return new MapRun("here", REGION, List.of(mapper), WANTED, "nowhere", List.of("terrain: a"), side, threads);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void assertSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        assertThat(one.keySet()).isEqualTo(other.keySet());
        one.forEach((name, bytes) ->
                assertThat(Arrays.equals(bytes, other.get(name))).as(name).isTrue());
    }

    @Test
    void partsAndThreadsDoNotShowInTheFilesAndNothingElseIsLeft() throws IOException {
        Path whole = folder.resolve("whole");
        run(new Counting(99, "x"), 1024, 1).into(whole, Set.of(), NOBODY);
        assertThat(files(whole))
                .containsOnlyKeys("here-height.png", "here-height.tif", "here-slope.png", "here-slope.tif");
        Path parts = folder.resolve("parts");
        run(new Counting(99, "x"), 16, 2).into(parts, Set.of(), NOBODY);
        assertSame(files(parts), files(whole));
    }

    @Test
    void gdalReadsTheValuesUnitsAndPlacesOfTheFiles() throws IOException, InterruptedException {
        Assumptions.assumeTrue(onThePath("gdallocationinfo"), "gdallocationinfo is not on the PATH");
        Mapper known = new Counting(99, "as known");
        run(known, 32, 2).into(folder, Set.of(), NOBODY);
        Map<MapQuantity, float[]> want = new Counting(99, "as known").maps(REGION, WANTED);
        for (MapQuantity quantity : WANTED) {
            String file = folder.resolve("here-" + quantity.id() + ".tif").toString();
            assertThat(output("gdalinfo", file))
                    .contains("Size is 90, 50", "Unit Type: " + quantity.unit(), "as known", quantity.title())
                    .contains("NoData Value=nan", "IAU_2015:30135")
                    .doesNotContain("Warning", "ERROR");
            for (int[] at : new int[][] {{0, 0}, {89, 49}, {31, 32}, {50, 7}}) {
                String said = output(
                        "gdallocationinfo",
                        "-valonly",
                        "-geoloc",
                        file,
                        Double.toString(REGION.x(at[0], at[1])),
                        Double.toString(REGION.y(at[0], at[1])));
                assertThat(Float.parseFloat(said.strip()))
                        .isEqualTo(want.getOrDefault(quantity, new float[0])[REGION.index(at[0], at[1])]);
            }
        }
    }

    private static boolean onThePath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    @Test
    void aStoppedRunGoesOnWithoutDoingAFinishedPartAgain() throws IOException {
        Path whole = folder.resolve("whole");
        run(new Counting(99, "x"), 20, 1).into(whole, Set.of(), NOBODY);
        Counting stops = new Counting(4, "x");
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> run(stops, 20, 1).into(out, Set.of(), NOBODY)).hasMessage("stopped");
        assertThat(out.resolve("here-height.tif")).doesNotExist();
        Counting rest = new Counting(99, "x");
        Listener listener = new Listener();
        run(rest, 20, 2).into(out, Set.of(), listener);
        assertThat(listener.said).anyMatch(line -> line.startsWith("4 of 15 parts are finished"));
        assertThat(listener.progress).startsWith(0L).isSorted();
        assertThat(rest.asked).hasSize(11).doesNotContainAnyElementsOf(stops.asked);
        assertSame(files(out), files(whole));
    }

    @Test
    void aRunWithOtherSettingsStartsAnewAndSaysWhy() throws IOException {
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> run(new Counting(4, "baseline 20 m"), 20, 1).into(out, Set.of(), NOBODY))
                .hasMessage("stopped");
        Counting other = new Counting(99, "baseline 40 m");
        Listener listener = new Listener();
        run(other, 20, 1).into(out, Set.of(), listener);
        assertThat(listener.said.getFirst()).contains("baseline 20 m", "baseline 40 m", "started anew");
        assertThat(other.asked).hasSize(15);
    }

    @Test
    void freshLeavesAnOlderRun() throws IOException {
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> run(new Counting(4, "x"), 20, 1).into(out, Set.of(), NOBODY))
                .hasMessage("stopped");
        Counting all = new Counting(99, "x");
        run(all, 20, 1).into(out, Set.of(MapRun.Option.FRESH), NOBODY);
        assertThat(all.asked).hasSize(15);
    }

    @Test
    void twoRunsDoNotShareAFolder() throws IOException {
        Path work = Files.createDirectories(folder.resolve(".here.work"));
        try (FileChannel channel =
                        FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> run(new Counting(99, "x"), 20, 1).into(folder, Set.of(), NOBODY))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("another run");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> run(new Counting(99, "x"), 20, 1).into(file.resolve("out"), Set.of(), NOBODY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("file")
                .hasMessageNotContaining("\n");
    }
}
