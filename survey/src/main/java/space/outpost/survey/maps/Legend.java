package space.outpost.survey.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the colours and lines of a map mean, from the top down. */
final class Legend {
    static final Color NO_DATA = new Color(0xDDDDDD);

    private static final int BAR_WIDTH = 26;
    private static final int ROW = 26;
    private static final StrokeFont HEADING = new StrokeFont(14, true);
    private static final StrokeFont WORDS = new StrokeFont(14, false);
    private static final StrokeFont SMALL = new StrokeFont(12, false);

    private final Pen pen;
    private final int x;
    private int y;

    Legend(Pen pen, int x, int y) {
        this.pen = pen;
        this.x = x;
        this.y = y;
    }

    /**
     * @param height of the bar
     * @param greatest value of the map, which may lie beyond the bar
     */
    void colours(MapQuantity quantity, ValueRange range, int height, double greatest) {
        switch (range.look()) {
            case Look.Classes classes -> {
                swatch(range.colour(1, 1), classes.is());
                swatch(range.colour(0, 1), classes.not());
            }
            case Look.Scale scale -> {
                bar(quantity, range, height);
                if (scale.span() == Look.Span.FROM_ZERO && greatest > range.greatest()) {
                    pen.words(
                            SMALL,
                            String.format(
                                    Locale.ROOT, greatest < 1 ? "brightest to %.2f" : "brightest to %.1f", greatest),
                            x,
                            y);
                    y += 18;
                }
            }
        }
        swatch(NO_DATA, "no data");
    }

    private void bar(MapQuantity quantity, ValueRange range, int height) {
        pen.words(HEADING, heading(quantity), x, y - 16);
        for (int i = 0; i < height; i++) {
            double value = range.least() + (1 - (i + 0.5) / height) * (range.greatest() - range.least());
            pen.fill(range.colour(value, 1), x, y + i, BAR_WIDTH, 1);
        }
        pen.frame(x, y, BAR_WIDTH, height);
        Ticks ticks = Ticks.over(range.greatest() - range.least(), 8);
        for (double value : ticks.within(range.least(), range.greatest())) {
            int at = (int) Math.rint(y + height * (1 - range.fraction(value)));
            pen.fill(Pen.INK, x + BAR_WIDTH, at, 6, 1);
            pen.words(WORDS, ticks.label(value), x + BAR_WIDTH + 10, at + 5);
        }
        y += height + 24;
    }

    private static String heading(MapQuantity quantity) {
        return switch (quantity.unit()) {
            case "" -> "0 to 1";
            case "deg" -> "\u00b0 (degrees)";
            default -> quantity.unit();
        };
    }

    private void swatch(Color colour, String words) {
        pen.fill(colour, x, y, BAR_WIDTH, 16);
        pen.frame(x, y, BAR_WIDTH, 16);
        pen.words(WORDS, words, x + BAR_WIDTH + 9, y + 13);
        y += ROW;
    }

    /** What each area and each kind of line means. */
    void keys(Overlay overlay) {
        for (Overlay.Area area : overlay.areas()) {
            pen.hatch(new Color(area.rgb()), x, y, BAR_WIDTH, 16);
            pen.frame(x, y, BAR_WIDTH, 16);
            pen.words(WORDS, area.label(), x + BAR_WIDTH + 9, y + 13);
            y += ROW;
        }
        for (Overlay.Line line : kinds(overlay)) {
            pen.line(new Color(line.rgb()), stroke(line), new Line2D.Double(x, y + 8, x + BAR_WIDTH, y + 8));
            pen.words(WORDS, line.label(), x + BAR_WIDTH + 9, y + 13);
            y += ROW;
        }
    }

    static int keysHeight(Overlay overlay) {
        return ROW * (overlay.areas().size() + kinds(overlay).size());
    }

    private static Collection<Overlay.Line> kinds(Overlay overlay) {
        Map<String, Overlay.Line> kinds = new LinkedHashMap<>();
        overlay.lines().stream()
                .filter(line -> !line.label().isEmpty())
                .forEach(line -> kinds.putIfAbsent(line.label() + line.rgb() + line.dashed(), line));
        return kinds.values();
    }

    static BasicStroke stroke(Overlay.Line line) {
        float[] dashes = line.dashed() ? new float[] {7, 5} : null;
        return new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }
}
