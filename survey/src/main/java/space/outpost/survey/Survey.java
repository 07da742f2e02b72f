package space.outpost.survey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;
import space.outpost.model.io.RecordFile;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.scenario.Mast;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.scenario.Site;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.station.Unit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.OrbiterPath;
import space.outpost.sky.Sky;
import space.outpost.survey.atlas.AtlasSite;
import space.outpost.survey.atlas.SiteAtlas;
import space.outpost.survey.atlas.SiteProvenance;
import space.outpost.survey.heat.Facet;
import space.outpost.survey.heat.Regolith;
import space.outpost.survey.heat.SurfaceTemperature;
import space.outpost.survey.light.Light;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/**
 * The door of the survey: what a place sees of Sun, Earth and relays. Skylines come from terrain where the data
 * directory has grids that cover the place, else from the site atlas.
 */
public final class Survey implements AutoCloseable {
    /** Azimuths of a skyline: every half degree. */
    public static final int AZIMUTHS = 720;

    /** Steps of the bodies' tracks; the error this makes in light is stated in docs/light.md. */
    static final Duration STEP = Duration.ofMinutes(30);

    private static final double AU_M = 149_597_870_700.0;

    private final Sky sky;
    private final Optional<Terrain> terrain;
    private final SiteAtlas atlas;

    private Survey(Sky sky, Optional<Terrain> terrain, SiteAtlas atlas) {
        this.sky = sky;
        this.terrain = terrain;
        this.atlas = atlas;
    }

    /**
     * @param data directory with folders terrain and ephemeris; what it lacks, the built-in atlas and ephemeris give
     */
    public static Survey open(Optional<Path> data) {
        return new Survey(
                data.map(Sky::fromData).orElseGet(Sky::embedded),
                data.flatMap(Terrain::openIfPresent),
                SiteAtlas.embedded());
    }

    /** As {@link #open(Optional)}, with an ephemeris that covers {@code need} if there is one. */
    public static Survey open(Optional<Path> data, Interval need) {
        return new Survey(
                data.map(d -> Sky.fromData(d, need)).orElseGet(Sky::embedded),
                data.flatMap(Terrain::openIfPresent),
                SiteAtlas.embedded());
    }

    /** Reports, by the keys of a scenario, what of it lies outside the ephemeris, the grids and the atlas. */
    public void check(Scenario scenario, RecordFile.Report report) {
        check(scenario.site(), scenario.masts(), scenario.horizon(), report);
        for (int i = 0; i < scenario.elements().size(); i++) {
            String key = "elements[" + i + "].orbit.epoch";
            scenario.elements().get(i).orbit().map(Element.RelayOrbit::epoch).ifPresent(epoch -> {
                if (!sky.covers(sky.tdb(epoch))) {
                    report.problem(key, epoch.toString(), sky.coverage());
                }
            });
        }
    }

    /** The same of any place; the keys are {@code site.name}, {@code site.at}, {@code masts[i].height}, {@code horizon}. */
    public void check(Site site, List<Mast> masts, Interval span, RecordFile.Report report) {
        if (!sky.span().contains(span)) {
            report.problem("horizon", span.toString(), sky.coverage());
        }
        Optional<Place> place = place(site);
        if (place.isEmpty()) {
            report.problem(
                    "site.name",
                    "'" + site.name() + "', which is not in the atlas",
                    "a site that `outpost survey sites` lists, or a place by its latitude and longitude (in a scenario"
                            + " `at: {latitude: -89.45 deg, longitude: 222.7 deg}`) that terrain data covers (--data DIR)");
        } else if (place.flatMap(this::onGrids).isPresent()) {
            return;
        } else if (site.at().isPresent()) {
            report.problem(
                    "site.at",
                    String.format(
                            Locale.ROOT,
                            "%.5f deg, %.5f deg, which no terrain grid covers",
                            place.get().latitudeDeg(),
                            place.get().longitudeDeg()),
                    "a place on the grids in --data DIR (folder terrain), or a site of the atlas by its name alone");
        } else {
            checkAtlasHolds(masts, report);
        }
    }

    private void checkAtlasHolds(List<Mast> masts, RecordFile.Report report) {
        double lowestM = atlas.mastHeightsM().getFirst();
        double highestM = atlas.mastHeightsM().getLast();
        for (int i = 0; i < masts.size(); i++) {
            double heightM = masts.get(i).heightM();
            if (!(heightM >= lowestM && heightM <= highestM)) {
                report.problem(
                        "masts[" + i + "].height",
                        heightM + " m, for which the atlas has no skyline",
                        String.format(
                                Locale.ROOT,
                                "%.0f m to %.0f m at a site of the atlas; other heights with terrain data (--data DIR)",
                                lowestM,
                                highestM));
            }
        }
    }

    /**
     * Light and contact of a scenario's site over its horizon, its relays on ellipses with constant elements.
     *
     * @throws InvalidInput with all that {@link #check(Scenario, RecordFile.Report)} reports
     */
    public SiteEnvironment environment(Scenario scenario) {
        return environment(scenario, (_, orbit) -> sky.path(orbit));
    }

    /** The same with relays on ways that somebody else knows better: from the relay's name and orbit to where it is. */
    public SiteEnvironment environment(
            Scenario scenario, BiFunction<String, Element.RelayOrbit, OrbiterPath> relayPaths) {
        refuse(report -> check(scenario, report));
        Map<String, OrbiterPath> relays = new LinkedHashMap<>();
        for (Element element : scenario.elements()) {
            element.orbit().ifPresent(orbit -> relays.put(element.id(), relayPaths.apply(element.id(), orbit)));
        }
        return environment(scenario.site(), scenario.masts(), scenario.horizon(), relays, scenario.groundStations());
    }

    /** The same for any place, without relays, and with an antenna on the Earth always in view. */
    public SiteEnvironment environment(Site site, List<Mast> masts, Interval span) {
        refuse(report -> check(site, masts, span, report));
        return environment(site, masts, span, Map.of(), List.of());
    }

    private static void refuse(Consumer<RecordFile.Report> checks) {
        List<Problem> problems = new ArrayList<>();
        checks.accept((key, found, allowed) -> problems.add(new Problem("survey", key, found, allowed)));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private SiteEnvironment environment(
            Site site, List<Mast> masts, Interval span, Map<String, OrbiterPath> relays, List<GroundStation> stations) {
        double[] heightsM = masts.stream().mapToDouble(Mast::heightM).toArray();
        Outlook outlook = outlook(site, heightsM);
        int steps = Math.toIntExact(span.duration().plus(STEP).minusNanos(1).dividedBy(STEP)) + 1;
        BodyTrack sun = sky.track(Body.SUN, span.start(), STEP, steps);
        BodyTrack earth = sky.track(Body.EARTH, span.start(), STEP, steps);
        List<SiteEnvironment.MastView> views = new ArrayList<>();
        for (int i = 0; i < heightsM.length; i++) {
            Mast mast = masts.get(i);
            Skyline skyline = outlook.skylines().get(i);
            Place eye = outlook.ground().withHeight(outlook.ground().heightM() + mast.heightM());
            Profile sunlight = Light.visible(eye, skyline, sun).within(span);
            views.add(new SiteEnvironment.MastView(
                    mast.id(),
                    mast.heightM(),
                    skyline,
                    sunlight,
                    irradiance(sunlight, sun),
                    Light.visible(eye, skyline, earth).within(span),
                    relays(relays, span, eye, skyline)));
        }
        return new SiteEnvironment(
                site.name(), outlook.ground(), span, views, groundInView(stations, span), provenance(outlook), false);
    }

    /** Surface temperature of level ground at the environment's place, under the skyline of its lowest mast. */
    public SurfaceTemperature surfaceTemperature(SiteEnvironment environment) {
        Skyline skyline = environment.masts().stream()
                .min(Comparator.comparingDouble(SiteEnvironment.MastView::heightM))
                .orElseThrow()
                .skyline();
        return SurfaceTemperature.of(
                sky, environment.place(), Facet.LEVEL, skyline, environment.span(), Regolith.lunar());
    }

    private List<String> provenance(Outlook outlook) {
        List<String> lines = new ArrayList<>(outlook.provenance());
        lines.add("Sun, Earth and orientation of the Moon: JPL " + sky.source() + "; leap seconds known until "
                + sky.leapSecondsExpiry());
        return lines;
    }

    /** Solar irradiance facing the Sun: 1361 W/m2 at one astronomical unit (Kopp and Lean 2011), disc and distance. */
    private static Profile irradiance(Profile sunlight, BodyTrack sun) {
        Profile.Builder daily = new Profile.Builder(sun.size() / 48 + 2);
        for (int i = 0; i < sun.size(); i += 48) {
            daily.add(sun.time(i), au(sun, i));
        }
        Profile distance =
                daily.add(sun.time(sun.size() - 1), au(sun, sun.size() - 1)).build();
        // Adding zero with a sample a day lets the distance show on plateaus of full light.
        return sunlight.plus(distance.times(0)).mapSamples((nanos, fraction) -> {
            double au = distance.at(nanos);
            return Unit.RATED_IRRADIANCE_W_PER_M2 * fraction / (au * au);
        });
    }

    private static double au(BodyTrack sun, int i) {
        return Math.sqrt(sun.x(i) * sun.x(i) + sun.y(i) * sun.y(i) + sun.z(i) * sun.z(i)) / AU_M;
    }

    private Map<String, IntervalSet> relays(
            Map<String, OrbiterPath> relays, Interval span, Place eye, Skyline skyline) {
        Map<String, IntervalSet> windows = new LinkedHashMap<>();
        relays.forEach((id, path) -> windows.put(
                id, sky.orbiterAbove(path, eye, skyline, span).intersect(sky.orbiterSeesEarth(path, span))));
        return windows;
    }

    private IntervalSet groundInView(List<GroundStation> stations, Interval span) {
        if (stations.isEmpty()) {
            return IntervalSet.of(span);
        }
        return stations.stream()
                .map(station -> sky.contacts(station, span))
                .reduce(IntervalSet.EMPTY, IntervalSet::union);
    }

    /** Where a site is: where it says, or where the atlas has it. */
    private Optional<Place> place(Site site) {
        return site.at()
                .map(at -> new Place(at.latitudeRad(), at.longitudeRad(), 0))
                .or(() -> atlas.site(site.name()).map(AtlasSite::ground));
    }

    private Optional<Place> onGrids(Place place) {
        return terrain.flatMap(t -> t.ground(place));
    }

    /** Where a site's ground is and what skyline each mast has. */
    private Outlook outlook(Site site, double[] heightsM) {
        return place(site)
                .flatMap(this::onGrids)
                .map(ground -> cast(grids(), ground, heightsM))
                .orElseGet(() -> fromAtlas(atlas.site(site.name()).orElseThrow(), heightsM));
    }

    private Outlook fromAtlas(AtlasSite site, double[] heightsM) {
        SiteProvenance from = site.provenance();
        return new Outlook(
                site.ground(),
                Arrays.stream(heightsM).mapToObj(h -> atlas.skyline(site, h)).toList(),
                List.of(
                        "Site: " + site.name() + " (" + site.source() + "), "
                                + (site.selection() == AtlasSite.Selection.BEST_LIT
                                        ? String.format(
                                                Locale.ROOT, "best-lit point found %.0f m from it", site.offsetM())
                                        : "the point itself"),
                        "Skylines: built-in site atlas, computed by Outpost from " + String.join(", ", from.grids())
                                + String.format(Locale.ROOT, "; range %.0f km; ", from.rangeM() / 1000)
                                + from.method(),
                        "Accuracy of the skylines: " + from.accuracy()));
    }

    private static Outlook cast(Terrain terrain, Place ground, double[] heightsM) {
        return new Outlook(
                ground,
                new SkylineCaster(terrain).skylines(ground, heightsM, AZIMUTHS, SkylineCaster.FULL_RANGE_M),
                provenance(terrain, ground));
    }

    private static List<String> provenance(Terrain terrain, Place ground) {
        List<String> lines = new ArrayList<>();
        lines.add("Terrain: " + terrain.describe());
        lines.addAll(terrain.doubts());
        lines.add(String.format(
                Locale.ROOT,
                "Skylines: %d azimuths, range %.0f km, cast from these grids; pixel at the site %.0f m",
                AZIMUTHS,
                SkylineCaster.FULL_RANGE_M / 1000,
                terrain.pixelM(ground).orElseThrow()));
        return lines;
    }

    private record Outlook(Place ground, List<Skyline> skylines, List<String> provenance) {}

    public Sky sky() {
        return sky;
    }

    public SiteAtlas atlas() {
        return atlas;
    }

    public Optional<Terrain> terrain() {
        return terrain;
    }

    /**
     * Skylines of a place from the terrain grids alone.
     *
     * @param rangeM to which terrain is searched
     * @throws InvalidInput if there is no terrain there
     */
    public List<Skyline> skylines(Place ground, double rangeM, double... mastHeightsM) {
        return new SkylineCaster(grids()).skylines(ground, mastHeightsM, AZIMUTHS, rangeM);
    }

    /** The place at the height of the terrain grids. */
    public Place ground(Place place) {
        return grids().ground(place)
                .orElseThrow(() -> new InvalidInput(
                        "terrain",
                        "",
                        String.format(
                                Locale.ROOT,
                                "no height at %.5f deg, %.5f deg",
                                place.latitudeDeg(),
                                place.longitudeDeg()),
                        "a place on the grids in --data DIR (folder terrain)"));
    }

    private Terrain grids() {
        return terrain.orElseThrow(() -> new InvalidInput(
                "terrain", "", "no terrain grid", "a data directory with a folder terrain (--data DIR)"));
    }

    @Override
    public void close() {
        terrain.ifPresent(Terrain::close);
    }
}
