package space.outpost.model.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is generated and committed is what the records say. Run with {@code -Doutpost.regenerate=true} to write it. */
class CommittedFilesTest {
    private static final Path ROOT = Path.of(System.getProperty("outpost.root", ".."));

    @ParameterizedTest
    @EnumSource
    void theCommittedSchemaIsUpToDate(Schemas schema) throws IOException {
        Path resources = ROOT.resolve("model/src/main/resources/space/outpost/model");
        isUpToDate(resources.resolve(schema.fileName() + ".schema.json"), schema.text());
    }

    @Test
    void theReferencePageIsUpToDate() throws IOException {
        isUpToDate(ROOT.resolve("docs/scenario.md"), ReferencePage.scenario());
    }

    private static void isUpToDate(Path file, String text) throws IOException {
        if (Boolean.getBoolean("outpost.regenerate")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }
}
