package space.outpost.sky;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import space.outpost.model.io.InvalidInput;

/**
 * A JPL DE file in its binary layout, of either byte order: Chebyshev series of positions in km (barycentric for the
 * Earth-Moon barycentre and the Sun, geocentric for the Moon, axes of the ICRF) and of the Moon's Euler angles.
 * Memory-mapped; safe for many threads.
 */
final class Ephemeris {
    private static final String RESOURCE = "de405-2015-2059.bin";
    private static final double M_PER_KM = 1000;

    private static final ValueLayout.OfDouble BIG = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfDouble LITTLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment file;
    private final String source;
    private final DeHeader header;
    private final boolean bigEndian;
    private final DeHeader.Pointer earthMoon;
    private final DeHeader.Pointer moon;
    private final DeHeader.Pointer sun;
    private final DeHeader.Pointer libration;

    private Ephemeris(MemorySegment file, String source) {
        this.file = file;
        this.source = source;
        header = DeHeader.read(file, source);
        bigEndian = header.order() == ByteOrder.BIG_ENDIAN;
        Map<DeHeader.Series, DeHeader.Pointer> pointers = new EnumMap<>(header.pointers());
        earthMoon = Objects.requireNonNull(pointers.get(DeHeader.Series.EARTH_MOON_BARYCENTRE));
        moon = Objects.requireNonNull(pointers.get(DeHeader.Series.MOON));
        sun = Objects.requireNonNull(pointers.get(DeHeader.Series.SUN));
        libration = Objects.requireNonNull(pointers.get(DeHeader.Series.LIBRATION));
        recordAt(0);
        recordAt(header.records() - 1);
    }

    /** DE405, 2015 to 2059, cut by {@code data/cut-ephemeris.sh}. */
    static Ephemeris embedded() {
        try (InputStream in = Objects.requireNonNull(Ephemeris.class.getResourceAsStream(RESOURCE))) {
            return of(in.readAllBytes(), "embedded " + RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ephemeris of(byte[] bytes, String source) {
        return new Ephemeris(MemorySegment.ofArray(bytes), source);
    }

    /** @throws InvalidInput naming the file and the byte, if it cannot be read or is not a whole DE file */
    static Ephemeris read(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return new Ephemeris(mapped, path.toString());
        } catch (IOException e) {
            throw new InvalidInput(
                    path.toString(), "", "a file that cannot be read (" + e + ")", "a JPL binary DE file");
        }
    }

    String source() {
        return source;
    }

    int number() {
        return header.number();
    }

    double startS() {
        return header.startS();
    }

    double endS() {
        return header.startS() + header.records() * header.stepS();
    }

    boolean covers(double tdbS) {
        return tdbS >= startS() && tdbS <= endS();
    }

    /** The file's bytes as they are, for another reader. */
    MemorySegment bytes() {
        return file.asReadOnly();
    }

    /** The Moon from the Earth's centre, ICRF, metres. */
    Vector3 moonFromEarthM(double tdbS) {
        return at(moon, tdbS).times(M_PER_KM);
    }

    /** The Sun from the Moon's centre, both at this moment, ICRF, metres. */
    Vector3 sunFromMoonM(double tdbS) {
        // Barycentric Moon = barycentre + geocentric Moon x Earth's share of the mass.
        double share = header.earthMoonRatio() / (1 + header.earthMoonRatio());
        Vector3 moonFromBarycentre = at(moon, tdbS).times(share);
        return at(sun, tdbS)
                .minus(at(earthMoon, tdbS))
                .minus(moonFromBarycentre)
                .times(M_PER_KM);
    }

    /** From the ICRF to the Moon's principal axes: Rz(psi) Rx(theta) Rz(phi). */
    Rotation icrfToPrincipalAxes(double tdbS) {
        Vector3 angles = at(libration, tdbS);
        return Rotation.aboutZ(angles.z()).after(Rotation.aboutX(angles.y())).after(Rotation.aboutZ(angles.x()));
    }

    private Vector3 at(DeHeader.Pointer series, double tdbS) {
        long record = Math.clamp((long) ((tdbS - startS()) / header.stepS()), 0, header.records() - 1);
        long base = recordAt(record);
        double inRecord = (tdbS - startS() - record * header.stepS()) / header.stepS() * series.granules();
        int granule = Math.clamp((long) inRecord, 0, series.granules() - 1);
        double u = 2 * (inRecord - granule) - 1;
        int n = series.coefficients();
        long x = base + 8L * (series.first() + 3L * granule * n);
        long y = x + 8L * n;
        long z = y + 8L * n;
        double previous = 1;
        double polynomial = u;
        double sx = value(x) + u * value(x + 8);
        double sy = value(y) + u * value(y + 8);
        double sz = value(z) + u * value(z + 8);
        for (int k = 2; k < n; k++) {
            double next = 2 * u * polynomial - previous;
            previous = polynomial;
            polynomial = next;
            sx += next * value(x + 8L * k);
            sy += next * value(y + 8L * k);
            sz += next * value(z + 8L * k);
        }
        if (!Double.isFinite(sx + sy + sz)) {
            throw new InvalidInput(
                    source, "byte " + x, "coefficients that are not finite", "an undamaged JPL binary DE file");
        }
        return new Vector3(sx, sy, sz);
    }

    /** Where a record begins, made sure that it is the one its epochs say. */
    private long recordAt(long record) {
        long base = (2 + record) * header.recordBytes();
        double start = value(base);
        if (Tdb.secondsJ2000(start) != header.startS() + record * header.stepS()) {
            throw new InvalidInput(
                    source,
                    "byte " + base,
                    "a record that begins at Julian date " + start,
                    "Julian date " + new Tdb(header.startS() + record * header.stepS()).julianDate());
        }
        return base;
    }

    private double value(long at) {
        return bigEndian ? file.get(BIG, at) : file.get(LITTLE, at);
    }
}
