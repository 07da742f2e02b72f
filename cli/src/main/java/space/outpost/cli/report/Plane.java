package space.outpost.cli.report;

import space.outpost.construct.flight.Outline;

/**
 * A plane that flights are drawn on, y upwards.
 *
 * @param x0 where its origin is on the drawing
 * @param y0 where its origin is on the drawing
 * @param scale pixels for a unit of the plane
 */
record Plane(Svg svg, double x0, double y0, double scale) {
    void line(Outline outline, String colour, String width) {
        StringBuilder path = new StringBuilder();
        for (double[] point : outline.points()) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Markup.number(x0 + point[0] * scale))
                    .append(' ')
                    .append(Markup.number(y0 - point[1] * scale));
        }
        svg.path(path.toString(), "fill", "none", "stroke", colour, "stroke-width", width);
    }

    /** A body on the x axis, to scale but no smaller than some pixels. */
    void body(double x, double radius, double leastPx, String colour) {
        svg.circle(x0 + x * scale, y0, Math.max(leastPx, radius * scale), "fill", colour);
    }

    /** A bar of a length, from a place on the drawing. */
    void bar(double x, double y, double length, String name) {
        svg.across(x, x + length * scale, y, "stroke", Palette.INK);
        svg.label(name, x + length * scale + 6, y + 4);
    }
}
