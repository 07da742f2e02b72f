package space.outpost.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import space.outpost.model.io.InvalidInput;

/** A folder of results. Its files appear whole or not at all: all are written aside first, then moved. */
final class OutputFolder {
    private final Path directory;

    private OutputFolder(Path directory) {
        this.directory = directory;
    }

    /**
     * @throws InvalidInput if nothing can be written there; found out before long work starts, and nothing is created
     */
    static OutputFolder at(Path directory) {
        Path existing = directory.toAbsolutePath().normalize();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw unwritable(directory, "'" + existing + "', which cannot be written to");
        }
        return new OutputFolder(directory);
    }

    void write(Map<String, byte[]> files) {
        Map<Path, Path> moves = new LinkedHashMap<>();
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path aside = Files.createTempFile(directory, "." + file.getKey(), ".part");
                moves.put(aside, directory.resolve(file.getKey()));
                Files.write(aside, file.getValue());
                aside.toFile().setReadable(true, false);
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw unwritable(directory, e.toString());
        } finally {
            moves.keySet().forEach(OutputFolder::discard);
        }
    }

    private static void discard(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidInput unwritable(Path directory, String found) {
        return new InvalidInput(
                directory.toString(), "", found, "a folder with room that you may write to; choose one with --out");
    }
}
