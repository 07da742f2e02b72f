package space.outpost.cli.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import space.outpost.model.io.InvalidInput;

/**
 * A file on its way: {@code NAME.part} holds what has come so far, {@code NAME.part.state} of which version of what
 * address. Written before the first byte of that version, so that at any moment the two belong together.
 */
final class PartFile {
    private final Path target;
    private final Path part;
    private final Path state;

    /**
     * A version of a file on a server.
     *
     * @param validator its ETag, else its date, as HTTP headers have it
     */
    record Version(String address, String validator) {}

    PartFile(Path target) {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.state = target.resolveSibling(target.getFileName() + ".part.state");
    }

    Path part() {
        return part;
    }

    long size() throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** What the bytes so far are of, if there are any and that is known. */
    Optional<Version> version() throws IOException {
        if (!Files.exists(state) || size() == 0) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(state);
        return lines.size() == 2 ? Optional.of(new Version(lines.get(0), lines.get(1))) : Optional.empty();
    }

    /** Begins anew. Without a known version a later start cannot resume. */
    FileChannel begin(Optional<Version> version) throws IOException {
        Files.deleteIfExists(state);
        FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        if (version.isPresent()) {
            Files.write(state, List.of(version.get().address(), version.get().validator()));
        }
        return channel;
    }

    FileChannel resume() throws IOException {
        return FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    void forget() throws IOException {
        Files.deleteIfExists(state);
        Files.deleteIfExists(part);
    }

    /** It is whole and right: flushed to the disk and given its name. */
    void accept() throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(state);
    }

    /** It is wrong: kept aside for a look. */
    void reject() throws IOException {
        Files.deleteIfExists(state);
        setAside(part, target);
    }

    /** @return where it lies now: {@code NAME.bad} */
    static Path setAside(Path file, Path target) {
        Path bad = target.resolveSibling(target.getFileName() + ".bad");
        try {
            return Files.move(file, bad, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InvalidInput(bad.toString(), "", "no way to write it (" + e + ")", "a folder you may write to");
        }
    }
}
