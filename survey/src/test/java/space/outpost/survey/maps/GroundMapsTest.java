package space.outpost.survey.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

class GroundMapsTest {
    private static final double CELL_M = 10;
    private static final int HALF = 80;
    private static final double X = -11_000;
    private static final double Y = -12_000;
    private static final MapSettings SETTINGS = new MapSettings(20, 60, Lamp.Artificial.USUAL);

    /** Height by metres right and up of the centre. */
    @FunctionalInterface
    interface Relief {
        double heightM(double x, double y);
    }

    private static Terrain terrain(Relief relief) {
        int side = 2 * HALF;
        GridFrame frame = GridFrame.upright(X - (HALF - 0.5) * CELL_M, Y + (HALF - 0.5) * CELL_M, CELL_M);
        float[] heights = new float[side * side];
        for (int row = 0; row < side; row++) {
            for (int col = 0; col < side; col++) {
                heights[row * side + col] = (float) relief.heightM(frame.x(col, row) - X, frame.y(col, row) - Y);
            }
        }
        return Terrain.of(List.of(Raster.of("analytic", side, PolarStereographic.south(), frame, heights)));
    }

    private static Region region(int side) {
        return region(X - side / 2.0 * CELL_M, Y + side / 2.0 * CELL_M, side);
    }

    private static Region region(double leftM, double topM, int side) {
        GridFrame frame = GridFrame.upright(leftM + CELL_M / 2, topM - CELL_M / 2, CELL_M);
        return new Region(PolarStereographic.south(), frame, 0, 0, side, side);
    }

    private static final Set<MapQuantity> ALL =
            Set.of(MapQuantity.HEIGHT, MapQuantity.SLOPE, MapQuantity.ROUGHNESS, MapQuantity.HILLSHADE);

    private static Map<MapQuantity, float[][]> maps(Terrain terrain, Region region, MapSettings settings, int threads) {
        Map<MapQuantity, float[][]> maps = new EnumMap<>(MapQuantity.class);
        new GroundMaps(terrain, region, settings, threads)
                .maps(region, ALL)
                .forEach((quantity, values) -> maps.put(quantity, rows(region, values)));
        return maps;
    }

    private static float[][] rows(Region region, float[] values) {
        float[][] rows = new float[region.rows()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * region.cols(), (row + 1) * region.cols());
        }
        return rows;
    }

    @Test
    void aPartHasTheValuesOfTheWhole() {
        Terrain terrain = terrain((x, y) -> 40 * Math.sin(x / 37) * Math.cos(y / 53) + 0.1 * x);
        Region region = region(100);
        GroundMaps maps = new GroundMaps(terrain, region, SETTINGS, 1);
        Map<MapQuantity, float[]> whole = maps.maps(region, ALL);
        for (Region part : region.squares(37)) {
            maps.maps(part, ALL).forEach((quantity, values) -> {
                for (int row = 0; row < part.rows(); row++) {
                    for (int col = 0; col < part.cols(); col++) {
                        int at = region.index(
                                col + part.firstCol() - region.firstCol(), row + part.firstRow() - region.firstRow());
                        assertThat(values[part.index(col, row)])
                                .as("%s at %d, %d", quantity, col, row)
                                .isEqualTo(whole.getOrDefault(quantity, values)[at]);
                    }
                }
            });
        }
    }

    private static float[][] of(Map<MapQuantity, float[][]> maps, MapQuantity quantity) {
        return maps.getOrDefault(quantity, new float[0][]);
    }

    /** Degrees of a rise on the map: ground there is shorter by the map's scale, longer with height. */
    private static double slopeDeg(double risePerMapMetre, double xM, double yM, double heightM) {
        double halfColatitude = Math.atan(Math.hypot(xM, yM) / (2 * Place.MOON_RADIUS_M));
        double mapScale = 1 / (Math.cos(halfColatitude) * Math.cos(halfColatitude));
        return Math.toDegrees(Math.atan(risePerMapMetre * mapScale / (1 + heightM / Place.MOON_RADIUS_M)));
    }

    @Test
    void aPlaneHasItsSlopeEverywhereAndNoRoughness() {
        Map<MapQuantity, float[][]> maps = maps(terrain((x, y) -> 1500 + 0.3 * x - 0.4 * y), region(64), SETTINGS, 1);
        for (int row = 0; row < 64; row++) {
            for (int col = 0; col < 64; col++) {
                double want = slopeDeg(0.5, X, Y, of(maps, MapQuantity.HEIGHT)[row][col]);
                assertThat((double) of(maps, MapQuantity.SLOPE)[row][col]).isCloseTo(want, within(2e-3));
                assertThat((double) of(maps, MapQuantity.ROUGHNESS)[row][col]).isLessThan(1e-3);
            }
        }
    }

    @Test
    void aParaboloidHasTheSlopeOfItsTangentAtAnyBaseline() {
        for (double baselineM : new double[] {20, 100, 400}) {
            MapSettings settings = new MapSettings(baselineM, 60, Lamp.Artificial.USUAL);
            Map<MapQuantity, float[][]> maps = maps(terrain((x, y) -> 5e-4 * (x * x + y * y)), region(64), settings, 1);
            for (int row = 0; row < 64; row += 3) {
                for (int col = 0; col < 64; col += 3) {
                    double r = CELL_M * Math.hypot(col - 31.5, row - 31.5);
                    double want = slopeDeg(1e-3 * r, X, Y, of(maps, MapQuantity.HEIGHT)[row][col]);
                    assertThat((double) of(maps, MapQuantity.SLOPE)[row][col]).isCloseTo(want, within(2e-3));
                }
            }
        }
    }

    @Test
    void aParabolicTroughIsAsRoughAsItsClosedForm() {
        double bend = 1e-3;
        Map<MapQuantity, float[][]> maps = maps(terrain((x, y) -> bend * x * x), region(32), SETTINGS, 1);
        // k^2 over k = -n..n has variance n(n+1)(2n-1)(2n+3)/45; here n = 3.
        double want = bend * CELL_M * CELL_M * Math.sqrt(3 * 4 * 5 * 9 / 45.0);
        for (float[] row : of(maps, MapQuantity.ROUGHNESS)) {
            for (float value : row) {
                assertThat((double) value).isCloseTo(want, within(1e-3));
            }
        }
    }

    @Test
    void aConeHasOneSlopeAwayFromItsTip() {
        Map<MapQuantity, float[][]> maps =
                maps(terrain((x, y) -> 2000 - 0.6 * Math.hypot(x, y)), region(64), SETTINGS, 1);
        for (int row = 0; row < 64; row++) {
            for (int col = 0; col < 64; col++) {
                double cells = Math.hypot(col - 31.5, row - 31.5);
                if (cells > 10) {
                    double want = slopeDeg(0.6, X, Y, of(maps, MapQuantity.HEIGHT)[row][col]);
                    // The rise over one cell along the circle bends away by 1 / 2 cells^2.
                    assertThat((double) of(maps, MapQuantity.SLOPE)[row][col])
                            .isCloseTo(want, within(40 / (cells * cells)));
                }
            }
        }
    }

    @Test
    void levelGroundIsLitByTheSineOfTheLampAndASlopeTowardsItSquarely() {
        Map<MapQuantity, float[][]> level = maps(terrain((x, y) -> 0), region(16), SETTINGS, 1);
        assertThat((double) of(level, MapQuantity.HILLSHADE)[8][8]).isCloseTo(Math.sqrt(0.5), within(1e-6));
        // Falling to the upper left at 45 deg, where the usual lamp stands.
        double g = Math.sqrt(0.5);
        Map<MapQuantity, float[][]> facing = maps(terrain((x, y) -> g * x - g * y), region(16), SETTINGS, 1);
        assertThat((double) of(facing, MapQuantity.HILLSHADE)[8][8]).isCloseTo(1, within(1e-5));
        Map<MapQuantity, float[][]> averted = maps(terrain((x, y) -> -2 * g * x + 2 * g * y), region(16), SETTINGS, 1);
        assertThat(of(averted, MapQuantity.HILLSHADE)[8][8]).isZero();
    }

    @Test
    void aBodyAtTheZenithLightsLevelGroundFullyAndOneBelowTheHorizonNotAtAll() {
        double[] p = PolarStereographic.south().unitVector(X, Y);
        double far = 1.5e11;
        Lamp zenith = new Lamp.Body("body", far * p[0], far * p[1], far * p[2]);
        Lamp nadir = new Lamp.Body("body", -far * p[0], -far * p[1], -far * p[2]);
        // Longitude 0 at the horizon shines from the top of the map, on ground that falls towards it.
        Lamp fromAbove = new Lamp.Body("body", far, 0, 0);
        Terrain level = terrain((x, y) -> 0);
        Terrain falling = terrain((x, y) -> -y);
        assertThat(shade(level, zenith)).isCloseTo(1, within(1e-6));
        assertThat(shade(level, nadir)).isZero();
        assertThat(shade(falling, fromAbove)).isCloseTo(Math.sqrt(0.5), within(1e-2));
    }

    private static double shade(Terrain terrain, Lamp lamp) {
        return of(maps(terrain, region(16), new MapSettings(20, 60, lamp), 1), MapQuantity.HILLSHADE)[8][8];
    }

    @Test
    void theSameBytesComeFromOneThreadAndFromTwo() {
        Terrain terrain = terrain((x, y) -> 40 * Math.sin(x / 37) * Math.cos(y / 53) + 0.1 * x);
        Map<MapQuantity, float[][]> one = maps(terrain, region(150), SETTINGS, 1);
        Map<MapQuantity, float[][]> two = maps(terrain, region(150), SETTINGS, 2);
        for (MapQuantity quantity : ALL) {
            assertThat(Arrays.deepEquals(of(one, quantity), of(two, quantity)))
                    .as(quantity.name())
                    .isTrue();
        }
    }

    @Test
    void theEdgeOfTheGridsIsWithoutDataAndAllTheRestHasIt() {
        float[][] height = of(maps(terrain((x, y) -> 7), region(2 * HALF + 8), SETTINGS, 2), MapQuantity.HEIGHT);
        assertThat(height[2][2]).isNaN();
        assertThat(height[HALF][HALF]).isEqualTo(7);
    }

    @Test
    void aRegionThatNoGridCoversIsRefused() {
        Region away = region(90_000, 90_000, 64);
        assertThatThrownBy(() -> new GroundMaps(terrain((x, y) -> 0), away, SETTINGS, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("about -85")
                .hasMessageContaining("analytic");
    }

    @Test
    void aRegionInTheNorthOrOfNoPixelsIsRefused() {
        Place north = Place.ofDegrees(10, 0, 0);
        Place south = Place.ofDegrees(-89, 0, 0);
        assertThatThrownBy(() -> Region.around(north, 8000, 8000, 10)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Region.around(south, 8000, 8000, 8000)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Region.around(south, 8000, 8000, -1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Region.around(south, 1e9, 1e9, 1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theConnectingRidgeIsAsSteepAsPublishedRidgesAre() {
        Path folder = Path.of(System.getProperty("outpost.shared", "../../shared"));
        Assumptions.assumeTrue(Files.isDirectory(folder.resolve(Terrain.FOLDER)), "real terrain is absent: " + folder);
        try (Terrain terrain = Terrain.open(folder)) {
            Region region = Region.around(Place.ofDegrees(-89.4632, 222.51, 0), 8_000, 8_000, 10);
            Map<MapQuantity, float[][]> maps = maps(terrain, region, SETTINGS, 2);
            for (MapQuantity quantity : ALL) {
                float[] sorted = sorted(of(maps, quantity));
                System.out.printf(
                        Locale.ROOT,
                        "Connecting Ridge 8 km at 10 m: %s least %.3f, median %.3f, 99 %% %.3f, greatest %.3f %s%n",
                        quantity,
                        sorted[0],
                        sorted[sorted.length / 2],
                        sorted[sorted.length * 99 / 100],
                        sorted[sorted.length - 1],
                        quantity.unit());
                assertThat(sorted[sorted.length - 1]).isNotNaN();
            }
            float[] slopes = sorted(of(maps, MapQuantity.SLOPE));
            // Walls stand at or below the angle of repose, some 35 deg; floors and crests are not level.
            assertThat(slopes[slopes.length / 2]).isBetween(5f, 25f);
            assertThat(slopes[slopes.length * 99 / 100]).isBetween(20f, 42f);
        }
    }

    private static float[] sorted(float[][] map) {
        float[] all = new float[map.length * map.length];
        for (int row = 0; row < map.length; row++) {
            System.arraycopy(map[row], 0, all, row * map.length, map.length);
        }
        Arrays.sort(all);
        return all;
    }
}
