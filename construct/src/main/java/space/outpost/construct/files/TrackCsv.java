package space.outpost.construct.files;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.model.io.InvalidInput;

/** A table of states: one line a sample, ICRF about a centre, and where that is over the turning body. */
public final class TrackCsv {
    private static final String HEAD =
            ",coast,x_m,y_m,z_m,vx_m_per_s,vy_m_per_s,vz_m_per_s,altitude_km,latitude_deg," + "longitude_deg";
    private static final int COLUMNS = 11;
    private static final int MOST_LINES = 5_000_000;

    private TrackCsv() {}

    public static String write(List<Track> coasts, Space space) {
        Centre centre = coasts.getFirst().centre();
        StringBuilder csv = new StringBuilder(1 << 16);
        csv.append(head(centre)).append('\n');
        for (int c = 0; c < coasts.size(); c++) {
            Track coast = coasts.get(c);
            for (int i = 0; i < coast.size(); i++) {
                line(csv, c, coast, i, space);
            }
        }
        return csv.toString();
    }

    private static String head(Centre centre) {
        return centre.name().toLowerCase(Locale.ROOT) + "_utc" + HEAD;
    }

    private static void line(StringBuilder csv, int number, Track coast, int i, Space space) {
        AbsoluteDate date = coast.date(i);
        PVCoordinates pv = coast.state(i);
        csv.append(space.instant(date)).append(',').append(number);
        for (Vector3D vector : List.of(pv.getPosition(), pv.getVelocity())) {
            for (double component : vector.toArray()) {
                csv.append(',').append(component);
            }
        }
        Vector3D fixed = space.inertial(coast.centre())
                .getStaticTransformTo(space.fixed(coast.centre()), date)
                .transformPosition(pv.getPosition());
        csv.append(String.format(
                Locale.ROOT,
                ",%.3f,%.4f,%.4f\n",
                (fixed.getNorm() - space.radiusM(coast.centre())) / 1000,
                Math.toDegrees(fixed.getDelta()),
                Math.toDegrees(fixed.getAlpha())));
    }

    /**
     * @throws InvalidInput if it is no such table
     */
    public static List<Track> read(String source, String text, Space space) {
        List<String> lines = text.lines().limit(MOST_LINES).toList();
        String head = lines.isEmpty() ? "" : lines.getFirst();
        Centre centre = Arrays.stream(Centre.values())
                .filter(c -> head.equals(head(c)))
                .findFirst()
                .orElseThrow(() ->
                        wrong(source, 1, "a head of another kind", head(Centre.MOON) + ", or earth_utc and the same"));
        List<Track> coasts = new ArrayList<>();
        List<String[]> open = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length != COLUMNS) {
                throw wrong(source, i + 1, cells.length + " columns", COLUMNS + " columns");
            }
            if (!open.isEmpty() && !open.getFirst()[1].equals(cells[1])) {
                coasts.add(track(source, i, centre, open, space));
                open.clear();
            }
            open.add(cells);
        }
        coasts.add(track(source, lines.size(), centre, open, space));
        return coasts;
    }

    private static Track track(String source, int lastLine, Centre centre, List<String[]> rows, Space space) {
        try {
            double[] seconds = new double[rows.size()];
            double[] states = new double[6 * rows.size()];
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("no states");
            }
            AbsoluteDate start = space.date(Instant.parse(rows.getFirst()[0]));
            for (int i = 0; i < rows.size(); i++) {
                seconds[i] = space.date(Instant.parse(rows.get(i)[0])).durationFrom(start);
                for (int k = 0; k < 6; k++) {
                    states[6 * i + k] = Double.parseDouble(rows.get(i)[2 + k]);
                }
            }
            return new Track(centre, start, seconds, states);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw wrong(source, lastLine, "a coast that ends here with " + e.getMessage(), "what Outpost writes");
        }
    }

    private static InvalidInput wrong(String source, int line, String found, String allowed) {
        return new InvalidInput(source, Integer.toString(line), found, allowed);
    }
}
