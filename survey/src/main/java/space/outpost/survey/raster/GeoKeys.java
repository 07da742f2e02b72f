package space.outpost.survey.raster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import space.outpost.model.Place;

/**
 * Where a GeoTIFF lies on the Moon: its GeoKeys (OGC 19-008r4) and its tie points or transformation. Accepted are polar
 * stereographic and equirectangular maps in metres and plain longitude and latitude in degrees, all on the sphere of
 * {@link Place#MOON_RADIUS_M}.
 */
final class GeoKeys {
    private static final int MODEL_PIXEL_SCALE = 33550;
    private static final int MODEL_TIEPOINT = 33922;
    private static final int MODEL_TRANSFORMATION = 34264;
    private static final int KEY_DIRECTORY = 34735;
    private static final int DOUBLE_PARAMS = 34736;

    private static final int MODEL_TYPE = 1024;
    private static final int RASTER_TYPE = 1025;
    private static final int SEMI_MAJOR = 2057;
    private static final int SEMI_MINOR = 2058;
    private static final int INVERSE_FLATTENING = 2059;
    private static final int ANGULAR_UNITS = 2054;
    private static final int COORDINATE_TRANSFORMATION = 3075;
    private static final int LINEAR_UNITS = 3076;
    private static final int STANDARD_PARALLEL = 3078;
    private static final int ORIGIN_LONGITUDE = 3080;
    private static final int ORIGIN_LATITUDE = 3081;
    private static final int FALSE_EASTING = 3082;
    private static final int FALSE_NORTHING = 3083;
    private static final int CENTRE_LONGITUDE = 3088;
    private static final int CENTRE_LATITUDE = 3089;
    private static final int SCALE_AT_ORIGIN = 3092;
    private static final int VERTICAL_LONGITUDE = 3095;

    /** What is said in words alone, or in a dialect such as Esri's. */
    private static final int USER_DEFINED = 32767;

    private static final int STEREOGRAPHIC = 14;
    private static final int POLAR_STEREOGRAPHIC = 15;
    private static final int EQUIRECTANGULAR = 17;
    private static final double RADIUS_TOLERANCE_M = 1e-3;

    private final TiffDirectory tags;
    private final Findings findings;
    private final Map<Integer, Double> keys = new HashMap<>();

    /** A projection and the grid's place on it. */
    record Georeference(Projection projection, GridFrame frame) {}

    private GeoKeys(TiffDirectory tags, Findings findings) {
        this.tags = tags;
        this.findings = findings;
    }

    /** Empty if something is amiss, which is then among the findings. */
    static Optional<Georeference> read(TiffDirectory tags, Findings findings) {
        GeoKeys keys = new GeoKeys(tags, findings);
        keys.readKeys();
        Optional<Projection> projection = keys.projection();
        boolean degrees = keys.key(MODEL_TYPE, 0) == 2;
        Optional<GridFrame> frame = keys.frame(degrees ? Math.toRadians(Place.MOON_RADIUS_M) : 1);
        return projection.isPresent() && frame.isPresent()
                ? Optional.of(new Georeference(projection.get(), frame.get()))
                : Optional.empty();
    }

    private void readKeys() {
        long[] directory = tags.integers(KEY_DIRECTORY);
        double[] doubles = tags.doubles(DOUBLE_PARAMS);
        if (directory.length < 4 || directory[0] != 1 || directory.length < 4 + 4 * directory[3]) {
            return;
        }
        for (int i = 1; i <= directory[3]; i++) {
            int id = (int) directory[4 * i];
            long where = directory[4 * i + 1];
            long value = directory[4 * i + 3];
            if (where == 0) {
                keys.put(id, (double) value);
            } else if (where == DOUBLE_PARAMS && value < doubles.length) {
                keys.put(id, doubles[(int) value]);
            } else if (where == DOUBLE_PARAMS) {
                findings.add(key(id), "parameter " + value, "one of " + doubles.length + " in tag " + DOUBLE_PARAMS);
            }
        }
    }

    private static String key(int id) {
        return "GeoKey " + id;
    }

    private double key(int id, double otherwise) {
        @Nullable Double value = keys.get(id);
        return value == null ? otherwise : value;
    }

    private double radians(int id, int alternative) {
        return Math.toRadians(key(id, key(alternative, 0)));
    }

    private void expect(int id, String name, Set<Double> allowed, double otherwise) {
        double value = key(id, otherwise);
        if (!allowed.contains(value)) {
            findings.add(key(id), name + " " + value, allowed.toString());
        }
    }

    private Optional<Projection> projection() {
        if (keys.isEmpty()) {
            findings.add(tags.place(KEY_DIRECTORY), "no GeoKeys", "the GeoKeys of a lunar map");
            return Optional.empty();
        }
        checkSphere();
        expect(ANGULAR_UNITS, "angular unit", Set.of(9102.0), 9102);
        expect(LINEAR_UNITS, "linear unit", Set.of(9001.0), 9001);
        expect(RASTER_TYPE, "raster type", Set.of(1.0, 2.0), 1);
        int model = (int) key(MODEL_TYPE, 0);
        int transformation = (int) key(COORDINATE_TRANSFORMATION, 0);
        if (model == 2) {
            return Optional.of(new SimpleCylindrical(0, 0, 0, 0, 0));
        }
        boolean projected = model == 1 || model == USER_DEFINED;
        if (projected && transformation == POLAR_STEREOGRAPHIC) {
            return polar(
                    key(ORIGIN_LATITUDE, key(STANDARD_PARALLEL, Double.NaN)), VERTICAL_LONGITUDE, ORIGIN_LONGITUDE);
        }
        double centre = key(CENTRE_LATITUDE, key(ORIGIN_LATITUDE, Double.NaN));
        if (projected && transformation == STEREOGRAPHIC && Math.abs(centre) == 90) {
            return polar(centre, CENTRE_LONGITUDE, ORIGIN_LONGITUDE);
        }
        if (projected && transformation == EQUIRECTANGULAR) {
            return cylindrical();
        }
        findings.add(
                tags.place(KEY_DIRECTORY),
                "model type " + model + ", coordinate transformation " + transformation,
                "1 with 15 (polar stereographic), 14 (stereographic) about a pole or 17 (equirectangular), or 2 (longitude and latitude)");
        return Optional.empty();
    }

    private void checkSphere() {
        double a = key(SEMI_MAJOR, Double.NaN);
        double inverseFlattening = key(INVERSE_FLATTENING, 0);
        double b = key(SEMI_MINOR, inverseFlattening == 0 ? a : a * (1 - 1 / inverseFlattening));
        if (!(Math.abs(a - Place.MOON_RADIUS_M) <= RADIUS_TOLERANCE_M)
                || !(Math.abs(b - Place.MOON_RADIUS_M) <= RADIUS_TOLERANCE_M)) {
            findings.add(
                    key(SEMI_MAJOR),
                    "an ellipsoid of axes " + a + " and " + b + " m",
                    "the lunar sphere of " + Place.MOON_RADIUS_M + " m");
        }
    }

    /** @param trueLatitude the latitude of true scale in degrees */
    private Optional<Projection> polar(double trueLatitude, int longitude, int alternative) {
        if (!(Math.abs(trueLatitude) <= 90) || trueLatitude == 0) {
            findings.add(key(ORIGIN_LATITUDE), "latitude " + trueLatitude, "-90 or 90, or the latitude of true scale");
            return Optional.empty();
        }
        // Away from the pole the latitude is that of true scale (Snyder 21-7, EPSG method 9829).
        double scale = key(SCALE_AT_ORIGIN, 1) * (1 + Math.sin(Math.toRadians(Math.abs(trueLatitude)))) / 2;
        if (!(scale > 0) || !Double.isFinite(scale)) {
            findings.add(key(SCALE_AT_ORIGIN), "scale " + scale, "a positive number");
            return Optional.empty();
        }
        return Optional.of(new PolarStereographic(
                trueLatitude < 0 ? -1 : 1,
                finite(longitude, radians(longitude, alternative)),
                scale,
                finite(FALSE_EASTING, key(FALSE_EASTING, 0)),
                finite(FALSE_NORTHING, key(FALSE_NORTHING, 0))));
    }

    private Optional<Projection> cylindrical() {
        double parallel = key(STANDARD_PARALLEL, 0);
        if (!(Math.abs(parallel) < 89)) {
            findings.add(key(STANDARD_PARALLEL), "standard parallel " + parallel, "-89 to 89");
            return Optional.empty();
        }
        return Optional.of(new SimpleCylindrical(
                finite(CENTRE_LONGITUDE, radians(CENTRE_LONGITUDE, ORIGIN_LONGITUDE)),
                Math.toRadians(parallel),
                finite(CENTRE_LATITUDE, radians(CENTRE_LATITUDE, ORIGIN_LATITUDE)),
                finite(FALSE_EASTING, key(FALSE_EASTING, 0)),
                finite(FALSE_NORTHING, key(FALSE_NORTHING, 0))));
    }

    private double finite(int id, double value) {
        if (!Double.isFinite(value)) {
            findings.add(key(id), Double.toString(value), "a finite number");
            return 0;
        }
        return value;
    }

    private Optional<GridFrame> frame(double unitM) {
        double[] t = tags.doubles(MODEL_TRANSFORMATION);
        double[] scale = tags.doubles(MODEL_PIXEL_SCALE);
        double[] tie = tags.doubles(MODEL_TIEPOINT);
        // A tie point names the corner of a cell that is an area, the centre of one that is a point.
        double centre = key(RASTER_TYPE, 1) == 2 ? 0 : 0.5;
        try {
            if (t.length == 16) {
                return Optional.of(scaled(unitM, t[3], t[7], t[0], t[1], t[4], t[5], centre));
            }
            if (scale.length >= 2 && tie.length == 6) {
                double x = tie[3] - tie[0] * scale[0];
                double y = tie[4] + tie[1] * scale[1];
                return Optional.of(scaled(unitM, x, y, scale[0], 0, 0, -scale[1], centre));
            }
        } catch (IllegalArgumentException e) {
            findings.add(tags.place(MODEL_PIXEL_SCALE), "a " + e.getMessage(), "finite cells with an area");
            return Optional.empty();
        }
        findings.add(
                tags.place(MODEL_PIXEL_SCALE),
                scale.length + " pixel scales, " + tie.length / 6 + " tie points, " + t.length + " matrix elements",
                "ModelPixelScale with one ModelTiepoint, or a ModelTransformation of 16");
        return Optional.empty();
    }

    private static GridFrame scaled(
            double unitM, double x, double y, double xCol, double xRow, double yCol, double yRow, double centre) {
        return new GridFrame(
                unitM * (x + centre * (xCol + xRow)),
                unitM * (y + centre * (yCol + yRow)),
                unitM * xCol,
                unitM * xRow,
                unitM * yCol,
                unitM * yRow);
    }
}
