package space.outpost.cli.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import space.outpost.model.io.InvalidInput;

/**
 * A named product of an official archive: files that belong together.
 *
 * @param pixelM side of a cell, if it is a grid
 * @param base the address of the files' folder, with a slash at its end
 * @param files a label stands before what it labels
 */
public record Product(String name, Kind kind, OptionalDouble pixelM, String title, URI base, List<ProductFile> files) {

    /** What a product is for: the folder of the data directory it belongs in. */
    public enum Kind {
        TERRAIN("terrain"),
        EPHEMERIS("ephemeris");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        public String folder() {
            return folder;
        }
    }

    /**
     * A file of a product.
     *
     * @param bytes its size, where the archive or the layout says it
     * @param sha256 in lower-case hexadecimal, where it is known
     */
    public record ProductFile(String name, OptionalLong bytes, Optional<String> sha256) {}

    public Product {
        files = List.copyOf(files);
    }

    /** The same files in another folder, such as a mirror's. */
    public Product from(URI folder) {
        URI slashed = folder.toString().endsWith("/") ? folder : URI.create(folder + "/");
        return new Product(name, kind, pixelM, title, slashed, files);
    }

    /** The same with the checksum of its last file, which holds the data. */
    public Product withSha256(String sha256) {
        List<ProductFile> checked = new ArrayList<>(files);
        ProductFile data = checked.removeLast();
        checked.add(new ProductFile(data.name, data.bytes, Optional.of(sha256)));
        return new Product(name, kind, pixelM, title, base, checked);
    }

    public URI address(ProductFile file) {
        return base.resolve(file.name());
    }

    /** As far as known; labels are a few thousand bytes. */
    public long bytes() {
        return files.stream().mapToLong(f -> f.bytes().orElse(0)).sum();
    }

    /** Whether all its files lie in a data directory, in upper or lower case, each of the right size. */
    public boolean isIn(Path data) {
        Path folder = data.resolve(kind.folder);
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> there = entries.toList();
            return files.stream().allMatch(file -> there.stream().anyMatch(path -> is(path, file)));
        } catch (IOException e) {
            throw new InvalidInput(folder.toString(), "", "what cannot be read (" + e + ")", "a readable folder");
        }
    }

    private static boolean is(Path path, ProductFile file) {
        long size = path.toFile().length();
        return String.valueOf(path.getFileName()).equalsIgnoreCase(file.name)
                && size == file.bytes().orElse(size);
    }
}
