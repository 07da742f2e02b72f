package space.outpost.cli;

import java.io.IOException;
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
        if (existing == null) {
            throw unwritable(directory, "no such place");
        }
        if (!Files.isDirectory(existing)) {
            throw unwritable(directory, "'" + existing + "', which is no folder");
        }
        if (!Files.isWritable(existing)) {
            throw unwritable(directory, "'" + existing + "', which cannot be written to");
        }
        return new OutputFolder(directory);
    }

    void write(Map<String, byte[]> files) {
        Aside aside = new Aside();
        Thread interrupted = new Thread(aside::discard, "discard what is half written");
        try {
            Runtime.getRuntime().addShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            return; // interrupted already: nothing is to appear any more
        }
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                aside.write(file.getKey(), file.getValue());
            }
            aside.move();
        } catch (IOException e) {
            throw unwritable(directory, e.toString());
        } finally {
            aside.discard();
            unhook(interrupted);
        }
    }

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It runs already, and finds nothing left to do.
        }
    }

    /** Files under other names. Locked, so that an interruption falls between two of them or after the last move. */
    private final class Aside {
        private final Map<Path, Path> moves = new LinkedHashMap<>();
        private boolean over;

        synchronized void write(String name, byte[] content) throws IOException {
            if (over) {
                return;
            }
            Path target = directory.resolve(name);
            if (Files.isDirectory(target)) {
                throw unwritable(directory, "a folder where the file '" + name + "' is due");
            }
            Path part = Files.createTempFile(directory, "." + name, ".part");
            moves.put(part, target);
            Files.write(part, content);
            part.toFile().setReadable(true, false);
        }

        synchronized void move() throws IOException {
            if (over) {
                return;
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        }

        synchronized void discard() {
            over = true;
            moves.keySet().forEach(part -> part.toFile().delete());
        }
    }

    private static InvalidInput unwritable(Path directory, String found) {
        return new InvalidInput(
                directory.toString(), "", found, "a folder with room that you may write to; choose one with --out");
    }
}
