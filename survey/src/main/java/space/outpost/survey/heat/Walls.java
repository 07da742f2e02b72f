package space.outpost.survey.heat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * What the points of the lattices send through time, each with a column of ground of its own under the Sun and under all
 * the others it sees: scattered light of any order, and infrared. Equations are in docs/heat.md.
 */
final class Walls {
    /** Steps of the Sun's path in one of theirs, 23.6 h. */
    static final int STEPS = 4;

    private static final int CHUNK = 128;
    private static final int CYCLES = 4;

    private final Lattices lattices;
    private final SunPath sun;
    private final Regolith regolith;
    private final double albedo;
    private final int points;
    private final List<Chunk> chunks = new ArrayList<>();

    private final double[] direct;
    private final double[] reflected;
    private final double[] kelvin;
    private double[] scattered;
    private double[] infrared;
    private double[] scatteredNext;
    private double[] infraredNext;
    private final float[][] sent;

    private Walls(Lattices lattices, SunPath sun, Regolith regolith) {
        this.lattices = lattices;
        this.sun = sun;
        this.regolith = regolith;
        albedo = regolith.albedo().diffuse();
        points = lattices.points();
        direct = new double[points];
        reflected = new double[points];
        kelvin = new double[points];
        scattered = new double[points];
        infrared = new double[points];
        scatteredNext = new double[points];
        infraredNext = new double[points];
        sent = new float[points][];
    }

    static Walls of(Lattices lattices, SunPath sun, Regolith regolith, Layers layers, ExecutorService pool) {
        Walls walls = new Walls(lattices, sun, regolith);
        walls.run(layers, pool);
        return walls;
    }

    /**
     * What a surface takes of what a point sends, per its share of the view, W/m2: light and infrared together, one
     * value per {@link #STEPS} steps.
     */
    float[] sent(int point) {
        return sent[point];
    }

    Lattices lattices() {
        return lattices;
    }

    private void run(Layers layers, ExecutorService pool) {
        Absorption absorption = new Absorption(regolith.albedo());
        List<Callable<Chunk>> builds = new ArrayList<>();
        for (int level = 0; level < lattices.size(); level++) {
            TiltedGround ground = lattices.level(level);
            for (int from = 0; from < ground.region().size(); from += CHUNK) {
                int first = from;
                int origin = lattices.firstPoint(level);
                int n = Math.min(CHUNK, ground.region().size() - from);
                if (IntStream.range(first, first + n).anyMatch(ground::isKnown)) {
                    builds.add(() -> new Chunk(ground, origin, first, n, layers, absorption));
                }
            }
        }
        chunks.addAll(all(pool, builds));
        each(pool, Chunk::start);
        int cycle = sun.cycle() / STEPS;
        for (int k = 0; k < CYCLES; k++) {
            chunks.forEach(c -> c.columns.beginMeans());
            for (int t = 0; t < cycle; t++) {
                step(pool, t, false);
            }
            chunks.forEach(c -> c.columns.settle());
        }
        for (int t = 0; t < sun.steps() / STEPS; t++) {
            step(pool, t, true);
        }
    }

    private void step(ExecutorService pool, int t, boolean keep) {
        each(pool, c -> c.light(t));
        each(pool, Chunk::gather);
        double[] s = scattered;
        scattered = scatteredNext;
        scatteredNext = s;
        double[] i = infrared;
        infrared = infraredNext;
        infraredNext = i;
        each(pool, c -> c.step(t, keep));
    }

    private interface Work {
        void on(Chunk chunk);
    }

    private void each(ExecutorService pool, Work work) {
        int tasks = 8;
        List<Callable<Integer>> parts = new ArrayList<>();
        for (int k = 0; k < tasks; k++) {
            int from = k * chunks.size() / tasks;
            int to = (k + 1) * chunks.size() / tasks;
            parts.add(() -> {
                for (int i = from; i < to; i++) {
                    work.on(chunks.get(i));
                }
                return to;
            });
        }
        all(pool, parts);
    }

    static <T> List<T> all(ExecutorService pool, List<Callable<T>> tasks) {
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> f : pool.invokeAll(tasks)) {
                done.add(f.get());
            }
            return done;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException r -> throw r;
                case Error r -> throw r;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("heat of the walls was interrupted");
        }
    }

    /** Some points that are stepped together. */
    private final class Chunk {
        private final int origin;
        private final int size;
        private final DirectLight light;
        private final HeatColumns columns;
        private final int[] rowEnd;
        private int[] seen = new int[1024];
        private float[] share = new float[1024];
        private final double[] absorbedW;
        private final double[] lightW;
        private final double[] backW;

        Chunk(TiltedGround ground, int levelOrigin, int first, int size, Layers layers, Absorption absorption) {
            origin = levelOrigin + first;
            this.size = size;
            light = new DirectLight(ground, sun, absorption, first, size);
            columns = HeatColumns.stable(regolith, layers, size);
            rowEnd = new int[size];
            absorbedW = new double[size];
            lightW = new double[size];
            backW = new double[size];
            WallView view = new WallView(lattices, ground);
            int n = 0;
            for (int c = 0; c < size; c++) {
                sent[origin + c] = new float[sun.steps() / STEPS];
                if (ground.isKnown(first + c)) {
                    view.look(first + c);
                    if (n + view.count() > seen.length) {
                        seen = Arrays.copyOf(seen, 2 * (n + view.count()));
                        share = Arrays.copyOf(share, 2 * (n + view.count()));
                    }
                    for (int i = 0; i < view.count(); i++) {
                        seen[n] = view.point(i);
                        share[n++] = view.share(i);
                    }
                }
                rowEnd[c] = n;
            }
        }

        /** From what the Sun alone brings over the year. */
        void start() {
            double[] sum = new double[size];
            int cycle = sun.cycle() / STEPS;
            int every = 2;
            for (int t = 0; t < cycle; t += every) {
                light.mean(t * STEPS, STEPS, lightW, backW);
                for (int c = 0; c < size; c++) {
                    sum[c] += lightW[c] * every / cycle;
                }
            }
            for (int c = 0; c < size; c++) {
                double absorbed = Math.max(0.5, sum[c]) + regolith.internalHeatWPerM2();
                double start = Math.pow(absorbed / (regolith.emissivity() * Regolith.STEFAN_BOLTZMANN), 0.25);
                columns.start(c, start);
                kelvin[origin + c] = start;
            }
        }

        void light(int t) {
            light.mean(t * STEPS, STEPS, lightW, backW);
            System.arraycopy(lightW, 0, direct, origin, size);
            System.arraycopy(backW, 0, reflected, origin, size);
        }

        /** Light reflected now, with what was scattered and how warm the walls were a step ago. */
        void gather() {
            double e = regolith.emissivity();
            double emitted = e * Regolith.STEFAN_BOLTZMANN;
            int i = 0;
            for (int c = 0; c < size; c++) {
                double s = 0;
                double r = 0;
                for (; i < rowEnd[c]; i++) {
                    int j = seen[i];
                    double t2 = kelvin[j] * kelvin[j];
                    s += share[i] * (reflected[j] + albedo * scattered[j]);
                    r += share[i] * (emitted * t2 * t2 + (1 - e) * infrared[j]);
                }
                scatteredNext[origin + c] = s;
                infraredNext[origin + c] = r;
            }
        }

        void step(int t, boolean keep) {
            double e = regolith.emissivity();
            for (int c = 0; c < size; c++) {
                int p = origin + c;
                absorbedW[c] = direct[p] + (1 - albedo) * scattered[p] + e * infrared[p];
            }
            columns.step(absorbedW, STEPS * sun.stepS());
            double[] skinK = columns.skinK();
            for (int c = 0; c < size; c++) {
                int p = origin + c;
                kelvin[p] = skinK[c];
                if (keep) {
                    double t2 = skinK[c] * skinK[c];
                    double lightW = reflected[p] + albedo * scattered[p];
                    double heatW = e * Regolith.STEFAN_BOLTZMANN * t2 * t2 + (1 - e) * infrared[p];
                    sent[p][t] = (float) ((1 - albedo) * lightW + e * heatW);
                }
            }
        }
    }
}
