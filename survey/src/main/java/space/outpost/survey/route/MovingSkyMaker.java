package space.outpost.survey.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import space.outpost.model.Place;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.horizon.Sweep;
import space.outpost.survey.light.Pointing;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/**
 * Makes the moving sky of a region. Horizons pass by direction by direction, and each step of time takes what it needs
 * of the two next to its Sun and its Earth, so that no horizons are kept. A horizon counts as level across the disc.
 */
final class MovingSkyMaker implements Sweep {
    static final int DIRECTIONS = 360;

    private static final double AU_M = 149_597_870_700.0;

    /** Cells between those whose view of a body is computed; in between it is taken as linear. */
    private static final int NODE = 32;

    private final Region region;
    private final Heights ground;
    private final BodyTrack sun;
    private final BodyTrack earth;
    private final int antennaMast;
    private final List<byte[]> planes = new ArrayList<>();
    private final double[] sunDirection;
    private final double[] earthDirection;
    private final IntConsumer progress;
    private float[][] first = {};
    private float[][] before = {};

    private MovingSkyMaker(
            Region region, Heights ground, BodyTrack sun, BodyTrack earth, int antennaMast, IntConsumer progress) {
        this.region = region;
        this.ground = ground;
        this.sun = sun;
        this.earth = earth;
        this.antennaMast = antennaMast;
        this.progress = progress;
        sunDirection = directions(sun);
        earthDirection = directions(earth);
        for (int step = 0; step < sun.size(); step++) {
            planes.add(new byte[region.size()]);
        }
    }

    /** @param progress told how many of {@link #DIRECTIONS} are done */
    static MovingSky make(
            Region region,
            Heights ground,
            Terrain terrain,
            Sky sky,
            Rover rover,
            Instant start,
            int stepS,
            int steps,
            int threads,
            IntConsumer progress) {
        Instant middle = start.plusMillis(stepS * 500L);
        Duration step = Duration.ofSeconds(stepS);
        BodyTrack sun = sky.track(Body.SUN, middle, step, steps);
        BodyTrack earth = sky.track(Body.EARTH, middle, step, steps);
        boolean oneMast = rover.arrayHeightM() == rover.antennaHeightM();
        double[] masts = oneMast
                ? new double[] {rover.arrayHeightM()}
                : new double[] {rover.arrayHeightM(), rover.antennaHeightM()};
        MovingSkyMaker maker = new MovingSkyMaker(region, ground, sun, earth, oneMast ? 0 : 1, progress);
        new HorizonEngine(terrain, threads, SkylineCaster.FULL_RANGE_M).sweep(region, DIRECTIONS, masts, maker);
        maker.between(DIRECTIONS - 1, maker.before, maker.first);
        double[] irradiance = IntStream.range(0, steps)
                .mapToDouble(i -> {
                    double distance = Math.sqrt(sun.x(i) * sun.x(i) + sun.y(i) * sun.y(i) + sun.z(i) * sun.z(i));
                    return Rover.SUN_W_PER_M2 * AU_M / distance * AU_M / distance;
                })
                .toArray();
        return new MovingSky(stepS, maker.planes, irradiance);
    }

    /** Where a body stands in each step, seen from the region's middle, counted in the directions of the sweep. */
    private double[] directions(BodyTrack body) {
        int col = region.cols() / 2;
        int row = region.rows() / 2;
        Pointing pointing = new Pointing(region.place(col, row), body);
        double north = region.northBearingRad(col, row);
        return IntStream.range(0, body.size())
                .mapToDouble(i -> {
                    pointing.look(i);
                    double turns = (pointing.azimuthRad() + north) / (2 * Math.PI);
                    return (turns - Math.floor(turns)) * DIRECTIONS;
                })
                .toArray();
    }

    @Override
    public void direction(int direction, double mapBearingRad, float[][] elevationRad) {
        float[][] now = new float[elevationRad.length][];
        for (int mast = 0; mast < now.length; mast++) {
            now[mast] = elevationRad[mast].clone();
        }
        if (direction == 0) {
            first = now;
        } else {
            between(direction - 1, before, now);
        }
        before = now;
        progress.accept(direction + 1);
    }

    private void between(int direction, float[][] left, float[][] right) {
        for (int step = 0; step < planes.size(); step++) {
            byte[] plane = planes.get(step);
            if ((int) sunDirection[step] == direction) {
                double weight = sunDirection[step] - direction;
                rows(
                        sun,
                        step,
                        left[0],
                        right[0],
                        weight,
                        (cell, heights) -> plane[cell] |= MovingSky.pack(share(heights), false));
            }
            if ((int) earthDirection[step] == direction) {
                double weight = earthDirection[step] - direction;
                rows(earth, step, left[antennaMast], right[antennaMast], weight, (cell, heights) -> {
                    if (heights >= 0) {
                        plane[cell] |= MovingSky.pack(0, true);
                    }
                });
            }
        }
    }

    @FunctionalInterface
    private interface Seen {
        /** @param radii the disc's centre over the horizon, in radii of the disc */
        void cell(int cell, double radii);
    }

    private void rows(BodyTrack body, int step, float[] left, float[] right, double weight, Seen seen) {
        double distance =
                Math.sqrt(body.x(step) * body.x(step) + body.y(step) * body.y(step) + body.z(step) * body.z(step));
        double radius = body.radiusM() / distance;
        int cols = region.cols();
        IntStream.range(0, region.rows()).parallel().forEach(row -> {
            double from = elevationRad(body, step, 0, row);
            double slope = 0;
            for (int col = 0; col < cols; col++) {
                int past = col % NODE;
                if (past == 0) {
                    int next = Math.min(col + NODE, Math.max(col + 1, cols - 1));
                    from = elevationRad(body, step, col, row);
                    slope = (elevationRad(body, step, next, row) - from) / (next - col);
                }
                int cell = row * cols + col;
                double horizon = left[cell] + weight * (right[cell] - left[cell]);
                if (!Double.isNaN(horizon)) {
                    seen.cell(cell, (from + slope * past - horizon) / radius);
                }
            }
        });
    }

    private double elevationRad(BodyTrack body, int step, int col, int row) {
        double[] up = region.unitVector(Math.min(col, region.cols() - 1), row);
        double height = ground.metres()[row * region.cols() + Math.min(col, region.cols() - 1)];
        double eye = Place.MOON_RADIUS_M + (Double.isNaN(height) ? 0 : height);
        double x = body.x(step) - eye * up[0];
        double y = body.y(step) - eye * up[1];
        double z = body.z(step) - eye * up[2];
        return Math.asin((x * up[0] + y * up[1] + z * up[2]) / Math.sqrt(x * x + y * y + z * z));
    }

    /** The part of a disc over a level horizon. */
    static double share(double radii) {
        if (radii <= -1 || radii >= 1) {
            return radii < 0 ? 0 : 1;
        }
        return 0.5 + (radii * Math.sqrt(1 - radii * radii) + Math.asin(radii)) / Math.PI;
    }
}
