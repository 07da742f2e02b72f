package space.outpost.survey.atlas;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import space.outpost.model.Skyline;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.terrain.Terrain;
import space.outpost.survey.work.Workers;

/**
 * Makes a site atlas from a list of named places, a terrain and an ephemeris. The same input gives the same sites in the
 * same order on any number of threads.
 */
public final class AtlasBuilder {
    /** Mast heights of the atlas, metres over the ground. */
    public static final List<Double> MAST_HEIGHTS_M = List.of(2.0, 10.0, 20.0);

    public static final int AZIMUTHS = 720;

    /** Farther than the farthest summit that can rise over the horizon: 8 km of relief are in sight at 310 km. */
    public static final double RANGE_M = 310_000;

    /** A grid coarser than this shows too little of a summit to choose a site by. */
    static final double COARSEST_PIXEL_M = 300;

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** One turn of the Moon's nodes, 18.6 years, at a step that shares no factor with the lunar day. */
    private static final Duration STEP = Duration.ofHours(5);

    private static final int STEPS = (int) (6798L * 24 / 5);

    private static final Duration NIGHT_STEP = Duration.ofHours(1);
    private static final int NIGHT_STEPS = 6798 * 24;

    private final Ground ground;
    private final BestLit bestLit;

    /** Told after each site, in any order, from any thread. */
    @FunctionalInterface
    public interface Progress {
        void done(int sites, int ofSites, String id);
    }

    /** A point chosen and its skylines. */
    private record Entry(AtlasSite site, List<Skyline> skylines) {}

    private record Task(NamedSite named, AtlasSite.Selection selection) {
        String id() {
            return isCompanion() ? named.id() + "-lit" : named.id();
        }

        String name() {
            return isCompanion() ? named.name() + ", best-lit" : named.name();
        }

        /** Whether this is the best-lit point beside a named one. */
        private boolean isCompanion() {
            return selection == AtlasSite.Selection.BEST_LIT && named.isPoint();
        }
    }

    public AtlasBuilder(Terrain terrain, Sky sky) {
        this(
                new TerrainGround(terrain),
                sky.track(Body.SUN, START, STEP, STEPS),
                sky.track(Body.SUN, START, NIGHT_STEP, NIGHT_STEPS));
    }

    AtlasBuilder(Ground ground, BodyTrack sun, BodyTrack sunOfNights) {
        this.ground = ground;
        bestLit = new BestLit(ground, sun, sunOfNights);
    }

    /**
     * The atlas as a file's bytes.
     *
     * @throws InvalidInput naming every place that no grid of 300 m or finer covers
     */
    public byte[] build(List<NamedSite> sites, int threads, Progress progress) {
        requireCovered(sites);
        List<Task> tasks = tasks(sites);
        AtomicInteger done = new AtomicInteger();
        List<Callable<Entry>> calls = new ArrayList<>();
        for (Task task : tasks) {
            calls.add(() -> {
                Entry entry = entry(task);
                progress.done(done.incrementAndGet(), tasks.size(), task.id());
                return entry;
            });
        }
        AtlasWriter writer = new AtlasWriter(AZIMUTHS, MAST_HEIGHTS_M);
        try (Workers workers = new Workers(threads)) {
            workers.all(calls).forEach(entry -> writer.add(entry.site, entry.skylines));
        }
        return writer.toBytes();
    }

    private void requireCovered(List<NamedSite> sites) {
        List<Problem> problems = new ArrayList<>();
        for (NamedSite site : sites) {
            OptionalDouble pixel = ground.pixelM(site.centre());
            if (pixel.isEmpty() || pixel.getAsDouble() > COARSEST_PIXEL_M) {
                problems.add(new Problem(
                        "site " + site.id(),
                        "",
                        pixel.isEmpty() ? "no terrain" : "a grid of " + Math.round(pixel.getAsDouble()) + " m",
                        "places on a grid of " + Math.round(COARSEST_PIXEL_M) + " m or finer"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static List<Task> tasks(List<NamedSite> sites) {
        List<Task> tasks = new ArrayList<>();
        for (NamedSite site : sites) {
            if (site.isPoint()) {
                tasks.add(new Task(site, AtlasSite.Selection.NAMED_POINT));
            }
            if (site.searchRadiusM() > 0) {
                tasks.add(new Task(site, AtlasSite.Selection.BEST_LIT));
            }
        }
        return tasks;
    }

    private Entry entry(Task task) {
        NamedSite named = task.named;
        BestLit.Found found = switch (task.selection) {
            case NAMED_POINT -> bestLit.at(ground.onGround(named.centre()).orElseThrow());
            case BEST_LIT -> bestLit.near(named.centre(), named.searchRadiusM());
        };
        AtlasSite site = new AtlasSite(
                task.id(),
                task.name(),
                named.kind(),
                task.selection,
                found.ground(),
                named.centre(),
                named.source(),
                provenance(ground.pixelM(found.ground()).orElseThrow()));
        return new Entry(site, found.skylines());
    }

    private SiteProvenance provenance(double pixelM) {
        return new SiteProvenance(
                ground.grids(),
                pixelM,
                RANGE_M,
                AZIMUTHS + " rays from each mast through every grid, finest first, over the curved sphere of 1737.4 km",
                pixelM <= 20
                        ? "0.14 deg rms, 0.02 deg mean against an independent program where the skyline is distant (Connecting Ridge,"
                                + " azimuths 210-350 deg); where it is near, as good as the grid"
                        : "a grid of " + Math.round(pixelM)
                                + " m smooths the ground: near slopes are too gentle and sharp summits too low");
    }
}
