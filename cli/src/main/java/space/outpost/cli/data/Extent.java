package space.outpost.cli.data;

import java.util.Arrays;
import space.outpost.survey.raster.Raster;

/**
 * What a grid covers of the Moon, in degrees.
 *
 * @param westDeg east longitude of its western end, 0 to 360
 * @param eastDeg of its eastern end; not less than the western one, so past 360 where the grid crosses 0
 */
record Extent(double southDeg, double northDeg, double westDeg, double eastDeg) {
    private static final int STEPS = 64;

    static Extent of(Raster raster) {
        double[] longitudes = new double[4 * STEPS];
        double south = poleInside(raster, -1) ? -90 : 90;
        double north = poleInside(raster, 1) ? 90 : -90;
        for (int i = 0; i < STEPS; i++) {
            double u = (double) i / STEPS;
            double[][] around = {{u, 0}, {1, u}, {1 - u, 1}, {0, 1 - u}};
            for (int side = 0; side < 4; side++) {
                double col = around[side][0] * raster.width() - 0.5;
                double row = around[side][1] * raster.height() - 0.5;
                double[] p = raster.projection()
                        .unitVector(raster.frame().x(col, row), raster.frame().y(col, row));
                double latitude = Math.toDegrees(Math.atan2(p[2], Math.hypot(p[0], p[1])));
                south = Math.min(south, latitude);
                north = Math.max(north, latitude);
                longitudes[4 * i + side] = (Math.toDegrees(Math.atan2(p[1], p[0])) + 360) % 360;
            }
        }
        if (raster.wraps() || poleInside(raster, -1) || poleInside(raster, 1)) {
            return new Extent(south, north, 0, 360);
        }
        return aroundGap(south, north, longitudes);
    }

    private static boolean poleInside(Raster raster, int pole) {
        double x = raster.projection().x(0, 0, pole);
        double y = raster.projection().y(0, 0, pole);
        double col = raster.frame().col(x, y);
        double row = raster.frame().row(x, y);
        return col >= -0.5 && col <= raster.width() - 0.5 && row >= -0.5 && row <= raster.height() - 0.5;
    }

    /** The longitudes lie everywhere but in their widest gap. */
    private static Extent aroundGap(double south, double north, double[] longitudes) {
        Arrays.sort(longitudes);
        int last = longitudes.length - 1;
        double widest = longitudes[0] + 360 - longitudes[last];
        double west = longitudes[0];
        for (int i = 0; i < last; i++) {
            if (longitudes[i + 1] - longitudes[i] > widest) {
                widest = longitudes[i + 1] - longitudes[i];
                west = longitudes[i + 1];
            }
        }
        return new Extent(south, north, west, west + 360 - widest);
    }
}
