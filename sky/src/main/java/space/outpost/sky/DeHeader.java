package space.outpost.sky;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;

/**
 * What a JPL binary DE file says of itself; its pointers are taken as they stand. Layout: JPL's {@code testeph.f} and
 * {@code asc2eph.f} (unit 12 direct access), with the pointers of rotation rates and TT-TDB of DE430t and later.
 *
 * @param number DENUM
 * @param startS TDB seconds since J2000 at which the first data record begins
 * @param stepS length of a record in time
 * @param records how many data records
 * @param recordBytes length of a record, of the two header records too
 */
record DeHeader(
        int number,
        ByteOrder order,
        double startS,
        double stepS,
        long records,
        long recordBytes,
        double earthMoonRatio,
        Map<Series, Pointer> pointers) {

    /** The series this project needs, with their places in the header's table. */
    enum Series {
        EARTH_MOON_BARYCENTRE(2, "the Earth-Moon barycentre"),
        MOON(9, "the Moon"),
        SUN(10, "the Sun"),
        LIBRATION(12, "the lunar librations");

        private final int slot;
        private final String title;

        Series(int slot, String title) {
            this.slot = slot;
            this.title = title;
        }
    }

    /**
     * Where a series stands in a data record.
     *
     * @param first index of its first double, from 0 and counting the two epochs
     * @param coefficients per component and granule
     * @param granules per record
     */
    record Pointer(int first, int coefficients, int granules) {
        private long end(int components) {
            return first + (long) components * coefficients * granules;
        }
    }

    private static final int DENUM_AT = 2840;
    private static final int MINIMUM_BYTES = 2856;
    private static final int SLOTS = 15;
    private static final int NAMES_IN_TABLE = 400;
    private static final String TITLE = "JPL Planetary Ephemeris";

    /** Whether the bytes begin as JPL's DE files do. */
    static boolean looksLikeDe(byte[] first) {
        return new String(first, StandardCharsets.ISO_8859_1).startsWith(TITLE);
    }

    static int titleBytes() {
        return TITLE.length();
    }

    static DeHeader read(MemorySegment file, String source) {
        return new Reader(file, source).read();
    }

    private static final class Reader {
        private final MemorySegment file;
        private final String source;
        private final ValueLayout.OfDouble doubles;
        private final ValueLayout.OfInt ints;
        private final List<Problem> problems = new ArrayList<>();

        Reader(MemorySegment file, String source) {
            this.file = file;
            this.source = source;
            if (file.byteSize() < MINIMUM_BYTES) {
                throw new InvalidInput(
                        source,
                        "",
                        file.byteSize() + " bytes",
                        "a JPL binary DE file, at least " + MINIMUM_BYTES + " bytes");
            }
            // DENUM is a small number; in the wrong order it is a huge one.
            ValueLayout.OfInt big = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
            int asBig = file.get(big, DENUM_AT);
            ByteOrder order = asBig >>> 16 == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            doubles = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order);
            ints = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
        }

        DeHeader read() {
            int number = file.get(ints, DENUM_AT);
            check(number > 0 && number < 1 << 16, DENUM_AT, "DE number " + number, "a JPL binary DE file");
            refuse(); // what follows can mean nothing then
            double first = file.get(doubles, 2652);
            double last = file.get(doubles, 2660);
            double step = file.get(doubles, 2668);
            check(step >= 1 && step <= 400, 2668, "records of " + step + " days", "1 to 400 days");
            check(
                    first > 0 && last < 1e8 && first < last,
                    2652,
                    "Julian dates " + first + " to " + last,
                    "a span of time");
            double ratio = file.get(doubles, 2688);
            check(ratio > 81 && ratio < 82, 2688, "Earth-Moon mass ratio " + ratio, "about 81.3");
            Pointer[] table = new Pointer[SLOTS];
            for (int i = 0; i < 13; i++) {
                int at = pointerAt(i);
                Pointer p = pointer(at);
                table[i] = p;
                boolean absent = p.coefficients == 0 || p.granules == 0;
                check(
                        absent || plausible(p),
                        at,
                        "pointer " + (p.first + 1) + ", " + p.coefficients + ", " + p.granules,
                        "a first value of 3 or more, 2 to 64 coefficients and 1 to 128 granules");
            }
            Map<Series, Pointer> pointers = new EnumMap<>(Series.class);
            for (Series series : Series.values()) {
                Pointer p = table[series.slot];
                check(
                        p.coefficients > 0 && p.granules > 0,
                        pointerAt(series.slot),
                        "no coefficients of " + series.title,
                        "a DE file that has them, such as DE405, DE421, DE430 or DE440");
                pointers.put(series, p);
            }
            refuse();
            long recordBytes = recordBytes(table, first, step);
            double start = file.get(doubles, 2 * recordBytes);
            long records = (long) Math.ceil((last - start) / step);
            if (records > file.byteSize() / recordBytes - 2) {
                throw new InvalidInput(
                        source,
                        "byte " + file.byteSize(),
                        "the end of the file",
                        (2 + records) * recordBytes + " bytes: the header promises " + records + " records of "
                                + recordBytes + " bytes");
            }
            return new DeHeader(
                    number,
                    doubles.order(),
                    Tdb.secondsJ2000(start),
                    step * Tdb.DAY_S,
                    records,
                    recordBytes,
                    ratio,
                    pointers);
        }

        private void refuse() {
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
        }

        /**
         * Length of a record: up to the end of its last series. Whether the header goes on to rotation rates and TT-TDB
         * does not show in it, so the length is the one at which the first data record begins with its own epochs.
         */
        private long recordBytes(Pointer[] table, double first, double step) {
            long plain = 0;
            for (int i = 0; i < 13; i++) {
                plain = Math.max(plain, table[i].coefficients == 0 ? 0 : table[i].end(i == 11 ? 2 : 3));
            }
            if (startsAt(8 * plain, first, step)) {
                return 8 * plain;
            }
            long names = file.get(ints, 2676);
            long at = MINIMUM_BYTES + 6 * Math.clamp(names - NAMES_IN_TABLE, 0, 1 << 20);
            if (at + 24 <= file.byteSize()) {
                Pointer rates = pointer(at);
                Pointer timeScale = pointer(at + 12);
                long extended = plain;
                extended = Math.max(extended, plausible(rates) ? rates.end(3) : 0);
                extended = Math.max(extended, plausible(timeScale) ? timeScale.end(1) : 0);
                if (startsAt(8 * extended, first, step)) {
                    return 8 * extended;
                }
            }
            throw new InvalidInput(
                    source,
                    "byte " + 16 * plain,
                    "no data record",
                    "a record of " + step + " days that holds Julian date " + first + ", as the header says");
        }

        private boolean startsAt(long recordBytes, double first, double step) {
            long at = 2 * recordBytes;
            if (recordBytes < MINIMUM_BYTES || at + 16 > file.byteSize()) {
                return false;
            }
            double start = file.get(doubles, at);
            return start <= first && first < start + step && file.get(doubles, at + 8) == start + step;
        }

        private Pointer pointer(long at) {
            return new Pointer(file.get(ints, at) - 1, file.get(ints, at + 4), file.get(ints, at + 8));
        }

        private static boolean plausible(Pointer p) {
            return p.first >= 2
                    && p.first < 1 << 20
                    && p.coefficients >= 2
                    && p.coefficients <= 64
                    && p.granules >= 1
                    && p.granules <= 128;
        }

        private static int pointerAt(int slot) {
            return slot < 12 ? 2696 + 12 * slot : 2844;
        }

        private void check(boolean holds, int at, String found, String allowed) {
            if (!holds) {
                problems.add(new Problem(source, "byte " + at, found, allowed));
            }
        }
    }
}
