package space.outpost.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;

/** The embedded DE405 against JPL DE440 and its orientation kernel, at each reference epoch inside the embedded span. */
class De440ReferenceTest {
    private static final double ARCSEC = Math.toRadians(1.0 / 3600);

    private final Sky sky = Sky.embedded();

    @Test
    void moonIsWithin25MetresOfDe440() throws IOException {
        assertThat(worst("Moon, m", e -> sky.moonFromEarthM(e.t).minus(e.moon).length()))
                .isLessThan(25);
    }

    @Test
    void sunsDirectionIsWithinAHundredthOfAnArcsecond() throws IOException {
        assertThat(worst("Sun's direction, arcsec", e -> sky.sunFromMoonM(e.t).angleRad(e.sun) / ARCSEC))
                .isLessThan(0.01);
    }

    @Test
    void subSolarPointIsWithinATenThousandthOfADegree() throws IOException {
        assertThat(worst("sub-solar latitude, deg", e -> latitudeError(sky.subPoint(Body.SUN, e.t), e.subSolar)))
                .isLessThan(1e-4);
        assertThat(worst("sub-solar longitude, deg", e -> longitudeError(sky.subPoint(Body.SUN, e.t), e.subSolar)))
                .isLessThan(1e-4);
    }

    @Test
    void subEarthPointIsWithinATenThousandthOfADegree() throws IOException {
        assertThat(worst("sub-Earth latitude, deg", e -> latitudeError(sky.subPoint(Body.EARTH, e.t), e.subEarth)))
                .isLessThan(1e-4);
        assertThat(worst("sub-Earth longitude, deg", e -> longitudeError(sky.subPoint(Body.EARTH, e.t), e.subEarth)))
                .isLessThan(1e-4);
    }

    private static double latitudeError(Place ours, Place theirs) {
        return Math.abs(ours.latitudeDeg() - theirs.latitudeDeg());
    }

    private static double longitudeError(Place ours, Place theirs) {
        return Math.abs(Math.IEEEremainder(ours.longitudeDeg() - theirs.longitudeDeg(), 360));
    }

    private double worst(String what, ToDoubleFunction<Epoch> error) throws IOException {
        double[] errors = epochs().stream().mapToDouble(error).toArray();
        double worst = Arrays.stream(errors).max().orElseThrow();
        double rms = Math.sqrt(Arrays.stream(errors).map(e -> e * e).average().orElseThrow());
        System.out.printf("DE405 - DE440, %s: worst %.3g, rms %.3g, %d epochs%n", what, worst, rms, errors.length);
        return worst;
    }

    private List<Epoch> epochs() throws IOException {
        List<Epoch> inside = Files.readAllLines(SharedData.file("ephemeris/de440_me_reference_600_epochs.csv")).stream()
                .skip(1)
                .map(Epoch::parse)
                .filter(e -> sky.ephemeris().covers(e.t.secondsJ2000()))
                .toList();
        assertThat(inside).hasSizeGreaterThan(250);
        return inside;
    }

    private record Epoch(Tdb t, Vector3 moon, Vector3 sun, Place subSolar, Place subEarth) {
        static Epoch parse(String line) {
            double[] v = Arrays.stream(line.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Epoch(
                    Tdb.ofJulianDate(v[0]),
                    new Vector3(v[1], v[2], v[3]).times(1000),
                    new Vector3(v[4], v[5], v[6]).times(1000),
                    Place.ofDegrees(v[7], v[8], 0),
                    Place.ofDegrees(v[9], v[10], 0));
        }
    }
}
