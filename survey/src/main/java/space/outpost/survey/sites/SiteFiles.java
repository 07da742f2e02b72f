package space.outpost.survey.sites;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.outpost.survey.terrain.Terrain;

/** A ranking as files and lines for people. */
public final class SiteFiles {
    private final Ranking ranking;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** @param name of the region, for titles and files */
    public SiteFiles(Ranking ranking, Terrain terrain, String name) {
        this.ranking = ranking;
        String stem = name.replaceAll("[^A-Za-z0-9.-]+", "-") + "-sites";
        files.put(stem + ".csv", SitesCsv.of(ranking).getBytes(StandardCharsets.UTF_8));
        files.put(stem + ".geojson", SitesGeoJson.of(ranking).getBytes(StandardCharsets.UTF_8));
        files.put(stem + ".tif", SitesGeoTiff.of(ranking));
        files.put(stem + ".png", SitesPicture.png(ranking, terrain, name));
    }

    /** By name, in the order in which they are to be told. */
    public Map<String, byte[]> files() {
        return new LinkedHashMap<>(files);
    }

    /** What the limits leave, the best sites with why, and how firm the first is. */
    public List<String> lines() {
        return SitesTable.of(ranking);
    }
}
