package space.outpost.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.io.InvalidInput;

class EphemerisTest {
    private static final byte[] EMBEDDED = embeddedBytes();
    private static final int RECORD_BYTES = 4624;
    private static final double T = Tdb.secondsJ2000(2_460_000.123);

    private static byte[] embeddedBytes() {
        try (InputStream in = Objects.requireNonNull(Ephemeris.class.getResourceAsStream("de405-2015-2059.bin"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void embeddedFileCovers2015To2059() {
        Ephemeris ephemeris = Ephemeris.embedded();
        assertThat(ephemeris.number()).isEqualTo(405);
        assertThat(ephemeris.startS()).isLessThanOrEqualTo(Tdb.secondsJ2000(2_457_023.5));
        assertThat(ephemeris.endS()).isGreaterThanOrEqualTo(Tdb.secondsJ2000(2_473_459.5));
    }

    /** Every coefficient that we carry is the one of the full file, bit for bit, for all records they share. */
    @Test
    void embeddedCoefficientsAreThoseOfFullDe405BitForBit() throws IOException {
        ByteBuffer full = ByteBuffer.wrap(Files.readAllBytes(SharedData.file("ephemeris/lnxp1959p2059.405")))
                .order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer cut = ByteBuffer.wrap(EMBEDDED).order(ByteOrder.LITTLE_ENDIAN);
        int fullBytes = 1018 * 8;
        int[][] places = {{0, 0, 2}, {230, 2, 78}, {440, 80, 312}, {752, 392, 66}, {898, 458, 120}};
        double fullStart = full.getDouble(2 * fullBytes);
        int shared = 0;
        for (int at = 2 * RECORD_BYTES; at < cut.limit(); at += RECORD_BYTES) {
            int fullAt = (2 + (int) ((cut.getDouble(at) - fullStart) / 32)) * fullBytes;
            if (fullAt + fullBytes > full.limit()) {
                continue;
            }
            shared++;
            for (int[] p : places) {
                assertThat(cut.slice(at + 8 * p[1], 8 * p[2])).isEqualTo(full.slice(fullAt + 8 * p[0], 8 * p[2]));
            }
        }
        assertThat(shared).isEqualTo((EMBEDDED.length / RECORD_BYTES) - 2 - 1);
    }

    @Test
    void fullFileAndCutFileGiveTheSamePositions() {
        Ephemeris full = Ephemeris.read(SharedData.file("ephemeris/lnxp1959p2059.405"));
        Ephemeris cut = Ephemeris.embedded();
        assertThat(full.moonFromEarthM(T)).isEqualTo(cut.moonFromEarthM(T));
        assertThat(full.sunFromMoonM(T)).isEqualTo(cut.sunFromMoonM(T));
        assertThat(full.icrfToPrincipalAxes(T)).isEqualTo(cut.icrfToPrincipalAxes(T));
    }

    @Test
    void bigEndianFileIsReadAsWell() {
        Ephemeris swapped = Ephemeris.of(inOtherByteOrder(EMBEDDED), "swapped");
        assertThat(swapped.moonFromEarthM(T)).isEqualTo(Ephemeris.embedded().moonFromEarthM(T));
    }

    /** DE430t, DE440t: more than 400 constants, then series of TT-TDB at the end of each record. */
    @Test
    void recordsLengthenedByTheSeriesOfTtMinusTdbAreRead() {
        int extra = 8 * 13 * 8;
        int records = EMBEDDED.length / RECORD_BYTES;
        ByteBuffer longer =
                ByteBuffer.allocate(records * (RECORD_BYTES + extra)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < records; i++) {
            longer.put(i * (RECORD_BYTES + extra), EMBEDDED, i * RECORD_BYTES, RECORD_BYTES);
        }
        longer.putInt(2676, 410);
        int afterNames = 2856 + 6 * 10;
        longer.putInt(afterNames, 579).putInt(afterNames + 4, 0).putInt(afterNames + 8, 0);
        longer.putInt(afterNames + 12, 579).putInt(afterNames + 16, 13).putInt(afterNames + 20, 8);
        Ephemeris extended = Ephemeris.of(longer.array(), "extended");
        assertThat(extended.moonFromEarthM(T)).isEqualTo(Ephemeris.embedded().moonFromEarthM(T));
    }

    @Test
    void recordsJoinSmoothly() {
        Ephemeris ephemeris = Ephemeris.embedded();
        for (int day = 32; day < 16_000; day += 32) {
            double joint = ephemeris.startS() + day * Tdb.DAY_S;
            double h = 1e-3;
            double jump = ephemeris
                    .moonFromEarthM(joint + h)
                    .minus(ephemeris.moonFromEarthM(joint - h))
                    .length();
            assertThat(jump).isLessThan(2 * h * 1200);
        }
    }

    @Test
    void unknownDeNumberIsRefused() {
        byte[] bytes = EMBEDDED.clone();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(2840, 432);
        assertThatThrownBy(() -> new MoonFrame(Ephemeris.of(bytes, "some.432")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("some.432")
                .hasMessageContaining("DE432")
                .hasMessageContaining("DE440");
    }

    @Test
    void missingFileIsNamed(@TempDir Path dir) {
        assertThatThrownBy(() -> Ephemeris.read(dir.resolve("none.405")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("none.405");
        assertThatThrownBy(() -> Ephemeris.read(dir)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void foreignFileIsToldInOneLine() {
        byte[] text = "not an ephemeris ".repeat(1000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> Ephemeris.of(text, "letter.txt"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(1))
                .hasMessageContaining("letter.txt:byte 2840");
    }

    @Test
    void damagedHeaderNamesEachThingThatIsWrong() {
        byte[] damaged = EMBEDDED.clone();
        Arrays.fill(damaged, 2652, 2740, (byte) 0x7f);
        assertThatThrownBy(() -> Ephemeris.of(damaged, "damaged.405"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSizeGreaterThan(5));
    }

    @Property(seed = "3", tries = 300)
    void truncatedFileIsRefused(@ForAll @IntRange(max = 2_390_607) int length) {
        assertThatThrownBy(() -> Ephemeris.of(Arrays.copyOf(EMBEDDED, length), "short"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("short");
    }

    @Property(seed = "4", tries = 2000)
    void damagedHeaderIsRefusedOrHarmless(@ForAll @IntRange(min = 2600, max = 2900) int at, @ForAll byte value) {
        byte[] bytes = EMBEDDED.clone();
        bytes[at] = value;
        survives(bytes);
    }

    @Property(seed = "5", tries = 200)
    void severalDamagesAreRefusedOrHarmless(@ForAll long seed) {
        byte[] bytes = EMBEDDED.clone();
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            bytes[2640 + random.nextInt(230)] = (byte) random.nextInt();
        }
        for (int i = 0; i < 2000; i++) {
            bytes[2 * RECORD_BYTES + random.nextInt(bytes.length - 2 * RECORD_BYTES)] = (byte) random.nextInt();
        }
        survives(bytes);
    }

    @Property(seed = "6", tries = 200)
    void noiseIsRefused(@ForAll long seed, @ForAll @IntRange(max = 20_000) int length) {
        byte[] noise = new byte[length];
        new Random(seed).nextBytes(noise);
        survives(noise);
    }

    private static void survives(byte[] bytes) {
        try {
            Ephemeris ephemeris = Ephemeris.of(bytes, "damaged");
            for (double t = ephemeris.startS();
                    ephemeris.covers(t);
                    t += (ephemeris.endS() - ephemeris.startS()) / 40) {
                Vector3 moon = ephemeris.moonFromEarthM(t);
                assertThat(Double.isFinite(moon.length()
                                + ephemeris.sunFromMoonM(t).length()
                                + ephemeris.icrfToPrincipalAxes(t).xx()))
                        .isTrue();
            }
        } catch (InvalidInput e) {
            assertThat(e.problems()).allMatch(p -> p.source().equals("damaged"));
        }
    }

    /** Same file as a big-endian machine writes it: text as it is, numbers turned about. */
    private static byte[] inOtherByteOrder(byte[] little) {
        ByteBuffer from = ByteBuffer.wrap(little).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer to = ByteBuffer.allocate(little.length).order(ByteOrder.BIG_ENDIAN);
        to.put(0, little, 0, 2652);
        for (int at : new int[] {2652, 2660, 2668, 2680, 2688}) {
            to.putDouble(at, from.getDouble(at));
        }
        to.putInt(2676, from.getInt(2676));
        for (int at = 2696; at < 2856; at += 4) {
            to.putInt(at, from.getInt(at));
        }
        for (int at = RECORD_BYTES; at < little.length; at += 8) {
            to.putDouble(at, from.getDouble(at));
        }
        return to.array();
    }
}
