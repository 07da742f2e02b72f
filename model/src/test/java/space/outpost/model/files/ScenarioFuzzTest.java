package space.outpost.model.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.io.InvalidInput;

/** Whatever the file: a scenario, or problems; nothing else, and soon. */
class ScenarioFuzzTest {
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        "- ",
        ",",
        "&a ",
        "*a",
        "!!int ",
        "'",
        "\"",
        "|\n",
        "#",
        "? ",
        "---\n",
        "...\n",
        "%YAML 9\n",
        "\t",
        "\u0000",
        "\uFEFF",
        "\uD800",
        "\u2028",
        "null",
        "~",
        "1e9999",
        "-0",
        "9999999999999999999",
        "NaN kW",
        "-1 d",
        "1e300 Tbit",
        "2035-02-31T00:00:00Z",
        "999999-01-01T00:00:00Z",
        "P999999999D",
        "<<: ",
        "0.0000001 s"
    };

    @Property(seed = "7", tries = 400)
    void aMangledExampleIsAScenarioOrInvalid(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int times)
            throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(random.nextInt(4) > 0 ? SmallScenario.TEXT : example());
        for (int i = 0; i < times && !text.isEmpty(); i++) {
            mangle(text, random);
        }
        readsOrRefuses(text.toString());
    }

    private static String example() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("outpost.root", ".."), "examples", "ilrs-2035", "scenario.yaml"));
    }

    private static void mangle(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(40));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
            case 3 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 4 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
            default -> {
                if (random.nextInt(8) == 0) {
                    text.setLength(at);
                } else {
                    String piece = text.substring(at, end);
                    text.delete(at, end).insert(random.nextInt(text.length() + 1), piece);
                }
            }
        }
    }

    private static void readsOrRefuses(String text) {
        try {
            assertThat(ScenarioFile.parse("fuzz", text)).isNotNull();
        } catch (InvalidInput e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(p.toString()).doesNotContain("\n"));
        }
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> ScenarioFile.parse("deep", "[".repeat(1_000_000)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("nesting");
    }

    @Test
    void manyUnknownKeysAreToldInBrief() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 100_000; i++) {
            text.append("title").append(i).append(": 1, ");
        }
        assertThatThrownBy(() -> ScenarioFile.parse("wide", text.append("}").toString()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("problems more");
    }

    @Test
    void aFileOfManyRequestsInARowIsReadInLinearTime() {
        StringBuilder text =
                new StringBuilder(SmallScenario.TEXT.substring(0, SmallScenario.TEXT.indexOf("experiments:")));
        text.append("experiments:\n");
        int many = 15_000;
        for (int i = 0; i < many; i++) {
            text.append("- {id: x")
                    .append(i)
                    .append(", title: t, partner: china, kind: observation, element: node, value: 1")
                    .append(", duration: 1 h, after: [x")
                    .append((i + 1) % many)
                    .append("]}\n");
        }
        assertThatThrownBy(() -> ScenarioFile.parse("circle", text.toString()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("a circle of x0, x1");
    }

    @Test
    void bytesThatAreNotTextAreRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("image.yaml"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1});
        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("UTF-8");
        Files.writeString(file, "name: \u0007", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(":1:7");
        assertThatThrownBy(() -> ScenarioFile.read(folder)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no such file");
    }
}
