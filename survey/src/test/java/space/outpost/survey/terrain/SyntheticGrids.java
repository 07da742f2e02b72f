package space.outpost.survey.terrain;

import space.outpost.model.Place;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.raster.SimpleCylindrical;

/** Grids of analytic terrain. */
public final class SyntheticGrids {
    private SyntheticGrids() {}

    /** Height by place. */
    @FunctionalInterface
    public interface Relief {
        double heightM(Place place);
    }

    /** A square about the south pole, cell centres at its corners and, with an even number of cells, at the pole. */
    public static Raster polar(String name, double cellM, int halfCells, Relief relief) {
        return polar(name, cellM, 0, 0, halfCells, relief);
    }

    /** The same about a map position. */
    public static Raster polar(String name, double cellM, double x, double y, int halfCells, Relief relief) {
        int side = 2 * halfCells + 1;
        GridFrame frame = GridFrame.upright(x - halfCells * cellM, y + halfCells * cellM, cellM);
        float[] heights = new float[side * side];
        for (int row = 0; row < side; row++) {
            for (int col = 0; col < side; col++) {
                double[] p = PolarStereographic.south().unitVector(frame.x(col, row), frame.y(col, row));
                heights[row * side + col] = (float) relief.heightM(place(p));
            }
        }
        return Raster.of(name, side, PolarStereographic.south(), frame, heights);
    }

    /** The whole Moon by longitude and latitude. */
    public static Raster global(int perDegree, Relief relief) {
        int width = 360 * perDegree;
        double cellM = Math.toRadians(1.0 / perDegree) * Place.MOON_RADIUS_M;
        float[] heights = new float[width * width / 2];
        for (int row = 0; row < width / 2; row++) {
            for (int col = 0; col < width; col++) {
                heights[row * width + col] = (float)
                        relief.heightM(Place.ofDegrees(90 - (row + 0.5) / perDegree, (col + 0.5) / perDegree, 0));
            }
        }
        GridFrame frame = GridFrame.upright(-(width - 1) / 2.0 * cellM, (width / 2 - 1) / 2.0 * cellM, cellM);
        return Raster.of("global", width, new SimpleCylindrical(Math.PI, 0, 0, 0, 0), frame, heights);
    }

    public static Place place(double[] p) {
        return new Place(Math.atan2(p[2], Math.hypot(p[0], p[1])), Math.atan2(p[1], p[0]), 0);
    }

    /** Where a great circle leads. */
    public static Place towards(Place from, double azimuthRad, double distanceM) {
        double a = distanceM / Place.MOON_RADIUS_M;
        double lat = from.latitudeRad();
        double lon = from.longitudeRad();
        double n = Math.sin(a) * Math.cos(azimuthRad);
        double e = Math.sin(a) * Math.sin(azimuthRad);
        double u = Math.cos(a);
        return place(new double[] {
            u * Math.cos(lat) * Math.cos(lon) - n * Math.sin(lat) * Math.cos(lon) - e * Math.sin(lon),
            u * Math.cos(lat) * Math.sin(lon) - n * Math.sin(lat) * Math.sin(lon) + e * Math.cos(lon),
            u * Math.sin(lat) + n * Math.cos(lat)
        });
    }

    /** Elevation over the horizontal at the first height of a point at a distance and the second height. */
    public static double elevationRad(double eyeM, double distanceM, double heightM) {
        double a = distanceM / Place.MOON_RADIUS_M;
        double r = Place.MOON_RADIUS_M + heightM;
        return Math.atan2(r * Math.cos(a) - (Place.MOON_RADIUS_M + eyeM), r * Math.sin(a));
    }
}
