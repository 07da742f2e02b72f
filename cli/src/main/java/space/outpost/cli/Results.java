package space.outpost.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import space.outpost.model.io.InvalidInput;

/** What a command leaves in its folder: gathered, written in one go, then listed. */
final class Results {
    private final Path directory;
    private final OutputFolder folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Results(Path directory) {
        this.directory = directory;
        folder = OutputFolder.at(directory);
    }

    /**
     * @throws InvalidInput if nothing can be written there; found out before long work starts, and nothing is created
     */
    static Results in(Path directory) {
        return new Results(directory);
    }

    void add(Map<String, byte[]> more) {
        files.putAll(more);
    }

    void add(String name, byte[] content) {
        files.put(name, content);
    }

    void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** All files appear, or none. */
    void write() {
        folder.write(files);
    }

    /** Where each file is, a line each. */
    void list(PrintWriter log) {
        files.keySet().forEach(name -> log.println(directory.resolve(name)));
        log.flush();
    }
}
