package space.outpost.construct.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider;
import org.orekit.time.AbsoluteDate;
import space.outpost.model.io.InvalidInput;
import space.outpost.sky.Sky;

class MoonFieldTest {
    @Test
    void theEmbeddedFieldIsTheStartOfThePublishedOne() {
        Path file = Path.of(System.getProperty("outpost.shared", "../shared"), "gravity", "lp165p_165.gfc");
        assumeTrue(Files.exists(file), "no gravity fields beside the project");
        Space space = new Space(Sky.embedded());

        NormalizedSphericalHarmonicsProvider published =
                Space.withField(Sky.embedded(), file, 20).moonField().to(10);
        NormalizedSphericalHarmonicsProvider embedded = space.moonField().to(10);

        assertThat(embedded.getMu()).isEqualTo(published.getMu());
        assertThat(embedded.getAe()).isEqualTo(published.getAe());
        for (int n = 2; n <= 10; n++) {
            for (int m = 0; m <= n; m++) {
                assertThat(c(embedded, n, m)).isCloseTo(c(published, n, m), within(1e-15));
                assertThat(s(embedded, n, m)).isCloseTo(s(published, n, m), within(1e-15));
            }
        }
    }

    @Test
    void aFileThatIsNoFieldIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("moon.gfc"), "max_degree 3\nend_of_head\ngfc 2 0 x 0\n");

        assertThatThrownBy(() -> Space.withField(Sky.embedded(), file, 3))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("moon.gfc");
    }

    @Test
    void aDegreeBeyondTheFieldIsRefused() {
        assertThatThrownBy(() -> new Space(Sky.embedded()).moonField().to(11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("degree 10");
    }

    private static double c(NormalizedSphericalHarmonicsProvider field, int n, int m) {
        return field.onDate(AbsoluteDate.ARBITRARY_EPOCH).getNormalizedCnm(n, m);
    }

    private static double s(NormalizedSphericalHarmonicsProvider field, int n, int m) {
        return field.onDate(AbsoluteDate.ARBITRARY_EPOCH).getNormalizedSnm(n, m);
    }
}
