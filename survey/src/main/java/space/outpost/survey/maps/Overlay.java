package space.outpost.survey.maps;

import java.util.List;
import space.outpost.model.Place;
import space.outpost.survey.raster.PolarStereographic;

/** What is drawn over a map: areas first, then lines, then marks. Places are metres on the map. */
public record Overlay(List<Mark> marks, List<Line> lines, List<Area> areas) {
    public static final Overlay NONE = new Overlay(List.of(), List.of());

    public Overlay {
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
        areas = List.copyOf(areas);
    }

    public Overlay(List<Mark> marks, List<Line> lines) {
        this(marks, lines, List.of());
    }

    /** How a mark looks. */
    public enum Symbol {
        DISC,
        RING,
        CROSS,
        /** Smaller than the others, and its label too. */
        DOT
    }

    /** A place on the map. */
    public record Point(double xM, double yM) {
        /** On the south polar map. */
        public static Point of(Place place) {
            double c = Math.cos(place.latitudeRad());
            double px = c * Math.cos(place.longitudeRad());
            double py = c * Math.sin(place.longitudeRad());
            double pz = Math.sin(place.latitudeRad());
            PolarStereographic map = PolarStereographic.south();
            return new Point(map.x(px, py, pz), map.y(px, py, pz));
        }
    }

    /**
     * A point with words beside it.
     *
     * @param rgb such as 0xD55E00
     * @param label may be empty
     */
    public record Mark(Point at, Symbol symbol, int rgb, String label) {}

    /**
     * Ground that is hatched.
     *
     * @param cells whether each cell of the region belongs to it
     * @param label in the legend
     */
    public record Area(boolean[] cells, int rgb, String label) {
        /** Whether the hatching goes over a pixel. */
        static boolean isHatched(int x, int y) {
            return (x + y) % 7 < 2;
        }
    }

    /**
     * A line through points.
     *
     * @param label in the legend; lines of one label and colour stand there once; none if empty
     */
    public record Line(List<Point> points, int rgb, boolean dashed, String label) {
        public Line {
            points = List.copyOf(points);
        }
    }
}
