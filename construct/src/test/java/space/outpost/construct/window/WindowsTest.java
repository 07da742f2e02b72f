package space.outpost.construct.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.campaign.Opportunities;
import space.outpost.construct.campaign.Opportunities.Opportunity;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.construct.window.Window.Limit;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.RecordFile;
import space.outpost.model.scenario.Site.Coordinates;
import space.outpost.sky.Sky;
import space.outpost.sky.Vector3;

class WindowsTest {
    private static final Sky SKY = Sky.embedded();
    private static final Coordinates WENCHANG = degrees(19.5, 110.95);
    private static final Coordinates KENNEDY = degrees(28.6, -80.6);

    /** Its landing place, with the Sun as high as on the morning it landed there. */
    private static final WindowSearch.Landing CHANGE_5 = new WindowSearch.Landing(
            degrees(43.0576, -51.9161), Duration.ofDays(1), Duration.ofDays(8), rad(20), rad(40));

    @Test
    void change5CouldLeaveOnTheDayItDid() {
        WindowSearch search = search(WENCHANG, 85, 105, "2020-11-23T00:00:00Z", 1, 111, 112)
                .landing(CHANGE_5)
                .arrival(400e3, 45)
                .search();

        Window window = Windows.search(search, SKY, done -> {}).ofDay(0);

        assertThat(window.misses()).isEmpty();
        Transfer flight = window.transfer().orElseThrow();
        assertThat(Duration.between(Instant.parse("2020-11-28T12:58:00Z"), flight.arrival())
                        .abs())
                .isLessThan(Duration.ofHours(6));
        assertThat(Duration.between(
                                Instant.parse("2020-12-01T15:11:00Z"),
                                flight.landing().orElseThrow().at())
                        .abs())
                .as("the site passes under the orbit within a day of the landing")
                .isLessThan(Duration.ofHours(24));
    }

    @ParameterizedTest
    @CsvSource({"72, 2022-11-16T06:47:44Z, true", "108, 2022-11-16T06:47:44Z, false"})
    void artemis1LeftBetweenTheHoursOfItsAzimuths(double azimuthDeg, Instant flown, boolean before) {
        WindowSearch search = search(KENNEDY, azimuthDeg, azimuthDeg, "2022-11-16T00:00:00Z", 1, 124, 124)
                .arrival(130e3, 160)
                .search();

        Window window = Windows.search(search, SKY, done -> {}).ofDay(0);

        assertThat(window.misses()).isEmpty();
        assertThat(window.transfer().orElseThrow().launch().isBefore(flown)).isEqualTo(before);
    }

    @Test
    void aCampaignMayLeaveOnTheOpenDaysAndOnNoOthers() {
        WindowSearch search = search(WENCHANG, 85, 105, "2020-11-10T00:00:00Z", 40, 111, 112)
                .landing(CHANGE_5)
                .arrival(400e3, 45)
                .search();
        WindowMap map = Windows.search(search, SKY, done -> {});

        List<Opportunity> opportunities = WindowRuns.of(map);

        for (int day = 0; day < map.days(); day++) {
            Instant at = map.at(day, 0).day();
            assertThat(opportunities.stream()
                            .anyMatch(o -> !at.isBefore(o.launch())
                                    && at.isBefore(o.launch().plus(o.window()))))
                    .as("%s", at)
                    .isEqualTo(map.ofDay(day).isOpen());
        }
        assertThat(opportunities).isNotEmpty().allSatisfy(o -> {
            assertThat(o.window()).isLessThanOrEqualTo(Duration.ofDays(10));
            assertThat(o.c3Km2PerS2()).as("nearly bound to the Earth").isBetween(-2.5, -1.0);
            assertThat(o.inclinationRad()).isBetween(rad(19.4), rad(25));
        });
        assertThat(RecordFile.parse("windows", WindowRuns.yaml(map), Opportunities.Listed.class)
                        .value()
                        .dates())
                .isEqualTo(opportunities);
    }

    /** The error stated in docs/windows.md. */
    @Test
    void theFullEphemerisAgreesWithTheSearch() {
        WindowSearch search = search(KENNEDY, 72, 108, "2024-03-01T00:00:00Z", 28, 84, 84)
                .arrival(100e3, 90)
                .search();
        WindowMap map = Windows.search(search, SKY, done -> {});
        Refiner refiner = new Refiner(SKY, search, Forces.CISLUNAR);
        Space space = new Space(SKY);
        for (int day = 0; day < map.days(); day += 5) {
            Transfer conics = map.ofDay(day).transfer().orElseThrow();

            Refiner.Refined full = refiner.refine(conics).orElseThrow();

            assertThat(full.injectionMPerS().length() - conics.injectionMPerS().length())
                    .isBetween(-1.0, 5.0);
            assertThat(full.brakingMPerS() - conics.brakingMPerS()).isBetween(5.0, 35.0);
            PVCoordinates perilune = full.perilune().getPVCoordinates(space.inertial(Centre.MOON));
            assertThat(perilune.getPosition().getNorm()).isCloseTo(Place.MOON_RADIUS_M + 100e3, within(200.0));
            Vector3D pole = space.fixed(Centre.MOON)
                    .getStaticTransformTo(
                            space.inertial(Centre.MOON), full.perilune().getDate())
                    .transformVector(Vector3D.PLUS_K);
            assertThat(Vector3D.angle(pole, perilune.getMomentum())).isCloseTo(Math.PI / 2, within(1e-3));
        }
    }

    @Test
    void aTransferHoldsTogether() {
        WindowSearch search = search(KENNEDY, 72, 108, "2024-03-05T00:00:00Z", 3, 90, 90)
                .arrival(100e3, 60)
                .search();
        for (Window window : Windows.search(search, SKY, done -> {}).windows()) {
            Transfer t = window.transfer().orElseThrow();
            Vector3 normal = t.positionM().cross(t.parkingMPerS());
            assertThat(t.positionM().length()).isCloseTo(Space.EARTH_RADIUS_M + 200e3, within(1e-3));
            assertThat(t.parkingMPerS().dot(t.positionM())).isCloseTo(0, within(1.0));
            assertThat(t.parkingMPerS().length()).isCloseTo(7784, within(1.0));
            assertThat(t.injectionMPerS().dot(normal) / normal.length())
                    .as("the injection stays in the plane")
                    .isCloseTo(0, within(5.0));
            assertThat(Duration.between(t.injection(), t.arrival())).isEqualTo(Duration.ofHours(90));
            assertThat(t.launch())
                    .isBetween(window.day().minusSeconds(3600), window.day().plusSeconds(90_000));
            double parking = Math.acos(Math.cos(rad(28.6)) * Math.sin(t.chance().azimuthRad()));
            assertThat(t.parkingInclinationRad()).isCloseTo(parking, within(1e-12));
        }
    }

    @Test
    void whereNothingLeadsTheLimitIsNamed() {
        WindowSearch dear = search(KENNEDY, 72, 108, "2024-03-05T00:00:00Z", 2, 90, 90)
                .arrival(100e3, 60)
                .limits(3000, 1500)
                .search();
        Window.Miss miss = Windows.search(dear, SKY, done -> {})
                .nearest()
                .orElseThrow()
                .misses()
                .getFirst();
        assertThat(miss.limit()).isEqualTo(Limit.DEPARTURE);
        assertThat(miss.by()).isBetween(120.0, 160.0);
        assertThat(miss.toString()).startsWith("the injection is over its limit by 1");

        // From the equator due east, when the Moon stands 28 deg off it.
        WindowSearch low = search(degrees(0, 0), 90, 90, "2024-03-17T00:00:00Z", 1, 90, 90)
                .arrival(100e3, 60)
                .search();
        Window.Miss plane =
                Windows.search(low, SKY, done -> {}).ofDay(0).misses().getFirst();
        assertThat(plane.limit()).isEqualTo(Limit.PARKING_PLANE);
        assertThat(plane.by()).isBetween(15.0, 29.0);
    }

    @Test
    void filesAreTheSameEachTime() throws IOException {
        WindowSearch search = search(WENCHANG, 85, 105, "2020-11-20T00:00:00Z", 6, 84, 120)
                .landing(CHANGE_5)
                .arrival(400e3, 45)
                .search();
        WindowMap one = Windows.search(search, SKY, done -> {});
        WindowMap other = Windows.search(search, SKY, done -> {});

        assertThat(WindowFiles.csv(one)).isEqualTo(WindowFiles.csv(other));
        assertThat(WindowFiles.csv(one).lines()).hasSize(1 + 6 * one.flights());
        assertThat(WindowPicture.png(one)).isEqualTo(WindowPicture.png(other));
        assertThat(ImageIO.read(new ByteArrayInputStream(WindowPicture.png(one)))
                        .getWidth())
                .isGreaterThan(1000);
    }

    @Test
    void examplesCanBeRead() throws IOException {
        Path folder = Path.of(System.getProperty("outpost.root"), "examples", "windows");
        try (var files = Files.list(folder)) {
            assertThat(files.map(WindowSearchFile::read)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void allProblemsOfAFileAreToldAtOnce() throws IOException {
        Path example = Path.of(System.getProperty("outpost.root"), "examples", "windows", "change-5.yaml");
        String wrong = Files.readString(example)
                .replace("azimuth-to: 105 deg", "azimuth-to: 5 deg")
                .replace("inclination: 45 deg", "inclination: 30 deg")
                .replace("to: 2021-01-01", "to: 2019-01-01");

        assertThatThrownBy(() -> WindowSearchFile.parse("x.yaml", wrong))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("launch.azimuth-to")
                .hasMessageContaining("span.to")
                .hasMessageContaining("landing.site.latitude");
    }

    private static Draft search(
            Coordinates pad, double fromDeg, double toDeg, String day, int days, int flightFromH, int flightToH) {
        Instant from = Instant.parse(day);
        return new Draft(new WindowSearch(
                "test",
                new WindowSearch.Launch(
                        pad,
                        rad(fromDeg),
                        rad(toDeg),
                        Duration.ofMinutes(10),
                        rad(18),
                        200e3,
                        Duration.ZERO,
                        Duration.ofMinutes(110)),
                new WindowSearch.Span(
                        from,
                        from.plus(Duration.ofDays(days)),
                        Duration.ofHours(flightFromH),
                        Duration.ofHours(flightToH),
                        Duration.ofHours(12)),
                new WindowSearch.Arrival(100e3, 100e3, rad(90)),
                Optional.empty(),
                new WindowSearch.Limits(3200, 1000)));
    }

    private record Draft(WindowSearch search) {
        Draft landing(WindowSearch.Landing landing) {
            return new Draft(new WindowSearch(
                    search.name(),
                    search.launch(),
                    search.span(),
                    search.arrival(),
                    Optional.of(landing),
                    search.limits()));
        }

        Draft arrival(double altitudeM, double inclinationDeg) {
            return new Draft(new WindowSearch(
                    search.name(),
                    search.launch(),
                    search.span(),
                    new WindowSearch.Arrival(altitudeM, altitudeM, rad(inclinationDeg)),
                    search.landing(),
                    search.limits()));
        }

        Draft limits(double departure, double braking) {
            return new Draft(new WindowSearch(
                    search.name(),
                    search.launch(),
                    search.span(),
                    search.arrival(),
                    search.landing(),
                    new WindowSearch.Limits(departure, braking)));
        }
    }

    private static Coordinates degrees(double latitude, double longitude) {
        return new Coordinates(rad(latitude), rad(longitude));
    }

    private static double rad(double deg) {
        return Math.toRadians(deg);
    }
}
