package space.outpost.survey.heat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import space.outpost.model.time.Interval;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.maps.Mapper;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;
import space.outpost.survey.work.Workers;

/**
 * Maps of sky view and of surface temperature over a span: every cell a facet with a column of ground of its own under
 * the Sun, and in sight of the walls about it, which are computed once for the whole region, at the first map of heat.
 * Equations and errors are in docs/heat.md.
 */
public final class HeatMapper implements Mapper {
    /** Below this in all of the span, water ice lasts (Vasavada, Paige and Wood 1999, Icarus 141, 179). */
    public static final double COLD_TRAP_K = 110;

    private static final int SQUARE = 1024;
    private static final int BLOCK = 128;

    /** On the finest lattice of walls within the region. */
    private static final int MOST_POINTS = 32_000;

    /** What the walls send is kept in as many floats as this, at most. */
    private static final long MOST_KEPT = 200_000_000;

    private static final int CYCLES = 3;

    private static final Set<MapQuantity> HEAT = EnumSet.of(
            MapQuantity.TEMPERATURE_MAX,
            MapQuantity.TEMPERATURE_MEAN,
            MapQuantity.TEMPERATURE_MIN,
            MapQuantity.COLD_TRAP);

    private final Terrain terrain;
    private final Region region;
    private final Interval span;
    private final Regolith regolith;
    private final Detail detail;
    private final int threads;
    private final HorizonEngine engine;
    private final SunPath sun;
    private @Nullable Walls walls;

    /**
     * @param region all that will be mapped; walls are taken from it and from 60 km around
     * @throws space.outpost.model.io.InvalidInput if the ephemeris does not cover the span
     */
    public HeatMapper(Sky sky, Terrain terrain, Region region, Interval span, Regolith regolith, int threads) {
        this(sky, terrain, region, span, regolith, Detail.MAPS, threads);
    }

    HeatMapper(Sky sky, Terrain terrain, Region region, Interval span, Regolith regolith, Detail detail, int threads) {
        this.terrain = terrain;
        this.region = region;
        this.span = span;
        this.regolith = regolith;
        this.detail = detail;
        this.threads = threads;
        engine = new HorizonEngine(terrain, threads, SkylineCaster.FULL_RANGE_M);
        sun = SunPath.of(sky, span);
    }

    @Override
    public Set<MapQuantity> quantities() {
        Set<MapQuantity> all = EnumSet.copyOf(HEAT);
        all.add(MapQuantity.SKY_VIEW);
        return all;
    }

    @Override
    public String describe(MapQuantity quantity) {
        String ground = String.format(
                Locale.ROOT,
                "pixel %.6g m, at the surface, %d directions to 310 km",
                region.cellM(),
                detail.directions());
        return switch (quantity) {
            case TEMPERATURE_MAX, TEMPERATURE_MEAN, TEMPERATURE_MIN, COLD_TRAP ->
                ground + ", " + span.start() + " to " + span.end() + " in steps of 5.9 h";
            default -> ground;
        };
    }

    @Override
    public Map<MapQuantity, float[]> maps(Region part, Set<MapQuantity> wanted, DoubleConsumer done) {
        Map<MapQuantity, float[]> maps = new EnumMap<>(MapQuantity.class);
        for (MapQuantity quantity : wanted) {
            float[] values = new float[part.size()];
            Arrays.fill(values, Float.NaN);
            maps.put(quantity, values);
        }
        int mapped = 0;
        try (Workers pool = new Workers(threads)) {
            Optional<Walls> around =
                    wanted.stream().anyMatch(HEAT::contains) ? Optional.of(walls(pool)) : Optional.empty();
            int margin = around.map(w -> w.lattices().nearCells(region.cellM())).orElse(1);
            Absorption absorption = new Absorption(regolith.albedo());
            for (Region square : part.squares(SQUARE)) {
                TiltedGround ground = TiltedGround.cells(terrain, engine, square, margin, detail.directions());
                List<Callable<Integer>> tasks = new ArrayList<>();
                for (int from = 0; from < square.size(); from += BLOCK) {
                    int first = from;
                    int n = Math.min(BLOCK, square.size() - from);
                    tasks.add(() -> {
                        Map<MapQuantity, float[]> values = new EnumMap<>(MapQuantity.class);
                        skyView(ground, first, n, values);
                        around.ifPresent(w -> new Block(ground, w, absorption, first, n).run(values));
                        put(part, square, first, n, values, maps);
                        return n;
                    });
                }
                pool.all(tasks);
                mapped += square.size();
                done.accept((double) mapped / part.size());
            }
        }
        return maps;
    }

    private synchronized Walls walls(Workers pool) {
        Walls done = walls;
        if (done == null) {
            int most = (int) Math.min(MOST_POINTS, MOST_KEPT / (2L * sun.steps() / Walls.STEPS));
            Lattices lattices = Lattices.about(terrain, engine, region, most, detail);
            done = Walls.of(lattices, sun, regolith, detail.layers(), pool);
            walls = done;
        }
        return done;
    }

    private static void skyView(TiltedGround ground, int first, int n, Map<MapQuantity, float[]> values) {
        float[] sky = new float[n];
        for (int c = 0; c < n; c++) {
            sky[c] = (float) ground.skyView(first + c);
        }
        values.put(MapQuantity.SKY_VIEW, sky);
    }

    private static void put(
            Region part,
            Region square,
            int first,
            int n,
            Map<MapQuantity, float[]> values,
            Map<MapQuantity, float[]> maps) {
        int right = square.firstCol() - part.firstCol();
        int down = square.firstRow() - part.firstRow();
        maps.forEach((quantity, map) -> {
            float[] from = values.getOrDefault(quantity, new float[0]);
            for (int c = 0; c < n; c++) {
                int cell = first + c;
                map[part.index(cell % square.cols() + right, cell / square.cols() + down)] = from[c];
            }
        });
    }

    /** Cells that are stepped together. */
    private final class Block {
        private final TiltedGround ground;
        private final Walls around;
        private final int first;
        private final int n;
        private final DirectLight light;
        private final float[][] absorbedW;

        Block(TiltedGround ground, Walls around, Absorption absorption, int first, int n) {
            this.ground = ground;
            this.around = around;
            this.first = first;
            this.n = n;
            light = new DirectLight(
                    ground, sun, absorption, IntStream.range(first, first + n).toArray());
            absorbedW = new float[sun.steps()][n];
        }

        void run(Map<MapQuantity, float[]> values) {
            fill();
            HeatColumns columns = HeatColumns.stable(regolith, detail.layers(), n);
            settle(columns);
            double[] now = new double[n];
            float[] most = new float[n];
            float[] least = new float[n];
            double[] sum = new double[n];
            Arrays.fill(least, Float.POSITIVE_INFINITY);
            for (int t = 0; t < sun.end(); t++) {
                for (int c = 0; c < n; c++) {
                    now[c] = absorbedW[t][c];
                }
                columns.step(now, sun.stepS());
                double[] skinK = columns.skinK();
                if (t >= sun.first()) {
                    for (int c = 0; c < n; c++) {
                        most[c] = Math.max(most[c], (float) skinK[c]);
                        least[c] = Math.min(least[c], (float) skinK[c]);
                        sum[c] += skinK[c];
                    }
                }
            }
            float[] mean = new float[n];
            float[] trap = new float[n];
            for (int c = 0; c < n; c++) {
                mean[c] = (float) (sum[c] / (sun.end() - sun.first()));
                trap[c] = most[c] < COLD_TRAP_K ? 1 : 0;
                if (!ground.isKnown(first + c)) {
                    mean[c] = Float.NaN;
                    trap[c] = Float.NaN;
                    most[c] = Float.NaN;
                    least[c] = Float.NaN;
                }
            }
            values.put(MapQuantity.TEMPERATURE_MAX, most);
            values.put(MapQuantity.TEMPERATURE_MEAN, mean);
            values.put(MapQuantity.TEMPERATURE_MIN, least);
            values.put(MapQuantity.COLD_TRAP, trap);
        }

        /** Sunlight of every step, and what the walls send. */
        private void fill() {
            double[] direct = new double[n];
            double[] reflected = new double[n];
            for (int t = 0; t < sun.steps(); t++) {
                light.mean(t, 1, direct, reflected);
                for (int c = 0; c < n; c++) {
                    absorbedW[t][c] = (float) direct[c];
                }
            }
            WallView view = new WallView(around.lattices(), ground);
            float[] sum = new float[sun.steps() / Walls.STEPS];
            for (int c = 0; c < n; c++) {
                if (!ground.isKnown(first + c)) {
                    continue;
                }
                view.look(first + c);
                Arrays.fill(sum, 0);
                for (int i = 0; i < view.count(); i++) {
                    add(sum, view.share(i), around.sent(view.point(i)));
                }
                for (int t = 0; t < sun.steps(); t++) {
                    absorbedW[t][c] += sum[t / Walls.STEPS];
                }
            }
        }

        /** Years in the walls' steps, from the balance of the mean. */
        private void settle(HeatColumns columns) {
            int cycle = sun.cycle();
            double[] now = new double[n];
            for (float[] step : absorbedW.length > cycle ? Arrays.copyOf(absorbedW, cycle) : absorbedW) {
                for (int c = 0; c < n; c++) {
                    now[c] += step[c];
                }
            }
            for (int c = 0; c < n; c++) {
                double meanW = now[c] / cycle + regolith.internalHeatWPerM2();
                columns.start(c, Math.pow(meanW / (regolith.emissivity() * Regolith.STEFAN_BOLTZMANN), 0.25));
            }
            for (int k = 0; k < CYCLES; k++) {
                columns.beginMeans();
                for (int t = 0; t < cycle; t += Walls.STEPS) {
                    for (int c = 0; c < n; c++) {
                        double together = 0;
                        for (int j = 0; j < Walls.STEPS; j++) {
                            together += absorbedW[t + j][c];
                        }
                        now[c] = together / Walls.STEPS;
                    }
                    columns.step(now, Walls.STEPS * sun.stepS());
                }
                columns.settle();
            }
        }
    }

    private static void add(float[] sum, float share, float[] sent) {
        for (int t = 0; t < sum.length; t++) {
            sum[t] += share * sent[t];
        }
    }
}
