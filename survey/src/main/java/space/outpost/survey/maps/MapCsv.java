package space.outpost.survey.maps;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import space.outpost.survey.terrain.Region;

/**
 * The cells of maps as a table (RFC 4180): a line each, from the top left, row by row. A value without data is empty;
 * coordinates are those of cells' centres, to the millimetre.
 */
final class MapCsv {
    private static final double DEGREE_PARTS = 1e8;
    private static final double METRE_PARTS = 1e3;

    private MapCsv() {}

    /** How many cells. */
    static int write(Path file, RawMaps maps, Set<MapQuantity> wanted) throws IOException {
        Region region = maps.region();
        List<MapQuantity> quantities = List.copyOf(new TreeSet<>(wanted));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("x [m],y [m],latitude [deg],longitude east [deg]");
            for (MapQuantity quantity : quantities) {
                out.write("," + quantity.id() + (quantity.unit().isEmpty() ? "" : " [" + quantity.unit() + "]"));
            }
            out.write("\r\n");
            float[][] values = new float[quantities.size()][];
            for (int row = 0; row < region.rows(); row++) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = maps.row(quantities.get(i), row);
                }
                for (int col = 0; col < region.cols(); col++) {
                    line(out, region, col, row, values);
                }
            }
        }
        return region.size();
    }

    private static void line(BufferedWriter out, Region region, int col, int row, float[][] values) throws IOException {
        double[] p = region.unitVector(col, row);
        double longitudeDeg = Math.toDegrees(Math.atan2(p[1], p[0]));
        number(out, region.x(col, row), METRE_PARTS);
        out.write(',');
        number(out, region.y(col, row), METRE_PARTS);
        out.write(',');
        number(out, Math.toDegrees(Math.atan2(p[2], Math.hypot(p[0], p[1]))), DEGREE_PARTS);
        out.write(',');
        number(out, longitudeDeg < 0 ? longitudeDeg + 360 : longitudeDeg, DEGREE_PARTS);
        for (float[] map : values) {
            out.write(',');
            if (!Float.isNaN(map[col])) {
                out.write(map[col] == Math.rint(map[col]) ? Long.toString((long) map[col]) : Float.toString(map[col]));
            }
        }
        out.write("\r\n");
    }

    /** Rounded, without a needless fraction. */
    private static void number(BufferedWriter out, double value, double parts) throws IOException {
        double rounded = Math.rint(value * parts) / parts;
        out.write(rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded));
    }
}
