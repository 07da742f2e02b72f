package space.outpost.survey.raster;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The XML of GDAL's metadata tag (42112): facts about the whole file, and about single bands. */
final class GdalMetadata {
    private static final Pattern FACT = Pattern.compile("<Item name=\"([A-Z_]{1,40})\">([^<]{0,4000})</Item>");

    private final StringBuilder items = new StringBuilder();

    /** About the whole file. */
    GdalMetadata fact(String name, String value) {
        items.append("<Item name=\"").append(name).append("\">");
        return closed(value);
    }

    GdalMetadata description(int band, String text) {
        return of(band, "DESCRIPTION", "description", text);
    }

    GdalMetadata unit(int band, String text) {
        return of(band, "UNITTYPE", "unittype", text);
    }

    /** What samples of a band are to be multiplied with. */
    GdalMetadata scale(int band, double factor) {
        return of(band, "SCALE", "scale", Double.toString(factor));
    }

    private GdalMetadata of(int band, String name, String role, String text) {
        items.append("<Item name=\"").append(name).append("\" sample=\"").append(band);
        items.append("\" role=\"").append(role).append("\">");
        return closed(text);
    }

    /** GDAL takes the text of an item as escaped once more than XML does. */
    private GdalMetadata closed(String text) {
        items.append(text.replace("&", "&amp;amp;").replace("<", "&amp;lt;").replace(">", "&amp;gt;"));
        items.append("</Item>");
        return this;
    }

    String text() {
        return "<GDALMetadata>" + items + "</GDALMetadata>";
    }

    /** The facts about the whole file in a tag. */
    static Map<String, String> facts(String text) {
        Map<String, String> facts = new HashMap<>();
        Matcher found = FACT.matcher(text);
        while (found.find()) {
            facts.put(
                    found.group(1),
                    found.group(2)
                            .replace("&amp;gt;", ">")
                            .replace("&amp;lt;", "<")
                            .replace("&amp;amp;", "&"));
        }
        return facts;
    }
}
