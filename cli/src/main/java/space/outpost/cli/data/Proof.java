package space.outpost.cli.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import space.outpost.model.io.InvalidInput;
import space.outpost.sky.Sky;
import space.outpost.survey.raster.Cells;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.Terrain;

/** That a product which has come is what its name says: it opens, and what it holds is of the Moon. */
final class Proof {
    private static final double PIXEL_TOLERANCE = 0.001;
    private static final int SAMPLES = 64;

    /** The Moon's heights lie between -9.2 and 10.8 km (LOLA). */
    private static final double LOWEST_M = -10_000;

    private static final double HIGHEST_M = 12_000;

    private final Product product;
    private final Path directory;

    /** @param directory a data directory with this product alone */
    Proof(Product product, Path directory) {
        this.product = product;
        this.directory = directory;
    }

    /** @throws InvalidInput naming the file and what is wrong with it */
    void check() {
        switch (product.kind()) {
            case TERRAIN -> checkTerrain();
            case EPHEMERIS -> checkEphemeris();
        }
    }

    private void checkTerrain() {
        try (Terrain terrain = Terrain.open(directory)) {
            Raster raster = terrain.rasters().getFirst();
            double cellM = raster.frame().cellM();
            double dueM = product.pixelM().orElse(cellM);
            if (Math.abs(cellM / dueM - 1) > PIXEL_TOLERANCE) {
                throw wrong(raster.name(), "cells of " + cellM + " m", dueM + " m");
            }
            checkHeights(raster);
        }
    }

    private void checkHeights(Raster raster) {
        Cells cells = raster.cells();
        boolean any = false;
        for (int j = 0; j < SAMPLES; j++) {
            for (int i = 0; i < SAMPLES; i++) {
                int col = (int) ((long) i * (raster.width() - 1) / (SAMPLES - 1));
                int row = (int) ((long) j * (raster.height() - 1) / (SAMPLES - 1));
                float heightM = cells.at(col, row);
                any |= !Float.isNaN(heightM);
                if (heightM < LOWEST_M || heightM > HIGHEST_M) {
                    throw wrong(
                            raster.name(),
                            String.format(Locale.ROOT, "a height of %.1f m at column %d, row %d", heightM, col, row),
                            "heights of the Moon, -10 to 12 km");
                }
            }
        }
        if (!any) {
            throw wrong(raster.name(), "no data", "heights");
        }
    }

    private void checkEphemeris() {
        String name = product.files().getLast().name();
        List<Sky> found = Sky.allFromData(directory);
        if (found.isEmpty()) {
            throw wrong(name, "no JPL DE file", "one in its binary layout");
        }
    }

    private InvalidInput wrong(String file, String found, String allowed) {
        return new InvalidInput(
                directory.resolve(product.kind().folder()).resolve(file).toString(), "", found, allowed);
    }
}
