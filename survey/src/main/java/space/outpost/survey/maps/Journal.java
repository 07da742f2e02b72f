package space.outpost.survey.maps;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import space.outpost.survey.terrain.Region;

/**
 * Which parts of a map are finished, one line each: place on the lattice, size, checksum of the part's values, checksum
 * of the line. A line that was cut or changed is none.
 */
final class Journal implements AutoCloseable {
    /**
     * A part that was finished.
     *
     * @param checksum of its values ({@link RawMaps#checksum})
     */
    record Entry(int firstCol, int firstRow, int cols, int rows, int checksum) {
        static Entry of(Region part, int checksum) {
            return new Entry(part.firstCol(), part.firstRow(), part.cols(), part.rows(), checksum);
        }

        boolean isOf(Region part) {
            return equals(of(part, checksum));
        }

        private String text() {
            return firstCol + " " + firstRow + " " + cols + " " + rows + " "
                    + HexFormat.of().toHexDigits(checksum);
        }

        private String line() {
            String text = text();
            return text + " " + HexFormat.of().toHexDigits(crc(text)) + "\n";
        }

        private static Optional<Entry> parse(String line) {
            String[] words = line.split(" ", -1);
            if (words.length != 6) {
                return Optional.empty();
            }
            try {
                Entry entry = new Entry(
                        Integer.parseInt(words[0]),
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2]),
                        Integer.parseInt(words[3]),
                        HexFormat.fromHexDigits(words[4]));
                return (line + "\n").equals(entry.line()) ? Optional.of(entry) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static int crc(String text) {
            CRC32C crc = new CRC32C();
            crc.update(text.getBytes(StandardCharsets.US_ASCII));
            return (int) crc.getValue();
        }
    }

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** The whole lines of a journal; none if there is no such file. */
    static List<Entry> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        // What follows the last line feed is a line cut short, or nothing.
        return Stream.of(text.substring(0, text.lastIndexOf('\n') + 1).split("\n"))
                .map(Entry::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A journal that begins with these lines, whatever stood in the file, and goes on. */
    static Journal from(Path file, List<Entry> entries) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.line()));
        try (FileChannel out = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            new Journal(out).append(lines.toString());
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Journal(FileChannel.open(file, StandardOpenOption.APPEND));
    }

    /** Adds a line and waits until it is on the disk. */
    void add(Entry entry) throws IOException {
        append(entry.line());
    }

    private void append(String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
