package space.outpost.construct.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.outpost.model.io.InvalidInput;

class BadProgrammeTest {
    @Test
    void allProblemsOfAFileAreToldInOneGo() {
        assertThatThrownBy(() -> Small.programme(
                        "needs: [home]", "needs: [hom]",
                        "stay: 20 d", "stay: 20.5 d",
                        "launchers: [rocket], payload: 3 t", "launchers: [roket], payload: 3 t",
                        "partner: them", "partner: then"))
                .isInstanceOf(InvalidInput.class)
                .satisfies(e -> assertThat(((InvalidInput) e).problems()).hasSize(4))
                .message()
                .contains(
                        "no element 'hom' (did you mean 'home'?)",
                        "found PT492H; allowed: whole days",
                        "no launcher 'roket'",
                        "no partner 'then'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mass: 2500 kg | mass: 3300 kg | elements[1].mass: found 'home' of 3,300 kg, which exceeds the best capability 3,000 kg by 300 kg",
                "volume-m3: 9 | volume-m3: 12.5 | elements[1].volume-m3: found 'home' of 12.5 m3, 2.5 m3 more than there is room",
                "gives: 5 kW | needs: [lab], gives: 5 kW | elements[0].needs: found a circle: power needs lab needs power",
                "size: 2 | size: 5 | crews[0].size: found 5 people, 3 more than seats",
                "samples: 40 kg} | samples: 80 kg} | crews[0].samples: found 80 kg, 30 kg more than can be brought back",
                "training: 200 d | training: 900 d | crews[0].training: found 'crew', trained on 2032-06-19, after its last window",
                "ready: 2030-05-01 | ready: 2033-05-01 | 'lab', which is not ready, or its partner takes no part, in any window with a flight for it",
                "draws: 1 kW | not-with: [us] | 'lab', barred from every flight that could carry it",
                "latitude: 20 deg | latitude: 20 deg, from: 2035-01-01T00:00:00Z | 'power', which no flight can carry",
                "title: Them | title: Them, level: unit | a partner of level unit; allowed: one of level system to provide elements over 100.0 kg",
                "by: [lander], gives | gives | found 'power'; allowed: one of by, arrived",
                "home: [crew], samples: 40 kg, value: 4 | value: 4 | milestones[1]: found a milestone of nothing",
            })
    void whatCanNeverFlyIsToldByHowMuch(String from, String to, String message) {
        assertThatThrownBy(() -> Small.programme(from, to))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains(message);
    }
}
