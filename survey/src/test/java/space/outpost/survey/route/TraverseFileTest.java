package space.outpost.survey.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.KeyTables;
import space.outpost.model.io.RecordFile;

class TraverseFileTest {
    private static final Path ROOT = Path.of(System.getProperty("outpost.root", ".."));
    private static final Path EXAMPLE = ROOT.resolve("examples/routes/connecting-ridge-psr.yaml");

    @Test
    void theExampleIsReadAndWrittenAsTheSame() {
        Traverse example = TraverseFile.read(EXAMPLE);
        // Published of VIPER: 430 kg, 450 W, 0.8 km/h.
        assertThat(example.rover().massKg()).isEqualTo(430);
        assertThat(example.rover().arrayW()).isEqualTo(450);
        assertThat(example.rover().speedMPerS()).isEqualTo(0.8 / 3.6);
        assertThat(TraverseFile.parse("written", RecordFile.write(example))).isEqualTo(example);
    }

    @Test
    void whatDoesNotAgreeIsToldInOneGo() throws IOException {
        String text = Files.readString(EXAMPLE)
                .replace("id: west-shadow", "id: east-shadow")
                .replace("reserve: 500 Wh", "reserve: 9 kWh")
                .replace("pixel: 40 m", "pixel: 4 m")
                .replace("charge: 0.9", "charge: 0.9\nwait-step: 90 min");
        assertThatThrownBy(() -> TraverseFile.parse("broken", text))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains("targets[1].id", "rover.reserve", "ground.pixel", "wait-step");
    }

    @Test
    void thePageExplainsEveryKey() {
        assertThat(ROOT.resolve("docs/routes.md")).content().endsWith(KeyTables.of(Traverse.class));
    }
}
