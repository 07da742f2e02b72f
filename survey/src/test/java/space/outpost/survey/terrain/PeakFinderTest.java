package space.outpost.survey.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;

class PeakFinderTest {
    private static final Place CENTRE = Place.ofDegrees(-89.8, 45, 0);

    private static double cone(Place p, Place apex, double heightM) {
        return Math.max(0, heightM - 0.3 * p.distanceM(apex));
    }

    @Test
    void summitsAreFoundAtTheirTops() {
        Place first = SyntheticGrids.towards(CENTRE, 1, 2000);
        Place second = SyntheticGrids.towards(CENTRE, 4, 3000);
        try (Terrain terrain = Terrain.of(
                List.of(SyntheticGrids.polar("cones", 40, 400, p -> cone(p, first, 800) + cone(p, second, 500))))) {
            List<Place> peaks = new PeakFinder(terrain).peaks(CENTRE, 5000, 2);
            assertThat(peaks).hasSize(2);
            assertThat(peaks).anySatisfy(p -> assertThat(p.distanceM(first)).isLessThan(60));
            assertThat(peaks).anySatisfy(p -> assertThat(p.distanceM(second)).isLessThan(60));
        }
    }

    /** Of two equal summits the one that a great wall shades comes last, though nothing near tells them apart. */
    @Test
    void anOpenSummitComesBeforeAShadedOne() {
        Place shaded = SyntheticGrids.towards(CENTRE, 0, 4000);
        Place open = SyntheticGrids.towards(CENTRE, Math.PI, 4000);
        try (Terrain terrain = Terrain.of(List.of(SyntheticGrids.polar(
                "wall",
                100,
                300,
                p -> cone(p, shaded, 400)
                        + cone(p, open, 400)
                        + (Math.abs(p.distanceM(shaded) - 3000) < 500 && p.distanceM(open) > 8000 ? 1500 : 0))))) {
            List<Place> peaks = new PeakFinder(terrain).peaks(CENTRE, 4200, 2);
            assertThat(peaks.getFirst().distanceM(open)).isLessThan(150);
        }
    }

    @Test
    void onTheRealGroundTheKnownLightSpotsAreFound() {
        try (Terrain terrain = Terrain.open(SharedTerrain.folder())) {
            List<Place> peaks = new PeakFinder(terrain).peaks(Place.ofDegrees(-89.5, 215, 0), 10_000, 12);
            // Connecting Ridge (Mazarico et al. 2011) and the rim of Shackleton (Glaeser et al. 2018).
            Place ridge = Place.ofDegrees(-89.44, 222.8, 0);
            Place rim = Place.ofDegrees(-89.6866, 197.19, 0);
            assertThat(peaks).anySatisfy(p -> assertThat(p.distanceM(ridge)).isLessThan(300));
            assertThat(peaks).anySatisfy(p -> assertThat(p.distanceM(rim)).isLessThan(300));
        }
    }

    @Test
    void offEveryGridThereAreNone() {
        try (Terrain terrain = Terrain.of(List.of(SyntheticGrids.polar("small", 40, 20, p -> 0)))) {
            assertThat(new PeakFinder(terrain).peaks(Place.ofDegrees(-80, 0, 0), 1000, 5))
                    .isEmpty();
        }
    }
}
