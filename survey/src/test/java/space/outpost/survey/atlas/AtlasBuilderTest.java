package space.outpost.survey.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.io.InvalidInput;
import space.outpost.sky.BodyTrack;

class AtlasBuilderTest {
    private static final AtlasBuilder.Progress QUIET = (done, of, id) -> {};
    private static final String HEADER = "id,name,kind,latitude_deg,longitude_east_deg,point,search_km,source\n";

    @Test
    void theBestLitPointIsFoundNearTheSummitAndTheNamedPointKept() throws InterruptedException {
        Place best = Place.ofDegrees(-88.9, 40, 0);
        byte[] bytes = new AtlasBuilder(new HillGround(best), sun(), sun())
                .build(list("hill,Hill,massif,-88.92,41,yes,5,test\n"), 1, QUIET);
        SiteAtlas atlas = SiteAtlas.read("test", bytes);
        assertThat(atlas.sites()).extracting(AtlasSite::id).containsExactly("hill", "hill-lit");
        assertThat(atlas.sites().get(0).offsetM()).isLessThan(0.01);
        assertThat(atlas.sites().get(1).ground().distanceM(best)).isLessThan(25);
        assertThat(atlas.sites().get(1).provenance().pixelM()).isEqualTo(20);
        assertThat(atlas.skylines(atlas.sites().get(1))).hasSize(3);
    }

    @Test
    void theSearchStaysWithinItsRadius() throws InterruptedException {
        Place best = Place.ofDegrees(-88.9, 40, 0);
        byte[] bytes = new AtlasBuilder(new HillGround(best), sun(), sun())
                .build(list("near,Near,massif,-88.8,40,no,1,test\n"), 1, QUIET);
        AtlasSite site = SiteAtlas.read("test", bytes).sites().getFirst();
        assertThat(site.id()).isEqualTo("near");
        assertThat(site.offsetM()).isBetween(900.0, 1000.001);
    }

    @Test
    void threadsDoNotChangeTheBytes() throws InterruptedException {
        List<NamedSite> sites = list("a,A,massif,-88.92,41,yes,3,test\nb,B,massif,-88.8,39,no,4,test\n"
                + "c,C,plain,-88.7,100,yes,0,test\n");
        Ground ground = new HillGround(Place.ofDegrees(-88.9, 40, 0));
        List<String> told = new ArrayList<>();
        byte[] one =
                new AtlasBuilder(ground, sun(), sun()).build(sites, 1, (done, of, id) -> told.add(done + "/" + of));
        byte[] four = new AtlasBuilder(ground, sun(), sun()).build(sites, 4, QUIET);
        assertThat(one).isEqualTo(four);
        assertThat(told).containsExactly("1/4", "2/4", "3/4", "4/4");
    }

    @Test
    void placesOffTheTerrainAreAllNamed() {
        AtlasBuilder builder = new AtlasBuilder(new HillGround(Place.ofDegrees(-88.9, 40, 0)), sun(), sun());
        assertThatThrownBy(() -> builder.build(
                        list("far,Far,crater,-60,0,yes,0,test\ncoarse,Coarse,crater,-82,0,yes,0,test\n"), 1, QUIET))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("site far: found no terrain")
                .hasMessageContaining("site coarse: found a grid of 1787 m");
    }

    @Test
    void aStepFromThePoleGoesWhereItSays() {
        Place pole = Place.ofDegrees(-90, 30, 0);
        Place moved = Offsets.move(pole, 100, 0);
        assertThat(moved.distanceM(pole)).isBetween(99.99, 100.01);
        Place east = Offsets.move(Place.ofDegrees(-85, 10, 0), 50, 0);
        assertThat(east.longitudeDeg()).isGreaterThan(10);
        Place north = Offsets.move(Place.ofDegrees(-85, 10, 0), 0, 50);
        assertThat(north.latitudeDeg()).isGreaterThan(-85);
    }

    private static List<NamedSite> list(String lines) {
        return SiteList.parse("test", HEADER + lines);
    }

    /** The Sun a degree up, once round. */
    private static BodyTrack sun() {
        int n = 60;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 1.5e11 * Math.cos(-2 * Math.PI * i / n);
            y[i] = 1.5e11 * Math.sin(-2 * Math.PI * i / n);
            z[i] = -1.5e11 * Math.tan(Math.toRadians(1.2));
        }
        return BodyTrack.of(Instant.EPOCH, Duration.ofHours(12), 6.957e8, x, y, z);
    }

    /** Ground whose horizon is the lower the nearer one stands to one summit; its grids end at 84 and 80 S. */
    private record HillGround(Place summit) implements Ground {
        @Override
        public Optional<Place> onGround(Place place) {
            return Optional.of(place.withHeight(1000 - 0.1 * place.distanceM(summit)));
        }

        @Override
        public OptionalDouble pixelM(Place place) {
            return place.latitudeDeg() < -84
                    ? OptionalDouble.of(20)
                    : place.latitudeDeg() < -80 ? OptionalDouble.of(1787) : OptionalDouble.empty();
        }

        @Override
        public List<Place> peaks(Place centre, double radiusM, int count) {
            List<Place> peaks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                double angle = i * Math.PI / 6;
                onGround(Offsets.move(centre, 0.9 * radiusM * Math.cos(angle), 0.9 * radiusM * Math.sin(angle)))
                        .ifPresent(peaks::add);
            }
            return peaks;
        }

        @Override
        public List<Skyline> skylines(Place ground, double[] mastHeightsM, int azimuths, double rangeM) {
            return Arrays.stream(mastHeightsM)
                    .mapToObj(mast -> {
                        double[] elevations = new double[azimuths];
                        Arrays.fill(elevations, 2e-6 * ground.distanceM(summit) - 1e-5 * mast + 0.01);
                        for (int i = 0; i < azimuths / 2; i++) {
                            elevations[i] += 0.004;
                        }
                        return new Skyline(elevations);
                    })
                    .toList();
        }

        @Override
        public List<String> grids() {
            return List.of("hill 20 m");
        }
    }
}
