package space.outpost.construct.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * CZML 1.0 for globes such as Cesium's: positions and velocities, a path and a label. About the Moon {@code FIXED} means
 * MOON_ME (the globe must be the Moon's), about the Earth {@code INERTIAL} the ICRF.
 */
public final class CzmlFile {
    private static final String ALLOWED = "a CZML document as Outpost writes it";
    private static final double TRAIL_S = 2 * 86_400;

    private CzmlFile() {}

    public static String write(String object, List<Track> coasts, Space space) {
        JsonMapper mapper = JsonMapper.shared();
        Centre centre = coasts.getFirst().centre();
        String availability = space.instant(coasts.getFirst().start()) + "/"
                + space.instant(coasts.getLast().end());
        ArrayNode packets = mapper.createArrayNode();
        ObjectNode document = packets.addObject();
        document.put("id", "document").put("name", object).put("version", "1.0");
        document.putObject("clock")
                .put("interval", availability)
                .put("currentTime", space.instant(coasts.getFirst().start()).toString())
                .put("multiplier", 600);
        ObjectNode craft = packets.addObject();
        craft.put("id", object).put("name", object).put("availability", availability);
        craft.put("description", "About the " + centre.name().toLowerCase(Locale.ROOT) + ", by Outpost");
        craft.putObject("label")
                .put("text", object)
                .put("font", "13px sans-serif")
                .put("horizontalOrigin", "LEFT");
        craft.putObject("point").put("pixelSize", 8);
        craft.putObject("path").put("width", 1.5).put("leadTime", 0).put("trailTime", TRAIL_S);
        ArrayNode positions = craft.putArray("position");
        for (Track coast : coasts) {
            position(positions.addObject(), coast, space);
        }
        return mapper.writeValueAsString(packets) + "\n";
    }

    private static void position(ObjectNode position, Track coast, Space space) {
        Centre centre = coast.centre();
        position.put("interval", space.instant(coast.start()) + "/" + space.instant(coast.end()));
        position.put("epoch", space.instant(coast.start()).toString());
        position.put("referenceFrame", axes(centre));
        position.put("interpolationAlgorithm", "HERMITE").put("interpolationDegree", Track.DEGREE);
        ArrayNode samples = position.putArray("cartesianVelocity");
        for (int i = 0; i < coast.size(); i++) {
            PVCoordinates pv = space.inertial(centre)
                    .getTransformTo(shown(centre, space), coast.date(i))
                    .transformPVCoordinates(coast.state(i));
            samples.add(coast.seconds(i));
            for (double component : pv.getPosition().toArray()) {
                samples.add(component);
            }
            for (double component : pv.getVelocity().toArray()) {
                samples.add(component);
            }
        }
    }

    private static String axes(Centre centre) {
        return switch (centre) {
            case EARTH -> "INERTIAL";
            case MOON -> "FIXED";
        };
    }

    private static Frame shown(Centre centre, Space space) {
        return switch (centre) {
            case EARTH -> space.inertial(centre);
            case MOON -> space.fixed(centre);
        };
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws InvalidInput if it is no such document
     */
    public static List<Track> read(String source, String text, Space space) {
        try {
            JsonNode craft = JsonMapper.shared().readTree(text).path(1);
            List<Track> coasts = new ArrayList<>();
            for (JsonNode position : craft.path("position")) {
                coasts.add(track(position, space));
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

    private static Track track(JsonNode position, Space space) {
        Centre centre =
                position.path("referenceFrame").asString().equals(axes(Centre.MOON)) ? Centre.MOON : Centre.EARTH;
        if (!position.path("referenceFrame").asString().equals(axes(centre))) {
            throw new IllegalArgumentException("axes '" + position.path("referenceFrame") + "'");
        }
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
            PVCoordinates pv = shown(centre, space)
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
