package space.outpost.survey.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import space.outpost.survey.terrain.Region;

/** A map as a picture: colours over hillshade, legend, graticule, scale bar, north, title and source. */
final class MapPicture {
    private static final int LEFT = 96;
    private static final int TOP = 104;
    private static final int RIGHT = 170;
    private static final int BOTTOM = 150;
    private static final int BAR_WIDTH = 26;
    private static final int LABEL_GAP = 70;
    private static final Color INK = new Color(0x222222);
    private static final Color NO_DATA = new Color(0xDDDDDD);
    private static final Color GRID = new Color(255, 255, 255, 110);

    private final Region region;
    private final String name;
    private final MapQuantity quantity;
    private final PictureCells cells;
    private final PictureCells shade;
    private final double greatestOfAll;
    private final String subtitle;
    private final List<String> sources;
    private final int side;
    private final double least;
    private final double greatest;
    private final BufferedImage image;
    private final Graphics2D g;

    private MapPicture(
            Region region,
            String name,
            MapQuantity quantity,
            PictureCells cells,
            PictureCells shade,
            double greatestOfAll,
            String subtitle,
            List<String> sources) {
        this.region = region;
        this.name = name;
        this.quantity = quantity;
        this.cells = cells;
        this.shade = shade;
        this.greatestOfAll = greatestOfAll;
        this.subtitle = subtitle;
        this.sources = sources;
        this.side = cells.side * cells.zoom();
        this.least = quantity == MapQuantity.HEIGHT ? cells.quantile(0) : 0;
        double top = switch (quantity) {
            case HEIGHT -> cells.quantile(1);
            case SLOPE, ROUGHNESS -> cells.quantile(0.995);
            case HILLSHADE -> 1;
        };
        this.greatest = top > least ? top : least + 1;
        image = new BufferedImage(LEFT + side + RIGHT, TOP + side + BOTTOM, BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
    }

    /**
     * @param greatestOfAll greatest value of the map, of which the picture may leave out cells
     * @param sources lines at the foot of the picture
     */
    static byte[] png(
            Region region,
            String name,
            MapQuantity quantity,
            PictureCells cells,
            PictureCells shade,
            double greatestOfAll,
            String subtitle,
            List<String> sources) {
        return new MapPicture(region, name, quantity, cells, shade, greatestOfAll, subtitle, sources).draw();
    }

    private byte[] draw() {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        ground();
        graticule();
        legend();
        scaleBar();
        north();
        words();
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void ground() {
        ColourScale scale = ColourScale.of(quantity);
        int zoom = cells.zoom();
        // Only as dark as leaves the colours of the legend to be known again.
        double shadow = switch (quantity) {
            case HEIGHT -> 0.5;
            case SLOPE, ROUGHNESS -> 0.72;
            case HILLSHADE -> 1;
        };
        double brightest = quantity == MapQuantity.HILLSHADE ? 1 : 1.05;
        double dark = shade.quantile(0.01);
        double light = Math.max(shade.quantile(0.99), dark + 1e-3);
        for (int row = 0; row < cells.side; row++) {
            for (int col = 0; col < cells.side; col++) {
                float value = cells.at(col, row);
                double lit = Math.clamp((shade.at(col, row) - dark) / (light - dark), 0.0, 1.0);
                double brightness = shadow + (brightest - shadow) * (Double.isNaN(lit) ? 0.5 : lit);
                g.setColor(
                        Float.isNaN(value) ? NO_DATA : scale.colour((value - least) / (greatest - least), brightness));
                g.fillRect(LEFT + col * zoom, TOP + row * zoom, zoom, zoom);
            }
        }
    }

    private double pixelX(double mapX) {
        return LEFT + (mapX - region.leftM()) / region.cellM() / region.cols() * side;
    }

    private double pixelY(double mapY) {
        return TOP + (region.topM() - mapY) / region.cellM() / region.cols() * side;
    }

    private void graticule() {
        Graticule graticule = new Graticule(region);
        Shape clip = g.getClip();
        g.setClip(LEFT, TOP, side, side);
        g.setColor(GRID);
        g.setStroke(new BasicStroke(1f));
        for (double[] line : graticule.lines()) {
            Path2D path = new Path2D.Double();
            path.moveTo(pixelX(line[0]), pixelY(line[1]));
            for (int i = 2; i < line.length; i += 2) {
                path.lineTo(pixelX(line[i]), pixelY(line[i + 1]));
            }
            g.draw(path);
        }
        g.setClip(clip);
        g.setColor(INK);
        g.drawRect(LEFT - 1, TOP - 1, side + 1, side + 1);
        font(Font.PLAIN, 13);
        for (Graticule.Inscription i : graticule.inside()) {
            g.setColor(INK);
            centred(i.label(), pixelX(i.x()) + 1, pixelY(i.y()) + 6);
            g.setColor(Color.WHITE);
            centred(i.label(), pixelX(i.x()), pixelY(i.y()) + 5);
        }
        g.setColor(INK);
        double last = -LABEL_GAP;
        for (Graticule.Crossing c : graticule.left()) {
            if (c.at() * side - last > LABEL_GAP / 2.0) {
                last = c.at() * side;
                g.drawLine(LEFT - 6, (int) (TOP + last), LEFT - 1, (int) (TOP + last));
                right(c.label(), LEFT - 9, TOP + last + 5);
            }
        }
        along(graticule.top(), TOP - 6, TOP - 1, TOP - 10);
        along(graticule.bottom(), TOP + side, TOP + side + 5, TOP + side + 19);
    }

    private void along(List<Graticule.Crossing> crossings, int tickFrom, int tickTo, int baseline) {
        double last = -LABEL_GAP;
        for (Graticule.Crossing c : crossings) {
            if (c.at() * side - last > LABEL_GAP) {
                last = c.at() * side;
                g.drawLine((int) (LEFT + last), tickFrom, (int) (LEFT + last), tickTo);
                centred(c.label(), LEFT + last, baseline);
            }
        }
    }

    private void legend() {
        int x = LEFT + side + 34;
        int tall = side * 3 / 5;
        int top = TOP + 50;
        ColourScale scale = ColourScale.of(quantity);
        for (int i = 0; i < tall; i++) {
            g.setColor(scale.colour(1 - (i + 0.5) / tall, 1));
            g.fillRect(x, top + i, BAR_WIDTH, 1);
        }
        g.setColor(INK);
        g.drawRect(x - 1, top - 1, BAR_WIDTH + 1, tall + 1);
        font(Font.BOLD, 14);
        g.drawString(
                quantity.unit().isEmpty() ? "facing light" : quantity.unit().replace("deg", "\u00b0 (degrees)"),
                x,
                top - 16);
        font(Font.PLAIN, 14);
        Ticks ticks = Ticks.over(greatest - least, 8);
        for (double value : ticks.within(least, greatest)) {
            int y = (int) Math.rint(top + tall * (1 - (value - least) / (greatest - least)));
            g.drawLine(x + BAR_WIDTH, y, x + BAR_WIDTH + 5, y);
            g.drawString(ticks.label(value), x + BAR_WIDTH + 9, y + 5);
        }
        g.setColor(NO_DATA);
        g.fillRect(x, top + tall + 24, BAR_WIDTH, 16);
        g.setColor(INK);
        g.drawRect(x - 1, top + tall + 23, BAR_WIDTH + 1, 17);
        g.drawString("no data", x + BAR_WIDTH + 9, top + tall + 37);
        if (greatestOfAll > greatest && quantity != MapQuantity.HEIGHT) {
            font(Font.PLAIN, 12);
            g.drawString(String.format(Locale.ROOT, "brightest to %.1f", greatestOfAll), x, top + tall + 62);
        }
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

    private void north() {
        double x = LEFT + side + 60;
        font(Font.PLAIN, 12);
        g.setColor(INK);
        centred("0\u00b0 E is up", x, TOP + side - 4);
        Graticule graticule = new Graticule(region);
        if (graticule.holdsPole()) {
            return;
        }
        double north = graticule.northRad();
        double y = TOP + side - 70;
        double dx = Math.sin(north);
        double dy = -Math.cos(north);
        g.setColor(INK);
        g.setStroke(new BasicStroke(2f));
        g.draw(new Line2D.Double(x - 26 * dx, y - 26 * dy, x + 26 * dx, y + 26 * dy));
        Path2D head = new Path2D.Double();
        head.moveTo(x + 30 * dx, y + 30 * dy);
        head.lineTo(x + 16 * dx - 7 * dy, y + 16 * dy + 7 * dx);
        head.lineTo(x + 16 * dx + 7 * dy, y + 16 * dy - 7 * dx);
        head.closePath();
        g.fill(head);
        font(Font.BOLD, 15);
        centred("N", x + 44 * dx, y + 44 * dy + 5);
    }

    private void words() {
        g.setColor(INK);
        font(Font.BOLD, 22);
        g.drawString(quantity.title() + ", " + name, LEFT, 36);
        font(Font.PLAIN, 14);
        g.drawString(subtitle, LEFT, 60);
        font(Font.PLAIN, 12);
        int y = TOP + side + 76;
        for (String line : sources) {
            y = wrapped(line, y);
        }
    }

    private int wrapped(String text, int y) {
        int width = side + RIGHT - 20;
        StringBuilder line = new StringBuilder();
        int at = y;
        for (String word : text.split(" ")) {
            if (g.getFontMetrics().stringWidth(line + " " + word) > width) {
                g.drawString(line.toString(), LEFT, at);
                at += 16;
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        g.drawString(line.toString(), LEFT, at);
        return at + 16;
    }

    private void font(int style, int size) {
        g.setFont(new Font(Font.SANS_SERIF, style, size));
    }

    private void centred(String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    private void right(String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text)), (float) y);
    }
}
