package space.outpost.survey.atlas;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import space.outpost.model.Place;

/** One site of the atlas's index as bytes. */
final class IndexCodec {
    private static final double MOST_HEIGHT_M = 20_000;
    private static final double MOST_RANGE_M = 6_000_000;

    private IndexCodec() {}

    static void writeSite(DataOutputStream out, AtlasSite site) throws IOException {
        writeText(out, site.id());
        writeText(out, site.name());
        writeText(out, site.kind());
        out.writeByte(site.selection().ordinal());
        writePlace(out, site.ground());
        writePlace(out, site.named());
        writeText(out, site.source());
        SiteProvenance provenance = site.provenance();
        out.writeByte(provenance.grids().size());
        for (String grid : provenance.grids()) {
            writeText(out, grid);
        }
        out.writeDouble(provenance.pixelM());
        out.writeDouble(provenance.rangeM());
        writeText(out, provenance.method());
        writeText(out, provenance.accuracy());
    }

    static AtlasSite readSite(ByteReader in) {
        String id = in.text();
        if (!AtlasSite.isId(id)) {
            throw in.problem("'" + id + "' as a site's id", "lower-case letters, digits and hyphens");
        }
        return new AtlasSite(
                id,
                in.text(),
                in.text(),
                readSelection(in),
                readPlace(in),
                readPlace(in),
                in.text(),
                readProvenance(in));
    }

    private static AtlasSite.Selection readSelection(ByteReader in) {
        int selection = in.unsigned8();
        AtlasSite.Selection[] all = AtlasSite.Selection.values();
        if (selection >= all.length) {
            throw in.problem("selection " + selection, "0 to " + (all.length - 1));
        }
        return all[selection];
    }

    private static SiteProvenance readProvenance(ByteReader in) {
        int count = in.unsigned8();
        List<String> grids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            grids.add(in.text());
        }
        return new SiteProvenance(
                grids,
                in.real("a pixel size", Double.MIN_NORMAL, MOST_RANGE_M),
                in.real("a range", Double.MIN_NORMAL, MOST_RANGE_M),
                in.text(),
                in.text());
    }

    private static void writePlace(DataOutputStream out, Place place) throws IOException {
        out.writeDouble(place.latitudeRad());
        out.writeDouble(place.longitudeRad());
        out.writeDouble(place.heightM());
    }

    private static Place readPlace(ByteReader in) {
        return new Place(
                in.real("a latitude", -Math.PI / 2, Math.PI / 2),
                in.real("a longitude", 0, Math.nextDown(2 * Math.PI)),
                in.real("a height", -MOST_HEIGHT_M, MOST_HEIGHT_M));
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > 0xffff) {
            throw new IllegalArgumentException("text of " + utf8.length + " bytes in an atlas; at most 65535");
        }
        out.writeShort(utf8.length);
        out.write(utf8);
    }
}
