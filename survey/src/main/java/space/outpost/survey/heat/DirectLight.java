package space.outpost.survey.heat;

import java.util.Arrays;
import space.outpost.model.Place;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;

/**
 * Sunlight that falls straight on some cells of a region, step by step. The Sun's disc over a horizon is taken as cut by
 * a level edge at the horizon of its centre's bearing, which is interpolated between the directions kept. One thread.
 */
final class DirectLight {
    private final SunPath sun;
    private final TiltedGround ground;
    private final Absorption absorption;
    private final PolarStereographic map;
    private final int[] cell;
    private final int cells;
    private final boolean[] known;
    private final double[][] right;
    private final double[][] up;
    private final double[][] zenith;
    private final double[][] normal;
    private final double[] slopeCosine;
    private final double[] poleRight;
    private final double[] poleUp;

    /** @param cell which cells of the ground */
    DirectLight(TiltedGround ground, SunPath sun, Absorption absorption, int[] cell) {
        this.sun = sun;
        this.ground = ground;
        this.absorption = absorption;
        this.cell = cell;
        cells = cell.length;
        Region region = ground.region();
        map = region.projection();
        known = new boolean[cells];
        right = new double[3][cells];
        up = new double[3][cells];
        zenith = new double[3][cells];
        normal = new double[3][cells];
        slopeCosine = new double[cells];
        for (int c = 0; c < cells; c++) {
            int at = cell[c];
            known[c] = ground.isKnown(at);
            int col = at % region.cols();
            int row = at / region.cols();
            double x = region.x(col, row);
            double y = region.y(col, row);
            double[] r = axis(x, y, 1, 0);
            double[] u = axis(x, y, 0, 1);
            double[] z = map.unitVector(x, y);
            slopeCosine[c] = ground.slopeCosine(at);
            for (int k = 0; k < 3; k++) {
                right[k][c] = r[k];
                up[k][c] = u[k];
                zenith[k][c] = z[k];
                normal[k][c] = slopeCosine[c] * (z[k] - ground.riseRight(at) * r[k] - ground.riseUp(at) * u[k]);
            }
        }
        poleRight = axis(map.falseEastingM(), map.falseNorthingM(), 1, 0);
        poleUp = axis(map.falseEastingM(), map.falseNorthingM(), 0, 1);
    }

    /** Unit vector along the map's x or y axis at a point of it. */
    private double[] axis(double x, double y, double dx, double dy) {
        double reach = 1e-3 * Place.MOON_RADIUS_M;
        double[] from = map.unitVector(x - reach * dx, y - reach * dy);
        double[] to = map.unitVector(x + reach * dx, y + reach * dy);
        double[] v = {to[0] - from[0], to[1] - from[1], to[2] - from[2]};
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }

    /**
     * Means over looks.
     *
     * @param fromStep first step of the mean
     * @param steps how many
     * @param absorbedW out, per cell, W/m2
     * @param reflectedW out, per cell, W/m2
     */
    void mean(int fromStep, int steps, double[] absorbedW, double[] reflectedW) {
        Arrays.fill(absorbedW, 0, cells, 0);
        Arrays.fill(reflectedW, 0, cells, 0);
        int looks = steps * SunPath.LOOKS;
        for (int look = fromStep * SunPath.LOOKS; look < fromStep * SunPath.LOOKS + looks; look++) {
            add(look, 1.0 / looks, absorbedW, reflectedW);
        }
    }

    private void add(int look, double weight, double[] absorbedW, double[] reflectedW) {
        double sx = sun.x()[look];
        double sy = sun.y()[look];
        double sz = sun.z()[look];
        double fullW = weight * sun.fullW()[look];
        double radius = sun.radiusRad()[look];
        // Bearings across the map differ little from the one at the pole.
        double px = sx * poleRight[0] + sy * poleRight[1] + sz * poleRight[2];
        double py = sx * poleUp[0] + sy * poleUp[1] + sz * poleUp[2];
        double length = Math.hypot(px, py);
        double sin = length > 0 ? px / length : 0;
        double cos = length > 0 ? py / length : 1;
        double poleBearing = Math.atan2(sin, cos);
        int n = ground.directions();
        double perRad = n / (2 * Math.PI);
        for (int c = 0; c < cells; c++) {
            double v = sx * zenith[0][c] + sy * zenith[1][c] + sz * zenith[2][c];
            double facing = sx * normal[0][c] + sy * normal[1][c] + sz * normal[2][c];
            if (facing <= -radius || !known[c]) {
                continue;
            }
            double a = sx * right[0][c] + sy * right[1][c] + sz * right[2][c];
            double b = sx * up[0][c] + sy * up[1][c] + sz * up[2][c];
            double at = (poleBearing + turn(a * cos - b * sin, a * sin + b * cos)) * perRad;
            int k = (int) Math.floor(at);
            double f = at - k;
            short from = ground.horizons(Math.floorMod(k, n))[cell[c]];
            short to = ground.horizons(Math.floorMod(k + 1, n))[cell[c]];
            double over = elevation(v) - HorizonCube.STEP_RAD * (from + f * (to - from));
            if (over <= -radius) {
                continue;
            }
            double visible = over >= radius ? 1 : visible(over / radius);
            // What is seen of a half-hidden disc lies above its centre.
            double incidence = facing + radius * (1 - visible) * slopeCosine[c];
            if (incidence > 0) {
                double fallingW = fullW * visible;
                double taken = fallingW * absorption.at(incidence);
                absorbedW[c] += taken;
                reflectedW[c] += fallingW * Math.min(1, incidence) - taken;
            }
        }
    }

    private static double turn(double across, double along) {
        double x = across / along;
        if (!(along > 0) || Math.abs(x) > 0.05) {
            return Math.atan2(across, along);
        }
        double x2 = x * x;
        return x * (1 - x2 * (1.0 / 3 - x2 * (1.0 / 5 - x2 / 7)));
    }

    private static double elevation(double sine) {
        if (Math.abs(sine) > 0.2) {
            return Math.asin(Math.clamp(sine, -1.0, 1.0));
        }
        double s2 = sine * sine;
        return sine * (1 + s2 * (1.0 / 6 + s2 * (3.0 / 40 + s2 * 15.0 / 336)));
    }

    /** The part of a unit disc above a level edge that lies x below its centre. */
    static double visible(double x) {
        double c = Math.clamp(x, -1.0, 1.0);
        return 0.5 + (c * Math.sqrt(1 - c * c) + Math.asin(c)) / Math.PI;
    }
}
