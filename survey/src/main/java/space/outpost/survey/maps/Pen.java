package space.outpost.survey.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Draws lines, areas and words on a picture. */
final class Pen implements AutoCloseable {
    static final Color INK = new Color(0x222222);

    private static final double HALO = 1.6;

    private final Graphics2D g;

    Pen(BufferedImage image) {
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    void line(Color colour, double width, double x1, double y1, double x2, double y2) {
        line(colour, new BasicStroke((float) width), new Line2D.Double(x1, y1, x2, y2));
    }

    void line(Color colour, BasicStroke stroke, Shape shape) {
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(shape);
    }

    void fill(Color colour, Shape shape) {
        g.setColor(colour);
        g.fill(shape);
    }

    void fill(Color colour, int x, int y, int width, int height) {
        g.setColor(colour);
        g.fillRect(x, y, width, height);
    }

    /** Leaves what lies under it to be seen. */
    void hatch(Color colour, int x, int y, int width, int height) {
        g.setColor(colour);
        for (int row = y; row < y + height; row++) {
            for (int col = x; col < x + width; col++) {
                if (Overlay.Area.isHatched(col, row)) {
                    g.fillRect(col, row, 1, 1);
                }
            }
        }
    }

    /** A line of one pixel just outside a rectangle. */
    void frame(int x, int y, int width, int height) {
        fill(INK, x - 1, y - 1, width + 2, 1);
        fill(INK, x - 1, y + height, width + 2, 1);
        fill(INK, x - 1, y, 1, height);
        fill(INK, x + width, y, 1, height);
    }

    /** Nothing shows outside a rectangle, until {@link #anywhere}. */
    void within(int x, int y, int width, int height) {
        g.setClip(x, y, width, height);
    }

    void anywhere() {
        g.setClip(null);
    }

    void words(StrokeFont font, String text, double left, double baseline) {
        g.setColor(INK);
        font.draw(g, text, left, baseline, 0);
    }

    void centred(StrokeFont font, String text, double x, double baseline) {
        words(font, text, x - font.width(text) / 2, baseline);
    }

    void endingAt(StrokeFont font, String text, double x, double baseline) {
        words(font, text, x - font.width(text), baseline);
    }

    /** Readable on any ground. */
    void haloed(StrokeFont font, String text, double left, double baseline) {
        g.setColor(Color.WHITE);
        font.draw(g, text, left, baseline, HALO);
        words(font, text, left, baseline);
    }

    static Path2D path(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        return path;
    }

    @Override
    public void close() {
        g.dispose();
    }
}
