package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "survey",
                "survey sites",
                "survey point",
                "survey atlas",
                "data list",
                "data fetch",
                "data synthesize",
                "validate",
                "schema"
            })
    void everyCommandTeachesItself(String command) {
        Terminal terminal = Terminal.run((command + " --help").split(" "));
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out()).contains("Usage: outpost " + command);
    }

    @Test
    void theListOfCommandsTellsEachInAWholeSentence() {
        List<CommandLine> commands = Main.commandLine().getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), command.getSubcommands().values().stream()))
                .toList();
        assertThat(commands)
                .hasSizeGreaterThanOrEqualTo(7)
                .extracting(command -> String.join(
                        "\n", command.getCommandSpec().usageMessage().header()))
                .allMatch(header -> header.matches("[A-Z].*\\."));
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
