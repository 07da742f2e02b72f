import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts JPL DE405 down to what a lunar station needs; run by cut-ephemeris.sh. The coefficients are copied bit for bit.
 *
 * <p>The JPL layout is that of JPL's own distribution: a header record, a record of constants, then data
 * records of equal length, each opened by its two epochs.
 */
final class CutEphemeris {
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2059, 12, 31);
    private static final int RECORD_DAYS = 32;

    /** The 13 series of a JPL header in full DE405: first value (from 1, with the epochs), coefficients, granules. */
    private static final int[][] FULL = {
        {3, 14, 4},
        {171, 10, 2},
        {231, 13, 2},
        {309, 11, 1},
        {342, 8, 1},
        {366, 7, 1},
        {387, 6, 1},
        {405, 6, 1},
        {423, 6, 1},
        {441, 13, 8},
        {753, 11, 2},
        {819, 10, 4},
        {899, 10, 4}
    };

    private static final List<Integer> KEPT = List.of(2, 9, 10, 12);
    private static final int FULL_DOUBLES = 1018;

    private final double firstEpoch;
    private final List<ByteBuffer> records;
    private final Map<String, Double> constants;

    /** @param records the coefficients of each record in order, little endian, without the two epochs */
    private CutEphemeris(double firstEpoch, List<ByteBuffer> records, Map<String, Double> constants) {
        this.firstEpoch = firstEpoch;
        this.records = records;
        this.constants = constants;
        require(constants.getOrDefault("DENUM", 0.0) == 405, "this is not DE405");
    }

    public static void main(String[] args) throws IOException {
        require(args.length == 2, "usage: CutEphemeris DE405 OUTPUT");
        Path input = Path.of(args[0]);
        CutEphemeris de405 = Files.isDirectory(input) ? casacore(input) : jpl(input);
        byte[] cut = de405.cut();
        Files.write(Path.of(args[1]), cut);
        ByteBuffer header = ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN);
        System.out.println(Path.of(args[1]).getFileName() + ": " + cut.length + " bytes, Julian dates "
                + header.getDouble(2652) + " to " + header.getDouble(2660) + " TDB");
    }

    /**
     * A casacore table with an incremental storage manager: table.dat holds the constants as big-endian keywords,
     * table.f0i one array of 1018 little-endian doubles for each record.
     */
    private static CutEphemeris casacore(Path folder) throws IOException {
        Map<String, Double> constants = keywords(ByteBuffer.wrap(Files.readAllBytes(folder.resolve("table.dat"))));
        ByteBuffer arrays =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve("table.f0i"))).order(ByteOrder.LITTLE_ENDIAN);
        List<ByteBuffer> records = new ArrayList<>();
        int header = 12;
        int stride = header + 8 * FULL_DOUBLES + 4;
        for (int at = 16; at + header + 8 * FULL_DOUBLES <= arrays.limit(); at += stride) {
            require(arrays.getInt(at + 4) == 1 && arrays.getInt(at + 8) == FULL_DOUBLES, "no array at byte " + at);
            records.add(arrays.slice(at + header, 8 * (FULL_DOUBLES - 2)));
        }
        require(constants.getOrDefault("dMJD", 0.0) == RECORD_DAYS, "records are not of 32 days");
        // The table counts its rows from one.
        double firstMjd = constants.getOrDefault("MJD0", Double.NaN) + RECORD_DAYS;
        constants.keySet().removeAll(List.of("MJD0", "dMJD"));
        return new CutEphemeris(firstMjd + 2_400_000.5, records, constants);
    }

    /** Keywords of a casacore table: names and types of the fields, then their values in that order. */
    private static Map<String, Double> keywords(ByteBuffer table) {
        byte[] mark = "RecordDesc".getBytes(StandardCharsets.US_ASCII);
        int at = 0;
        while (!ByteBuffer.wrap(mark).equals(table.slice(at, mark.length))) {
            at++;
        }
        table.position(at + mark.length + 4);
        int fields = table.getInt();
        List<String> names = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            names.add(string(table));
            types.add(table.getInt());
            string(table);
        }
        table.getInt();
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < fields; i++) {
            switch (types.get(i)) {
                case 11 -> string(table);
                case 8 -> values.put(names.get(i), table.getDouble());
                default ->
                    throw new IllegalArgumentException("keyword " + names.get(i) + " is neither text nor number");
            }
        }
        return values;
    }

    private static String string(ByteBuffer table) {
        byte[] bytes = new byte[table.getInt()];
        table.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static CutEphemeris jpl(Path file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
        all.order(all.getInt(2840) == 405 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < FULL.length; i++) {
            for (int j = 0; j < 3; j++) {
                int at = i < 12 ? 2696 + 12 * i + 4 * j : 2844 + 4 * j;
                require(all.getInt(at) == FULL[i][j], "the header's pointers are not those of full DE405");
            }
        }
        int stride = 8 * FULL_DOUBLES;
        Map<String, Double> constants = new LinkedHashMap<>();
        for (int i = 0; i < all.getInt(2676); i++) {
            byte[] name = new byte[6];
            all.get(252 + 6 * i, name);
            String text = new String(name, StandardCharsets.US_ASCII)
                    .replace('\0', ' ')
                    .strip();
            if (!text.isEmpty()) {
                constants.put(text, all.getDouble(stride + 8 * i));
            }
        }
        List<ByteBuffer> records = new ArrayList<>();
        for (int at = 2 * stride; at + stride <= all.limit(); at += stride) {
            ByteBuffer record = ByteBuffer.allocate(stride - 16).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 2; i < FULL_DOUBLES; i++) {
                record.putLong(all.getLong(at + 8 * i));
            }
            records.add(record.flip());
        }
        return new CutEphemeris(all.getDouble(2 * stride), records, constants);
    }

    private byte[] cut() {
        int first = record(FIRST_DAY);
        int last = Math.min(record(LAST_DAY), records.size() - 1);
        require(first >= 0 && first <= last, "the input does not begin by " + FIRST_DAY);
        int doubles = 2 + KEPT.stream().mapToInt(CutEphemeris::values).sum();
        int stride = 8 * doubles;
        int count = last - first + 1;
        ByteBuffer out = ByteBuffer.allocate((2 + count) * stride).order(ByteOrder.LITTLE_ENDIAN);
        double start = firstEpoch + RECORD_DAYS * (double) first;
        writeHeader(out, start, start + RECORD_DAYS * (double) count);
        int place = stride;
        for (double value : constants.values()) {
            out.putDouble(place, value);
            place += 8;
        }
        for (int r = 0; r < count; r++) {
            out.position((2 + r) * stride);
            out.putDouble(start + RECORD_DAYS * (double) r).putDouble(start + RECORD_DAYS * (double) (r + 1));
            ByteBuffer record = records.get(first + r);
            for (int body : KEPT) {
                out.put(record.slice(8 * (FULL[body][0] - 3), 8 * values(body)));
            }
        }
        return out.array();
    }

    private void writeHeader(ByteBuffer out, double start, double end) {
        text(out, 0, 84, "JPL Planetary Ephemeris DE405/LE405 (Earth-Moon barycentre, Moon, Sun, librations)");
        text(out, 84, 84, "Start Epoch: JED= " + start);
        text(out, 168, 84, "Final Epoch: JED= " + end);
        text(out, 252, 2400, "");
        int place = 252;
        for (String name : constants.keySet()) {
            text(out, place, 6, name);
            place += 6;
        }
        out.putDouble(2652, start).putDouble(2660, end).putDouble(2668, RECORD_DAYS);
        out.putInt(2676, constants.size());
        out.putDouble(2680, constants.get("AU")).putDouble(2688, constants.get("EMRAT"));
        int next = 3;
        for (int i = 0; i < FULL.length; i++) {
            int at = i < 12 ? 2696 + 12 * i : 2844;
            boolean kept = KEPT.contains(i);
            out.putInt(at, next).putInt(at + 4, kept ? FULL[i][1] : 0).putInt(at + 8, kept ? FULL[i][2] : 0);
            next += kept ? values(i) : 0;
        }
        out.putInt(2840, 405);
    }

    private static void text(ByteBuffer out, int at, int length, String text) {
        out.put(at, String.format("%-" + length + "s", text).getBytes(StandardCharsets.US_ASCII), 0, length);
    }

    /** Index of the record that holds a day's first moment. */
    private int record(LocalDate day) {
        double julianDate = day.getLong(JulianFields.JULIAN_DAY) - 0.5;
        return (int) Math.floor((julianDate - firstEpoch) / RECORD_DAYS);
    }

    private static int values(int body) {
        return (body == 11 ? 2 : 3) * FULL[body][1] * FULL[body][2];
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
