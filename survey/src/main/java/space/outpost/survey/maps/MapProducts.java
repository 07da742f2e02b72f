package space.outpost.survey.maps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntConsumer;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GeoTiffLayout;
import space.outpost.survey.raster.GeoTiffWriter;
import space.outpost.survey.terrain.Region;

/** Ground maps as files: a GeoTIFF and a picture of each. */
public final class MapProducts {
    private static final int TILE = 256;

    /** Bytes of a hillshade: 0 is no data, as GDAL has it. */
    private static final int SHADES = 254;

    private final GroundMaps maps;
    private final String name;
    private final String source;

    /**
     * @param name of the region, for titles and files
     * @param source the terrain, for the foot of the pictures
     */
    public MapProducts(GroundMaps maps, String name, String source) {
        this.name = name;
        this.maps = maps;
        this.source = source;
    }

    /**
     * One map written.
     *
     * @param dataShare share of pixels that have data
     */
    public record Product(
            MapQuantity quantity,
            Path geoTiff,
            Path picture,
            double least,
            double mean,
            double greatest,
            double dataShare) {}

    /**
     * Writes {@code <region>-<quantity>.tif} and {@code .png}; no file appears unless all can.
     *
     * @param progress rows done so far
     * @throws InvalidInput if the folder cannot be written to
     */
    public List<Product> write(Set<MapQuantity> wanted, Path folder, int threads, IntConsumer progress) {
        Region region = maps.region();
        Map<MapQuantity, PictureCells> cells = new EnumMap<>(MapQuantity.class);
        PictureCells shade = new PictureCells(region.cols());
        List<Open> open = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (MapQuantity quantity : wanted) {
                Path tiff = folder.resolve(fileName(quantity, ".tif"));
                open.add(new Open(quantity, tiff, GeoTiffWriter.create(tiff, layout(quantity)), new Summary()));
                cells.put(quantity, quantity == MapQuantity.HILLSHADE ? shade : new PictureCells(region.cols()));
            }
            Set<MapQuantity> computed = EnumSet.copyOf(wanted);
            computed.add(MapQuantity.HILLSHADE);
            maps.compute(computed, threads, (row, values) -> {
                values.forEach((quantity, line) -> (quantity == MapQuantity.HILLSHADE
                                ? shade
                                : cells.getOrDefault(quantity, shade))
                        .take(row, line));
                for (Open o : open) {
                    o.row(values.getOrDefault(o.quantity, new float[0]));
                }
                progress.accept(row + 1);
            });
            List<Product> products = new ArrayList<>();
            for (Open o : open) {
                Path picture = folder.resolve(fileName(o.quantity, ".png"));
                byte[] png = MapPicture.png(
                        region,
                        name,
                        o.quantity,
                        cells.getOrDefault(o.quantity, shade),
                        shade,
                        o.summary.greatest,
                        maps.describe(o.quantity),
                        List.of(source, "South polar stereographic map of the sphere of 1737.4 km, IAU_2015:30135"));
                write(picture, png);
                o.writer.finish();
                products.add(o.summary.product(o.quantity, o.file, picture, region.size()));
            }
            return products;
        } catch (IOException e) {
            throw new InvalidInput(
                    folder.toString(), "", e.toString(), "a folder with room that you may write to; choose with --out");
        } finally {
            open.forEach(o -> o.writer.close());
        }
    }

    private String fileName(MapQuantity quantity, String ending) {
        return name.replaceAll("[^A-Za-z0-9.-]+", "-") + "-" + quantity.name().toLowerCase(Locale.ROOT) + ending;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path aside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(aside, bytes);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private GeoTiffLayout layout(MapQuantity quantity) {
        Region region = maps.region();
        boolean bytes = quantity == MapQuantity.HILLSHADE;
        return new GeoTiffLayout(
                region.cols(),
                region.rows(),
                region.projection(),
                region.frame(),
                bytes ? GeoTiffLayout.Sample.UINT8 : GeoTiffLayout.Sample.FLOAT32,
                new GeoTiffLayout.Tiles(TILE),
                bytes ? OptionalDouble.of(0) : OptionalDouble.empty(),
                quantity.title() + (bytes ? " (1 dark to 255 square to the light)" : "") + "; "
                        + maps.describe(quantity),
                quantity.unit());
    }

    /** A map under way. */
    private record Open(MapQuantity quantity, Path file, GeoTiffWriter writer, Summary summary) {
        void row(float[] values) {
            summary.add(values);
            if (quantity != MapQuantity.HILLSHADE) {
                writer.row(values);
                return;
            }
            float[] bytes = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                bytes[i] = 1 + SHADES * values[i];
            }
            writer.row(bytes);
        }
    }

    private static final class Summary {
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;
        private double sum;
        private long count;

        void add(float[] values) {
            for (float value : values) {
                if (!Float.isNaN(value)) {
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                    sum += value;
                    count++;
                }
            }
        }

        Product product(MapQuantity quantity, Path tiff, Path picture, long cells) {
            return new Product(quantity, tiff, picture, least, sum / count, greatest, (double) count / cells);
        }
    }
}
