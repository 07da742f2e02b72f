package space.outpost.survey.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.io.InvalidInput;

/**
 * Real sites with their skylines at a few mast heights. Opening one reads the list of sites; skylines are decoded when
 * asked for. Immutable, for any number of threads. The format is in docs/atlas.md.
 */
public final class SiteAtlas {
    static final long MAGIC = 0x4f5554504154_4c53L;
    static final int VERSION = 1;
    static final int MOST_INDEX_BYTES = 16 << 20;
    static final int MOST_SITES = 10_000;
    static final int MOST_AZIMUTHS = 7_200;
    static final int MOST_MASTS = 16;
    static final double MOST_MAST_M = 1_000;

    private static final String RESOURCE = "atlas.bin";

    private final int azimuths;
    private final List<Double> mastHeightsM;
    private final List<AtlasSite> sites;
    private final List<Block> blocks;
    private final ByteReader body;

    /** Where a site's skylines lie, counted from the end of the index. */
    private record Block(int offset, int length, int crc, int inflated) {}

    private SiteAtlas(
            int azimuths, List<Double> mastHeightsM, List<AtlasSite> sites, List<Block> blocks, ByteReader body) {
        this.azimuths = azimuths;
        this.mastHeightsM = List.copyOf(mastHeightsM);
        this.sites = List.copyOf(sites);
        this.blocks = List.copyOf(blocks);
        this.body = body;
    }

    /** The atlas carried in the jar. */
    public static SiteAtlas embedded() {
        try (InputStream in = Objects.requireNonNull(SiteAtlas.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(RESOURCE, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param source what to call the bytes in errors
     * @throws InvalidInput unless the bytes are a whole atlas of this version
     */
    public static SiteAtlas read(String source, byte[] bytes) {
        ByteReader in = new ByteReader(source, bytes);
        if (bytes.length < 10 || ((long) in.int32() << 32 | in.int32() & 0xffff_ffffL) != MAGIC) {
            throw new InvalidInput(source, "", "a file that does not begin as a site atlas does", "a site atlas");
        }
        int version = in.unsigned16();
        if (version != VERSION) {
            throw new InvalidInput(source, "", "a site atlas of version " + version, "version " + VERSION);
        }
        int inflated = in.size("an index", MOST_INDEX_BYTES);
        int crc = in.int32();
        int length = in.size("a packed index", bytes.length);
        ByteReader index = in.inflate("index", length, crc, inflated);
        return readIndex(index, in);
    }

    private static SiteAtlas readIndex(ByteReader index, ByteReader in) {
        int azimuths = index.unsigned16();
        if (azimuths < 4 || azimuths > MOST_AZIMUTHS) {
            throw index.problem(azimuths + " azimuths", "4 to " + MOST_AZIMUTHS);
        }
        int masts = index.unsigned8();
        if (masts < 1 || masts > MOST_MASTS) {
            throw index.problem(masts + " mast heights", "1 to " + MOST_MASTS);
        }
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < masts; i++) {
            heights.add(index.real("a mast height", i == 0 ? 0 : Math.nextUp(heights.getLast()), MOST_MAST_M));
        }
        int count = index.size("a count of sites", MOST_SITES);
        int blocksLength = in.length() - in.position();
        List<AtlasSite> sites = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int offset = 0;
        for (int i = 0; i < count; i++) {
            AtlasSite site = IndexCodec.readSite(index);
            if (!ids.add(site.id())) {
                throw index.problem("a second site '" + site.id() + "'", "each id once");
            }
            sites.add(site);
            int length = index.size("a block", blocksLength - offset);
            int inflated = index.size("an inflated block", 5 * masts * azimuths);
            blocks.add(new Block(in.position() + offset, length, index.int32(), inflated));
            offset += length;
        }
        index.requireEnd();
        if (offset != blocksLength) {
            throw in.problem(blocksLength + " bytes of skylines", offset + " as the index says");
        }
        return new SiteAtlas(azimuths, heights, sites, blocks, in);
    }

    /** In the order of the list they were made from. */
    public List<AtlasSite> sites() {
        return sites;
    }

    public Optional<AtlasSite> site(String id) {
        return sites.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The site nearest to a place, if one lies within {@code radiusM}; the earlier of equals. */
    public Optional<AtlasSite> nearest(Place place, double radiusM) {
        return sites.stream()
                .filter(s -> s.ground().distanceM(place) <= radiusM)
                .min(Comparator.comparingDouble(s -> s.ground().distanceM(place)));
    }

    public int azimuths() {
        return azimuths;
    }

    /** Heights over the ground that skylines are held for, rising. */
    public List<Double> mastHeightsM() {
        return mastHeightsM;
    }

    /**
     * The skylines of a site, one for each mast height.
     *
     * @throws IllegalArgumentException if the site is not one of {@link #sites()}
     * @throws InvalidInput if its bytes are damaged
     */
    public List<Skyline> skylines(AtlasSite site) {
        int i = sites.indexOf(site);
        if (i < 0) {
            throw new IllegalArgumentException("site '" + site.id() + "' is not of this atlas");
        }
        Block block = blocks.get(i);
        ByteReader packed =
                body.from(block.offset).inflate("skylines of " + site.id(), block.length, block.crc, block.inflated);
        return SkylineCodec.decode(packed, mastHeightsM.size(), azimuths);
    }

    /**
     * The skyline at any height between the lowest and the highest held: at each azimuth linear in height. A distant
     * summit's elevation is linear in the mast's height and the skyline is the highest of many summits, so between two
     * heights this is never lower than the truth, and equal to it where one summit rules both.
     *
     * @throws IllegalArgumentException if {@code mastM} lies outside the heights held
     */
    public Skyline skyline(AtlasSite site, double mastM) {
        if (!(mastM >= mastHeightsM.getFirst() && mastM <= mastHeightsM.getLast())) {
            throw new IllegalArgumentException("the atlas holds skylines for masts of " + mastHeightsM.getFirst()
                    + " to " + mastHeightsM.getLast() + " m, not " + mastM);
        }
        List<Skyline> all = skylines(site);
        int above = 0;
        while (mastHeightsM.get(above) < mastM) {
            above++;
        }
        if (mastHeightsM.get(above) == mastM) {
            return all.get(above);
        }
        double lowerM = mastHeightsM.get(above - 1);
        double f = (mastM - lowerM) / (mastHeightsM.get(above) - lowerM);
        double[] elevations = new double[azimuths];
        for (int i = 0; i < azimuths; i++) {
            elevations[i] = (1 - f) * all.get(above - 1).elevationRad(i)
                    + f * all.get(above).elevationRad(i);
        }
        return new Skyline(elevations);
    }
}
