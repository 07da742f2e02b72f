package space.outpost.cli.report;

import java.util.stream.Stream;

/**
 * A drawing: shapes at pixels, x to the right and y down, each to a tenth of a pixel. Attributes are name, value, name,
 * value ...
 */
final class Svg {
    /** Of a figure in a page. */
    static final double PAGE_WIDTH = 1000;

    private final Markup markup;

    /** What is drawn within a page. */
    Svg(Markup page) {
        markup = page;
    }

    /** A document of its own, white behind, with a style sheet; empty for none. */
    static Svg alone(double width, double height, String css, String... attributes) {
        Svg svg = new Svg(new Markup());
        svg.markup.open(
                "svg",
                with(
                        attributes,
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + Markup.number(width) + " " + Markup.number(height),
                        "width",
                        Markup.number(width),
                        "height",
                        Markup.number(height)));
        if (!css.isEmpty()) {
            svg.markup.style(css);
        }
        return svg.sheet(width, height, "fill", "white");
    }

    /** Begins a figure of a page: as wide as it is, in its style. */
    Svg open(double height, String label) {
        markup.open(
                "svg",
                "viewBox",
                "0 0 " + Markup.number(PAGE_WIDTH) + " " + Markup.number(height),
                "role",
                "img",
                "aria-label",
                label);
        return this;
    }

    Svg group(String... attributes) {
        markup.open("g", attributes);
        return this;
    }

    /** Ends the figure or the group that was begun last. */
    Svg close() {
        markup.close();
        return this;
    }

    /** The whole of a document of its own. */
    String finish() {
        markup.close();
        return markup.finish();
    }

    /** A window from the origin, which groups may name to be seen through: {@code clip-path="url(#id)"}. */
    Svg window(String id, double width, double height) {
        markup.open("clipPath", "id", id);
        sheet(width, height);
        markup.close();
        return this;
    }

    /** A rectangle from the origin. */
    Svg sheet(double width, double height, String... attributes) {
        markup.leaf("rect", with(attributes, "width", Markup.number(width), "height", Markup.number(height)));
        return this;
    }

    Svg rect(double x, double y, double width, double height, String... attributes) {
        markup.leaf(
                "rect",
                with(
                        attributes,
                        "x",
                        Markup.number(x),
                        "y",
                        Markup.number(y),
                        "width",
                        Markup.number(width),
                        "height",
                        Markup.number(height)));
        return this;
    }

    Svg circle(double x, double y, double r, String... attributes) {
        markup.leaf("circle", circleOf(x, y, r, attributes));
        return this;
    }

    /** A circle that tells something to whoever points at it. */
    Svg circleTelling(String title, double x, double y, double r, String... attributes) {
        markup.open("circle", circleOf(x, y, r, attributes))
                .element("title", title)
                .close();
        return this;
    }

    /** A line across. */
    Svg across(double x1, double x2, double y, String... attributes) {
        markup.leaf(
                "line",
                with(
                        attributes,
                        "x1",
                        Markup.number(x1),
                        "x2",
                        Markup.number(x2),
                        "y1",
                        Markup.number(y),
                        "y2",
                        Markup.number(y)));
        return this;
    }

    /** @param d what the pen does */
    Svg path(String d, String... attributes) {
        markup.leaf("path", with(attributes, "d", d));
        return this;
    }

    /** A path that tells something to whoever points at it. */
    Svg pathTelling(String title, String d, String... attributes) {
        markup.open("path", with(attributes, "d", d)).element("title", title).close();
        return this;
    }

    Svg text(String text, double x, double y, String... attributes) {
        markup.element("text", text, with(attributes, "x", Markup.number(x), "y", Markup.number(y)));
        return this;
    }

    /** Words in ink, for drawings without a style sheet. */
    Svg label(String text, double x, double y) {
        return text(text, x, y, "fill", Palette.INK);
    }

    /** A piece of line and, at {@code textX}, what it stands for. */
    Svg key(double x, double textX, double y, String colour, String name) {
        return across(x, x + 30, y - 4, "stroke", colour, "stroke-width", "2").label(name, textX, y);
    }

    private static String[] circleOf(double x, double y, double r, String... attributes) {
        return with(attributes, "cx", Markup.number(x), "cy", Markup.number(y), "r", Markup.number(r));
    }

    private static String[] with(String[] after, String... before) {
        return Stream.concat(Stream.of(before), Stream.of(after)).toArray(String[]::new);
    }
}
