package space.outpost.survey.maps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.terrain.Region;

/**
 * Maps a region part by part into files. What is finished is kept on the disk beside them, in a folder
 * {@code .<region>.work}, so that memory is that of a part and a run that was stopped at any moment goes on where it was;
 * the folder goes when the files are written. The files do not depend on parts, threads or stops.
 *
 * @param name of the region, for titles and files
 * @param mappers each quantity is taken from the first that has it
 * @param source what the maps are made from, for the foot of pictures
 * @param inputs what else the values depend on, a line each, such as names and checksums of grids: a run goes on from an
 *     older one only if they are the same
 * @param side of a part in cells
 * @param threads that write files at once
 */
public record MapRun(
        String name,
        Region region,
        List<Mapper> mappers,
        Set<MapQuantity> wanted,
        String source,
        List<String> inputs,
        int side,
        int threads) {
    /** Side of a part, in cells, where nothing asks for another. */
    public static final int SIDE = 1024;

    private static final String FORMAT = "outpost map work 1";

    public MapRun {
        mappers = List.copyOf(mappers);
        wanted = Set.copyOf(wanted);
        inputs = List.copyOf(inputs);
        if (wanted.isEmpty() || side < 1 || threads < 1) {
            throw new IllegalArgumentException(wanted + " in parts of " + side + " by " + threads + " threads");
        }
    }

    /** What is asked for beside the usual. */
    public enum Option {
        /** Leave nothing of an older run. */
        FRESH,
        /** All cells as a table too, {@code <name>.csv}. */
        CSV
    }

    /** Hears how far a run is; on the thread that runs. */
    public interface Watch {
        /** Something people should know. */
        void say(String line);

        /** So many cells of so many are done of what this run has to do. */
        void progress(String doing, long done, long of);
    }

    /**
     * Writes {@code <name>-<quantity>.tif} and {@code .png}, all of them or none.
     *
     * @throws InvalidInput if the folder cannot be written to, has no room, or another run is at work on the same region
     */
    public List<MapProduct> into(Path folder, Set<Option> options, Watch watch) {
        boolean fresh = options.contains(Option.FRESH);
        Map<MapQuantity, Mapper> sources = sources();
        Path at = folder.resolve("." + MapProducts.fileName(name) + ".work");
        try (WorkFolder work = WorkFolder.open(at, manifest(sources), fresh)) {
            work.history().ifPresent(watch::say);
            List<MapProduct> products;
            try (RawMaps raw = RawMaps.open(work.file(""), region, sources.keySet())) {
                new Parts(region.squares(side), work.file("journal.txt"), "mapping", watch)
                        .finish(raw::checksum, (part, done) -> raw.write(part, maps(part, sources, done)));
                products = new MapProducts(
                                name, raw, q -> mapper(sources, q).describe(q), List.of(source, MapProducts.PROJECTION))
                        .write(wanted, options.contains(Option.CSV), work.file("products"), folder, threads, watch);
            }
            work.remove();
            return products;
        } catch (IOException e) {
            throw WorkFolder.stopped(folder, e);
        }
    }

    /** Who computes what: all that is wanted, and a hillshade to lie under the colours if anyone has one. */
    private Map<MapQuantity, Mapper> sources() {
        Map<MapQuantity, Mapper> sources = new EnumMap<>(MapQuantity.class);
        for (MapQuantity quantity : MapQuantity.values()) {
            Optional<Mapper> mapper = mappers.stream()
                    .filter(m -> m.quantities().contains(quantity))
                    .findFirst();
            if (wanted.contains(quantity) && mapper.isEmpty()) {
                throw new IllegalArgumentException("nobody computes " + quantity);
            }
            if (wanted.contains(quantity) || quantity == MapQuantity.HILLSHADE) {
                mapper.ifPresent(m -> sources.put(quantity, m));
            }
        }
        return sources;
    }

    private static Mapper mapper(Map<MapQuantity, Mapper> sources, MapQuantity quantity) {
        return Optional.ofNullable(sources.get(quantity))
                .orElseThrow(() -> new IllegalArgumentException("nobody computes " + quantity));
    }

    private List<String> manifest(Map<MapQuantity, Mapper> sources) {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT);
        lines.add("region: " + region);
        lines.add("parts: " + side + " cells a side");
        sources.forEach((quantity, mapper) -> lines.add(quantity.id() + ": " + mapper.describe(quantity)));
        lines.addAll(inputs);
        return lines;
    }

    private Map<MapQuantity, float[]> maps(Region part, Map<MapQuantity, Mapper> sources, DoubleConsumer done) {
        Map<MapQuantity, float[]> maps = new EnumMap<>(MapQuantity.class);
        List<Mapper> asked = mappers.stream().filter(sources::containsValue).toList();
        for (int i = 0; i < asked.size(); i++) {
            Mapper mapper = asked.get(i);
            double before = i;
            Set<MapQuantity> its = EnumSet.noneOf(MapQuantity.class);
            sources.forEach((quantity, by) -> {
                if (by == mapper) {
                    its.add(quantity);
                }
            });
            maps.putAll(mapper.maps(part, its, share -> done.accept((before + share) / asked.size())));
        }
        return maps;
    }
}
