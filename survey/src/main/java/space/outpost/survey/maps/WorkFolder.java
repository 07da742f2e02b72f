package space.outpost.survey.maps;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import space.outpost.model.io.InvalidInput;

/**
 * The folder in which a run keeps what it has finished, so that a run after it can go on from there. One run at a time
 * holds it. Its manifest says, line by line, what the results depend on.
 */
final class WorkFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String MANIFEST = "manifest.txt";

    private final Path folder;
    private final FileChannel lock;

    /** What of an older run was found here; empty if nothing was. */
    private final Optional<String> difference;

    private final boolean found;
    private final boolean fresh;

    private WorkFolder(Path folder, FileChannel lock, List<String> manifest, boolean fresh) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.fresh = fresh;
        Path file = folder.resolve(MANIFEST);
        found = Files.exists(file);
        difference = found ? difference(Files.readAllLines(file), manifest) : Optional.empty();
        if (!found || fresh || difference.isPresent()) {
            clear();
            Path aside = folder.resolve(MANIFEST + ".part");
            Files.write(aside, manifest);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * @param fresh leave nothing of an older run
     * @throws InvalidInput if another run holds it
     */
    static WorkFolder open(Path folder, List<String> manifest, boolean fresh) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (locked(channel) == null) {
                throw new InvalidInput(folder.toString(), "", "another run at work in it", "one run at a time");
            }
            return new WorkFolder(folder, channel, manifest, fresh);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // by another thread of this machine
        }
    }

    private static Optional<String> difference(List<String> found, List<String> wanted) {
        return IntStream.range(0, Math.max(found.size(), wanted.size()))
                .filter(i -> !line(found, i).equals(line(wanted, i)))
                .mapToObj(i -> "'" + line(found, i) + "', not '" + line(wanted, i) + "'")
                .findFirst();
    }

    private static String line(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    /** What became of a run that was here before, for people; empty if none was. */
    Optional<String> history() {
        return found
                ? Optional.of(folder + ": "
                        + difference
                                .map(d -> "an older run had " + d + "; started anew")
                                .orElse(fresh ? "an older run is left; started anew" : "goes on from an older run"))
                : Optional.empty();
    }

    /** Of a run that the disk stopped. */
    static InvalidInput stopped(Path where, IOException e) {
        String reason = e instanceof FileSystemException f && f.getReason() != null
                ? f.getFile() + ": " + f.getReason()
                : String.valueOf(e.getMessage());
        return new InvalidInput(
                where.toString(),
                "",
                reason,
                "a folder with room that you may write to; run again to go on from what is finished");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void clear() throws IOException {
        // The manifest first: without it what is left counts for nothing.
        Files.deleteIfExists(folder.resolve(MANIFEST));
        List<Path> inside = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> !path.equals(folder) && !path.equals(folder.resolve(LOCK)))
                    .sorted(Comparator.reverseOrder())
                    .forEach(inside::add);
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }

    /** Deletes the folder and all in it: the run is over. */
    void remove() throws IOException {
        clear();
        Files.delete(folder.resolve(LOCK));
        Files.delete(folder);
    }

    /** Lets another run have it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
