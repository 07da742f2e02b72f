package space.outpost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SkylineTest {
    private static final Skyline CROSS = new Skyline(new double[] {0, 0.1, 0.2, -0.1});

    @Test
    void azimuthRunsClockwiseFromNorth() {
        assertThat(CROSS.elevationAtRad(0)).isZero();
        assertThat(CROSS.elevationAtRad(Math.PI / 2)).isEqualTo(0.1, within(1e-15));
        assertThat(CROSS.elevationAtRad(Math.PI)).isEqualTo(0.2, within(1e-15));
    }

    @Test
    void betweenSamplesItIsLinearAndClosesAtNorth() {
        assertThat(CROSS.elevationAtRad(Math.PI / 4)).isEqualTo(0.05, within(1e-15));
        assertThat(CROSS.elevationAtRad(7 * Math.PI / 4)).isEqualTo(-0.05, within(1e-15));
        assertThat(CROSS.elevationAtRad(-Math.PI / 4)).isEqualTo(-0.05, within(1e-15));
        assertThat(CROSS.elevationAtRad(-1e-20)).isEqualTo(0, within(1e-15));
        assertThat(CROSS.elevationAtRad(Math.nextDown(2 * Math.PI))).isEqualTo(0, within(1e-15));
    }

    @Property(seed = "1")
    void itHasThePeriodOfTheCircle(
            @ForAll @Size(min = 4, max = 20) List<@DoubleRange(min = -1.5, max = 1.5) Double> elevations,
            @ForAll @DoubleRange(min = -7, max = 7) double azimuthRad,
            @ForAll @IntRange(min = -3, max = 3) int turns) {
        Skyline skyline = skyline(elevations);
        assertThat(skyline.elevationAtRad(azimuthRad + turns * 2 * Math.PI))
                .isEqualTo(skyline.elevationAtRad(azimuthRad), within(1e-13));
    }

    @Property(seed = "2")
    void itPassesThroughItsSamplesAndStaysBetweenThem(
            @ForAll @Size(min = 4, max = 20) List<@DoubleRange(min = -1.5, max = 1.5) Double> elevations,
            @ForAll @DoubleRange(max = 1) double fraction) {
        Skyline skyline = skyline(elevations);
        int n = skyline.azimuths();
        for (int i = 0; i < n; i++) {
            assertThat(skyline.elevationAtRad(2 * Math.PI * i / n)).isEqualTo(elevations.get(i), within(1e-13));
            double between = skyline.elevationAtRad(2 * Math.PI * (i + fraction) / n);
            double line = (1 - fraction) * elevations.get(i) + fraction * elevations.get((i + 1) % n);
            assertThat(between).isEqualTo(line, within(1e-13));
        }
    }

    private static Skyline skyline(List<Double> elevations) {
        return new Skyline(elevations.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Test
    void aFineSkylineFollowsASmoothHorizon() {
        Skyline hills = new Skyline(IntStream.range(0, 720)
                .mapToDouble(i -> 0.05 * Math.sin(3 * 2 * Math.PI * i / 720))
                .toArray());
        // The chord of a curve is off by h^2 / 8 times its second derivative.
        double step = 2 * Math.PI / 720;
        double bound = step * step / 8 * 0.05 * 9;
        for (double azimuth = 0; azimuth < 7; azimuth += 0.001) {
            assertThat(hills.elevationAtRad(azimuth)).isEqualTo(0.05 * Math.sin(3 * azimuth), within(bound + 1e-15));
        }
    }

    @Test
    void itCannotBeChangedFromOutside() {
        double[] elevations = {0, 0, 0, 0};
        Skyline skyline = new Skyline(elevations);
        elevations[0] = 1;
        skyline.toArray()[1] = 1;
        assertThat(skyline).isEqualTo(new Skyline(new double[4])).hasSameHashCodeAs(new Skyline(new double[4]));
        assertThat(skyline.elevationRad(0)).isZero();
    }

    @Test
    void impossibleSkylinesAreRefused() {
        assertThatThrownBy(() -> new Skyline(new double[3])).hasMessageContaining("at least 4");
        assertThatThrownBy(() -> new Skyline(new double[] {0, 0, 0, 2})).hasMessageContaining("2.0 rad");
        assertThatThrownBy(() -> new Skyline(new double[] {0, 0, 0, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
