package space.outpost.survey.sites;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;
import space.outpost.model.scenario.Mast;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;
import space.outpost.survey.work.Workers;

/**
 * Ranks the sites of a region in two stages: maps score every cell, at every mast height; the best local maxima are
 * looked at exactly, alone and in pairs, and ranked by that. Method and definitions: docs/sites.md.
 */
public final class SiteSearch {
    private final Criteria criteria;
    private final Scoring scoring;
    private final List<LayerMapper> mappers;
    private final Function<Place, SiteView> points;
    private final int threads;
    private final Progress progress;

    /** Told how far the work is; from any thread. */
    @FunctionalInterface
    public interface Progress {
        void to(long done, long of, String what);
    }

    SiteSearch(
            Criteria criteria,
            List<LayerMapper> mappers,
            Function<Place, SiteView> points,
            int threads,
            Progress progress) {
        this.criteria = criteria;
        this.scoring = criteria.scoring();
        this.mappers = List.copyOf(mappers);
        this.points = points;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * @param threads that work at once; results do not depend on it
     * @throws InvalidInput if the ephemeris does not cover the span of the criteria
     */
    public static SiteSearch of(Terrain terrain, Sky sky, Criteria criteria, int threads, Progress progress) {
        return new SiteSearch(
                criteria,
                List.of(
                        new GroundLayers(terrain, criteria.padM(), threads),
                        new LightLayers(
                                new HorizonEngine(terrain, threads, SkylineCaster.FULL_RANGE_M),
                                sky,
                                criteria.span(),
                                threads),
                        new HeatLayers(terrain, sky, criteria.span(), threads)),
                new SitePoints(terrain, sky, criteria),
                threads,
                progress);
    }

    /**
     * @throws InvalidInput if no cell of the region, or no site of the shortlist, fulfils all hard limits, with what each
     *     of them excludes
     */
    public Ranking rank(Region region) {
        List<Map<Layer, float[]>> maps = maps(region);
        List<ScoreMap> scores = new ArrayList<>();
        for (Map<Layer, float[]> map : maps) {
            scores.add(ScoreMap.of(region, scoring.mapped(), map));
        }
        Set<Integer> cells = shortlist(region, scores);
        if (cells.isEmpty()) {
            throw nothingLeft(scores.getFirst());
        }
        Set<Integer> looked = new LinkedHashSet<>(cells);
        if (asks(Layer.Scope.PARTNER)) {
            looked.addAll(lightest(region, maps.getFirst()));
        }
        List<Integer> order = List.copyOf(looked);
        SiteView[] views = new SiteView[order.size()];
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = new Workers(threads)) {
            workers.each(views.length, i -> {
                int cell = order.get(i);
                views[i] = points.apply(region.place(cell % region.cols(), cell / region.cols()));
                progress.to(done.incrementAndGet(), views.length, "sites looked at exactly");
            });
        }
        List<Site> sites = sites(order.subList(0, cells.size()), List.of(views), maps.getFirst());
        List<Site> allowed = sites.stream().filter(s -> s.main().allowed()).toList();
        if (allowed.isEmpty()) {
            throw noneHolds(sites);
        }
        return new Ranking(
                criteria,
                scores.getFirst(),
                allowed,
                sites.stream().filter(s -> !s.main().allowed()).toList(),
                Robustness.of(scoring, allowed, criteria.draws(), criteria.weightChange(), criteria.seed()));
    }

    private boolean asks(Layer.Scope scope) {
        return scoring.rules().stream().anyMatch(r -> r.layer().scope() == scope);
    }

    /** Per mast. */
    private List<Map<Layer, float[]>> maps(Region region) {
        Map<Layer, float[]> shared = new EnumMap<>(Layer.class);
        List<Map<Layer, float[]>> all = new ArrayList<>();
        int steps = criteria.masts().size() + 1;
        for (LayerMapper mapper : mappers) {
            shared.putAll(mapper.maps(region, 0, wanted(mapper, EnumSet.of(Layer.Scope.GROUND, Layer.Scope.MAP))));
        }
        progress.to(1, steps, "maps");
        for (Mast mast : criteria.masts()) {
            Map<Layer, float[]> maps = new EnumMap<>(shared);
            for (LayerMapper mapper : mappers) {
                maps.putAll(mapper.maps(region, mast.heightM(), wanted(mapper, EnumSet.of(Layer.Scope.MAST))));
            }
            all.add(maps);
            progress.to(1 + all.size(), steps, "maps");
        }
        return all;
    }

    private Set<Layer> wanted(LayerMapper mapper, Set<Layer.Scope> scopes) {
        Set<Layer> wanted = EnumSet.noneOf(Layer.class);
        for (Rule rule : scoring.rules()) {
            if (scopes.contains(rule.layer().scope())) {
                wanted.add(rule.layer());
            }
        }
        // Where a second mast would stand is asked of the map of light.
        if (asks(Layer.Scope.PARTNER) && scopes.contains(Layer.Scope.MAST)) {
            wanted.add(Layer.TIME_LIT);
        }
        wanted.retainAll(mapper.layers());
        return wanted;
    }

    /** Summits at each mast, those of the first before those of the others. */
    private Set<Integer> shortlist(Region region, List<ScoreMap> scores) {
        Set<Integer> cells = new LinkedHashSet<>();
        for (ScoreMap map : scores) {
            for (int cell : summits(region, map.scores())) {
                if (cells.stream().allMatch(c -> apart(region, c, cell) >= criteria.separationM())) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static double apart(Region region, int a, int b) {
        return region.cellM()
                * Math.hypot(a % region.cols() - b % region.cols(), a / region.cols() - b / region.cols());
    }

    private List<Integer> lightest(Region region, Map<Layer, float[]> maps) {
        return Optional.ofNullable(maps.get(Layer.TIME_LIT))
                .map(lit -> summits(region, lit))
                .orElse(List.of());
    }

    private List<Integer> summits(Region region, float[] map) {
        return Summits.of(
                map, region.cols(), region.rows(), criteria.separationM() / region.cellM(), criteria.shortlist());
    }

    /** By score, the greatest first. */
    private List<Site> sites(List<Integer> cells, List<SiteView> views, Map<Layer, float[]> maps) {
        List<List<Partners.Lit>> lit = new ArrayList<>();
        List<Partners> partners = new ArrayList<>();
        for (int m = 0; m < criteria.masts().size(); m++) {
            int mast = m;
            lit.add(views.stream()
                    .map(v -> new Partners.Lit(v.ground(), v.masts().get(mast).lit()))
                    .toList());
            partners.add(new Partners(lit.getLast(), criteria.partnerRangeM(), criteria.span()));
        }
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            double[] mapped = ScoreMap.values(scoring.rules(), maps, cells.get(i));
            List<Site.AtMast> masts = new ArrayList<>();
            for (int m = 0; m < criteria.masts().size(); m++) {
                int at = i;
                int mast = m;
                Optional<Partners.Pair> pair = asks(Layer.Scope.PARTNER)
                        ? Optional.of(partners.get(mast).best(lit.get(mast).get(at)))
                        : Optional.empty();
                masts.add(atMast(views.get(i), m, mapped, pair));
            }
            sites.add(new Site(views.get(i).ground(), cells.get(i), mapped, masts));
        }
        sites.sort(Comparator.comparingDouble(s -> -s.main().score()));
        return sites;
    }

    private Site.AtMast atMast(SiteView view, int mast, double[] mapped, Optional<Partners.Pair> pair) {
        double[] values = new double[mapped.length];
        for (int r = 0; r < values.length; r++) {
            Layer layer = scoring.rules().get(r).layer();
            values[r] = switch (layer.scope()) {
                case GROUND -> view.values().getOrDefault(layer, Double.NaN);
                case MAST -> view.masts().get(mast).values().getOrDefault(layer, Double.NaN);
                case MAP -> mapped[r];
                case PARTNER ->
                    layer == Layer.PARTNER_LIT
                            ? pair.orElseThrow().share()
                            : pair.orElseThrow().longestNightS();
            };
        }
        return new Site.AtMast(values, scoring.allows(values), scoring.score(values), pair.flatMap(Partners.Pair::at));
    }

    private InvalidInput nothingLeft(ScoreMap map) {
        int cells = map.scores().length;
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(
                "sites",
                "",
                map.noData() == cells ? "no cell with data" : "no cell that all hard limits leave",
                "wider limits, or another region"));
        for (ScoreMap.Limit limit : map.limits()) {
            problems.add(new Problem(
                    "sites",
                    limit.rule().layer().id(),
                    limit.excludes() + " of " + (cells - map.noData()) + " cells excluded by it",
                    limit.rule().limit()));
        }
        return new InvalidInput(problems);
    }

    private InvalidInput noneHolds(List<Site> sites) {
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(
                "sites",
                "",
                "none of " + sites.size() + " sites that the hard limits leave when looked at exactly",
                "wider limits, or another region"));
        for (int r = 0; r < scoring.rules().size(); r++) {
            int at = r;
            Rule rule = scoring.rules().get(r);
            if (rule.isLimited()) {
                problems.add(new Problem(
                        "sites",
                        rule.layer().id(),
                        sites.stream()
                                        .filter(s -> !rule.allows(s.main().values()[at]))
                                        .count() + " sites excluded by it",
                        rule.limit()));
            }
        }
        return new InvalidInput(problems);
    }
}
