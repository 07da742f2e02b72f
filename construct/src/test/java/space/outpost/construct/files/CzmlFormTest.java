package space.outpost.construct.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.sky.Sky;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CZML 1.0 as its guide and the JSON schema of czml-writer have it: Packet, Clock, Position, Path, Label, Ellipsoid. */
class CzmlFormTest {
    private static final double SPAN_S = 2 * 86_400;

    /** What a packet and its parts may hold of that schema, as far as we write it. */
    private static final Map<String, Set<String>> KEYS = Map.of(
            "document", Set.of("id", "name", "version", "clock"),
            "clock", Set.of("interval", "currentTime", "multiplier"),
            "object",
                    Set.of(
                            "id",
                            "name",
                            "parent",
                            "description",
                            "availability",
                            "position",
                            "viewFrom",
                            "label",
                            "point",
                            "path",
                            "ellipsoid"),
            "position",
                    Set.of(
                            "interval",
                            "epoch",
                            "referenceFrame",
                            "interpolationAlgorithm",
                            "interpolationDegree",
                            "forwardExtrapolationType",
                            "forwardExtrapolationDuration",
                            "cartesianVelocity"),
            "path", Set.of("width", "leadTime", "trailTime", "relativeTo"),
            "label", Set.of("text", "font", "horizontalOrigin", "pixelOffset", "disableDepthTestDistance"),
            "point", Set.of("pixelSize"),
            "ellipsoid", Set.of("radii", "material"));

    private final Space space = new Space(Sky.embedded());
    private final AbsoluteDate start = space.date(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void everyDocumentHasTheFormOfCzml() {
        hasForm(CzmlFile.write("relay", coasts(Centre.MOON), space), "INERTIAL");
        hasForm(CzmlFile.writeForMoonGlobe("relay", coasts(Centre.MOON), space), "FIXED");
        hasForm(CzmlFile.write("monitor", coasts(Centre.EARTH), space), "INERTIAL");
    }

    @Test
    void anOrbitAboutTheMoonIsDrawnAboutABallThatIsTheMoon() {
        List<Track> coasts = coasts(Centre.MOON);
        JsonNode packets = read(CzmlFile.write("relay", coasts, space));
        JsonNode craft = packet(packets, "relay");
        JsonNode moon = packet(packets, "Moon");

        assertThat(craft.path("parent").asString()).isEqualTo("Moon");
        assertThat(craft.path("path").path("relativeTo").asString()).isEqualTo("Moon");
        for (JsonNode radius : moon.path("ellipsoid").path("radii").path("cartesian")) {
            assertThat(radius.asDouble()).isEqualTo(1_737_400);
        }
        JsonNode samples = moon.path("position").path("cartesianVelocity");
        Instant epoch = Instant.parse(moon.path("position").path("epoch").asString());
        for (int i = 0; i < samples.size(); i += 7) {
            AbsoluteDate at = space.date(epoch).shiftedBy(samples.get(i).asDouble());
            Vector3D p = new Vector3D(
                    samples.get(i + 1).asDouble(),
                    samples.get(i + 2).asDouble(),
                    samples.get(i + 3).asDouble());
            assertThat(p.distance(space.moon().getPosition(at, space.inertial(Centre.EARTH))))
                    .isLessThan(1e-3);
        }
        JsonNode first = craft.path("position").get(0).path("cartesianVelocity");
        assertThat(Math.hypot(
                        Math.hypot(first.get(1).asDouble(), first.get(2).asDouble()),
                        first.get(3).asDouble()))
                .as("from the Earth")
                .isBetween(3.5e8, 4.1e8);
    }

    @Test
    void theMoonHasAVelocityAtTheEndToo() {
        JsonNode position = packet(read(CzmlFile.write("relay", coasts(Centre.MOON), space)), "Moon")
                .path("position");

        assertThat(position.path("forwardExtrapolationType").asString()).isEqualTo("EXTRAPOLATE");
        assertThat(position.path("forwardExtrapolationDuration").asDouble()).isPositive();
    }

    @Test
    void bothFilesOfAnOrbitAboutTheMoonReadBackAsTheSameOrbit() {
        List<Track> coasts = coasts(Centre.MOON);
        for (String text :
                List.of(CzmlFile.write("relay", coasts, space), CzmlFile.writeForMoonGlobe("relay", coasts, space))) {
            List<Track> read = CzmlFile.read("relay.czml", text, space);
            assertThat(read).hasSameSizeAs(coasts);
            for (int c = 0; c < coasts.size(); c++) {
                assertThat(read.get(c).centre()).isEqualTo(Centre.MOON);
                AbsoluteDate between = coasts.get(c).start().shiftedBy(12_345.6);
                assertThat(Vector3D.distance(
                                read.get(c).at(between).getPosition(),
                                coasts.get(c).at(between).getPosition()))
                        .isCloseTo(0, within(1e-2));
            }
        }
    }

    private void hasForm(String text, String frame) {
        JsonNode packets = read(text);
        assertThat(packets.isArray()).isTrue();
        JsonNode document = packets.get(0);
        keys(document, "document");
        assertThat(document.path("id").asString()).isEqualTo("document");
        assertThat(document.path("version").asString()).isEqualTo("1.0");
        keys(document.path("clock"), "clock");
        interval(document.path("clock").path("interval"));
        Instant.parse(document.path("clock").path("currentTime").asString());
        assertThat(document.path("clock").path("multiplier").isNumber()).isTrue();

        Map<String, JsonNode> objects = new HashMap<>();
        for (int i = 1; i < packets.size(); i++) {
            keys(packets.get(i), "object");
            assertThat(objects.put(packets.get(i).path("id").asString(), packets.get(i)))
                    .as("ids are unique")
                    .isNull();
        }
        assertThat(objects).isNotEmpty().doesNotContainKeys("document", "");
        for (JsonNode object : objects.values()) {
            form(object, frame);
            for (String named : List.of(
                    object.path("parent").asString(""),
                    object.path("path").path("relativeTo").asString(""))) {
                assertThat(named.isEmpty() || objects.containsKey(named))
                        .as(named)
                        .isTrue();
            }
        }
    }

    private static void form(JsonNode object, String frame) {
        Instant[] available = interval(object.path("availability"));
        for (String part : List.of("path", "label", "point", "ellipsoid")) {
            if (object.has(part)) {
                keys(object.path(part), part);
            }
        }
        JsonNode position = object.path("position");
        if (position.isArray()) {
            Instant last = available[0];
            for (JsonNode one : position) {
                Instant[] span = interval(one.path("interval"));
                assertThat(span[0]).as("intervals follow each other").isEqualTo(last);
                samples(one, frame, span);
                last = span[1];
            }
            assertThat(last).isEqualTo(available[1]);
        } else {
            assertThat(position.has("interval")).isFalse();
            samples(position, frame, available);
        }
    }

    /** Seven numbers each: seconds since the epoch, which rise and cover the interval, position and velocity. */
    private static void samples(JsonNode position, String frame, Instant[] span) {
        keys(position, "position");
        Instant epoch = Instant.parse(position.path("epoch").asString());
        assertThat(position.path("referenceFrame").asString()).isEqualTo(frame).isIn("FIXED", "INERTIAL");
        assertThat(position.path("interpolationAlgorithm").asString()).isIn("LINEAR", "LAGRANGE", "HERMITE");
        assertThat(position.path("interpolationDegree").isInt()).isTrue();
        JsonNode values = position.path("cartesianVelocity");
        assertThat(values.size() % 7).isZero();
        // A reader takes (degree + 1) / 2 samples with their velocities.
        assertThat(values.size() / 7)
                .isGreaterThanOrEqualTo((position.path("interpolationDegree").asInt() + 1) / 2);
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            assertThat(values.get(i).isNumber()).isTrue();
            assertThat(Double.isFinite(values.get(i).asDouble())).isTrue();
            if (i % 7 == 0) {
                seconds.add(values.get(i).asDouble());
            }
        }
        assertThat(seconds).isSorted();
        assertThat(new HashSet<>(seconds)).hasSameSizeAs(seconds);
        assertThat(seconds.getFirst())
                .isLessThanOrEqualTo(Duration.between(epoch, span[0]).toNanos() / 1e9 + 1e-6);
        assertThat(seconds.getLast())
                .isGreaterThanOrEqualTo(Duration.between(epoch, span[1]).toNanos() / 1e9 - 1e-6);
    }

    private static Instant[] interval(JsonNode text) {
        String[] ends = text.asString().split("/", -1);
        assertThat(ends).hasSize(2);
        Instant[] interval = {Instant.parse(ends[0]), Instant.parse(ends[1])};
        assertThat(interval[0]).isBefore(interval[1]);
        return interval;
    }

    private static void keys(JsonNode node, String kind) {
        assertThat(node.isObject()).as(kind).isTrue();
        assertThat(node.propertyNames()).as(kind).isSubsetOf(KEYS.get(kind));
    }

    private static JsonNode packet(JsonNode packets, String id) {
        for (JsonNode packet : packets) {
            if (packet.path("id").asString().equals(id)) {
                return packet;
            }
        }
        throw new AssertionError("no packet " + id);
    }

    private static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** Two coasts, one after the other. */
    private List<Track> coasts(Centre centre) {
        double radius = centre == Centre.MOON ? 1_937_400 : 8e6;
        double speed = Math.sqrt(1.8 * space.gmM3PerS2(centre) / radius);
        List<Track> coasts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            AbsoluteDate from = start.shiftedBy(i * SPAN_S / 2);
            coasts.add(Track.sample(
                            Dynamics.of(space, centre, Forces.TWO_BODY)
                                    .fly(
                                            space.state(
                                                    centre,
                                                    from,
                                                    new Vector3D(radius, 0, 0),
                                                    new Vector3D(0, 0.6 * speed, 0.8 * speed),
                                                    1200),
                                            List.of(),
                                            from.shiftedBy(SPAN_S / 2)),
                            space,
                            centre,
                            1)
                    .track());
        }
        return coasts;
    }
}
