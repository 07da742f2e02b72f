package space.outpost.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.cli.data.Product.Kind;
import space.outpost.cli.data.Product.ProductFile;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.terrain.Terrain;

class FetchTest {
    private static final int SIDE = 200;
    private static final int IMAGE_BYTES = 2 * SIDE * SIDE;
    private static final Pace HASTY = new Pace(3, Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofSeconds(1));
    private static final Pace ONCE = new Pace(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20));

    @TempDir
    private Path data = Path.of("");

    private final PdsProduct ground = PdsProduct.polar("CAP.IMG", SIDE, 240, 2468);
    private final Archive archive =
            new Archive().with("cap.lbl", ground.label()).with("cap.img", ground.image());

    @AfterEach
    void close() {
        archive.close();
    }

    private Product cap() {
        return new Product(
                "CAP",
                Kind.TERRAIN,
                OptionalDouble.of(240),
                "a cap",
                archive.base(),
                List.of(
                        new ProductFile("cap.lbl", OptionalLong.empty(), Optional.empty()),
                        new ProductFile("cap.img", OptionalLong.of(IMAGE_BYTES), Optional.empty())));
    }

    private Map<Path, String> fetch(Product product, Pace pace) {
        try (Fetch fetch = new Fetch(data, pace)) {
            return fetch.product(product, (bytes, of, file) -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(Product product, Pace pace, String... told) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fetch(product, pace))
                .satisfies(e -> assertThat(e.getMessage()).contains(told));
        assertThat(data.resolve("terrain/cap.lbl")).doesNotExist();
        assertThat(data.resolve("terrain/cap.img")).doesNotExist();
    }

    private void there() {
        assertThat(data.resolve("terrain/cap.img")).hasBinaryContent(ground.image());
        assertThat(data.resolve("terrain/cap.lbl")).hasBinaryContent(ground.label());
        try (Terrain terrain = Terrain.open(data)) {
            assertThat(terrain.heightM(-Math.PI / 2, 0)).hasValue(1234);
        }
    }

    private Path onItsWay(String name) {
        return data.resolve(".fetch/CAP/terrain").resolve(name);
    }

    @Test
    void aProductComesWholeAndNothingElseIsLeft() throws IOException {
        Map<Path, String> sums = fetch(cap(), HASTY);
        there();
        assertThat(sums.get(data.resolve("terrain/cap.img")))
                .isEqualTo(Checksum.sha256(data.resolve("terrain/cap.img")));
        assertThat(data.resolve(".fetch/CAP")).doesNotExist();
        assertThat(cap().isIn(data)).isTrue();
    }

    @Test
    void aCutConnectionIsResumedWhereItBroke() {
        archive.next("cap.img", Archive.cutAfter(30_000, onItsWay("cap.img.part")));
        fetch(cap(), HASTY);
        there();
        assertThat(archive.log()).containsExactly("cap.lbl", "cap.img", "cap.img bytes=30000-");
    }

    @Test
    void aLaterStartResumesToo() throws IOException {
        archive.next("cap.img", Archive.cutAfter(50_000, onItsWay("cap.img.part")));
        refused(cap(), ONCE, "cap.img", "run the command again");
        assertThat(onItsWay("cap.img.part")).hasSize(50_000);
        fetch(cap(), ONCE);
        there();
        assertThat(archive.log()).containsExactly("cap.lbl", "cap.img", "cap.img bytes=50000-");
    }

    @Test
    void aServerThatFallsSilentIsAskedAgain() {
        archive.next("cap.img", archive.silentAfter(10_000));
        fetch(cap(), HASTY);
        there();
        assertThat(archive.log()).endsWith("cap.img bytes=10000-");
    }

    @Test
    void aServerWithoutRangesSendsAllAgain() {
        archive.withoutRanges().next("cap.img", Archive.cutAfter(30_000, onItsWay("cap.img.part")));
        fetch(cap(), HASTY);
        there();
    }

    @Test
    void aFileThatChangedMeanwhileIsBegunAnew() {
        byte[] older = PdsProduct.polar("CAP.IMG", SIDE, 240, -1).image();
        archive.with("cap.img", older).next("cap.img", Archive.cutAfter(30_000, onItsWay("cap.img.part")));

        refused(cap(), ONCE, "after 30000 bytes");
        archive.with("cap.img", ground.image());
        fetch(cap(), ONCE);
        there();
    }

    @Test
    void aPartOfAnotherAddressIsNotContinued() {
        archive.next("cap.img", Archive.cutAfter(30_000, onItsWay("cap.img.part")));
        refused(cap(), ONCE, "run the command again");
        try (Archive mirror = new Archive().with("cap.img", ground.image())) {
            fetch(cap().from(mirror.base()), ONCE);
            assertThat(mirror.log()).containsExactly("cap.img");
        }
        there();
    }

    @Test
    void aWrongChecksumSetsTheFileAside() {
        String wrong = "ab".repeat(32);
        refused(cap().withSha256(wrong), HASTY, "cap.img", "found SHA-256", wrong, ".bad");
        assertThat(onItsWay("cap.img.bad")).hasBinaryContent(ground.image());
        assertThat(onItsWay("cap.img.part")).doesNotExist();
        fetch(cap(), HASTY);
        there();
    }

    @Test
    void aMissingFileIsToldAtOnce() {
        Product product = cap().from(archive.base().resolve("nowhere"));
        refused(product, HASTY, "nowhere/cap.lbl", "the answer 404", "--from");
        assertThat(archive.log()).hasSize(1);
    }

    @Test
    void aServerInTroubleIsAskedAFewTimes() {
        archive.next("cap.lbl", Archive.status(503)).next("cap.lbl", Archive.status(429));
        fetch(cap(), HASTY);
        there();
        for (int i = 0; i < 3; i++) {
            archive.next("cap.lbl", Archive.status(500));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fetch(cap(), HASTY))
                .withMessageContaining("the answer 500, after 3 attempts");
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        archive.close();
        refused(cap(), HASTY, "no answer", "after 3 attempts");
    }

    @Test
    void aFileOfAnotherSizeIsRefusedBeforeItComes() {
        archive.with("cap.img", new byte[1000]);
        refused(cap(), HASTY, "found a file of 1000 bytes", IMAGE_BYTES + " bytes");
    }

    @Test
    void aFileThatEndsEarlyWithoutSayingSoIsTold() {
        Archive.Answer chunks = (exchange, file) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(file, 0, 1000);
        };
        archive.next("cap.img", chunks).next("cap.img", chunks).next("cap.img", chunks);
        refused(cap(), HASTY, "the end after 1000 of " + IMAGE_BYTES);
    }

    @Test
    void aWebPageIsNoFile() {
        archive.next("cap.lbl", Archive.page());
        refused(cap(), HASTY, "found a web page");
    }

    @Test
    void aFullDiskIsToldAndLeavesRoomToGoOn() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "needs /dev/full");
        Files.createDirectories(onItsWay("x").getParent());
        Files.createSymbolicLink(onItsWay("cap.img.part"), full);
        refused(cap(), HASTY, "cap.img.part", "No space left", "run the command again");
        Files.delete(onItsWay("cap.img.part"));
        fetch(cap(), HASTY);
        there();
    }

    @Test
    void roomIsCheckedBeforeAnythingComes() {
        Product huge = new Product(
                "CAP",
                Kind.TERRAIN,
                OptionalDouble.of(240),
                "too large a cap",
                archive.base(),
                List.of(new ProductFile("cap.img", OptionalLong.of(Long.MAX_VALUE / 2), Optional.empty())));
        refused(huge, HASTY, "found room for", "make room or choose another --data");
        assertThat(archive.log()).isEmpty();
    }

    @Test
    void redirectionsAreFollowedOnThisMachineAndNeverToPlainHttp() {
        try (Archive mirror = new Archive().with("elsewhere.lbl", ground.label())) {
            archive.next("cap.lbl", Archive.redirect(mirror.base() + "elsewhere.lbl"));
            fetch(cap(), HASTY);
        }
        there();
        archive.next("cap.lbl", Archive.redirect("http://archive.example/cap.lbl"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fetch(cap(), HASTY))
                .withMessageContaining("a redirection to http://archive.example/cap.lbl");
        for (int i = 0; i < 6; i++) {
            archive.next("cap.lbl", Archive.redirect("/data/cap.lbl"));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fetch(cap(), HASTY))
                .withMessageContaining("more than 5 redirections");
    }

    @Test
    void twoFetchesDoNotFight() {
        try (Fetch first = new Fetch(data, HASTY)) {
            refused(cap(), HASTY, "another fetch at work");
        }
        fetch(cap(), HASTY);
        there();
    }

    @Test
    void aProductThatIsNotWhatItsNameSaysIsSetAside() {
        Product finer =
                new Product("CAP", Kind.TERRAIN, OptionalDouble.of(20), "a finer cap", archive.base(), cap().files());
        refused(finer, HASTY, "cap.img: found cells of 240.0 m; allowed: 20.0 m");
        assertThat(onItsWay("cap.img.bad")).exists();
        archive.with("cap.img", PdsProduct.polar("CAP.IMG", SIDE, 240, 32_000).image());
        refused(cap(), HASTY, "a height of 16000.0 m");
    }

    @Test
    void anEphemerisThatIsNoneIsSetAside() {
        Product product = new Product(
                "DE",
                Kind.EPHEMERIS,
                OptionalDouble.empty(),
                "an ephemeris",
                archive.base(),
                List.of(new ProductFile("cap.img", OptionalLong.empty(), Optional.empty())));
        refused(product, HASTY, "no JPL DE file");
        assertThat(data.resolve("ephemeris/cap.img")).doesNotExist();
    }
}
