package space.outpost.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import space.outpost.survey.raster.GeoTiffLayout;
import space.outpost.survey.raster.GeoTiffWriter;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;

/**
 * A square grid of made-up ground on the south polar map.
 *
 * @param xM of its middle
 * @param side in cells
 */
record TerrainFolder(String name, double xM, double yM, int side, double cellM) {
    /** Height at a point of the map. */
    @FunctionalInterface
    interface Height {
        double atM(double xM, double yM);
    }

    /** Writes a data directory that holds nothing else. */
    Path write(Path data, Height height) throws IOException {
        double toFirst = (side - 1) / 2.0 * cellM;
        GridFrame frame = GridFrame.upright(xM - toFirst, yM + toFirst, cellM);
        GeoTiffLayout layout = new GeoTiffLayout(
                side,
                side,
                PolarStereographic.south(),
                frame,
                GeoTiffLayout.Sample.FLOAT32,
                new GeoTiffLayout.Strips(8),
                OptionalDouble.empty(),
                name,
                "m");
        Path terrain = Files.createDirectories(data.resolve("terrain"));
        try (GeoTiffWriter writer = GeoTiffWriter.create(terrain.resolve(name + ".tif"), layout)) {
            for (int row = 0; row < side; row++) {
                float[] line = new float[side];
                for (int col = 0; col < side; col++) {
                    line[col] = (float) height.atM(frame.x(col, row), frame.y(col, row));
                }
                writer.row(line);
            }
            writer.finish();
        }
        return data;
    }
}
