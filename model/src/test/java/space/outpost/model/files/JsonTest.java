package space.outpost.model.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.execution.Event;
import space.outpost.model.execution.Execution;
import space.outpost.model.execution.Outcome;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Json;
import space.outpost.model.plan.Activity;
import space.outpost.model.plan.Plan;
import space.outpost.model.plan.Quality;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

class JsonTest {
    private static final Instant START = Instant.parse("2035-01-01T00:00:00Z");
    private static final Interval YEAR = Interval.of(START, Duration.ofDays(365));

    private static final Campaign CAMPAIGN = new Campaign(
            List.of(new Campaign.Delivery("node", START)),
            List.of(new CrewStay(START, START.plusSeconds(86_400), 2, Duration.ofHours(6))),
            List.of(new Campaign.Flight("rocket", "lander", "port", START, START, List.of("node"), 2, 7200)));

    static Profile profile(Random random) {
        Profile.Builder builder = new Profile.Builder(10);
        long at = Times.nanos(START) + random.nextInt(3);
        builder.add(at, random.nextGaussian());
        int samples = 1 + random.nextInt(20);
        for (int i = 0; i < samples; i++) {
            at += i % 3 == 2
                    ? 0
                    : random.nextBoolean() ? 1 + random.nextInt(5) : 3_600_000_000_000L * random.nextInt(1, 99);
            builder.add(at, random.nextBoolean() ? random.nextInt(5) : random.nextGaussian() * 1e12);
        }
        return builder.add(at + 1, Double.MIN_VALUE).build();
    }

    static Plan plan(Random random) {
        Interval run =
                Interval.of(START.plusNanos(random.nextLong(1L << 50)), Duration.ofNanos(1 + random.nextInt(99)));
        return new Plan(
                "small",
                YEAR,
                List.of(new Activity("sky#1", "sky", 1, "china", "node", run, random.nextDouble())),
                List.of(
                        new Unplanned(
                                "walk", "china", 1, 3, Unplanned.Limit.CREW, Optional.of(START), "no \"crew\"", 1.0),
                        new Unplanned("dig", "china", 2, 1, Unplanned.Limit.POWER, Optional.empty(), "ünmöglich", 0.1)),
                Map.of("node", profile(random), "a-rover", profile(random)),
                Map.of("node", profile(random)),
                Optional.of(new Quality(
                        random.nextDouble(),
                        1,
                        0.1,
                        500,
                        List.of(new Quality.Share("china", 2, random.nextDouble())),
                        0.2,
                        0.3,
                        0.9)));
    }

    static Execution execution(Random random) {
        Interval run = Interval.of(START, Duration.ofHours(7));
        return new Execution(
                "small",
                random.nextLong(),
                YEAR,
                List.of(
                        new Outcome("sky#1", "sky", "china", Outcome.Status.COMPLETED, Optional.of(run), "", 3),
                        new Outcome("sky#2", "sky", "china", Outcome.Status.SKIPPED, Optional.empty(), "dark", 0)),
                List.of(new Event(START.plusNanos(1), Event.Kind.SAFE_MODE, "node", "low\nbattery")),
                Map.of("node", profile(random)),
                Map.of("node", profile(random)),
                Map.of("node", profile(random)),
                Map.of("node", profile(random)),
                Map.of(),
                Map.of("node", new Execution.EnergyBalance(1, 2, 3, 4, 5, 6, 7, 8, random.nextDouble())),
                Map.of("node", new Execution.DataBalance(1e12, 1e11, 0, 1 / 3.0)),
                List.of(new Execution.Science("china", 10, 5, 2.5)));
    }

    static SiteEnvironment environment(Random random) {
        double[] skyline = random.doubles(8, -0.1, 0.1).toArray();
        IntervalSet windows = IntervalSet.of(
                Interval.of(START, Duration.ofHours(3)), Interval.of(START.plusSeconds(90_000), Duration.ofNanos(7)));
        return new SiteEnvironment(
                "ridge",
                Place.ofDegrees(-89.45, 222.7, 1700),
                YEAR,
                List.of(new SiteEnvironment.MastView(
                        "tall",
                        10,
                        new Skyline(skyline),
                        profile(random),
                        profile(random),
                        profile(random),
                        Map.of("relay", windows, "other", IntervalSet.EMPTY))),
                windows,
                List.of("DE405"),
                random.nextBoolean());
    }

    @Property(seed = "2035", tries = 100)
    void whatIsWrittenIsReadBackEqual(@ForAll long seed) {
        Random random = new Random(seed);
        for (Object value : List.of(plan(random), execution(random), environment(random), CAMPAIGN)) {
            String text = Json.write(value);
            assertThat(Json.read("test", text, value.getClass())).isEqualTo(value);
            assertThat(Json.write(Json.read("test", text, value.getClass()))).isEqualTo(text);
        }
    }

    @Test
    void whatIsWrittenFulfilsItsSchema() {
        Random random = new Random(1);
        Map.of(
                        Schemas.PLAN, plan(random),
                        Schemas.EXECUTION, execution(random),
                        Schemas.ENVIRONMENT, environment(random),
                        Schemas.CAMPAIGN, CAMPAIGN)
                .forEach((schema, value) -> assertThat(
                                SchemaTest.schema(schema).validate(Json.write(value), InputFormat.JSON))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"run\" : 1,|\"run\" : 1.5,|activities[0].run",
                "\"run\" : 1,|\"run\" : \"1\",|activities[0].run",
                "\"run\" : 1,|\"run\" : 1, \"rum\" : 1,|rum",
                "\"run\" : 1,||no key 'run'",
                "\"CREW\"|\"CREWS\"|CREWS",
                "\"partner\" : \"china\"|\"partner\" : null|partner",
                "\"start\" : \"2035-01-01T00:00:00Z\"|\"start\" : \"2035-02-30T00:00:00Z\"|2035-02-30",
                "\"end\" : \"2036-01-01T00:00:00Z\"|\"end\" : \"2034-01-01T00:00:00Z\"|must end after it starts",
                "\"seconds\" : [ 0|\"seconds\" : [ 1|first of a profile",
                "\"seconds\" : [ 0|\"seconds\" : [ 0, 1e999999999|out of range",
                "\"seconds\" : [ 0|\"seconds\" : [ 0, 1e-99|finer than a nanosecond",
                "\"values\" : [|\"values\" : [ null,|"
            })
    void aBrokenPlanIsRefusedAtItsPlace(String piece, String broken, String told) {
        String text = Json.write(plan(new Random(5)))
                .replaceFirst(java.util.regex.Pattern.quote(piece), broken == null ? "" : broken);
        assertThatThrownBy(() -> Json.read("plan.json", text, Plan.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("plan.json")
                .hasMessageContaining(told == null ? "" : told);
    }

    @Property(seed = "11", tries = 500)
    void aMangledFileIsReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        Object value = random.nextBoolean() ? execution(random) : environment(random);
        StringBuilder text = new StringBuilder(Json.write(value));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setLength(at + 1);
                case 1 -> text.setCharAt(at, (char) random.nextInt(128));
                case 2 ->
                    text.insert(
                            at,
                            List.of("null", "1e999", "[", "{}", "\"", "-", "99999999999999999999")
                                    .get(random.nextInt(7)));
                default -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(60)));
            }
        }
        try {
            assertThat(Json.read("fuzz", text.toString(), value.getClass())).isNotNull();
        } catch (InvalidInput e) {
            assertThat(e.problems()).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNotThereIsToldSo() {
        assertThatThrownBy(() -> Json.read(Path.of("no", "plan.json"), Plan.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no such file");
    }
}
