package space.outpost.survey.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import space.outpost.model.io.InvalidInput;

class SiteListTest {
    private static final String HEADER = "id,name,kind,latitude_deg,longitude_east_deg,point,search_km,source\n";
    private static final String ONE = "a-ridge,A ridge,ridge,-89.4,222.7,yes,1.5,A paper, volume 2\n";

    @Test
    void aLineIsASite() {
        NamedSite site = SiteList.parse("x", "# note\n\n" + HEADER + ONE).getFirst();
        assertThat(site.name()).isEqualTo("A ridge");
        assertThat(site.isPoint()).isTrue();
        assertThat(site.searchRadiusM()).isEqualTo(1500);
        assertThat(site.source()).isEqualTo("A paper, volume 2");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        String text = HEADER + ONE + ONE + "B,,ridge,-91,nan,maybe,x,s\nshort,line\nc,C,crater,-89,0,no,0,s\n";
        assertThatThrownBy(() -> SiteList.parse("x.csv", text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("x.csv:3: found id 'a-ridge' a second time")
                .hasMessageContaining("x.csv:4: found id 'B'")
                .hasMessageContaining("x.csv:4: found no name")
                .hasMessageContaining("x.csv:4: found latitude_deg -91")
                .hasMessageContaining("x.csv:4: found longitude_east_deg 'nan'")
                .hasMessageContaining("x.csv:4: found point 'maybe'")
                .hasMessageContaining("x.csv:4: found search_km 'x'")
                .hasMessageContaining("x.csv:5: found 2 fields")
                .hasMessageContaining("x.csv:6: found neither a point nor a radius to search");
    }

    @Test
    void theListCarriedInTheJarHoldsTheSitesOthersRelyOn() {
        assertThat(SiteList.embedded())
                .hasSizeGreaterThan(50)
                .allSatisfy(s -> assertThat(s.centre().latitudeDeg()).isLessThanOrEqualTo(-84))
                .extracting(NamedSite::id)
                .contains("connecting-ridge-peak", "connecting-ridge-mazarico", "shackleton-rim-glaeser", "change-7");
    }

    @Test
    void aListWithoutItsHeaderIsRefused() {
        assertThatThrownBy(() -> SiteList.parse("x", ONE)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> SiteList.parse("x", "")).isInstanceOf(InvalidInput.class);
    }

    @Property(seed = "31", tries = 1000)
    void anyTextIsRefusedOrRead(@ForAll String text, @ForAll @IntRange(max = 150) int cut) {
        String whole = HEADER + ONE + ONE;
        for (String candidate : new String[] {text, HEADER + text, whole.substring(0, cut % whole.length()) + text}) {
            try {
                SiteList.parse("x", candidate);
            } catch (InvalidInput expected) {
                assertThat(expected.problems()).isNotEmpty();
            }
        }
    }
}
