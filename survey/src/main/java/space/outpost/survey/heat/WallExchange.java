package space.outpost.survey.heat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import space.outpost.survey.work.Workers;

/**
 * Light and infrared between the points of the lattices, a lunar year at once: light goes to and fro until it is spent;
 * then the ground runs through the year under the infrared that the others sent in the last round, and again. Rounds
 * settle the ground too. A view of a fifth being walls, each round leaves a fifth of the error in what they send.
 */
final class WallExchange {
    private static final IntConsumer NOTHING = t -> {};
    private static final int CHUNK = 128;
    private static final int ROUNDS = 4;

    /** From wall to wall; each leaves some twentieth of the light. */
    private static final int REFLECTIONS = 2;

    private final Lattices lattices;
    private final SunPath sun;
    private final Regolith regolith;
    private final Layers layers;
    private final Workers pool;
    private final double albedo;
    private final List<Chunk> chunks;

    private final PointYears absorbedLight;
    private final PointYears light;
    private final float[] reflected;
    private float[] spare;
    private PointYears heat;
    private PointYears nextHeat;
    private final float[][] sent;

    private WallExchange(Lattices lattices, SunPath sun, Regolith regolith, Layers layers, Workers pool) {
        this.lattices = lattices;
        this.sun = sun;
        this.regolith = regolith;
        this.layers = layers;
        this.pool = pool;
        albedo = regolith.albedo().diffuse();
        int points = lattices.points();
        int year = year();
        absorbedLight = new PointYears(points, year);
        light = new PointYears(points, year);
        reflected = new float[points * PointYears.BLOCK];
        spare = new float[points * PointYears.BLOCK];
        heat = new PointYears(points, year);
        nextHeat = new PointYears(points, year);
        sent = new float[points][sun.steps() / Walls.STEPS];
        chunks = chunks();
    }

    static float[][] sent(Lattices lattices, SunPath sun, Regolith regolith, Layers layers, Workers pool) {
        WallExchange exchange = new WallExchange(lattices, sun, regolith, layers, pool);
        exchange.run();
        return exchange.sent;
    }

    private int year() {
        return sun.cycle() / Walls.STEPS;
    }

    private List<Chunk> chunks() {
        Absorption absorption = new Absorption(regolith.albedo());
        List<Callable<Chunk>> builds = new ArrayList<>();
        for (int level = 0; level < lattices.size(); level++) {
            TiltedGround ground = lattices.level(level);
            int[] cells = lattices.cells(level);
            for (int from = 0; from < cells.length; from += CHUNK) {
                int origin = lattices.point(level, cells[from]);
                int[] chunk = Arrays.copyOfRange(cells, from, Math.min(from + CHUNK, cells.length));
                builds.add(() -> new Chunk(ground, origin, chunk, absorption));
            }
        }
        return pool.all(builds);
    }

    private void run() {
        int total = sun.steps() / Walls.STEPS;
        for (int first = 0; first < total; first += year()) {
            int from = first;
            int n = Math.min(year(), total - from);
            for (int block = 0; block * PointYears.BLOCK < n; block++) {
                exchangeLight(from, n, block);
            }
            if (from == 0) {
                each(Chunk::begin);
                for (int k = 0; k < ROUNDS; k++) {
                    each(Chunk::settle);
                    passHeat();
                }
            } else {
                each(c -> c.rehearse(n));
                passHeat();
            }
            each(c -> c.send(from, n));
            passHeat();
        }
    }

    private void exchangeLight(int from, int n, int block) {
        each(c -> c.sunlight(from, n, block));
        for (int k = 1; k <= REFLECTIONS; k++) {
            boolean last = k == REFLECTIONS;
            each(c -> c.reflect(block, last));
            spare = light.exchange(block, spare);
        }
    }

    private void passHeat() {
        PointYears done = nextHeat;
        nextHeat = heat;
        heat = done;
    }

    private void each(Consumer<Chunk> work) {
        int tasks = 8;
        pool.each(
                tasks,
                k -> chunks.subList(k * chunks.size() / tasks, (k + 1) * chunks.size() / tasks)
                        .forEach(work));
    }

    /** Some points that are stepped together. */
    private final class Chunk {
        private final int origin;
        private final int size;
        private final DirectLight sunlight;
        private final HeatColumns columns;
        private final int[] rowEnd;
        private int[] seen = new int[1024];
        private float[] share = new float[1024];
        private final double[] absorbedW;
        private final double[] reflectedW;

        Chunk(TiltedGround ground, int origin, int[] cells, Absorption absorption) {
            this.origin = origin;
            size = cells.length;
            sunlight = new DirectLight(ground, sun, absorption, cells);
            columns = HeatColumns.stable(regolith, layers, size);
            rowEnd = new int[size];
            absorbedW = new double[size];
            reflectedW = new double[size];
            WallView view = new WallView(lattices, ground);
            int n = 0;
            for (int c = 0; c < size; c++) {
                view.look(cells[c]);
                if (n + view.count() > seen.length) {
                    seen = Arrays.copyOf(seen, 2 * (n + view.count()));
                    share = Arrays.copyOf(share, 2 * (n + view.count()));
                }
                for (int i = 0; i < view.count(); i++) {
                    seen[n] = view.point(i);
                    share[n++] = view.share(i);
                }
                rowEnd[c] = n;
            }
        }

        /** What the Sun itself brings, and what of it goes back. */
        void sunlight(int from, int n, int block) {
            for (int i = 0; i < PointYears.BLOCK; i++) {
                int t = block * PointYears.BLOCK + i;
                if (t < n) {
                    sunlight.mean((from + t) * Walls.STEPS, Walls.STEPS, absorbedW, reflectedW);
                }
                for (int c = 0; c < size; c++) {
                    absorbedLight.set(origin + c, t, t < n ? (float) absorbedW[c] : 0);
                    light.set(origin + c, t, t < n ? (float) reflectedW[c] : 0);
                    reflected[(origin + c) * PointYears.BLOCK + i] = t < n ? (float) reflectedW[c] : 0;
                }
            }
        }

        /** Sends on what comes from the others; the last time what stays of it is absorbed. */
        void reflect(int block, boolean last) {
            float[] scattered = new float[PointYears.BLOCK];
            float[] absorbed = absorbedLight.block(block);
            for (int c = 0; c < size; c++) {
                PointYears.gather(light.block(block), seen, share, rowEnd(c - 1), rowEnd(c), scattered);
                int at = (origin + c) * PointYears.BLOCK;
                for (int i = 0; i < scattered.length; i++) {
                    spare[at + i] = reflected[at + i] + (float) albedo * scattered[i];
                    if (last) {
                        absorbed[at + i] += (float) (1 - albedo) * scattered[i];
                    }
                }
            }
        }

        private int rowEnd(int c) {
            return c < 0 ? 0 : rowEnd[c];
        }

        /** At the temperatures at which light alone would keep the ground. */
        void begin() {
            double emitted = regolith.emissivity() * Regolith.STEFAN_BOLTZMANN;
            for (int c = 0; c < size; c++) {
                double sum = 0;
                for (int t = 0; t < year(); t++) {
                    sum += absorbedLight.at(origin + c, t);
                }
                double meanW = Math.max(0.5, sum / year()) + regolith.internalHeatWPerM2();
                columns.start(c, Math.pow(meanW / emitted, 0.25));
                for (int t = 0; t < year(); t++) {
                    heat.set(origin + c, t, (float) meanW);
                }
            }
        }

        void settle() {
            columns.beginMeans();
            go(columns, year(), NOTHING);
            columns.settle();
        }

        /** Without moving on. */
        void rehearse(int n) {
            HeatColumns copy = HeatColumns.stable(regolith, layers, size);
            copy.setStateOf(columns);
            go(copy, n, NOTHING);
        }

        void send(int from, int n) {
            double e = regolith.emissivity();
            go(columns, n, t -> {
                for (int c = 0; c < size; c++) {
                    int p = origin + c;
                    sent[p][from + t] = (float) ((1 - albedo) * light.at(p, t) + e * nextHeat.at(p, t));
                }
            });
        }

        /** Through the year under the infrared of the last round. */
        private void go(HeatColumns ground, int n, IntConsumer after) {
            double e = regolith.emissivity();
            float[] infrared = infrared(n);
            for (int t = 0; t < n; t++) {
                for (int c = 0; c < size; c++) {
                    absorbedW[c] = absorbedLight.at(origin + c, t) + e * infrared[c * year() + t];
                }
                ground.step(absorbedW, Walls.STEPS * sun.stepS());
                double[] skinK = ground.skinK();
                for (int c = 0; c < size; c++) {
                    double t2 = skinK[c] * skinK[c];
                    double emittedW = e * Regolith.STEFAN_BOLTZMANN * t2 * t2;
                    nextHeat.set(origin + c, t, (float) (emittedW + (1 - e) * infrared[c * year() + t]));
                }
                after.accept(t);
            }
        }

        /** Falling on each point in the first n steps, step after step. */
        private float[] infrared(int n) {
            float[] falling = new float[size * year()];
            float[] part = new float[PointYears.BLOCK];
            for (int block = 0; block * PointYears.BLOCK < n; block++) {
                int from = block * PointYears.BLOCK;
                for (int c = 0; c < size; c++) {
                    PointYears.gather(heat.block(block), seen, share, rowEnd(c - 1), rowEnd(c), part);
                    System.arraycopy(part, 0, falling, c * year() + from, Math.min(part.length, year() - from));
                }
            }
            return falling;
        }
    }
}
