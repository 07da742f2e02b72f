package space.outpost.survey.sites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.raster.GeoTiffLayout;
import space.outpost.survey.raster.GeoTiffWriter;
import space.outpost.survey.terrain.Region;

/** The map of scores as float32 in the lunar CRS, NaN where there is no data or a hard limit excludes. */
final class SitesGeoTiff {
    private static final int TILE = 256;

    private SitesGeoTiff() {}

    static byte[] of(Ranking ranking) {
        Region region = ranking.map().region();
        GeoTiffLayout layout = new GeoTiffLayout(
                region.cols(),
                region.rows(),
                region.projection(),
                region.frame(),
                GeoTiffLayout.Sample.FLOAT32,
                new GeoTiffLayout.Tiles(TILE),
                OptionalDouble.empty(),
                MapQuantity.SCORE.title() + ", 0 to 1: " + ranking.criteria().title(),
                MapQuantity.SCORE.unit());
        try {
            Path folder = Files.createTempDirectory("outpost-sites");
            Path file = folder.resolve("score.tif");
            try (GeoTiffWriter writer = GeoTiffWriter.create(file, layout)) {
                float[] scores = ranking.map().scores();
                for (int row = 0; row < region.rows(); row++) {
                    writer.row(Arrays.copyOfRange(scores, row * region.cols(), (row + 1) * region.cols()));
                }
                writer.finish();
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
