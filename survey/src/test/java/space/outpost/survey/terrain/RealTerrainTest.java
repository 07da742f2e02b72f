package space.outpost.survey.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import space.outpost.model.Place;
import space.outpost.model.Skyline;

/** Against the figures stated with the real LOLA grids and an independent program's skyline. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealTerrainTest {
    private static final Place CONNECTING_RIDGE = Place.ofDegrees(-89.45, 222.7, 0);
    private static final double[] MASTS_M = {2, 10, 20};

    private Path shared;
    private Terrain terrain;

    @BeforeAll
    void open() {
        shared = SharedTerrain.folder();
        terrain = Terrain.open(shared);
    }

    @AfterAll
    void close() {
        if (terrain != null) {
            terrain.close();
        }
    }

    private double heightM(double latitudeDeg, double longitudeDeg) {
        return terrain.heightM(Math.toRadians(latitudeDeg), Math.toRadians(longitudeDeg))
                .orElseThrow();
    }

    @Test
    void gridsComeFinestFirst() {
        assertThat(terrain.grids()).extracting(GridInfo::cellM).isSorted();
        assertThat(terrain.grids().getFirst().name()).isEqualTo("connecting_ridge_site01_10m.tif");
    }

    @Test
    void connectingRidgeHasItsStatedSummit() {
        assertThat(heightM(-89.4388, 222.857)).isCloseTo(1959.0, within(0.1));
    }

    /** A cell off by half its size would move this summit's height by more than this. */
    @Test
    void summitStandsWhereItIsStatedToWithinAPixel() {
        double best = Double.NEGATIVE_INFINITY;
        Place summit = CONNECTING_RIDGE;
        for (double lat = -89.45; lat < -89.43; lat += 0.0001) {
            for (double lon = 222; lon < 224; lon += 0.01) {
                double h = heightM(lat, lon);
                if (h > best) {
                    best = h;
                    summit = Place.ofDegrees(lat, lon, h);
                }
            }
        }
        assertThat(summit.distanceM(Place.ofDegrees(-89.4388, 222.857, 0))).isLessThan(5);
        assertThat(best).isCloseTo(1959.0, within(0.1));
    }

    @Test
    void thePoleStandsAtItsPublishedHeight() {
        assertThat(heightM(-90, 0)).isCloseTo(1292, within(5.0));
        assertThat(heightM(-90, 123)).isCloseTo(heightM(-90, 0), within(1e-9));
    }

    /** The far grid is padded beyond 11 degrees of the pole; the global grid tells where. */
    @Test
    void whatAFarGridIsPaddedWithIsNotBelieved() {
        assertThat(terrain.doubts()).singleElement().asString().startsWith("lola_south_far_915km_1787m.tif: ");
        for (double longitude = 0; longitude < 360; longitude += 10) {
            assertThat(pixelM(-81, longitude)).isCloseTo(1786.875, within(1e-6));
            assertThat(pixelM(-76.5, longitude)).isGreaterThan(7000);
        }
    }

    private double pixelM(double latitudeDeg, double longitudeDeg) {
        return terrain.pixelM(Place.ofDegrees(latitudeDeg, longitudeDeg, 0)).orElseThrow();
    }

    @Test
    void theFarSideHighlandsAndTheNearSideMariaComeFromTheGlobalGrid() {
        // LRO LOLA: highest point of the Moon, 10.78 km at 5.4 N 201.4 E; Mare Serenitatis about -2.6 km.
        assertThat(heightM(5.4, 201.4)).isBetween(8000.0, 10_800.0);
        assertThat(heightM(27, 18)).isBetween(-3100.0, -2300.0);
    }

    @Test
    void skylineAgreesWithAnIndependentProgramWhereItIsDistant() throws IOException {
        Skyline ours = new SkylineCaster(terrain)
                .skylines(CONNECTING_RIDGE, new double[] {2}, 720, SkylineCaster.FULL_RANGE_M)
                .getFirst();
        double squares = 0;
        double sum = 0;
        int count = 0;
        List<String> lines = Files.readAllLines(shared.resolve("reference/connecting_ridge_horizon_lunarwindow.csv"));
        for (String line : lines) {
            if (line.startsWith("#") || line.startsWith("azimuth")) {
                continue;
            }
            double azimuthDeg = Double.parseDouble(line.substring(0, line.indexOf(',')));
            double elevationDeg = Double.parseDouble(line.substring(line.indexOf(',') + 1));
            if (azimuthDeg >= 210 && azimuthDeg <= 350) {
                double d = Math.toDegrees(ours.elevationAtRad(Math.toRadians(azimuthDeg))) - elevationDeg;
                squares += d * d;
                sum += d;
                count++;
            }
        }
        double rms = Math.sqrt(squares / count);
        System.out.printf(
                "Connecting Ridge, 2 m, azimuths 210-350 against an independent program: rms %.4f, bias %.4f deg%n",
                rms, sum / count);
        assertThat(count).isEqualTo(281);
        assertThat(rms).isLessThan(0.2);
    }

    @Test
    @Tag("slow")
    void agreesWithThePlainRayCasterOnRealGrounds() {
        PlainRayCaster plain = new PlainRayCaster(terrain, 0.5);
        List<Skyline> fast =
                new SkylineCaster(terrain).skylines(CONNECTING_RIDGE, MASTS_M, 720, SkylineCaster.FULL_RANGE_M);
        double[] squares = new double[MASTS_M.length];
        double[] worst = new double[MASTS_M.length];
        int rays = 18;
        for (int i = 0; i < rays; i++) {
            double[] slow = plain.elevationsRad(CONNECTING_RIDGE, MASTS_M, 2 * Math.PI * i / rays, 310_000);
            for (int m = 0; m < MASTS_M.length; m++) {
                double d = Math.toDegrees(fast.get(m).elevationRad(i * 720 / rays) - slow[m]);
                squares[m] += d * d;
                worst[m] = Math.max(worst[m], Math.abs(d));
            }
        }
        for (int m = 0; m < MASTS_M.length; m++) {
            double rms = Math.sqrt(squares[m] / rays);
            System.out.printf(
                    "%2.0f m mast against plain rays in 0.5 m steps: rms %.5f, worst %.5f deg%n",
                    MASTS_M[m], rms, worst[m]);
            assertThat(rms).isLessThan(0.005);
            assertThat(worst[m]).isLessThan(0.02);
        }
    }
}
