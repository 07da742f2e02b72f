package space.outpost.survey.sites;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.survey.terrain.Region;

/** The two stages with maps and points made up for the purpose. */
class SiteSearchTest {
    private static final Region REGION = Region.around(Place.ofDegrees(-89.5, 45, 0), 4000, 4000, 100);
    private static final Instant START = Instant.parse("2035-01-01T00:00:00Z");

    /** Crests of light about cells, less by a twentieth a cell away from them. */
    private record Crests(Map<Integer, Double> litAt) implements LayerMapper {
        @Override
        public Set<Layer> layers() {
            return Set.of(Layer.TIME_LIT, Layer.PAD_SLOPE);
        }

        @Override
        public Map<Layer, float[]> maps(Region region, double mastM, Set<Layer> wanted) {
            float[] lit = new float[region.size()];
            float[] slope = new float[region.size()];
            for (int i = 0; i < lit.length; i++) {
                for (Map.Entry<Integer, Double> crest : litAt.entrySet()) {
                    double away = Math.hypot(i % 40 - crest.getKey() % 40, i / 40 - crest.getKey() / 40);
                    lit[i] = (float) Math.max(lit[i], crest.getValue() - 0.05 * away);
                }
                slope[i] = (float) Math.toRadians(i % 40 < 20 ? 2 : 12);
            }
            Map<Layer, float[]> maps = new EnumMap<>(Map.of(Layer.TIME_LIT, lit, Layer.PAD_SLOPE, slope));
            maps.keySet().retainAll(wanted);
            return maps;
        }
    }

    private static final int GENTLE = 10 * 40 + 5;
    private static final int GENTLE_TOO = 30 * 40 + 12;
    private static final int STEEP = 20 * 40 + 33;
    private static final Crests CRESTS = new Crests(Map.of(GENTLE, 0.9, GENTLE_TOO, 0.8, STEEP, 0.95));

    /** The map's light in the first days of ten, or the last ones in the south of the region; slope as given. */
    private static Function<Place, SiteView> points(double slopeDeg, double lessLit) {
        return points(CRESTS, slopeDeg, lessLit);
    }

    private static Function<Place, SiteView> points(Crests crests, double slopeDeg, double lessLit) {
        return place -> {
            for (int cell = 0; cell < REGION.size(); cell++) {
                if (REGION.place(cell % 40, cell / 40).distanceM(place) < 1) {
                    double lit = requireNonNull(crests.maps(REGION, 2, Set.of(Layer.TIME_LIT))
                                    .get(Layer.TIME_LIT))[cell]
                            - lessLit;
                    Duration length = Duration.ofSeconds(Math.round(864_000 * lit));
                    Instant from =
                            cell > 25 * 40 ? START.plus(Duration.ofDays(10)).minus(length) : START;
                    return new SiteView(
                            place,
                            Map.of(Layer.PAD_SLOPE, Math.toRadians(slopeDeg)),
                            List.of(new Views.View(
                                    Map.of(Layer.TIME_LIT, lit),
                                    length.isZero() ? IntervalSet.EMPTY : IntervalSet.of(Interval.of(from, length)))));
                }
            }
            throw new IllegalArgumentException("no cell's middle: " + place);
        };
    }

    private static Criteria criteria(String... lines) {
        return Criteria.parse("criteria.yaml", """
                title: test
                span: {start: 2035-01-01T00:00:00Z, end: 2035-01-11T00:00:00Z}
                masts: [{id: low, height: 2 m}]
                criteria:
                  - """ + " " + String.join("\n  - ", lines) + "\n");
    }

    private static final Criteria LIGHT_ON_GENTLE_GROUND =
            criteria("{layer: time-lit, weight: 1, worst: 50 %, best: 100 %}", "{layer: pad-slope, at-most: 8 deg}");

    private static Ranking rank(Criteria criteria, Function<Place, SiteView> points, int threads) {
        return rank(criteria, CRESTS, points, threads);
    }

    private static Ranking rank(Criteria criteria, Crests crests, Function<Place, SiteView> points, int threads) {
        return new SiteSearch(criteria, List.of(crests), points, threads, (done, of, what) -> {}).rank(REGION);
    }

    @Test
    void theBestLitGentleCrestWinsAndTheSteepOneIsNoSite() {
        Ranking ranking = rank(LIGHT_ON_GENTLE_GROUND, points(2, 0), 1);
        assertThat(ranking.sites()).extracting(Site::cell).startsWith(GENTLE, GENTLE_TOO);
        assertThat(ranking.sites()).extracting(Site::cell).doesNotContain(STEEP);
        assertThat(ranking.map().allowed()).isEqualTo(800);
        assertThat(ranking.map().limits().getFirst().excludes()).isEqualTo(800);
        assertThat(ranking.map().limits().getFirst().excludesOnly()).isEqualTo(800);
    }

    @Test
    void whatAnExactLookFindsDecides() {
        assertThatThrownBy(() -> rank(LIGHT_ON_GENTLE_GROUND, points(9, 0), 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("looked at exactly")
                .hasMessageContaining("slope of the pad at most 8.00 deg");
        Ranking ranking = rank(LIGHT_ON_GENTLE_GROUND, points(2, 0.1), 1);
        assertThat(ranking.sites().getFirst().main().values()[0]).isEqualTo(0.8f, within(1e-6));
        assertThat(ranking.sites().getFirst().mapped()[0]).isEqualTo(0.9f);
    }

    @Test
    void limitsThatLeaveNothingAreToldWithWhatEachExcludes() {
        Criteria criteria = criteria(
                "{layer: time-lit, weight: 1, worst: 50 %, best: 100 %, at-least: 93 %}",
                "{layer: pad-slope, at-most: 8 deg}");
        assertThatThrownBy(() -> rank(criteria, points(2, 0), 1))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .hasSize(3)
                                .anySatisfy(p -> assertThat(p.toString()).contains("1599 of 1600 cells", "93.0 %"))
                                .anySatisfy(p -> assertThat(p.toString()).contains("800 of 1600 cells", "8.00 deg")));
    }

    @Test
    void aSecondMastMayStandWhereNoPadCould() {
        Criteria criteria = criteria(
                "{layer: time-lit, weight: 1, worst: 0 %, best: 100 %}",
                "{layer: pad-slope, at-most: 8 deg}", "{layer: partner-lit, weight: 1, worst: 50 %, best: 100 %}");
        Crests crests = new Crests(Map.of(GENTLE_TOO, 0.3, STEEP, 0.95));
        Ranking ranking = rank(criteria, crests, points(crests, 2, 0), 1);
        Site south = ranking.sites().stream()
                .filter(s -> s.cell() == GENTLE_TOO)
                .findFirst()
                .orElseThrow();
        // The last three days of ten here, the first nine and a half there.
        assertThat(south.main().values()[2]).isEqualTo(1);
        assertThat(south.main().partner().orElseThrow().distanceM(REGION.place(STEEP % 40, STEEP / 40)))
                .isLessThan(1);
    }

    @Test
    void filesAreTheSameOnAnyNumberOfThreads() {
        Ranking one = rank(LIGHT_ON_GENTLE_GROUND, points(2, 0), 1);
        Ranking three = rank(LIGHT_ON_GENTLE_GROUND, points(2, 0), 3);
        assertThat(SitesCsv.of(three)).isEqualTo(SitesCsv.of(one));
        assertThat(SitesGeoJson.of(three)).isEqualTo(SitesGeoJson.of(one));
        assertThat(SitesTable.of(three)).isEqualTo(SitesTable.of(one));
    }

    @Test
    void theTableHasARowForEverySiteWithItsWhys() {
        Ranking ranking = rank(LIGHT_ON_GENTLE_GROUND, points(2, 0), 1);
        List<String> lines = SitesCsv.of(ranking).lines().toList();
        assertThat(lines).hasSize(1 + ranking.sites().size());
        assertThat(lines.getFirst())
                .startsWith("rank,latitude_deg,longitude_deg,x_m,y_m,height_m,score")
                .contains("time_lit_percent,map_time_lit_percent", "contribution_time_lit", "win_share", "rank_at_2m");
        assertThat(lines.get(1)).startsWith("1,-89.5").contains(",90.0000,90.0000,");
        int columns = lines.getFirst().split(",", -1).length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
    }

    @Test
    void theGeoJsonSaysThatItIsTheMoon() {
        String json = SitesGeoJson.of(rank(LIGHT_ON_GENTLE_GROUND, points(2, 0), 1));
        assertThat(json).contains("\"FeatureCollection\"", "\"body\" : \"Moon\"", "\"IAU_2015:30100\"", "\"rank\" : 1");
    }

    @Test
    void theVerdictNamesTheWinner() {
        assertThat(Verdict.of(rank(LIGHT_ON_GENTLE_GROUND, points(2, 0), 1)))
                .startsWith("robust: site 1 wins in 100 % of 1000 draws");
    }
}
