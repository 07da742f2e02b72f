package space.outpost.survey.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;

/**
 * Reads the list of named places an atlas is made from: lines {@code
 * id,name,kind,latitude_deg,longitude_east_deg,point,search_km,source} under that header; {@code point} is yes or no, the
 * source is the rest of the line, and {@code #} begins a comment.
 */
public final class SiteList {
    private static final String RESOURCE = "atlas-sites.csv";
    private static final String HEADER = "id,name,kind,latitude_deg,longitude_east_deg,point,search_km,source";
    private static final double MOST_SEARCH_KM = 100;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<NamedSite> sites = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private SiteList(String source) {
        this.source = source;
    }

    /** The list the embedded atlas was made from. */
    public static List<NamedSite> embedded() {
        try (InputStream in = Objects.requireNonNull(SiteList.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidInput with all the list's problems */
    public static List<NamedSite> parse(String source, String text) {
        SiteList list = new SiteList(source);
        list.read(text);
        if (!list.problems.isEmpty()) {
            throw new InvalidInput(list.problems);
        }
        return List.copyOf(list.sites);
    }

    private void read(String text) {
        boolean headerSeen = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!headerSeen) {
                headerSeen = true;
                if (!line.equals(HEADER)) {
                    problem(number, "header '" + abridged(line) + "'", "'" + HEADER + "'");
                    return;
                }
                continue;
            }
            readSite(number, line.split(",", 8));
        }
        if (!headerSeen) {
            problems.add(new Problem(source, "", "no header", "'" + HEADER + "'"));
        }
    }

    private void readSite(int line, String[] fields) {
        if (fields.length != 8) {
            problem(line, fields.length + " fields", "8: " + HEADER);
            return;
        }
        int before = problems.size();
        String id = fields[0].strip();
        if (!AtlasSite.isId(id)) {
            problem(line, "id '" + abridged(id) + "'", "lower-case letters, digits and hyphens");
        } else if (!ids.add(id)) {
            problem(line, "id '" + id + "' a second time", "each id once");
        }
        for (int i : new int[] {1, 2, 7}) {
            if (fields[i].isBlank()) {
                problem(line, "no " + HEADER.split(",")[i], "some text");
            }
        }
        double latitude = number(line, "latitude_deg", fields[3], -90, 90);
        double longitude = number(line, "longitude_east_deg", fields[4], 0, 360);
        double searchKm = number(line, "search_km", fields[6], 0, MOST_SEARCH_KM);
        String point = fields[5].strip();
        if (!point.equals("yes") && !point.equals("no")) {
            problem(line, "point '" + abridged(point) + "'", "yes or no");
        } else if (point.equals("no") && searchKm == 0) {
            problem(line, "neither a point nor a radius to search", "point yes, or search_km above 0");
        }
        if (problems.size() == before) {
            sites.add(new NamedSite(
                    id,
                    fields[1].strip(),
                    fields[2].strip(),
                    Place.ofDegrees(latitude, longitude, 0),
                    point.equals("yes"),
                    1000 * searchKm,
                    fields[7].strip()));
        }
    }

    private double number(int line, String what, String text, double least, double most) {
        String allowed = "a number from " + least + " to " + most;
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            problem(line, what + " '" + abridged(text) + "'", allowed);
            return Double.NaN;
        }
        problem(line, what + " " + abridged(text), allowed);
        return Double.NaN;
    }

    private void problem(int line, String found, String allowed) {
        problems.add(new Problem(source, Integer.toString(line), found, allowed));
    }

    private static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
