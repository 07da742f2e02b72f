package space.outpost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final double R = Place.MOON_RADIUS_M;
    private static final Place SOUTH_POLE = Place.ofDegrees(-90, 0, 0);

    @Test
    void longitudeIsEastFrom0To360() {
        assertThat(Place.ofDegrees(-88.8, -10, 0).longitudeDeg()).isEqualTo(350, within(1e-12));
        assertThat(Place.ofDegrees(-88.8, 360, 0)).isEqualTo(Place.ofDegrees(-88.8, 0, 0));
        assertThat(Place.ofDegrees(-88.8, -0.0, 0)).isEqualTo(Place.ofDegrees(-88.8, 0, 0));
        assertThat(new Place(0, -1e-20, 0).longitudeRad()).isZero();
    }

    @Property(seed = "1")
    void longitudeIsNormalisedHoweverFarRound(@ForAll double longitudeRad) {
        assertThat(new Place(0, longitudeRad, 0).longitudeRad()).isBetween(0.0, Math.nextDown(2 * Math.PI));
    }

    @Test
    void impossiblePlacesAreRefused() {
        assertThatThrownBy(() -> Place.ofDegrees(90.1, 0, 0)).hasMessageContaining("90.1 deg is not in -90..90");
        assertThatThrownBy(() -> Place.ofDegrees(Double.NaN, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Place.ofDegrees(0, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Place.ofDegrees(0, 0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "2")
    void fromThePoleTheDistanceIsTheColatitude(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(max = 360) double longitude) {
        assertThat(SOUTH_POLE.distanceM(Place.ofDegrees(latitude, longitude, 0)))
                .isEqualTo(R * Math.toRadians(latitude + 90), within(1e-8));
    }

    @Property(seed = "3")
    void alongTheEquatorTheDistanceIsTheDifferenceOfLongitude(
            @ForAll @DoubleRange(max = 360) double from, @ForAll @DoubleRange(min = -180, max = 180) double by) {
        assertThat(Place.ofDegrees(0, from, 0).distanceM(Place.ofDegrees(0, from + by, 0)))
                .isEqualTo(R * Math.toRadians(Math.abs(by)), within(1e-8));
    }

    @Property(seed = "4")
    void antipodesAreHalfACircleApartToTheNanometre(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(max = 360) double longitude) {
        assertThat(Place.ofDegrees(latitude, longitude, 0).distanceM(Place.ofDegrees(-latitude, longitude + 180, 0)))
                .isEqualTo(R * Math.PI, within(5e-9));
    }

    @Property(seed = "5", edgeCases = EdgeCasesMode.NONE)
    void distanceAgreesWithTheAngleBetweenDirections(
            @ForAll @DoubleRange(min = -90, max = 90) double lat1,
            @ForAll @DoubleRange(max = 360) double lon1,
            @ForAll @DoubleRange(min = -90, max = 90) double lat2,
            @ForAll @DoubleRange(max = 360) double lon2) {
        Place a = Place.ofDegrees(lat1, lon1, 0);
        Place b = Place.ofDegrees(lat2, lon2, 0);
        assertThat(a.distanceM(b)).isEqualTo(R * angle(direction(a), direction(b)), within(1e-8));
        assertThat(a.distanceM(b)).isEqualTo(b.distanceM(a), within(1e-8));
        assertThat(a.distanceM(a)).isZero();
    }

    @Test
    void aMillimetreNearThePoleIsAMillimetre() {
        double step = 1e-3 / R;
        assertThat(new Place(-1.5, 1, 0).distanceM(new Place(-1.5 + step, 1, 0)))
                .isEqualTo(1e-3, within(1e-9));
    }

    @Test
    void heightDoesNotEnterTheDistance() {
        assertThat(SOUTH_POLE.withHeight(1e4).distanceM(SOUTH_POLE)).isZero();
        assertThat(SOUTH_POLE.withHeight(10).heightM()).isEqualTo(10);
    }

    private static double[] direction(Place p) {
        double cos = Math.cos(p.latitudeRad());
        return new double[] {
            cos * Math.cos(p.longitudeRad()), cos * Math.sin(p.longitudeRad()), Math.sin(p.latitudeRad())
        };
    }

    private static double angle(double[] u, double[] v) {
        double x = u[1] * v[2] - u[2] * v[1];
        double y = u[2] * v[0] - u[0] * v[2];
        double z = u[0] * v[1] - u[1] * v[0];
        return Math.atan2(Math.sqrt(x * x + y * y + z * z), u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
    }
}
