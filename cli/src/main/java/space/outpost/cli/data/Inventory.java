package space.outpost.cli.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import space.outpost.model.io.InvalidInput;
import space.outpost.sky.Sky;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.GridInfo;
import space.outpost.survey.terrain.Terrain;

/** Tells what lies in a data directory and what it covers. */
public final class Inventory {
    private static final int SAMPLES = 128;

    private final PrintWriter out;

    public Inventory(PrintWriter out) {
        this.out = out;
    }

    /**
     * @param data empty if there is no data directory
     * @param sums whether to compute SHA-256, which reads all files
     * @throws InvalidInput with the files that cannot be used, after all else is told
     */
    public void tell(Optional<Path> data, boolean sums) {
        out.println("Data directory: "
                + data.map(Path::toString).orElse("none; --data DIR, $OUTPOST_DATA or ~/.outpost/data names one"));
        Optional<InvalidInput> broken = data.flatMap(directory -> terrain(directory, sums));
        if (data.isEmpty()) {
            out.println("Terrain: none. The site atlas built in serves its own sites.");
        }
        Optional<InvalidInput> brokenSky = data.flatMap(this::ephemerides);
        Sky embedded = Sky.embedded();
        out.printf("Ephemeris built in: %s, %s%n", embedded.source(), embedded.span());
        data.ifPresent(this::gravity);
        products(data);
        out.flush();
        broken.or(() -> brokenSky).ifPresent(e -> {
            throw e;
        });
    }

    private Optional<InvalidInput> terrain(Path data, boolean sums) {
        try (Terrain terrain = Terrain.openIfPresent(data).orElseGet(() -> Terrain.of(List.of()))) {
            List<Raster> rasters = terrain.rasters();
            if (rasters.isEmpty()) {
                out.println("Terrain: none. The site atlas built in serves its own sites; maps and other places need"
                        + " grids in the folder terrain: outpost data fetch NAME");
                return Optional.empty();
            }
            out.printf("Terrain, finest first (%d grids; cells with data by a sample)%n", rasters.size());
            out.printf(
                    "  %-36s %9s %15s %7s %21s %21s %17s %15s %9s%n",
                    "file", "cell m", "cells", "data", "map x km", "map y km", "latitude", "longitude E", "MB");
            for (int i = 0; i < rasters.size(); i++) {
                grid(terrain.grids().get(i), rasters.get(i));
            }
            terrain.doubts().forEach(doubt -> out.println("  " + doubt));
            if (sums) {
                List<String> sha256 = terrain.sha256();
                for (int i = 0; i < rasters.size(); i++) {
                    out.println(
                            "  SHA-256 " + sha256.get(i) + "  " + rasters.get(i).name());
                }
            }
            return Optional.empty();
        } catch (InvalidInput e) {
            out.println("Terrain: not usable, see the errors below");
            return Optional.of(e);
        }
    }

    private void grid(GridInfo info, Raster raster) {
        Extent extent = Extent.of(raster);
        out.printf(
                Locale.ROOT,
                "  %-36s %9.2f %15s %6.1f%% %21s %21s %17s %15s %9.1f%s%n",
                info.name(),
                info.cellM(),
                info.width() + " x " + info.height(),
                100 * dataShare(raster),
                span("%.2f", info.minXM() / 1000, info.maxXM() / 1000),
                span("%.2f", info.minYM() / 1000, info.maxYM() / 1000),
                span("%.2f", extent.southDeg(), extent.northDeg()),
                span("%.1f", extent.westDeg(), extent.eastDeg()),
                info.bytes() / 1e6,
                info.synthetic() ? "  SYNTHETIC" : "");
    }

    private static String span(String format, double from, double to) {
        return String.format(Locale.ROOT, format + " to " + format, from, to);
    }

    /** As far as the cells are believed. */
    private static double dataShare(Raster raster) {
        int there = 0;
        for (int j = 0; j < SAMPLES; j++) {
            for (int i = 0; i < SAMPLES; i++) {
                int col = (int) ((2L * i + 1) * raster.width() / (2 * SAMPLES));
                int row = (int) ((2L * j + 1) * raster.height() / (2 * SAMPLES));
                there += Float.isNaN(raster.cells().at(col, row)) ? 0 : 1;
            }
        }
        return (double) there / (SAMPLES * SAMPLES);
    }

    private Optional<InvalidInput> ephemerides(Path data) {
        try {
            for (Sky sky : Sky.allFromData(data)) {
                out.printf("Ephemeris: %s, %s%n", sky.source(), sky.span());
            }
            return Optional.empty();
        } catch (InvalidInput e) {
            out.println("Ephemeris: not usable, see the errors below");
            return Optional.of(e);
        }
    }

    private void gravity(Path data) {
        Path folder = data.resolve("gravity");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(gfc|sha|tab|cof)"))
                    .sorted()
                    .toList()) {
                out.printf(
                        Locale.ROOT,
                        "Gravity field (not read by this version): %s, %.1f MB%n",
                        file.getFileName(),
                        Files.size(file) / 1e6);
            }
        } catch (IOException e) {
            throw new InvalidInput(folder.toString(), "", "what cannot be read (" + e + ")", "a readable folder");
        }
    }

    private void products(Optional<Path> data) {
        out.println("Official products, brought by: outpost data fetch NAME");
        for (Product product : Catalogue.embedded().products()) {
            out.printf(
                    Locale.ROOT,
                    "  %-20s %8.1f MB  %-6s %s%n",
                    product.name(),
                    product.bytes() / 1e6,
                    data.filter(product::isIn).isPresent() ? "there" : "-",
                    product.title());
        }
    }
}
