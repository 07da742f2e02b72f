package space.outpost.model.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.outpost.model.io.InvalidInput;

/** Our schemas, held against an independent validator. */
class SchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Schema schema(Schemas schema) {
        return REGISTRY.getSchema(schema.text());
    }

    private static String example() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("outpost.root", ".."), "examples", "ilrs-2035", "scenario.yaml"));
    }

    @Test
    void theExampleFulfilsTheSchema() throws IOException {
        assertThat(schema(Schemas.SCENARIO).validate(example(), InputFormat.YAML))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mass: 1200 kg|mass: 1200",
                "mass: 1200 kg|mass: 1200 m",
                "mass: 1200 kg|mas: 1200 kg",
                "loss-per-year: 0.02|loss-per-year: 1.02",
                "loss-per-year: 0.02|loss-per-year: 2 kW",
                "kind: observation|kind: observations",
                "runs: 24|runs: 24.5",
                "runs: 24|runs: 0",
                "start: 2035-01-01T00:00:00Z|start: 2035-01-01",
                "duration: 48 h|duration: 48",
                "instruments: [seismometer]|instruments: seismometer",
                "title: Two-metre cores|title: 2",
                "partner: italy|note: italy"
            })
    void schemaAndReaderRefuseTheSame(String piece, String broken) throws IOException {
        String text = example().replaceFirst(java.util.regex.Pattern.quote(piece), broken);
        assertThat(text).isNotEqualTo(example());
        assertThat(schema(Schemas.SCENARIO).validate(text, InputFormat.YAML)).isNotEmpty();
        assertThatThrownBy(() -> ScenarioFile.parse("broken", text)).isInstanceOf(InvalidInput.class);
    }
}
