package space.outpost.survey.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GeoTiffLayout;
import space.outpost.survey.raster.GeoTiffWriter;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.work.Workers;

/**
 * {@link SyntheticGround} about the south pole as a terrain grid: a square of {@code side} cells of {@code pixelM}, plain
 * float32 in tiles, so that it can be read in place however large it is.
 */
public record SyntheticTerrain(int side, double pixelM, long seed) {
    /** Must stand in the name of the file. */
    public static final String LABEL = "synthetic";

    private static final int TILE = 256;

    /** 40 GB. */
    private static final int GREATEST_SIDE = 100_000;

    private static final double LEAST_PIXEL_M = 0.5;
    private static final double GREATEST_EXTENT_M = 2_000_000;

    /** @throws InvalidInput if it is too small, too large or too fine */
    public SyntheticTerrain {
        if (side < 2 || side > GREATEST_SIDE) {
            throw new InvalidInput(LABEL, "side", Integer.toString(side), "2 to " + GREATEST_SIDE + " cells");
        }
        if (!(pixelM >= LEAST_PIXEL_M) || !(side * pixelM <= GREATEST_EXTENT_M)) {
            throw new InvalidInput(
                    LABEL,
                    "pixel",
                    pixelM + " m, " + side + " times",
                    "at least " + LEAST_PIXEL_M + " m, at most 2000 km in all");
        }
    }

    /**
     * Writes the grid; memory is that of a few rows of tiles. The bytes do not depend on the number of threads.
     *
     * @param file a GeoTIFF (.tif) with {@link #LABEL} in its name; its folder is made if need be
     * @param progress rows done so far
     * @throws InvalidInput if the name does not tell, or the file cannot be written
     */
    public void write(Path file, int threads, IntConsumer progress) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.contains(LABEL) || !(name.endsWith(".tif") || name.endsWith(".tiff"))) {
            throw new InvalidInput(
                    file.toString(), "", "'" + file.getFileName() + "'", "a .tif with '" + LABEL + "' in its name");
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new InvalidInput(file.toString(), "", e.toString(), "a folder that you may write to");
        }
        try (Workers workers = new Workers(threads);
                GeoTiffWriter writer = GeoTiffWriter.create(file, layout())) {
            SyntheticGround ground = new SyntheticGround(seed, pixelM);
            Deque<Future<float[]>> ahead = new ArrayDeque<>();
            int asked = 0;
            for (int done = 0; done < side; ) {
                for (; asked < side && ahead.size() <= threads; asked += TILE) {
                    int row = asked;
                    ahead.add(workers.start(() -> ground.heightsM(frame(), 0, row, side, Math.min(TILE, side - row))));
                }
                float[] band = Workers.await(ahead.remove());
                float[] line = new float[side];
                for (int at = 0; at < band.length; at += side) {
                    System.arraycopy(band, at, line, 0, side);
                    writer.row(line);
                }
                done += band.length / side;
                progress.accept(done);
            }
            writer.finish();
        }
    }

    private GridFrame frame() {
        double first = (side - 1) / 2.0 * pixelM;
        return GridFrame.upright(-first, first, pixelM);
    }

    private GeoTiffLayout layout() {
        return new GeoTiffLayout(
                side,
                side,
                PolarStereographic.south(),
                frame(),
                GeoTiffLayout.Sample.FLOAT32,
                new GeoTiffLayout.Tiles(TILE),
                OptionalDouble.empty(),
                "SYNTHETIC ground, not the Moon's: craters by a size-frequency law on fractal relief, seed " + seed,
                "m",
                GeoTiffLayout.Packing.NONE);
    }
}
