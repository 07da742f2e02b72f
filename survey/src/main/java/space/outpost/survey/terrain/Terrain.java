package space.outpost.survey.terrain;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;
import space.outpost.survey.raster.Cells;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;

/**
 * The Moon's surface as nested grids of heights over the sphere of {@link Place#MOON_RADIUS_M}: at any point the finest
 * grid that has data there counts, bilinear between its cell centres. Wide grids are checked against a global one, see
 * {@link #doubts}. Safe for many threads until closed.
 */
public final class Terrain implements AutoCloseable {
    /** The folder of a data directory that holds terrain. */
    public static final String FOLDER = "terrain";

    private final List<Grid> grids;
    private final Arena arena;

    private Terrain(List<Raster> rasters, Arena arena) {
        this(
                arena,
                CrossCheck.believed(rasters).stream()
                        .map(Grid::new)
                        .sorted(Comparator.comparingDouble((Grid g) -> g.cellM).thenComparing(g -> g.raster.name()))
                        .toList());
    }

    private Terrain(Arena arena, List<Grid> grids) {
        this.grids = grids;
        this.arena = arena;
    }

    /**
     * All GeoTIFF (.tif, .tiff) and PDS3 (.lbl with its image) grids of {@code dataDir/terrain}, mapped into memory.
     *
     * @throws InvalidInput if there are none, or with every problem of every file that cannot be used
     */
    public static Terrain open(Path dataDir) {
        Path folder = dataDir.resolve(FOLDER);
        Arena arena = Arena.ofShared();
        try {
            return new Terrain(openAll(folder, arena), arena);
        } catch (InvalidInput e) {
            arena.close();
            throw e;
        }
    }

    /** As {@link #open}; empty if the data directory has no folder of terrain, or no grid in it. */
    public static Optional<Terrain> openIfPresent(Path dataDir) {
        Path folder = dataDir.resolve(FOLDER);
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        return rasterFiles(folder).isEmpty() ? Optional.empty() : Optional.of(open(dataDir));
    }

    private static List<Path> rasterFiles(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Raster::isRaster).sorted().toList();
        } catch (IOException e) {
            throw new InvalidInput(
                    folder.toString(), "", "what cannot be read as a folder (" + e + ")", "a folder of grids");
        }
    }

    private static List<Raster> openAll(Path folder, Arena arena) {
        List<Raster> rasters = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : rasterFiles(folder)) {
            try {
                rasters.add(Raster.open(file, arena));
            } catch (InvalidInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        if (rasters.isEmpty()) {
            throw new InvalidInput(folder.toString(), "", "no terrain grid", "GeoTIFF (.tif) or PDS3 (.lbl and .img)");
        }
        return rasters;
    }

    /** Terrain of rasters at hand; closing it closes nothing else. */
    public static Terrain of(List<Raster> rasters) {
        return new Terrain(rasters, Arena.ofShared());
    }

    /**
     * This terrain under a grid that counts before all others where it has data, however coarse it is. Closing it closes
     * nothing else.
     */
    public Terrain under(Raster raster) {
        return new Terrain(
                Arena.ofShared(),
                Stream.concat(Stream.of(new Grid(raster)), grids.stream()).toList());
    }

    /** Height over the sphere in metres from the finest grid with data there; empty if there is none. */
    public OptionalDouble heightM(double latitudeRad, double longitudeRad) {
        double c = Math.cos(latitudeRad);
        double height = heightM(c * Math.cos(longitudeRad), c * Math.sin(longitudeRad), Math.sin(latitudeRad), 0);
        return Double.isNaN(height) ? OptionalDouble.empty() : OptionalDouble.of(height);
    }

    /** As {@link #heightM(double, double)} by unit vector in MOON_ME; NaN if no grid has data there. */
    public double heightM(double px, double py, double pz) {
        return heightM(px, py, pz, 0);
    }

    /**
     * Heights as by {@link #heightM(double, double, double)} at equally spaced points of a line on a map; NaN where no grid
     * has data.
     *
     * @param x map easting of the first
     * @param y map northing of the first
     */
    public double[] heightsM(PolarStereographic map, double x, double y, double xStep, double yStep, int count) {
        double[] heights = new double[count];
        Arrays.fill(heights, Double.NaN);
        for (Grid grid : grids) {
            grid.fill(map, x, y, xStep, yStep, heights);
        }
        return heights;
    }

    /** From grids no finer than number {@code from}. */
    double heightM(double px, double py, double pz, int from) {
        for (int i = from; i < grids.size(); i++) {
            double height = grids.get(i).heightM(px, py, pz);
            if (!Double.isNaN(height)) {
                return height;
            }
        }
        return Double.NaN;
    }

    /** The place at the height of the ground there; empty if no grid has data there. */
    public Optional<Place> ground(Place place) {
        OptionalDouble height = heightM(place.latitudeRad(), place.longitudeRad());
        return height.isPresent() ? Optional.of(place.withHeight(height.getAsDouble())) : Optional.empty();
    }

    /** Cell size of the grid that {@link #heightM} is from; empty if no grid has data there. */
    public OptionalDouble pixelM(Place place) {
        double c = Math.cos(place.latitudeRad());
        double px = c * Math.cos(place.longitudeRad());
        double py = c * Math.sin(place.longitudeRad());
        double pz = Math.sin(place.latitudeRad());
        return grids.stream()
                .filter(g -> !Double.isNaN(g.heightM(px, py, pz)))
                .mapToDouble(g -> g.cellM)
                .findFirst();
    }

    /** The grids, finest first. */
    public List<GridInfo> grids() {
        return grids.stream().map(Grid::info).toList();
    }

    /** What the grids are, in one line; says so where not all of it is the Moon. */
    public String describe() {
        boolean real = grids.stream().noneMatch(g -> g.raster.isSynthetic());
        return (real ? "real grids" : "SYNTHETIC ground, not the Moon's, in grids") + ", finest first: "
                + grids().stream().map(GridInfo::label).collect(Collectors.joining(", "));
    }

    /** The rasters, finest first, as far as they are believed. */
    public List<Raster> rasters() {
        return grids.stream().map(g -> g.raster).toList();
    }

    /** What is left out of grids because a global grid contradicts it, one line per grid; for reports. */
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        for (Grid grid : grids) {
            if (grid.raster.cells() instanceof Cells.Masked masked) {
                doubts.add(String.format(
                        Locale.ROOT,
                        "%s: %.0f %% of it is left out, where it differs from the global grid by more than %.0f m",
                        grid.raster.name(),
                        100 * masked.hiddenShare(),
                        CrossCheck.TOLERANCE_M));
            }
        }
        return doubts;
    }

    /** SHA-256 of each grid's file, in the order of {@link #grids}; reads them all. */
    public List<String> sha256() {
        return grids.stream().map(g -> g.raster.sha256()).toList();
    }

    /** Finest first. */
    List<Grid> surfaces() {
        return grids;
    }

    @Override
    public void close() {
        arena.close();
    }
}
