package space.outpost.survey.heat;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.sky.Sky;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SyntheticGrids;
import space.outpost.survey.terrain.Terrain;

/** A bowl at 80 S, 0 E: a spherical crater of 4 km radius, a fifth as deep as wide, in a plain. */
class HeatMapperTest {
    private static final double RIM_M = 4000;
    private static final double DEPTH_M = 1600;
    private static final double CELL_M = 160;
    private static final int HALF = 40;
    private static final Place CENTRE = Place.ofDegrees(-80, 0, -DEPTH_M);

    /** Of 80 S on the map, in whole cells. */
    private static final double NORTH_M =
            CELL_M * Math.rint(2 * Place.MOON_RADIUS_M * Math.tan(Math.toRadians(5)) / CELL_M);

    private static final Interval YEAR = Interval.of(Instant.parse("2030-01-01T00:00:00Z"), Duration.ofHours(8505));

    /** What a point of the bowl sees of it: 4 (d/D)^2 / (1 + 4 (d/D)^2). */
    private static final double WALL_VIEW = 0.16 / 1.16;

    /** All beyond the rim is plain. */
    private static final Detail NEARBY = new Detail(Layers.MAPS, 72, 8000);

    private final Sky sky = Sky.embedded();
    private final Regolith grey = Regolith.lunar().withAlbedo(Regolith.Albedo.constant(0.12));
    private final Raster bowl = SyntheticGrids.polar("bowl", CELL_M, 0, NORTH_M, HALF, HeatMapperTest::heightM);
    private final Raster plain = SyntheticGrids.polar("plain", 10_000, 0, NORTH_M, 100, place -> 0);
    private final Terrain terrain = Terrain.of(List.of(bowl, plain));
    private final Region region = Region.of(bowl, 10, 10, 61, 61);

    private static double heightM(Place place) {
        double r = fromCentreM(place);
        double sphereM = (RIM_M * RIM_M + DEPTH_M * DEPTH_M) / (2 * DEPTH_M);
        return r >= RIM_M ? 0 : sphereM - DEPTH_M - Math.sqrt(sphereM * sphereM - r * r);
    }

    private static double fromCentreM(Place place) {
        double north = place.latitudeRad() - CENTRE.latitudeRad();
        double east = Math.IEEEremainder(place.longitudeRad(), 2 * Math.PI) * Math.cos(place.latitudeRad());
        return Math.hypot(north, east) * Place.MOON_RADIUS_M;
    }

    private HeatMapper mapper(Region mapped, Detail detail, int threads) {
        return new HeatMapper(sky, terrain, mapped, YEAR, grey, detail, threads);
    }

    @Test
    void everyPointOfABowlSeesTheSameShareOfSky() {
        float[] view = requireNonNull(mapper(region, Detail.MAPS, 2)
                .maps(region, Set.of(MapQuantity.SKY_VIEW))
                .get(MapQuantity.SKY_VIEW));
        for (int row = 0; row < region.rows(); row++) {
            for (int col = 0; col < region.cols(); col++) {
                double r = fromCentreM(region.place(col, row));
                if (r < 0.9 * RIM_M) {
                    assertThat(view[region.index(col, row)]).isEqualTo((float) (1 - WALL_VIEW), within(0.01f));
                } else if (r > 1.1 * RIM_M) {
                    assertThat(view[region.index(col, row)]).isEqualTo(1f, within(0.005f));
                }
            }
        }
    }

    /**
     * Ingersoll, Svitek and Murray 1992: shadowed ground in a bowl takes the same everywhere in it. The point model has
     * that in closed form (SurfaceTemperatureTest); the bowl is the one of the sky view that the grid's rim leaves.
     */
    @Test
    @Tag("slow")
    void theShadowedFloorIsAsWarmAsThatOfIngersollsBowl() {
        Region floor = region.part(26, 26, 9, 9);
        HeatMapper mapper = mapper(region, NEARBY, 2);
        Map<MapQuantity, float[]> maps = mapper.maps(floor, mapper.quantities());
        double wallView = 1 - requireNonNull(maps.get(MapQuantity.SKY_VIEW))[floor.index(4, 4)];
        double[] rim = new double[720];
        Arrays.fill(rim, Math.asin(Math.sqrt(wallView)));
        SurfaceTemperature point = SurfaceTemperature.of(sky, CENTRE, Facet.LEVEL, new Skyline(rim), YEAR, grey);
        for (int cell = 0; cell < floor.size(); cell++) {
            assertThat(requireNonNull(maps.get(MapQuantity.TEMPERATURE_MEAN))[cell])
                    .isEqualTo((float) point.meanK(), within(2.5f));
            assertThat(requireNonNull(maps.get(MapQuantity.TEMPERATURE_MAX))[cell])
                    .isEqualTo((float) point.maxK(), within(1.5f));
            assertThat(requireNonNull(maps.get(MapQuantity.TEMPERATURE_MIN))[cell])
                    .isEqualTo((float) point.minK(), within(2f));
            assertThat(requireNonNull(maps.get(MapQuantity.COLD_TRAP))[cell])
                    .isEqualTo(requireNonNull(maps.get(MapQuantity.TEMPERATURE_MAX))[cell] < 110 ? 1f : 0f);
        }
    }

    @Test
    @Tag("slow")
    void neitherThreadsNorPartsChangeABit() {
        Detail rough = new Detail(Layers.MAPS, 24, 5000);
        Set<MapQuantity> wanted = EnumSet.of(MapQuantity.TEMPERATURE_MAX, MapQuantity.SKY_VIEW);
        Region wide = region.part(3, 20, 20, 9);
        Map<MapQuantity, float[]> whole = mapper(wide, rough, 2).maps(wide, wanted);
        Map<MapQuantity, float[]> part = mapper(wide, rough, 1).maps(wide.part(4, 2, 5, 3), wanted);
        for (MapQuantity quantity : wanted) {
            for (int row = 0; row < 3; row++) {
                for (int col = 0; col < 5; col++) {
                    assertThat(requireNonNull(part.get(quantity))[row * 5 + col])
                            .isEqualTo(requireNonNull(whole.get(quantity))[wide.index(col + 4, row + 2)]);
                }
            }
        }
    }
}
