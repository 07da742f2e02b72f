package space.outpost.survey.raster;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import space.outpost.model.io.InvalidInput;

/** Opening a file for reading in place. */
final class MappedFile {
    private MappedFile() {}

    static MemorySegment open(Path file, Arena arena) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException e) {
            throw new InvalidInput(file.toString(), "", e.getClass().getSimpleName(), "a readable raster file");
        }
    }
}
