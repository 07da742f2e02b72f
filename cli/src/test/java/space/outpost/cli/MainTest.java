package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {"run", "survey", "validate", "schema"})
    void everyCommandTeachesItself(String command) {
        Terminal terminal = Terminal.run(command, "--help");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out()).contains("Usage: outpost " + command);
    }

    @Test
    void aMistypedCommandIsMetWithASuggestion() {
        Terminal terminal = Terminal.run("rum");
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("rum").contains("outpost run");
    }

    @Test
    void theSchemaOfEachFileCanBePrinted() {
        for (String file : new String[] {"scenario", "plan", "execution"}) {
            Terminal terminal = Terminal.run("schema", file);
            assertThat(terminal.exitCode()).isZero();
            assertThat(terminal.out()).contains("https://json-schema.org/draft/2020-12/schema");
        }
    }
}
