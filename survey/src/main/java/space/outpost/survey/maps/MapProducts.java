package space.outpost.survey.maps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GeoTiffLayout;
import space.outpost.survey.raster.GeoTiffWriter;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.work.Workers;

/** Finished maps as files, a GeoTIFF and a picture of each; memory is that of some rows and a picture. */
final class MapProducts {
    static final String PROJECTION = "South polar stereographic map of the sphere of 1737.4 km, IAU_2015:30135";

    private static final int TILE = 256;

    /** Bytes of a hillshade: 0 is no data, as GDAL has it. */
    private static final int SHADES = 254;

    /** Byte of a class map where there is no data. */
    private static final int NO_CLASS = 255;

    private final String name;
    private final RawMaps maps;
    private final Function<MapQuantity, String> describe;
    private final List<String> sources;

    /**
     * @param name of the region, for titles and files
     * @param sources lines at the foot of the pictures
     */
    MapProducts(String name, RawMaps maps, Function<MapQuantity, String> describe, List<String> sources) {
        this.name = name;
        this.maps = maps;
        this.describe = describe;
        this.sources = sources;
    }

    /** What a region is called in names of files. */
    static String fileName(String region) {
        return region.replaceAll("[^A-Za-z0-9.-]+", "-");
    }

    /**
     * Writes aside, then moves: no file appears unless all can.
     *
     * @param table whether to write all cells as a table too
     * @param aside a folder for files under way, on the same disk
     */
    List<MapProduct> write(
            Set<MapQuantity> wanted, boolean table, Path aside, Path folder, int threads, MapRun.Watch watch)
            throws IOException {
        Files.createDirectories(aside);
        Region region = maps.region();
        Optional<PictureCells> shade = maps.quantities().contains(MapQuantity.HILLSHADE)
                ? Optional.of(cells(MapQuantity.HILLSHADE))
                : Optional.empty();
        AtomicLong rows = new AtomicLong();
        List<MapProduct> products = new ArrayList<>();
        try (Workers workers = new Workers(threads)) {
            List<Future<MapProduct>> writing = new TreeSet<>(wanted)
                    .stream()
                            .map(quantity -> workers.start(() -> write(quantity, aside, shade, rows)))
                            .toList();
            Path csv = aside.resolve(fileName(name) + ".csv");
            Future<?> tabled = workers.start(() -> table ? MapCsv.write(csv, maps, wanted) : 0);
            for (Future<MapProduct> product : writing) {
                products.add(Workers.await(product));
                watch.progress("writing", rows.get() * region.cols(), (long) region.size() * wanted.size());
            }
            Workers.await(tabled);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (table) {
            moved(aside.resolve(fileName(name) + ".csv"), folder);
        }
        return products.stream().map(p -> moved(p, folder)).toList();
    }

    private static MapProduct moved(MapProduct product, Path folder) {
        return new MapProduct(
                product.quantity(),
                product.how(),
                moved(product.geoTiff(), folder),
                moved(product.picture(), folder),
                product.least(),
                product.mean(),
                product.greatest(),
                product.dataShare());
    }

    private static Path moved(Path file, Path folder) {
        Path target = folder.resolve(file.getFileName());
        try {
            return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InvalidInput(target.toString(), "", e.toString(), "a folder that you may write to");
        }
    }

    private PictureCells cells(MapQuantity quantity) throws IOException {
        PictureCells cells = new PictureCells(maps.region());
        for (int row = 0; row < maps.region().rows(); row += cells.stride) {
            cells.take(row, maps.row(quantity, row));
        }
        return cells;
    }

    private MapProduct write(MapQuantity quantity, Path aside, Optional<PictureCells> shade, AtomicLong rows)
            throws IOException {
        String stem = fileName(name) + "-" + quantity.id();
        Path tiff = aside.resolve(stem + ".tif");
        Summary summary = new Summary();
        PictureCells cells = new PictureCells(maps.region());
        try (GeoTiffWriter writer = GeoTiffWriter.create(tiff, layout(quantity))) {
            for (int row = 0; row < maps.region().rows(); row++) {
                float[] values = maps.row(quantity, row);
                summary.add(values);
                cells.take(row, values);
                writer.row(stored(quantity, values));
                rows.incrementAndGet();
            }
            writer.finish();
        }
        Path picture = aside.resolve(stem + ".png");
        byte[] png = new MapPicture(maps.region(), name, describe.apply(quantity), sources, Overlay.NONE)
                .png(quantity, cells, shade, summary.greatest);
        Files.write(picture, png);
        return summary.product(
                quantity, describe.apply(quantity), tiff, picture, maps.region().size());
    }

    private static float[] stored(MapQuantity quantity, float[] values) {
        if (quantity != MapQuantity.HILLSHADE) {
            return values;
        }
        float[] bytes = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = 1 + SHADES * values[i];
        }
        return bytes;
    }

    private GeoTiffLayout layout(MapQuantity quantity) {
        GeoTiffLayout.Sample sample = GeoTiffLayout.Sample.UINT8;
        OptionalDouble noData;
        String values = "";
        if (quantity == MapQuantity.HILLSHADE) {
            noData = OptionalDouble.of(0);
            values = " (1 dark to 255 square to the light)";
        } else if (quantity.look() instanceof Look.Classes classes) {
            noData = OptionalDouble.of(NO_CLASS);
            values = " (0 " + classes.not() + ", 1 " + classes.is() + ")";
        } else {
            noData = OptionalDouble.empty();
            sample = GeoTiffLayout.Sample.FLOAT32;
        }
        Region region = maps.region();
        return new GeoTiffLayout(
                region.cols(),
                region.rows(),
                region.projection(),
                region.frame(),
                sample,
                new GeoTiffLayout.Tiles(TILE),
                noData,
                quantity.title() + values + "; " + describe.apply(quantity),
                quantity.unit());
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

        MapProduct product(MapQuantity quantity, String how, Path tiff, Path picture, long cells) {
            double none = count == 0 ? Double.NaN : 0;
            return new MapProduct(
                    quantity, how, tiff, picture, least + none, sum / count, greatest + none, (double) count / cells);
        }
    }
}
