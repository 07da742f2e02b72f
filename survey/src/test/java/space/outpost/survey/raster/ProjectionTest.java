package space.outpost.survey.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static double[] unit(double latDeg, double lonDeg) {
        double lat = Math.toRadians(latDeg);
        double lon = Math.toRadians(lonDeg);
        return new double[] {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
    }

    /** The closed form stated with the lunar grids: rho = 2 R tan(colatitude / 2). */
    @Test
    void southPolarMapFollowsItsClosedForm() {
        for (double lat : List.of(-89.9, -85.0, -80.0)) {
            for (double lon : List.of(0.0, 37.0, 222.857, 359.0)) {
                double rho = 2 * 1_737_400 * Math.tan(Math.toRadians(90 + lat) / 2);
                double[] p = unit(lat, lon);
                PolarStereographic map = PolarStereographic.south();
                assertThat(map.x(p[0], p[1], p[2])).isCloseTo(rho * Math.sin(Math.toRadians(lon)), within(1e-6));
                assertThat(map.y(p[0], p[1], p[2])).isCloseTo(rho * Math.cos(Math.toRadians(lon)), within(1e-6));
            }
        }
    }

    /** Snyder 21-5, 21-6: at the north pole y points away from the central longitude. */
    @Test
    void northPolarMapHasItsCentralLongitudeDown() {
        PolarStereographic north = new PolarStereographic(1, 0, 1, 0, 0);
        double[] p = unit(80, 0);
        assertThat(north.y(p[0], p[1], p[2])).isNegative();
        double[] q = unit(80, 90);
        assertThat(north.x(q[0], q[1], q[2])).isPositive();
    }

    @Test
    void everyMapReturnsToThePointItCameFrom() {
        List<Projection> maps = List.of(
                PolarStereographic.south(),
                new PolarStereographic(-1, Math.toRadians(30), 0.98, 1000, -2000),
                new PolarStereographic(1, Math.toRadians(-45), 1, 0, 0),
                new SimpleCylindrical(Math.PI, 0, 0, 0, 0),
                new SimpleCylindrical(1, 0.5, 0.2, 10, 20));
        for (Projection map : maps) {
            for (double lat = -85; lat <= 85; lat += 17) {
                for (double lon = 0; lon < 360; lon += 31) {
                    double[] p = unit(lat, lon);
                    double[] back = map.unitVector(map.x(p[0], p[1], p[2]), map.y(p[0], p[1], p[2]));
                    assertThat(back).containsExactly(p, within(1e-12));
                }
            }
        }
    }
}
