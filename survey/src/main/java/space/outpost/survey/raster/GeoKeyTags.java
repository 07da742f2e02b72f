package space.outpost.survey.raster;

import space.outpost.model.Place;

/** The GeoKeys (OGC 19-008r4) that {@link GeoKeys} reads, for the polar stereographic projection of the lunar sphere. */
final class GeoKeyTags {
    private static final int USER_DEFINED = 32767;
    private static final int IN_DOUBLES = 34736;
    private static final int IN_TEXT = 34737;
    private static final String SPHERE = "Moon (2015) - Sphere";

    private GeoKeyTags() {}

    static void add(TiffTags tags, PolarStereographic map, GridFrame frame) {
        String name = map.equals(PolarStereographic.south())
                ? SPHERE + " / Ocentric / South Polar (IAU_2015:30135)"
                : SPHERE + " / Ocentric / polar stereographic";
        String projected = name + "|";
        String geographic = "GCS Name = " + SPHERE + " / Ocentric|Datum = " + SPHERE + "|Ellipsoid = " + SPHERE
                + "|Primem = Reference Meridian|";
        double[] doubles = {
            Place.MOON_RADIUS_M,
            0,
            90.0 * map.pole(),
            map.falseEastingM(),
            map.falseNorthingM(),
            map.scale(),
            Math.toDegrees(map.centreLongitudeRad())
        };
        int[][] keys = {
            {1024, 0, 1, 1},
            {1025, 0, 1, 1},
            {1026, IN_TEXT, projected.length(), 0},
            {2048, 0, 1, USER_DEFINED},
            {2049, IN_TEXT, geographic.length(), projected.length()},
            {2050, 0, 1, USER_DEFINED},
            {2054, 0, 1, 9102},
            {2056, 0, 1, USER_DEFINED},
            {2057, IN_DOUBLES, 1, 0},
            {2059, IN_DOUBLES, 1, 1},
            {2061, IN_DOUBLES, 1, 1},
            {3072, 0, 1, USER_DEFINED},
            {3073, IN_TEXT, projected.length(), 0},
            {3074, 0, 1, USER_DEFINED},
            {3075, 0, 1, 15},
            {3076, 0, 1, 9001},
            {3081, IN_DOUBLES, 1, 2},
            {3082, IN_DOUBLES, 1, 3},
            {3083, IN_DOUBLES, 1, 4},
            {3092, IN_DOUBLES, 1, 5},
            {3095, IN_DOUBLES, 1, 6}
        };
        int[] directory = new int[4 + 4 * keys.length];
        directory[0] = 1;
        directory[1] = 1;
        directory[3] = keys.length;
        for (int i = 0; i < keys.length; i++) {
            System.arraycopy(keys[i], 0, directory, 4 + 4 * i, 4);
        }
        tags.doubles(33550, frame.cellM(), frame.cellM(), 0)
                .doubles(33922, 0, 0, 0, frame.x(-0.5, -0.5), frame.y(-0.5, -0.5), 0)
                .shorts(34735, directory)
                .doubles(IN_DOUBLES, doubles)
                .ascii(IN_TEXT, projected + geographic);
    }
}
