package space.outpost.survey.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;

/** A run that is killed, or whose disk is damaged, is taken up again as if nothing had been. */
class StoppedMapRunTest {
    private static final int SIDE = 16;
    private static final Region REGION =
            new Region(PolarStereographic.south(), GridFrame.upright(5, -5, 10), -30, -20, 90, 50);
    private static final Set<MapQuantity> WANTED = EnumSet.of(MapQuantity.HEIGHT, MapQuantity.SLOPE);

    /** A known function of a cell's place, which notes down every part it is asked for. */
    private record Noting(Path notes, long pauseMs) implements Mapper {
        @Override
        public Set<MapQuantity> quantities() {
            return WANTED;
        }

        @Override
        public String describe(MapQuantity quantity) {
            return "known";
        }

        @Override
        public Map<MapQuantity, float[]> maps(Region part, Set<MapQuantity> wanted, DoubleConsumer done) {
            note(part);
            Map<MapQuantity, float[]> maps = new EnumMap<>(MapQuantity.class);
            for (MapQuantity quantity : wanted) {
                float[] values = new float[part.size()];
                for (int row = 0; row < part.rows(); row++) {
                    for (int col = 0; col < part.cols(); col++) {
                        double at = quantity.ordinal() + 0.07 * part.x(col, row) + 0.03 * part.y(col, row);
                        values[part.index(col, row)] = (float) Math.sin(at);
                    }
                }
                maps.put(quantity, values);
            }
            return maps;
        }

        private void note(Region part) {
            try {
                Files.writeString(
                        notes,
                        part.firstCol() + " " + part.firstRow() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                TimeUnit.MILLISECONDS.sleep(pauseMs);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Stops a run when it begins to write its products, if asked to. */
    private record Watching(boolean stopBeforeWriting) implements MapRun.Watch {
        @Override
        public void say(String line) {
            // Heard by nobody.
        }

        @Override
        public void progress(String doing, long done, long of) {
            if (stopBeforeWriting && "mapping".equals(doing) && done == of) {
                throw new IllegalStateException("stopped");
            }
        }
    }

    private static void run(Path folder, Path notes, long pauseMs, boolean stopBeforeWriting) {
        new MapRun("here", REGION, List.of(new Noting(notes, pauseMs)), WANTED, "nowhere", List.of(), SIDE, 1)
                .into(folder, Set.of(MapRun.Option.CSV), new Watching(stopBeforeWriting));
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

    private static Path fresh() throws IOException {
        return Files.createTempDirectory("stopped-map-run");
    }

    private static List<String> notes(Path notes) throws IOException {
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    /** What is killed: a run in a virtual machine of its own. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            try {
                run(Path.of(arguments[0]), Path.of(arguments[1]), 10, false);
            } catch (InvalidInput e) {
                System.out.println(e.getMessage());
                System.exit(2);
            }
        }
    }

    private static List<String> command(Path folder, Path notes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString(),
                notes.toString());
    }

    private static Process child(Path folder, Path notes) throws IOException {
        return new ProcessBuilder(command(folder, notes))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("child.log").toFile())
                .start();
    }

    @Test
    void aDiskThatFillsUpIsSaidInOneLineAndTheRunGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
        Path shell = Path.of("/bin/bash");
        Assumptions.assumeTrue(Files.isExecutable(shell), "no shell that limits the size of files");
        Path root = fresh();
        Path whole = root.resolve("whole");
        run(whole, root.resolve("whole.notes"), 0, false);
        Path out = Files.createDirectories(root.resolve("out"));
        Path notes = root.resolve("notes");
        // A map's file takes 18 kB, and may take 12.
        List<String> limited = new ArrayList<>(List.of(shell.toString(), "-c", "ulimit -f 12; exec \"$@\"", "bash"));
        limited.addAll(command(out, notes));
        Process child = new ProcessBuilder(limited).redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isEqualTo(2);
        assertThat(said.strip())
                .contains("File too large", "a folder with room")
                .doesNotContain("\n");
        assertThat(files(out.resolve(".here.work"))).isNotEmpty();
        try (Stream<Path> list = Files.list(out)) {
            assertThat(list).containsExactly(out.resolve(".here.work"));
        }
        int before = notes(notes).size();
        run(out, notes, 0, false);
        assertThat(before).isBetween(2, REGION.squares(SIDE).size() - 1);
        // The part that met the end is done again.
        assertThat(notes(notes)).hasSize(REGION.squares(SIDE).size() + 1);
        assertSame(files(out), files(whole));
    }

    private static void assertSame(Map<String, byte[]> got, Map<String, byte[]> want) {
        assertThat(got.keySet()).isEqualTo(want.keySet());
        want.forEach((name, bytes) ->
                assertThat(Arrays.equals(got.get(name), bytes)).as(name).isTrue());
    }

    @Test
    void aRunKilledAgainAndAgainEndsWithTheBytesOfOneLeftAlone() throws IOException, InterruptedException {
        Path root = fresh();
        Path whole = root.resolve("whole");
        run(whole, root.resolve("whole.notes"), 0, false);
        Path out = Files.createDirectories(root.resolve("out"));
        Path notes = root.resolve("notes");
        Random random = new Random(20_35);
        Set<String> finished = new HashSet<>();
        for (int kill = 0; kill < 4; kill++) {
            int before = notes(notes).size();
            int parts = 1 + random.nextInt(5);
            Process child = child(out, notes);
            while (child.isAlive() && notes(notes).size() < before + parts) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(20));
            child.destroyForcibly().waitFor();
            assertThat(notes(notes).subList(before, notes(notes).size()))
                    .as("computed though finished")
                    .noneMatch(finished::contains);
            Journal.read(out.resolve(".here.work/journal.txt"))
                    .forEach(e -> finished.add(e.firstCol() + " " + e.firstRow()));
            assertThat(out.resolve("here-height.tif")).doesNotExist();
        }
        int before = notes(notes).size();
        run(out, notes, 0, false);
        List<String> last = notes(notes).subList(before, notes(notes).size());
        assertThat(finished).isNotEmpty();
        assertThat(last).noneMatch(finished::contains).doesNotHaveDuplicates();
        assertThat(last.size() + finished.size()).isEqualTo(REGION.squares(SIDE).size());
        assertSame(files(out), files(whole));
    }

    @Property(tries = 80)
    void damageIsNeverTakenForFinished(
            @ForAll @IntRange(max = 2) int file,
            @ForAll @IntRange(max = 2) int kind,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double at,
            @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        Path root = fresh();
        Path out = root.resolve("out");
        assertThatThrownBy(() -> run(out, root.resolve("notes"), 0, true)).hasMessage("stopped");
        Path work = out.resolve(".here.work");
        Map<String, byte[]> whole = files(work);
        String name = List.of("journal.txt", "height.f32", "slope.f32").get(file);
        byte[] damaged = damaged(whole.getOrDefault(name, new byte[0]), kind, at, change);
        Files.write(work.resolve(name), damaged);
        Path again = root.resolve("again");
        assertThatThrownBy(() -> run(out, again, 0, true)).hasMessage("stopped");
        for (String each : List.of("height.f32", "slope.f32")) {
            assertThat(Arrays.equals(Files.readAllBytes(work.resolve(each)), whole.get(each)))
                    .as(each)
                    .isTrue();
        }
        assertThat(notes(again).size()).isLessThanOrEqualTo(REGION.squares(SIDE).size());
        assertThat(notes(again).isEmpty()).isEqualTo(Arrays.equals(damaged, whole.get(name)));
        delete(root);
    }

    /** Cut, one byte changed, or so many bytes put in. */
    private static byte[] damaged(byte[] whole, int kind, double at, int change) {
        int place = (int) (at * whole.length);
        List<Byte> bytes = new ArrayList<>();
        for (byte b : whole) {
            bytes.add(b);
        }
        switch (kind) {
            case 0 -> bytes.subList(place, bytes.size()).clear();
            case 1 -> bytes.set(place, (byte) (bytes.get(place) ^ change));
            default -> {
                byte[] more = "x".repeat(change).getBytes(StandardCharsets.US_ASCII);
                for (byte b : more) {
                    bytes.add(place, b);
                }
            }
        }
        byte[] out = new byte[bytes.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = bytes.get(i);
        }
        return out;
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
