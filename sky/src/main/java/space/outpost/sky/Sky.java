package space.outpost.sky;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.scenario.Element.RelayOrbit;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/**
 * Sun and Earth as the Moon sees them, from one JPL ephemeris. Immutable, for any number of threads.
 *
 * <p>Directions are geometric: body and Moon at the same instant, no light time, no aberration, no relativity. The
 * apparent Sun lags by 20.5 arcsec (the Moon's motion about the Sun, both effects together), as much as the sky turns in
 * 40 s; the apparent Earth by 0.7 arcsec. Light time alone, without aberration, would put the Earth 21 arcsec wrong.
 */
public final class Sky {
    private static final String EPHEMERIS_FOLDER = "ephemeris";
    private static final String LEAP_SECONDS_FILE = "leap-seconds.list";

    private final Ephemeris ephemeris;
    private final MoonFrame moonFrame;
    private final TimeScales timeScales;
    private final Interval span;

    private Sky(Ephemeris ephemeris, LeapSeconds leapSeconds) {
        this.ephemeris = ephemeris;
        moonFrame = new MoonFrame(ephemeris);
        timeScales = new TimeScales(leapSeconds);
        // Whole seconds inside the file's span.
        span = new Interval(
                Instant.ofEpochSecond(timeScales.utc(ephemeris.startS()).getEpochSecond() + 1),
                Instant.ofEpochSecond(timeScales.utc(ephemeris.endS()).getEpochSecond()));
    }

    /** DE405 from 2014-12-17 to 2060-01-29, carried in the jar. */
    public static Sky embedded() {
        return new Sky(Ephemeris.embedded(), LeapSeconds.embedded());
    }

    /**
     * From a JPL binary DE file (DE405, DE421, DE430, DE431, DE440 or DE441) of either byte order.
     *
     * @throws InvalidInput if the file cannot be read, is damaged, or is another DE
     */
    public static Sky read(Path deFile) {
        return new Sky(Ephemeris.read(deFile), LeapSeconds.embedded());
    }

    /**
     * From the DE files in the folder {@code ephemeris} of a data directory, known by how they begin, whatever their
     * names: the one of the highest DE number, of equals the one of the longest span; if there is none, the embedded one.
     * A {@code leap-seconds.list} of the IERS beside them replaces the embedded one.
     *
     * @throws InvalidInput if one of the files cannot be used: damaged, or another DE than {@link #read} takes
     */
    public static Sky fromData(Path dataDir) {
        return choose(dataDir, Optional.empty());
    }

    /**
     * Like {@link #fromData(Path)}, but among the files (and then the embedded one) that cover {@code need}, if any does.
     */
    public static Sky fromData(Path dataDir, Interval need) {
        return choose(dataDir, Optional.of(need));
    }

    /** Of each DE file in the folder {@code ephemeris} of a data directory, in the order of {@link #fromData(Path)}. */
    public static List<Sky> allFromData(Path dataDir) {
        Path folder = dataDir.resolve(EPHEMERIS_FOLDER);
        LeapSeconds leapSeconds = leapSeconds(folder.resolve(LEAP_SECONDS_FILE));
        return deFiles(folder).stream()
                .map(file -> new Sky(Ephemeris.read(file), leapSeconds))
                .sorted(Comparator.<Sky>comparingInt(s -> s.ephemeris.number())
                        .thenComparing(s -> s.span.duration())
                        .reversed()
                        .thenComparing(Sky::source))
                .toList();
    }

    private static Sky choose(Path dataDir, Optional<Interval> need) {
        List<Sky> candidates = new ArrayList<>(allFromData(dataDir));
        LeapSeconds leapSeconds = leapSeconds(dataDir.resolve(EPHEMERIS_FOLDER).resolve(LEAP_SECONDS_FILE));
        candidates.add(new Sky(Ephemeris.embedded(), leapSeconds));
        return candidates.stream()
                .filter(s -> need.isEmpty() || s.span.contains(need.get()))
                .findFirst()
                .orElse(candidates.getFirst());
    }

    private static LeapSeconds leapSeconds(Path file) {
        if (!Files.isRegularFile(file)) {
            return LeapSeconds.embedded();
        }
        try {
            return LeapSeconds.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new InvalidInput(file.toString(), "", "a file that cannot be read (" + e + ")", "the IERS list");
        }
    }

    private static List<Path> deFiles(Path folder) {
        List<Path> found = new ArrayList<>();
        if (!Files.exists(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    if (DeHeader.looksLikeDe(in.readNBytes(DeHeader.titleBytes()))) {
                        found.add(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new InvalidInput(
                    folder.toString(), "", "what cannot be read as a folder (" + e + ")", "a folder of DE files");
        }
        return found;
    }

    /** When this sky can be asked about: UTC, whole seconds. */
    public Interval span() {
        return span;
    }

    /**
     * Where the ephemeris comes from, for people: {@code DE405, embedded de405-2015-2059.bin}. Without the folder, so
     * that results do not depend on where somebody keeps the file.
     */
    public String source() {
        return "DE" + ephemeris.number() + ", " + Path.of(ephemeris.source()).getFileName();
    }

    /** Until when the leap seconds are known; UTC later may be off by those still to come. */
    public Instant leapSecondsExpiry() {
        return timeScales.leapSeconds().expiry();
    }

    /**
     * A body's centre at equal steps.
     *
     * @throws InvalidInput if a step lies outside {@link #span()}
     */
    public BodyTrack track(Body body, Instant start, Duration step, int count) {
        return BodyTrack.sample(start, step, count, body.radiusM(), t -> positionM(body, t));
    }

    /** A body's centre from the Moon's centre: MOON_ME, metres. */
    public Vector3 positionM(Body body, Instant t) {
        return positionM(body, tdb(t));
    }

    public Vector3 positionM(Body body, Tdb t) {
        return moonFrame.icrfToMoonMe(inside(t)).apply(icrfFromMoonM(body, t));
    }

    public View look(Place from, Body body, Instant t) {
        return new Topocentre(from).view(positionM(body, t), body.radiusM());
    }

    /** Where the body stands in the zenith: the sub-solar or sub-Earth point. */
    public Place subPoint(Body body, Tdb t) {
        Vector3 v = positionM(body, t);
        return new Place(Math.atan2(v.z(), Math.hypot(v.x(), v.y())), Math.atan2(v.y(), v.x()), 0);
    }

    public Place subPoint(Body body, Instant t) {
        return subPoint(body, tdb(t));
    }

    /**
     * An orbiter at equal steps; its radius is 0.
     *
     * @throws InvalidInput if a step or the orbit's epoch lies outside {@link #span()}
     */
    public BodyTrack track(RelayOrbit orbit, Instant start, Duration step, int count) {
        return BodyTrack.sample(start, step, count, 0, new KeplerPath(this, orbit)::positionM);
    }

    /**
     * When the Moon's centre stands above the station's least elevation, geometric, to about two seconds.
     *
     * @throws InvalidInput if {@link #span()} does not hold {@code span}
     */
    public IntervalSet contacts(GroundStation station, Interval span) {
        return new GroundContacts(this, station).in(span);
    }

    /**
     * The same for an orbiter instead of the Moon's centre; what may hide it is {@link #orbiterSeesEarth}.
     *
     * @throws InvalidInput if {@link #span()} does not hold {@code span}
     */
    public IntervalSet contacts(GroundStation station, OrbiterPath path, Interval span) {
        return new GroundContacts(this, station).in(path, span);
    }

    /**
     * The path on an ellipse that station keeping holds as it is.
     *
     * @throws InvalidInput if {@link #span()} does not hold the orbit's epoch
     */
    public OrbiterPath path(RelayOrbit orbit) {
        return new KeplerPath(this, orbit);
    }

    /**
     * When an orbiter stands above a place's skyline.
     *
     * @throws InvalidInput if {@link #span()} does not hold {@code span}
     */
    public IntervalSet orbiterAbove(OrbiterPath path, Place place, Skyline skyline, Interval span) {
        return new OrbiterContacts(this, path).above(place, skyline, span);
    }

    /**
     * When the Moon's sphere does not hide the Earth's centre from an orbiter.
     *
     * @throws InvalidInput if {@link #span()} does not hold {@code span}
     */
    public IntervalSet orbiterSeesEarth(OrbiterPath path, Interval span) {
        return new OrbiterContacts(this, path).seesEarth(span);
    }

    /**
     * When the Moon or the Earth stands before the Sun for an orbiter.
     *
     * @throws InvalidInput if {@link #span()} does not hold {@code span}
     */
    public IntervalSet eclipses(OrbiterPath path, Occulter occulter, Shadow shadow, Interval span) {
        return new OrbiterContacts(this, path).eclipses(occulter, shadow, span);
    }

    /** {@link #orbiterAbove} for an ellipse with constant elements. */
    public IntervalSet relayContacts(RelayOrbit orbit, Place place, Skyline skyline, Interval span) {
        return orbiterAbove(path(orbit), place, skyline, span);
    }

    /** {@link #orbiterSeesEarth} for an ellipse with constant elements. */
    public IntervalSet relaySeesEarth(RelayOrbit orbit, Interval span) {
        return orbiterSeesEarth(path(orbit), span);
    }

    /** The Moon from the Earth's centre, ICRF, metres. */
    public Vector3 moonFromEarthM(Tdb t) {
        return ephemeris.moonFromEarthM(inside(t));
    }

    public Vector3 moonFromEarthM(Instant t) {
        return moonFromEarthM(tdb(t));
    }

    /** The Sun from the Moon's centre, ICRF, metres. */
    public Vector3 sunFromMoonM(Tdb t) {
        return ephemeris.sunFromMoonM(inside(t));
    }

    public Vector3 sunFromMoonM(Instant t) {
        return sunFromMoonM(tdb(t));
    }

    /** The same vector with its components turned from the ICRF to MOON_ME. */
    public Vector3 toMoonMe(Vector3 icrf, Instant t) {
        return icrfToMoonMe(t).apply(icrf);
    }

    public Tdb tdb(Instant t) {
        return new Tdb(timeScales.tdbS(t));
    }

    public boolean covers(Tdb t) {
        return ephemeris.covers(t.secondsJ2000());
    }

    /** {@link #span()} for people, with what to do for other times. */
    public String coverage() {
        return span.start() + " to " + span.end() + " (DE" + ephemeris.number()
                + "); for other times give a DE file that covers them with --data DIR (folder ephemeris)";
    }

    /** @throws InvalidInput if {@link #span()} does not hold all of {@code need}; its text names span and remedy */
    public void requireCovers(Interval need) {
        if (!span.contains(need)) {
            throw outside(need.toString());
        }
    }

    Ephemeris ephemeris() {
        return ephemeris;
    }

    TimeScales timeScales() {
        return timeScales;
    }

    Rotation icrfToMoonMe(Instant t) {
        return moonFrame.icrfToMoonMe(inside(tdb(t)));
    }

    Rotation icrfToMoonMe(Tdb t) {
        return moonFrame.icrfToMoonMe(inside(t));
    }

    /** To the principal axes of the DE file, in which its librations are given. */
    public Rotation icrfToPrincipalAxes(Tdb t) {
        return ephemeris.icrfToPrincipalAxes(inside(t));
    }

    private Vector3 icrfFromMoonM(Body body, Tdb t) {
        return switch (body) {
            case SUN -> sunFromMoonM(t);
            case EARTH -> moonFromEarthM(t).times(-1);
        };
    }

    private double inside(Tdb t) {
        if (!covers(t)) {
            throw outside(timeScales.utc(t.secondsJ2000()).toString());
        }
        return t.secondsJ2000();
    }

    private InvalidInput outside(String found) {
        return new InvalidInput(ephemeris.source(), "", found + " asked for", coverage());
    }
}
