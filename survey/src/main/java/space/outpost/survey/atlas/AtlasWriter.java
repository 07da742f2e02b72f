package space.outpost.survey.atlas;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import space.outpost.model.Skyline;

/** Writes what {@link SiteAtlas} reads. The same sites give the same bytes under the same Java runtime. */
public final class AtlasWriter {
    private final int azimuths;
    private final List<Double> mastHeightsM;
    private final List<AtlasSite> sites = new ArrayList<>();
    private final List<byte[]> skylines = new ArrayList<>();

    public AtlasWriter(int azimuths, List<Double> mastHeightsM) {
        this.azimuths = azimuths;
        this.mastHeightsM = List.copyOf(mastHeightsM);
    }

    /** @param skylinesOfMasts one for each mast height */
    public AtlasWriter add(AtlasSite site, List<Skyline> skylinesOfMasts) {
        if (skylinesOfMasts.size() != mastHeightsM.size()
                || skylinesOfMasts.stream().anyMatch(s -> s.azimuths() != azimuths)) {
            throw new IllegalArgumentException(
                    "site '" + site.id() + "' needs " + mastHeightsM.size() + " skylines of " + azimuths + " azimuths");
        }
        if (sites.stream().anyMatch(s -> s.id().equals(site.id()))) {
            throw new IllegalArgumentException("site '" + site.id() + "' twice");
        }
        sites.add(site);
        skylines.add(SkylineCodec.encode(skylinesOfMasts));
        return this;
    }

    public byte[] toBytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(whole);
                DataOutputStream indexOut = new DataOutputStream(index)) {
            indexOut.writeShort(azimuths);
            indexOut.writeByte(mastHeightsM.size());
            for (double height : mastHeightsM) {
                indexOut.writeDouble(height);
            }
            indexOut.writeInt(sites.size());
            for (int i = 0; i < sites.size(); i++) {
                byte[] packed = deflate(skylines.get(i));
                IndexCodec.writeSite(indexOut, sites.get(i));
                indexOut.writeInt(packed.length);
                indexOut.writeInt(skylines.get(i).length);
                indexOut.writeInt(crc(packed));
                blocks.write(packed);
            }
            byte[] packedIndex = deflate(index.toByteArray());
            out.writeLong(SiteAtlas.MAGIC);
            out.writeShort(SiteAtlas.VERSION);
            out.writeInt(index.size());
            out.writeInt(crc(packedIndex));
            out.writeInt(packedIndex.length);
            out.write(packedIndex);
            blocks.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.toByteArray();
    }

    static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
                DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }
}
