package space.outpost.construct.orbit;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Quantity;
import space.outpost.model.io.RecordFile;
import space.outpost.sky.Sky;

/** Reads studies of orbits. */
public final class OrbitFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;
    /** Beyond it the Earth takes what the Moon had: the radius of the Moon's sphere of influence (Hill). */
    private static final double MOON_REACH_M = 6.1e7;

    private OrbitFile() {}

    /**
     * Reads and checks a study in YAML or JSON.
     *
     * @throws InvalidInput with all problems of the file and their lines
     */
    public static OrbitStudy read(Path file, Sky sky) {
        return checked(RecordFile.read(file, OrbitStudy.class), sky);
    }

    /** As {@link #read}, from text. */
    public static OrbitStudy parse(String source, String text, Sky sky) {
        return checked(RecordFile.parse(source, text, OrbitStudy.class), sky);
    }

    private static OrbitStudy checked(RecordFile<OrbitStudy> file, Sky sky) {
        return file.check((study, report) -> check(study, sky, report)).value();
    }

    private static void check(OrbitStudy s, Sky sky, RecordFile.Report report) {
        id("name", s.name(), report);
        Set<String> ids = new HashSet<>(Set.of(s.name()));
        for (int i = 0; i < s.companions().size(); i++) {
            String path = "companions[" + i + "].id";
            id(path, s.companions().get(i).id(), report);
            if (!ids.add(s.companions().get(i).id())) {
                report.problem(path, "'" + s.companions().get(i).id() + "' again", "each name once");
            }
        }
        if (!sky.span().contains(s.interval())) {
            report.problem("span", s.interval().toString(), sky.coverage());
        }
        long given = Stream.of(s.altitudes(), s.elements(), s.family())
                .filter(Optional::isPresent)
                .count();
        if (given != 1) {
            report.problem("", given + " of altitudes, elements and family", "exactly one of them");
        }
        double radiusM = s.centre() == Centre.MOON ? Place.MOON_RADIUS_M : Space.EARTH_RADIUS_M;
        s.altitudes().ifPresent(a -> ellipse("altitudes", a.periapsisM(), a.apoapsisM(), s.centre(), report));
        s.elements().ifPresent(e -> elements(e, radiusM, s.centre(), report));
        s.family().ifPresent(f -> family(f, s, report));
    }

    private static void elements(OrbitStudy.Elements e, double radiusM, Centre centre, RecordFile.Report report) {
        double low = e.semiMajorAxisM() * (1 - e.eccentricity()) - radiusM;
        if (low < 0) {
            report.problem(
                    "elements.semi-major-axis",
                    km(e.semiMajorAxisM()) + " with eccentricity " + e.eccentricity() + ": periapsis " + km(-low)
                            + " below the ground",
                    String.format(
                            Locale.ROOT,
                            "%s or more, or an eccentricity of at most %.4f",
                            km(radiusM / (1 - e.eccentricity())),
                            Math.max(0, 1 - radiusM / e.semiMajorAxisM())));
        } else {
            reach("elements.semi-major-axis", e.semiMajorAxisM() * (1 + e.eccentricity()), centre, report);
        }
    }

    private static void ellipse(String key, double low, double high, Centre centre, RecordFile.Report report) {
        if (low < 0) {
            report.problem(key + ".periapsis", km(low) + ": " + km(-low) + " below the ground", "0 km or more");
        }
        if (high < low) {
            report.problem(
                    key + ".apoapsis",
                    km(high) + ", which is " + km(low - high) + " lower than the periapsis",
                    km(low) + " or more");
        }
        reach(key + ".apoapsis", high + Place.MOON_RADIUS_M, centre, report);
    }

    private static void reach(String key, double farthestM, Centre centre, RecordFile.Report report) {
        if (centre == Centre.MOON && farthestM > MOON_REACH_M) {
            report.problem(
                    key,
                    "a way out to " + km(farthestM) + " from the Moon's centre, where the Earth takes over",
                    "at most " + km(MOON_REACH_M)
                            + "; farther out take a family: halo-l1, halo-l2, distant-retrograde");
        }
    }

    private static void family(OrbitStudy.Family f, OrbitStudy s, RecordFile.Report report) {
        if (s.centre() != Centre.MOON) {
            report.problem("centre", "earth with a family", "moon: the families are about the Moon");
        }
        switch (f.kind()) {
            case CIRCULAR, POLAR, FROZEN_LOW ->
                ellipse("family", f.altitudeM(), f.altitudeM(), Centre.MOON, (path, found, allowed) -> {
                    if (path.endsWith("periapsis")) {
                        report.problem("family.altitude", found, allowed);
                    }
                });
            case FROZEN_ELLIPTICAL -> ellipse("family", f.periapsisM(), f.apoapsisM(), Centre.MOON, report);
            case HALO_L1, HALO_L2, NRHO, DISTANT_RETROGRADE -> {
                for (int i = 0; i < s.companions().size(); i++) {
                    OrbitStudy.Companion c = s.companions().get(i);
                    if (c.ascendingNodeRad() != 0 || c.argumentOfPeriapsisRad() != 0) {
                        report.problem(
                                "companions[" + i + "]",
                                "another plane of an orbit of the three-body problem",
                                "a shift of the mean anomaly alone");
                    }
                }
            }
        }
    }

    private static void id(String path, String id, RecordFile.Report report) {
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            report.problem(
                    path,
                    "'" + id + "'",
                    "lower-case letters, digits and single hyphens, at most " + LONGEST_ID + " characters");
        }
    }

    private static String km(double metres) {
        return Quantity.LENGTH.format(metres);
    }
}
