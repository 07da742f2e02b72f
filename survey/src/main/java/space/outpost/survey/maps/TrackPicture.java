package space.outpost.survey.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import space.outpost.survey.terrain.Region;

/** A way over a square of ground as a picture: hillshade coloured by light, safe places, the way, marks along it. */
public final class TrackPicture {
    private static final int LEFT = 96;
    private static final int TOP = 104;
    private static final int RIGHT = 190;
    private static final int BOTTOM = 150;
    private static final int LEAST_SIDE = 900;
    private static final Color INK = new Color(0x222222);
    private static final Color GRID = new Color(255, 255, 255, 90);
    private static final Color DARK = new Color(0x1E2F5C);
    private static final Color LIT = new Color(0xFFF3D6);
    private static final Color SAFE = new Color(0x2CA25F);
    private static final Color WAY = new Color(0xD7301F);
    private static final Color NO_DATA = new Color(0xDDDDDD);

    private final Region region;
    private final int zoom;
    private final int side;
    private final BufferedImage image;
    private final Graphics2D g;

    /**
     * A place with a name.
     *
     * @param kind how it is drawn
     */
    public record Mark(double xM, double yM, String label, Kind kind) {
        /** What a mark stands for. */
        public enum Kind {
            START,
            TARGET,
            MISSED_TARGET,
            TIME
        }
    }

    /**
     * What is shown.
     *
     * @param heightsM of the cells, row by row, NaN without data
     * @param light of the cells, 0 to 1
     * @param safe whether a cell is a safe place
     * @param xM eastings along the way
     */
    public record Content(
            String title,
            String subtitle,
            List<String> sources,
            float[] heightsM,
            float[] light,
            boolean[] safe,
            double[] xM,
            double[] yM,
            List<Mark> marks) {}

    private TrackPicture(Region region) {
        this.region = region;
        zoom = Math.max(1, (LEAST_SIDE + region.cols() - 1) / region.cols());
        side = region.cols() * zoom;
        image = new BufferedImage(LEFT + side + RIGHT, TOP + side + BOTTOM, BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
    }

    /** @param region a square */
    public static byte[] png(Region region, Content content) {
        return new TrackPicture(region).draw(content);
    }

    private byte[] draw(Content content) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        ground(content);
        Shape clip = g.getClip();
        g.setClip(LEFT, TOP, side, side);
        graticule();
        way(content);
        content.marks().forEach(this::mark);
        g.setClip(clip);
        frame();
        legend();
        scaleBar();
        words(content);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void ground(Content content) {
        int cols = region.cols();
        for (int row = 0; row < region.rows(); row++) {
            for (int col = 0; col < cols; col++) {
                int cell = row * cols + col;
                Color colour = NO_DATA;
                if (!Float.isNaN(content.heightsM()[cell])) {
                    colour = mixed(DARK, LIT, Math.sqrt(content.light()[cell]), shade(content.heightsM(), col, row));
                    colour = content.safe()[cell] ? mixed(colour, SAFE, 0.6, 1) : colour;
                }
                g.setColor(colour);
                g.fillRect(LEFT + col * zoom, TOP + row * zoom, zoom, zoom);
            }
        }
    }

    /** Facing a lamp in the upper left, halfway up: 0.45 to 1. */
    private double shade(float[] heights, int col, int row) {
        int cols = region.cols();
        int left = row * cols + Math.max(0, col - 1);
        int right = row * cols + Math.min(cols - 1, col + 1);
        int above = Math.max(0, row - 1) * cols + col;
        int below = Math.min(region.rows() - 1, row + 1) * cols + col;
        double east = (heights[right] - heights[left]) / (2 * region.cellM());
        double north = (heights[above] - heights[below]) / (2 * region.cellM());
        double facing = (east - north + Math.sqrt(2)) / (2 * Math.sqrt(1 + east * east + north * north));
        return Double.isNaN(facing) ? 0.8 : Math.clamp(0.25 + 0.85 * facing, 0.45, 1.0);
    }

    private static Color mixed(Color from, Color to, double part, double brightness) {
        return new Color(
                channel(from.getRed(), to.getRed(), part, brightness),
                channel(from.getGreen(), to.getGreen(), part, brightness),
                channel(from.getBlue(), to.getBlue(), part, brightness));
    }

    private static int channel(int from, int to, double part, double brightness) {
        return (int) Math.rint(Math.clamp((from + part * (to - from)) * brightness, 0.0, 255.0));
    }

    private double pixelX(double mapX) {
        return LEFT + (mapX - region.leftM()) / region.cellM() * zoom;
    }

    private double pixelY(double mapY) {
        return TOP + (region.topM() - mapY) / region.cellM() * zoom;
    }

    private void graticule() {
        g.setColor(GRID);
        g.setStroke(new BasicStroke(1f));
        for (double[] line : new Graticule(region).lines()) {
            Path2D path = new Path2D.Double();
            path.moveTo(pixelX(line[0]), pixelY(line[1]));
            for (int i = 2; i < line.length; i += 2) {
                path.lineTo(pixelX(line[i]), pixelY(line[i + 1]));
            }
            g.draw(path);
        }
    }

    private void way(Content content) {
        if (content.xM().length == 0) {
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(pixelX(content.xM()[0]), pixelY(content.yM()[0]));
        for (int i = 1; i < content.xM().length; i++) {
            path.lineTo(pixelX(content.xM()[i]), pixelY(content.yM()[i]));
        }
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        g.setColor(WAY);
        g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    private void mark(Mark mark) {
        double x = pixelX(mark.xM());
        double y = pixelY(mark.yM());
        boolean time = mark.kind() == Mark.Kind.TIME;
        double r = time ? 3.5 : 7;
        Shape shape = mark.kind() == Mark.Kind.TARGET || mark.kind() == Mark.Kind.MISSED_TARGET
                ? diamond(x, y, r + 1)
                : new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        g.setColor(
                switch (mark.kind()) {
                    case START -> SAFE;
                    case TARGET -> WAY;
                    case MISSED_TARGET -> Color.GRAY;
                    case TIME -> Color.WHITE;
                });
        g.fill(shape);
        g.setColor(time ? WAY : Color.WHITE);
        g.setStroke(new BasicStroke(1.6f));
        g.draw(shape);
        font(time ? Font.PLAIN : Font.BOLD, time ? 12 : 15);
        halo(mark.label(), x + r + 5, y + (time ? 4 : 5));
    }

    private static Shape diamond(double x, double y, double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - r);
        path.lineTo(x + r, y);
        path.lineTo(x, y + r);
        path.lineTo(x - r, y);
        path.closePath();
        return path;
    }

    private void halo(String text, double x, double y) {
        g.setColor(new Color(0, 0, 0, 170));
        for (int right = -1; right <= 1; right++) {
            for (int down = -1; down <= 1; down++) {
                g.drawString(text, (float) x + right, (float) y + down);
            }
        }
        g.setColor(Color.WHITE);
        g.drawString(text, (float) x, (float) y);
    }

    private void frame() {
        Graticule graticule = new Graticule(region);
        g.setColor(INK);
        g.setStroke(new BasicStroke(1f));
        g.drawRect(LEFT - 1, TOP - 1, side + 1, side + 1);
        font(Font.PLAIN, 13);
        double last = -100;
        for (Graticule.Crossing c : graticule.left()) {
            if (c.at() * side - last > 35) {
                last = c.at() * side;
                g.drawLine(LEFT - 6, (int) (TOP + last), LEFT - 1, (int) (TOP + last));
                g.drawString(c.label(), LEFT - 9 - g.getFontMetrics().stringWidth(c.label()), (int) (TOP + last + 5));
            }
        }
        along(graticule.top(), TOP - 6, TOP - 10);
        along(graticule.bottom(), TOP + side, TOP + side + 19);
    }

    private void along(List<Graticule.Crossing> crossings, int tick, int baseline) {
        double last = -100;
        for (Graticule.Crossing c : crossings) {
            if (c.at() * side - last > 70) {
                last = c.at() * side;
                g.drawLine((int) (LEFT + last), tick, (int) (LEFT + last), tick + 5);
                g.drawString(
                        c.label(), (float) (LEFT + last - g.getFontMetrics().stringWidth(c.label()) / 2.0), baseline);
            }
        }
    }

    private void legend() {
        int x = LEFT + side + 30;
        int y = TOP + 20;
        font(Font.BOLD, 14);
        g.setColor(INK);
        g.drawString("sunlight", x, y);
        font(Font.PLAIN, 13);
        int tall = 160;
        for (int i = 0; i < tall; i++) {
            g.setColor(mixed(DARK, LIT, Math.sqrt(1 - (i + 0.5) / tall), 1));
            g.fillRect(x, y + 14 + i, 24, 1);
        }
        g.setColor(INK);
        g.drawRect(x - 1, y + 13, 25, tall + 1);
        for (int percent = 0; percent <= 100; percent += 25) {
            g.drawString(percent + " %", x + 32, y + 19 + tall * (100 - percent) / 100);
        }
        g.drawString("mean over the span", x, y + 34 + tall);
        g.setColor(SAFE);
        g.fillRect(x, y + 56 + tall, 24, 14);
        g.setColor(INK);
        g.drawString("haven at the start", x + 32, y + 68 + tall);
        g.setColor(WAY);
        g.setStroke(new BasicStroke(2.2f));
        g.draw(new Line2D.Double(x, y + 90 + tall, x + 24, y + 90 + tall));
        g.setColor(INK);
        g.drawString("route, with hours", x + 32, y + 94 + tall);
        g.drawString("since the start", x + 32, y + 110 + tall);
        g.drawString("0\u00b0 E is up", x, TOP + side - 4);
    }

    private void scaleBar() {
        double widthKm = region.cols() * region.cellM() / 1000;
        double step = Ticks.over(widthKm, 5).step();
        double pixels = step / widthKm * side;
        int y = TOP + side + 44;
        g.setColor(INK);
        g.setStroke(new BasicStroke(2f));
        g.draw(new Line2D.Double(LEFT, y, LEFT + pixels, y));
        for (double x : new double[] {LEFT, LEFT + pixels / 2, LEFT + pixels}) {
            g.draw(new Line2D.Double(x, y - 4, x, y + 4));
        }
        font(Font.PLAIN, 14);
        g.drawString(new Ticks(step).label(step) + " km", (float) (LEFT + pixels + 10), y + 5);
    }

    private void words(Content content) {
        g.setColor(INK);
        font(Font.BOLD, 22);
        g.drawString(content.title(), LEFT, 36);
        font(Font.PLAIN, 14);
        g.drawString(content.subtitle(), LEFT, 60);
        font(Font.PLAIN, 12);
        int y = TOP + side + 76;
        for (String line : content.sources()) {
            g.drawString(line, LEFT, y);
            y += 16;
        }
    }

    private void font(int style, int size) {
        g.setFont(new Font(Font.SANS_SERIF, style, size));
    }
}
