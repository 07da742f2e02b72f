package space.outpost.survey.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import space.outpost.model.Place;

/** Small grounds and skies made by hand. */
final class Scene {
    static final int TICK_S = 600;

    /** Crosses a cell of 100 m on the level in one tick, a diagonal in two. */
    static final Rover ROVER = rover(3.6e6, 400);

    final int cols;
    final int rows;
    final float[] heights;
    final List<byte[]> planes = new ArrayList<>();

    Scene(int cols, int rows, int steps) {
        this.cols = cols;
        this.rows = rows;
        heights = new float[cols * rows];
        for (int step = 0; step < steps; step++) {
            byte[] plane = new byte[cols * rows];
            Arrays.fill(plane, MovingSky.pack(1, true));
            planes.add(plane);
        }
    }

    static Rover rover(double batteryJ, double arrayW) {
        return rover(batteryJ, arrayW, 100.0 / TICK_S);
    }

    static Rover rover(double batteryJ, double arrayW, double speedMPerS) {
        double slope = Math.toRadians(20);
        return new Rover(
                100, speedMPerS, 1, slope, slope, slope, 0.15, 0.6, 100, 20, 50, arrayW, 2, 2, batteryJ, 0.1, 0);
    }

    static Rover withSlopes(Rover r, double climbDeg, double descentDeg) {
        return with(r, Math.toRadians(climbDeg), Math.toRadians(descentDeg), r.reserveJ());
    }

    static Rover withReserve(Rover r, double reserveJ) {
        return with(r, r.climbRad(), r.descentRad(), reserveJ);
    }

    private static Rover with(Rover r, double climbRad, double descentRad, double reserveJ) {
        return new Rover(
                r.massKg(),
                r.speedMPerS(),
                r.speedOnSlope(),
                climbRad,
                descentRad,
                r.crossRad(),
                r.rollingResistance(),
                r.driveEfficiency(),
                r.restW(),
                r.drivingW(),
                r.heaterW(),
                r.arrayW(),
                r.arrayHeightM(),
                r.antennaHeightM(),
                r.batteryJ(),
                r.floor(),
                reserveJ);
    }

    int cell(int col, int row) {
        return row * cols + col;
    }

    /** Sets light and contact of a rectangle in some steps; bounds are exclusive at their ends. */
    Scene sky(int firstCol, int endCol, int firstStep, int endStep, double light, boolean contact) {
        for (int step = firstStep; step < endStep; step++) {
            for (int row = 0; row < rows; row++) {
                for (int col = firstCol; col < endCol; col++) {
                    planes.get(step)[cell(col, row)] = MovingSky.pack(light, contact);
                }
            }
        }
        return this;
    }

    Scene height(int firstCol, int endCol, double metres) {
        for (int row = 0; row < rows; row++) {
            Arrays.fill(heights, cell(firstCol, row), cell(firstCol, row) + endCol - firstCol, (float) metres);
        }
        return this;
    }

    RouteMap map(int stepS) {
        double[] irradiance = new double[planes.size()];
        Arrays.fill(irradiance, Rover.SUN_W_PER_M2);
        return new RouteMap(
                new Heights(cols, rows, 100, heights),
                new MovingSky(stepS, planes, irradiance),
                cell -> Place.ofDegrees(-89, cell, 0));
    }

    /** Every cell's light and contact by chance, lasting for some steps; every second map with walls. */
    static Scene random(long seed, int cols, int rows, int steps) {
        SplittableRandom random = new SplittableRandom(seed);
        Scene scene = new Scene(cols, rows, steps);
        for (int cell = 0; cell < cols * rows; cell++) {
            scene.heights[cell] = random.nextInt(seed % 2 == 0 ? 10 : 60);
            boolean alwaysLit = random.nextInt(4) == 0;
            byte now = 0;
            for (int step = 0; step < steps; step++) {
                if (step == 0 || random.nextInt(4) == 0) {
                    now = MovingSky.pack(random.nextInt(3) / 2.0, random.nextInt(3) > 0);
                }
                scene.planes.get(step)[cell] = alwaysLit ? MovingSky.pack(1, MovingSky.contact(now)) : now;
            }
        }
        return scene;
    }

    static Errand.Stop stop(int cell, int staySteps) {
        return new Errand.Stop(cell, staySteps * TICK_S, 0, 0, false);
    }

    static Errand errand(int start, boolean comeBack, Errand.Stop... stops) {
        return new Errand(start, 1, List.of(stops), comeBack, Errand.UNBOUND_M, TICK_S);
    }
}
