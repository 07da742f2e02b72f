package space.outpost.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;

class ExtentTest {
    private static Extent square(double centreX, double centreY, double halfM) {
        double cellM = halfM / 5;
        GridFrame frame = GridFrame.upright(centreX - halfM + cellM / 2, centreY + halfM - cellM / 2, cellM);
        return Extent.of(Raster.of("square", 10, PolarStereographic.south(), frame, new float[100]));
    }

    @Test
    void aCapHasAllLongitudes() {
        Extent cap = square(0, 0, 100_000);
        assertThat(cap.southDeg()).isEqualTo(-90);
        // Its corners: 2 atan(rho / 2R) from the pole.
        double corner = -90 + Math.toDegrees(2 * Math.atan(Math.hypot(1e5, 1e5) / (2 * 1_737_400)));
        assertThat(cap.northDeg()).isCloseTo(corner, within(1e-9));
        assertThat(cap.eastDeg() - cap.westDeg()).isEqualTo(360);
    }

    @Test
    void aSquareBesideThePoleHasTheLongitudesItIsSeenUnder() {
        Extent east = square(50_000, 0, 10_000);
        double half = Math.toDegrees(Math.atan2(10, 40));
        assertThat(east.westDeg()).isCloseTo(90 - half, within(1e-9));
        assertThat(east.eastDeg()).isCloseTo(90 + half, within(1e-9));
        Extent north = square(0, 50_000, 10_000);
        assertThat(north.westDeg()).isCloseTo(360 - half, within(1e-9));
        assertThat(north.eastDeg()).isCloseTo(360 + half, within(1e-9));
    }
}
