package space.outpost.construct.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.model.io.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CZML 1.0, as the CZML guide and schema of czml-writer have it: positions and velocities, a path and a label. The frames
 * of CZML, {@code INERTIAL} and {@code FIXED}, are a globe's, and the globe of a viewer is the Earth's unless it is told
 * otherwise. So an orbit about the Moon is written for either: in the ICRF about the Earth, with the Moon as a body of its
 * own that the path goes with, or in MOON_ME for a globe that is the Moon's.
 */
public final class CzmlFile {
    private static final String ALLOWED = "a CZML document as Outpost writes it";
    private static final String MOON = "Moon";
    private static final double TRAIL_S = 2 * 86_400;
    /** The Moon turns by 3.3 deg: the polynomial of degree 7 errs by less than a millimetre. */
    private static final double MOON_STEP_S = 6 * 3600;

    /** Nearer than this a label is not hidden by the ball that it names. */
    private static final double BEFORE_ALL_M = 1e10;

    private CzmlFile() {}

    /** For a globe that is the Earth, as a viewer's is from the start. */
    public static String write(String object, List<Track> coasts, Space space) {
        return write(object, coasts, Centre.EARTH, space);
    }

    /** For a globe that is the Moon; of coasts about it. */
    public static String writeForMoonGlobe(String object, List<Track> coasts, Space space) {
        return write(object, coasts, Centre.MOON, space);
    }

    private static String write(String object, List<Track> coasts, Centre globe, Space space) {
        JsonMapper mapper = JsonMapper.shared();
        Centre centre = coasts.getFirst().centre();
        String availability =
                interval(coasts.getFirst().start(), coasts.getLast().end(), space);
        ArrayNode packets = mapper.createArrayNode();
        ObjectNode document = packets.addObject();
        document.put("id", "document").put("name", object).put("version", "1.0");
        document.putObject("clock")
                .put("interval", availability)
                .put("currentTime", space.instant(coasts.getFirst().start()).toString())
                .put("multiplier", 600);
        ObjectNode craft = packets.addObject();
        craft.put("id", object).put("name", object).put("availability", availability);
        craft.put("description", description(centre, globe));
        label(craft, object);
        craft.putObject("point").put("pixelSize", 8);
        ObjectNode path = craft.putObject("path");
        path.put("width", 1.5).put("leadTime", 0).put("trailTime", TRAIL_S);
        ArrayNode positions = craft.putArray("position");
        for (Track coast : coasts) {
            position(positions.addObject(), coast, globe, space);
        }
        if (centre != globe) {
            craft.put("parent", MOON);
            path.put("relativeTo", MOON);
            moon(packets.addObject(), coasts, space).put("availability", availability);
        }
        return mapper.writeValueAsString(packets) + "\n";
    }

    private static String description(Centre centre, Centre globe) {
        return switch (globe) {
            case MOON -> "About the Moon, by Outpost. For a globe that is the Moon.";
            case EARTH ->
                centre == Centre.EARTH
                        ? "About the Earth, by Outpost."
                        : "About the Moon, by Outpost. Track the Moon to see it.";
        };
    }

    private static ObjectNode label(ObjectNode packet, String text) {
        ObjectNode label = packet.putObject("label");
        label.put("text", text).put("font", "13px sans-serif").put("horizontalOrigin", "LEFT");
        label.putObject("pixelOffset").putArray("cartesian2").add(8).add(0);
        return label;
    }

    private static void position(ObjectNode position, Track coast, Centre globe, Space space) {
        position.put("interval", interval(coast.start(), coast.end(), space));
        ArrayNode samples = samples(position, coast.start(), globe, space);
        for (int i = 0; i < coast.size(); i++) {
            sample(
                    samples,
                    coast.seconds(i),
                    space.inertial(coast.centre())
                            .getTransformTo(shown(globe, space), coast.date(i))
                            .transformPVCoordinates(coast.state(i)));
        }
    }

    /** The Moon as a ball. Viewers take its velocity by differences, at the very end too. */
    private static ObjectNode moon(ObjectNode moon, List<Track> coasts, Space space) {
        moon.put("id", MOON).put("name", MOON);
        label(moon, MOON).put("disableDepthTestDistance", BEFORE_ALL_M);
        ObjectNode ball = moon.putObject("ellipsoid");
        ArrayNode radii = ball.putObject("radii").putArray("cartesian");
        for (int axis = 0; axis < 3; axis++) {
            radii.add(space.radiusM(Centre.MOON));
        }
        ball.putObject("material")
                .putObject("solidColor")
                .putObject("color")
                .putArray("rgba")
                .add(180)
                .add(178)
                .add(172)
                .add(255);
        ArrayNode from = moon.putObject("viewFrom").putArray("cartesian");
        from.add(0).add(-3 * farthestM(coasts)).add(farthestM(coasts));
        AbsoluteDate start = coasts.getFirst().start();
        double spanS = coasts.getLast().end().durationFrom(start);
        int steps = Math.max(Track.DEGREE, (int) Math.ceil(spanS / MOON_STEP_S));
        ObjectNode position = moon.putObject("position");
        position.put("forwardExtrapolationType", "EXTRAPOLATE").put("forwardExtrapolationDuration", 1);
        ArrayNode samples = samples(position, start, Centre.EARTH, space);
        for (int i = 0; i <= steps; i++) {
            double seconds = spanS * i / steps;
            sample(
                    samples,
                    seconds,
                    space.moon().getPVCoordinates(start.shiftedBy(seconds), space.inertial(Centre.EARTH)));
        }
        return moon;
    }

    private static double farthestM(List<Track> coasts) {
        double farthest = 0;
        for (Track coast : coasts) {
            for (int i = 0; i < coast.size(); i++) {
                farthest = Math.max(farthest, coast.state(i).getPosition().getNorm());
            }
        }
        return Math.rint(farthest);
    }

    private static ArrayNode samples(ObjectNode position, AbsoluteDate epoch, Centre globe, Space space) {
        position.put("epoch", space.instant(epoch).toString());
        position.put("referenceFrame", axes(globe));
        position.put("interpolationAlgorithm", "HERMITE").put("interpolationDegree", Track.DEGREE);
        return position.putArray("cartesianVelocity");
    }

    private static void sample(ArrayNode samples, double seconds, PVCoordinates pv) {
        samples.add(seconds);
        for (double component : pv.getPosition().toArray()) {
            samples.add(component);
        }
        for (double component : pv.getVelocity().toArray()) {
            samples.add(component);
        }
    }

    private static String interval(AbsoluteDate start, AbsoluteDate end, Space space) {
        return space.instant(start) + "/" + space.instant(end);
    }

    private static String axes(Centre globe) {
        return switch (globe) {
            case EARTH -> "INERTIAL";
            case MOON -> "FIXED";
        };
    }

    private static Frame shown(Centre globe, Space space) {
        return switch (globe) {
            case EARTH -> space.inertial(globe);
            case MOON -> space.fixed(globe);
        };
    }

    /**
     * What was written, for either globe.
     *
     * @throws InvalidInput if it is no such document
     */
    public static List<Track> read(String source, String text, Space space) {
        try {
            JsonNode craft = JsonMapper.shared().readTree(text).path(1);
            List<Track> coasts = new ArrayList<>();
            for (JsonNode position : craft.path("position")) {
                coasts.add(track(position, craft.path("parent").asString("").equals(MOON), space));
            }
            if (coasts.isEmpty()) {
                throw new IllegalArgumentException("no position");
            }
            return coasts;
        } catch (RuntimeException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new InvalidInput(source, "", "what is no such document (" + why + ")", ALLOWED);
        }
    }

    private static Track track(JsonNode position, boolean goesWithMoon, Space space) {
        Centre globe =
                position.path("referenceFrame").asString().equals(axes(Centre.MOON)) ? Centre.MOON : Centre.EARTH;
        if (!position.path("referenceFrame").asString().equals(axes(globe))) {
            throw new IllegalArgumentException("axes '" + position.path("referenceFrame") + "'");
        }
        Centre centre = goesWithMoon ? Centre.MOON : globe;
        AbsoluteDate start = space.date(Instant.parse(position.path("epoch").asString()));
        JsonNode samples = position.path("cartesianVelocity");
        if (samples.size() % 7 != 0) {
            throw new IllegalArgumentException("samples that are not of seven numbers");
        }
        int n = samples.size() / 7;
        double[] seconds = new double[n];
        double[] states = new double[6 * n];
        for (int i = 0; i < n; i++) {
            seconds[i] = number(samples.get(7 * i));
            double[] row = new double[6];
            for (int k = 0; k < 6; k++) {
                row[k] = number(samples.get(7 * i + 1 + k));
            }
            PVCoordinates pv = shown(globe, space)
                    .getTransformTo(space.inertial(centre), start.shiftedBy(seconds[i]))
                    .transformPVCoordinates(new PVCoordinates(
                            new Vector3D(row[0], row[1], row[2]), new Vector3D(row[3], row[4], row[5])));
            Track.store(pv, states, i);
        }
        return new Track(centre, start, seconds, states);
    }

    private static double number(JsonNode node) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException("'" + node + "', which is no number");
        }
        return node.asDouble();
    }
}
