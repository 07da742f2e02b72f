package space.outpost.survey.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.light.Light;
import space.outpost.survey.light.LightStatistics;

/** The atlas that is in the jar. */
class EmbeddedAtlasTest {
    private final SiteAtlas atlas = SiteAtlas.embedded();

    @Test
    void itHoldsAtLeastSixtySitesWithSkylinesAtThreeMasts() {
        assertThat(atlas.sites()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(atlas.azimuths()).isEqualTo(720);
        assertThat(atlas.mastHeightsM()).containsExactly(2.0, 10.0, 20.0);
        for (AtlasSite site : atlas.sites()) {
            List<Skyline> skylines = atlas.skylines(site);
            assertThat(skylines).as(site.id()).hasSize(3);
            assertThat(site.provenance().pixelM()).as(site.id()).isLessThanOrEqualTo(300);
        }
    }

    @Test
    void everySiteComesFromTheListAndAHigherMastNeverSeesAHigherSkyline() {
        List<NamedSite> list = SiteList.embedded();
        for (AtlasSite site : atlas.sites()) {
            NamedSite named = list.stream()
                    .filter(n -> n.id().equals(site.id()) || (n.id() + "-lit").equals(site.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(site.offsetM())
                    .as(site.id())
                    .isLessThanOrEqualTo(
                            site.selection() == AtlasSite.Selection.NAMED_POINT ? 0.01 : named.searchRadiusM() + 1);
            List<Skyline> skylines = atlas.skylines(site);
            for (int i = 0; i < atlas.azimuths(); i++) {
                for (int mast = 1; mast < 3; mast++) {
                    assertThat(skylines.get(mast).elevationRad(i))
                            .as(site.id())
                            .isLessThanOrEqualTo(skylines.get(mast - 1).elevationRad(i) + Math.toRadians(0.0011));
                }
            }
        }
    }

    @Test
    void theFloorOfShackletonNeverSeesTheSun() {
        assertThat(statistics("shackleton", 2).litFraction()).isZero();
    }

    @Test
    void theBestPointOfConnectingRidgeIsLitAsGlaeserFound() {
        assertThat(statistics("connecting-ridge-peak", 2).litFraction()).isEqualTo(0.9227, within(0.02));
        assertThat(statistics("connecting-ridge-peak", 10).litFraction()).isEqualTo(0.9565, within(0.02));
    }

    @Test
    void theListingNamesTheSameSitesInTheSameOrder() throws IOException {
        try (InputStream in = Objects.requireNonNull(SiteAtlas.class.getResourceAsStream("atlas.csv"))) {
            List<String> ids = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
            assertThat(ids).isEqualTo(atlas.sites().stream().map(AtlasSite::id).toList());
        }
    }

    private LightStatistics statistics(String id, double mastM) {
        AtlasSite site = atlas.site(id).orElseThrow();
        BodyTrack sun = Sky.embedded()
                .track(Body.SUN, Instant.parse("2026-01-01T00:00:00Z"), Duration.ofMinutes(30), 19 * 8766 * 2);
        Place eye = site.ground().withHeight(site.ground().heightM() + mastM);
        return LightStatistics.of(Light.visible(eye, atlas.skyline(site, mastM), sun));
    }
}
