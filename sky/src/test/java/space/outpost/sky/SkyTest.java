package space.outpost.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.time.Interval;

class SkyTest {
    private static final Sky SKY = Sky.embedded();
    private static final Instant T = Instant.parse("2035-06-01T00:00:00Z");

    @Test
    void spanCovers2015Through2059() {
        assertThat(SKY.span()
                        .contains(new Interval(
                                Instant.parse("2015-01-01T00:00:00Z"), Instant.parse("2060-01-01T00:00:00Z"))))
                .isTrue();
        assertThat(SKY.source()).startsWith("DE405");
        assertThat(SKY.leapSecondsExpiry()).isAfter(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void bothEndsOfTheSpanCanBeAskedAbout() {
        SKY.look(Place.ofDegrees(0, 0, 0), Body.SUN, SKY.span().start());
        SKY.look(Place.ofDegrees(0, 0, 0), Body.EARTH, SKY.span().end());
    }

    @Test
    void outsideTheSpanTheErrorNamesSpanAndRemedy() {
        assertThatThrownBy(() -> SKY.track(Body.SUN, Instant.parse("2060-01-29T00:00:00Z"), Duration.ofDays(1), 3))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2060-01-30T00:00:00")
                .hasMessageContaining("2014-12-16T23:58:53Z to 2060-01-29T23:58:50Z")
                .hasMessageContaining("give a DE file that covers them with --data DIR (folder ephemeris)");
        assertThatThrownBy(() -> SKY.moonFromEarthM(Instant.parse("2014-01-01T00:00:00Z")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void trackHoldsWhatEachInstantHas() {
        BodyTrack track = SKY.track(Body.EARTH, T, Duration.ofMinutes(90), 50);
        assertThat(track.size()).isEqualTo(50);
        assertThat(track.radiusM()).isEqualTo(Body.EARTH.radiusM());
        for (int i = 0; i < track.size(); i++) {
            assertThat(new Vector3(track.x(i), track.y(i), track.z(i)))
                    .isEqualTo(SKY.positionM(Body.EARTH, track.time(i)));
        }
    }

    @Test
    void sunAtTheSubSolarPointIsInTheZenith() {
        View view = SKY.look(SKY.subPoint(Body.SUN, T), Body.SUN, T);
        assertThat(view.elevationRad()).isCloseTo(Math.PI / 2, within(1e-8));
        assertThat(Math.toDegrees(view.angularRadiusRad())).isBetween(0.262, 0.272);
        assertThat(view.lightTimeS()).isBetween(489.0, 510.0);
    }

    @Test
    void earthStandsBeforeTheNearSideAndSwingsByItsLibration() {
        BodyTrack track = SKY.track(Body.EARTH, T, Duration.ofHours(12), 10_000);
        for (int i = 0; i < track.size(); i++) {
            double r = Math.sqrt(track.x(i) * track.x(i) + track.y(i) * track.y(i) + track.z(i) * track.z(i));
            assertThat(r).isBetween(356.3e6, 406.8e6);
            assertThat(Math.abs(Math.toDegrees(Math.atan2(track.y(i), track.x(i)))))
                    .isLessThan(8.2);
            assertThat(Math.abs(Math.toDegrees(Math.asin(track.z(i) / r)))).isLessThan(6.95);
        }
    }

    /** The Sun's latitude on the Moon never exceeds the equator's tilt to the ecliptic, 1.54 deg and a little. */
    @Test
    void sunStaysWithinThePolarTilt() {
        BodyTrack track = SKY.track(Body.SUN, SKY.span().start(), Duration.ofDays(1), 16_000);
        double worst = 0;
        for (int i = 0; i < track.size(); i++) {
            worst = Math.max(worst, Math.abs(Math.atan2(track.z(i), Math.hypot(track.x(i), track.y(i)))));
        }
        assertThat(Math.toDegrees(worst)).isBetween(1.53, 1.61);
    }

    @Test
    void atThePoleAzimuthCountsFromTheMeridianOfThePlace() {
        View fromZero = SKY.look(Place.ofDegrees(-90, 0, 0), Body.SUN, T);
        View fromForty = SKY.look(Place.ofDegrees(-90, 40, 0), Body.SUN, T);
        assertThat(fromForty.elevationRad()).isCloseTo(fromZero.elevationRad(), within(1e-12));
        double turned =
                Math.IEEEremainder(fromForty.azimuthRad() - fromZero.azimuthRad() + Math.toRadians(40), 2 * Math.PI);
        assertThat(Math.abs(turned)).isLessThan(1e-9);
        // Toward the near side from the south pole is north along meridian 0.
        View earth = SKY.look(Place.ofDegrees(-90, 0, 0), Body.EARTH, T);
        assertThat(Math.abs(Math.toDegrees(Math.IEEEremainder(earth.azimuthRad(), 2 * Math.PI))))
                .isLessThan(8.5);
    }

    @Test
    void onTheEquatorTheSunRisesInTheEast() {
        Place place = Place.ofDegrees(0, 30, 0);
        Instant t = T;
        while (!(elevation(place, t) < 0 && elevation(place, t.plusSeconds(3600)) >= 0)) {
            t = t.plusSeconds(3600);
        }
        assertThat(Math.toDegrees(SKY.look(place, Body.SUN, t).azimuthRad())).isBetween(88.0, 92.0);
    }

    private static double elevation(Place place, Instant t) {
        return SKY.look(place, Body.SUN, t).elevationRad();
    }

    @Property(seed = "9", tries = 500)
    void directionOfAViewLeadsBackToTheBody(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = 0, max = 360) double longitude,
            @ForAll @DoubleRange(min = -9000, max = 11_000) double height,
            @ForAll @LongRange(max = 1_400_000_000L) long seconds) {
        Instant t = SKY.span().start().plusSeconds(seconds);
        Topocentre topocentre = new Topocentre(Place.ofDegrees(latitude, longitude, height));
        for (Body body : Body.values()) {
            Vector3 truth = SKY.positionM(body, t);
            View view = topocentre.view(truth, body.radiusM());
            Vector3 again = topocentre
                    .positionM()
                    .plus(topocentre
                            .direction(view.azimuthRad(), view.elevationRad())
                            .times(view.distanceM()));
            assertThat(again.minus(truth).length() / truth.length()).isLessThan(1e-14);
            assertThat(view.azimuthRad()).isBetween(0.0, 2 * Math.PI);
        }
    }

    @Property(seed = "10", tries = 200)
    void moonMeIsARotation(@ForAll @LongRange(max = 1_400_000_000L) long seconds) {
        Rotation r = SKY.icrfToMoonMe(SKY.span().start().plusSeconds(seconds));
        Rotation one = r.after(r.inverse());
        assertThat(new double[] {one.xx(), one.yy(), one.zz()}).containsExactly(new double[] {1, 1, 1}, within(1e-14));
        assertThat(new double[] {one.xy(), one.xz(), one.yz()}).containsExactly(new double[] {0, 0, 0}, within(1e-14));
    }

    @Test
    void anEmptyDataFolderLeavesTheEmbeddedEphemeris(@TempDir Path dir) throws IOException {
        assertThat(Sky.fromData(dir).source()).isEqualTo(SKY.source());
        Files.createDirectories(dir.resolve("ephemeris"));
        Files.writeString(dir.resolve("ephemeris/README.md"), "notes");
        assertThat(Sky.fromData(dir).source()).isEqualTo(SKY.source());
    }

    @Test
    void theHighestDeNumberInTheDataFolderIsTaken(@TempDir Path dir) throws IOException {
        Path folder = Files.createDirectories(dir.resolve("ephemeris"));
        try (InputStream in = Objects.requireNonNull(Sky.class.getResourceAsStream("de405-2015-2059.bin"))) {
            byte[] bytes = in.readAllBytes();
            Files.write(folder.resolve("a.405"), bytes);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(2840, 440);
            Files.write(folder.resolve("b.bin"), bytes);
        }
        assertThat(Sky.fromData(dir).source()).startsWith("DE440").endsWith("b.bin");
        Interval beyond = new Interval(T, Instant.parse("2070-01-01T00:00:00Z"));
        assertThatThrownBy(() -> Sky.fromData(dir, beyond).requireCovers(beyond))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--data DIR");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNotPassedOver(@TempDir Path dir) throws IOException {
        Files.writeString(dir.resolve("ephemeris"), "no folder");
        assertThatThrownBy(() -> Sky.fromData(dir))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("ephemeris: found what cannot be read as a folder");
    }

    @Test
    void aDamagedFileInTheDataFolderIsNamed(@TempDir Path dir) throws IOException {
        Path folder = Files.createDirectories(dir.resolve("ephemeris"));
        Files.writeString(folder.resolve("lnxp1900p2053.421"), "JPL Planetary Ephemeris DE421/LE421, cut short");
        assertThatThrownBy(() -> Sky.fromData(dir))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("lnxp1900p2053.421");
    }

    @Test
    void theFullFileReachesBackTo1960() {
        SharedData.file("ephemeris/lnxp1959p2059.405");
        Path shared = SharedData.file(".");
        Sky sky = Sky.fromData(shared);
        assertThat(sky.span().start()).isBefore(Instant.parse("1960-01-01T00:00:00Z"));
        assertThat(sky.positionM(Body.SUN, T)).isEqualTo(SKY.positionM(Body.SUN, T));
        Sky longer = Sky.fromData(shared, SKY.span());
        assertThat(longer.source()).isEqualTo(SKY.source());
    }
}
