package space.outpost.model.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads whole text files. */
final class TextFile {
    private static final String ALLOWED = "the path of a readable file";

    private TextFile() {}

    /**
     * @throws InvalidInput if it is not there, not UTF-8 or larger than {@code mostBytes}
     */
    static String read(Path file, long mostBytes) {
        String source = file.toString();
        try {
            long size = Files.size(file);
            if (size > mostBytes) {
                throw new InvalidInput(source, "", size + " bytes", "a text file of at most " + mostBytes + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput(source, "", "bytes that are not UTF-8", "a YAML or JSON text");
        } catch (NoSuchFileException e) {
            throw new InvalidInput(source, "", "no such file", ALLOWED);
        } catch (IOException e) {
            throw new InvalidInput(source, "", "cannot be read: " + e.getMessage(), ALLOWED);
        }
    }
}
