package space.outpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurveyCommandTest {
    @Test
    void aPointTellsHowWarmItsGroundIs() {
        Terminal terminal = Terminal.run(
                "survey", "point", "shoemaker", "--from", "2030-01-01T00:00:00Z", "--to", "2030-03-01T00:00:00Z");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out())
                .containsPattern("Surface of level ground: at most \\d+ K, mean \\d+ K, at least \\d+ K")
                .contains("skyline of the 2 m mast");
    }
}
