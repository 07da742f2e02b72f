package space.outpost.survey.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.io.InvalidInput;

class SiteAtlasTest {
    private static final List<Double> MASTS = List.of(2.0, 10.0, 20.0);

    @Test
    void whatWasWrittenIsRead() {
        SiteAtlas atlas = SiteAtlas.read("test", written(3));
        assertThat(atlas.azimuths()).isEqualTo(720);
        assertThat(atlas.mastHeightsM()).isEqualTo(MASTS);
        assertThat(atlas.sites()).containsExactly(site(0), site(1), site(2));
        for (int i = 0; i < 3; i++) {
            List<Skyline> expected = skylines(i);
            List<Skyline> found = atlas.skylines(site(i));
            for (int mast = 0; mast < 3; mast++) {
                for (int a = 0; a < 720; a++) {
                    assertThat(found.get(mast).elevationRad(a))
                            .isEqualTo(expected.get(mast).elevationRad(a), within(Math.toRadians(0.000501)));
                }
                assertThat(found.get(mast)).isEqualTo(SkylineCodec.rounded(expected.get(mast)));
            }
        }
    }

    @Test
    void writingWhatWasReadGivesTheSameBytes() {
        byte[] first = written(3);
        SiteAtlas atlas = SiteAtlas.read("test", first);
        AtlasWriter again = new AtlasWriter(atlas.azimuths(), atlas.mastHeightsM());
        atlas.sites().forEach(s -> again.add(s, atlas.skylines(s)));
        assertThat(again.toBytes()).isEqualTo(first);
    }

    @Test
    void anEmptyAtlasIsAnAtlas() {
        assertThat(SiteAtlas.read("test", written(0)).sites()).isEmpty();
    }

    @Test
    void aSkylineBetweenTwoMastHeightsLiesBetweenTheirs() {
        SiteAtlas atlas = SiteAtlas.read("test", written(1));
        List<Skyline> held = atlas.skylines(site(0));
        assertThat(atlas.skyline(site(0), 2)).isEqualTo(held.get(0));
        assertThat(atlas.skyline(site(0), 20)).isEqualTo(held.get(2));
        double middle = 0.5 * (held.get(0).elevationRad(77) + held.get(1).elevationRad(77));
        assertThat(atlas.skyline(site(0), 6).elevationRad(77)).isEqualTo(middle, within(1e-12));
        assertThatThrownBy(() -> atlas.skyline(site(0), 21)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNearestSiteIsFoundWithinTheRadiusOnly() {
        SiteAtlas atlas = SiteAtlas.read("test", written(3));
        Place near = Place.ofDegrees(-88.01, 31, 0);
        assertThat(atlas.nearest(near, 1000)).contains(site(1));
        assertThat(atlas.nearest(near, 100)).isEmpty();
        assertThat(atlas.site("site-2")).contains(site(2));
        assertThat(atlas.site("site-9")).isEmpty();
    }

    @Test
    void steepWallsAndWildSkylinesSurvive() {
        RandomGenerator random = random(5);
        double[] wild = random.doubles(8, -Math.PI / 2, Math.PI / 2).toArray();
        wild[0] = Math.PI / 2;
        wild[1] = -Math.PI / 2;
        AtlasWriter writer = new AtlasWriter(8, List.of(2.0)).add(site(0), List.of(new Skyline(wild)));
        Skyline read =
                SiteAtlas.read("test", writer.toBytes()).skylines(site(0)).getFirst();
        for (int i = 0; i < 8; i++) {
            assertThat(read.elevationRad(i)).isEqualTo(wild[i], within(Math.toRadians(0.000501)));
        }
    }

    @Test
    void aForeignFileAndAnotherVersionAreToldApart() {
        assertThatThrownBy(() -> SiteAtlas.read("x.bin", new byte[200]))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("x.bin: found a file that does not begin as a site atlas does; allowed: a site atlas");
        byte[] later = written(1);
        later[9] = 2;
        assertThatThrownBy(() -> SiteAtlas.read("x.bin", later))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("version 2");
    }

    @Property(seed = "21", tries = 400)
    void aTruncatedAtlasIsRefused(@ForAll @IntRange(max = 100_000) int length) {
        byte[] whole = written(2);
        byte[] part = Arrays.copyOf(whole, length % whole.length);
        assertThatThrownBy(() -> SiteAtlas.read("test", part)).isInstanceOf(InvalidInput.class);
    }

    @Property(seed = "22", tries = 1000)
    void aDamagedByteIsNoticed(
            @ForAll @IntRange(max = 100_000) int at, @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] bytes = written(2);
        bytes[at % bytes.length] ^= (byte) flip;
        assertThatThrownBy(() -> readAll(bytes)).isInstanceOf(InvalidInput.class);
    }

    @Property(seed = "23", tries = 2000)
    void anIndexOfNonsenseUnderARightChecksumIsRefusedOrRead(
            @ForAll @LongRange(min = 0, max = 1L << 40) long seed, @ForAll @IntRange(min = 1, max = 20) int edits)
            throws IOException {
        byte[] index = rawIndex(written(2));
        RandomGenerator random = random(seed);
        for (int i = 0; i < edits; i++) {
            index[random.nextInt(random.nextBoolean() ? index.length : 40)] = (byte) random.nextInt(256);
        }
        refusedOrRead(withIndex(index, new byte[random.nextInt(50)]));
    }

    @Property(seed = "24", tries = 500)
    void foreignBytesAreRefused(@ForAll @Size(max = 300) byte[] bytes) {
        assertThatThrownBy(() -> SiteAtlas.read("test", bytes)).isInstanceOf(InvalidInput.class);
    }

    @Property(seed = "25", tries = 1000)
    void skylineBytesOfNonsenseAreRefusedOrRead(@ForAll @Size(max = 60) byte[] bytes) {
        try {
            SkylineCodec.decode(new ByteReader("test", bytes), 2, 8);
        } catch (InvalidInput expected) {
            assertThat(expected.problems()).isNotEmpty();
        }
    }

    private static void refusedOrRead(byte[] bytes) {
        try {
            readAll(bytes);
        } catch (InvalidInput expected) {
            assertThat(expected.problems()).isNotEmpty();
        }
    }

    private static void readAll(byte[] bytes) {
        SiteAtlas atlas = SiteAtlas.read("test", bytes);
        atlas.sites().forEach(atlas::skylines);
    }

    private static byte[] rawIndex(byte[] atlas) {
        ByteReader in = new ByteReader("test", atlas);
        in.int32();
        in.int32();
        in.unsigned16();
        int inflated = in.int32();
        int crc = in.int32();
        int length = in.int32();
        ByteReader index = in.inflate("index", length, crc, inflated);
        byte[] raw = new byte[inflated];
        for (int i = 0; i < inflated; i++) {
            raw[i] = (byte) index.unsigned8();
        }
        return raw;
    }

    private static byte[] withIndex(byte[] index, byte[] blocks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] packed = AtlasWriter.deflate(index);
            out.writeLong(SiteAtlas.MAGIC);
            out.writeShort(SiteAtlas.VERSION);
            out.writeInt(index.length);
            out.writeInt(AtlasWriter.crc(packed));
            out.writeInt(packed.length);
            out.write(packed);
            out.write(blocks);
        }
        return bytes.toByteArray();
    }

    private static byte[] written(int sites) {
        AtlasWriter writer = new AtlasWriter(720, MASTS);
        for (int i = 0; i < sites; i++) {
            writer.add(site(i), skylines(i));
        }
        return writer.toBytes();
    }

    private static AtlasSite site(int i) {
        return new AtlasSite(
                "site-" + i,
                "Sité " + i,
                "ridge",
                i == 0 ? AtlasSite.Selection.NAMED_POINT : AtlasSite.Selection.BEST_LIT,
                Place.ofDegrees(-89 + i, 30 + i, 1234.5),
                Place.ofDegrees(-89 + i, 31 + i, 0),
                "a gazetteer",
                new SiteProvenance(List.of("a 10 m", "b 240 m"), 10, 310_000, "rays", "0.1 deg"));
    }

    private static List<Skyline> skylines(int seed) {
        RandomGenerator random = random(seed);
        double[] low = new double[720];
        double walk = 0;
        for (int i = 0; i < 720; i++) {
            walk += random.nextGaussian(0, 0.002) - 0.02 * walk;
            low[i] = walk;
        }
        return MASTS.stream()
                .map(h ->
                        new Skyline(Arrays.stream(low).map(e -> e - 0.0003 * h).toArray()))
                .toList();
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
