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
import java.util.Optional;
import javax.imageio.ImageIO;
import space.outpost.survey.terrain.Region;

/** A map as a picture: colours over hillshade, legend, graticule, scale bar, north, title and source. */
final class MapPicture {
    private static final int LEFT = 96;
    private static final int TOP = 104;
    private static final int RIGHT = 170;
    private static final int BOTTOM = 150;
    private static final int LEAST_HIGH = 420;
    private static final int BAR_WIDTH = 26;
    private static final int LABEL_GAP = 70;
    private static final Color INK = new Color(0x222222);
    private static final Color NO_DATA = new Color(0xDDDDDD);
    private static final Color GRID = new Color(255, 255, 255, 110);

    private final Region region;
    private final String name;
    private final MapQuantity quantity;
    private final PictureCells cells;
    private final Optional<PictureCells> shade;
    private final double greatestOfAll;
    private final String subtitle;
    private final List<String> sources;
    private final int wide;
    private final int tall;
    private final Graticule graticule;
    private final double least;
    private final double greatest;
    private final BufferedImage image;
    private final Graphics2D g;

    private MapPicture(
            Region region,
            String name,
            MapQuantity quantity,
            PictureCells cells,
            Optional<PictureCells> shade,
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
        this.wide = cells.cols * cells.zoom();
        this.tall = cells.rows * cells.zoom();
        this.graticule = new Graticule(region);
        boolean own = quantity.look() instanceof Look.Scale scale && scale.span() == Look.Span.OWN;
        boolean fromZero = quantity.look() instanceof Look.Scale scale && scale.span() == Look.Span.FROM_ZERO;
        this.least = own ? cells.quantile(0) : 0;
        double top = own ? cells.quantile(1) : fromZero ? cells.quantile(0.995) : 1;
        this.greatest = top > least ? top : least + 1;
        image = new BufferedImage(
                LEFT + wide + RIGHT, TOP + Math.max(tall, LEAST_HIGH) + BOTTOM, BufferedImage.TYPE_INT_RGB);
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
            Optional<PictureCells> shade,
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

    /** What legend and map take. */
    private int high() {
        return Math.max(tall, LEAST_HIGH);
    }

    private void ground() {
        int zoom = cells.zoom();
        double darkest = quantity.look() instanceof Look.Scale scale ? scale.darkest() : 0.72;
        double brightest = quantity == MapQuantity.HILLSHADE ? 1 : 1.05;
        double dark = shade.map(s -> s.quantile(0.01)).orElse(0.0);
        double light = Math.max(shade.map(s -> s.quantile(0.99)).orElse(1.0), dark + 1e-3);
        for (int row = 0; row < cells.rows; row++) {
            for (int col = 0; col < cells.cols; col++) {
                float value = cells.at(col, row);
                double facing = shade.isPresent() ? shade.get().at(col, row) : light;
                double lit = Math.clamp((facing - dark) / (light - dark), 0.0, 1.0);
                double brightness = darkest + (brightest - darkest) * (Double.isNaN(lit) ? 0.5 : lit);
                g.setColor(Float.isNaN(value) ? NO_DATA : colour(value, brightness));
                g.fillRect(LEFT + col * zoom, TOP + row * zoom, zoom, zoom);
            }
        }
    }

    private Color colour(double value, double brightness) {
        ColourScale colours = quantity.look() instanceof Look.Scale scale ? scale.colours() : ColourScale.TWO_CLASSES;
        return colours.colour((value - least) / (greatest - least), brightness);
    }

    private double pixelX(double mapX) {
        return LEFT + (mapX - region.leftM()) / region.cellM() * cells.zoom() / cells.stride;
    }

    private double pixelY(double mapY) {
        return TOP + (region.topM() - mapY) / region.cellM() * cells.zoom() / cells.stride;
    }

    private void graticule() {
        Shape clip = g.getClip();
        g.setClip(LEFT, TOP, wide, tall);
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
        g.drawRect(LEFT - 1, TOP - 1, wide + 1, tall + 1);
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
            if (c.at() * tall - last > LABEL_GAP / 2.0) {
                last = c.at() * tall;
                g.drawLine(LEFT - 6, (int) (TOP + last), LEFT - 1, (int) (TOP + last));
                right(c.label(), LEFT - 9, TOP + last + 5);
            }
        }
        along(graticule.top(), TOP - 6, TOP - 1, TOP - 10);
        along(graticule.bottom(), TOP + tall, TOP + tall + 5, TOP + tall + 19);
    }

    private void along(List<Graticule.Crossing> crossings, int tickFrom, int tickTo, int baseline) {
        double last = -LABEL_GAP;
        for (Graticule.Crossing c : crossings) {
            if (c.at() * wide - last > LABEL_GAP) {
                last = c.at() * wide;
                g.drawLine((int) (LEFT + last), tickFrom, (int) (LEFT + last), tickTo);
                centred(c.label(), LEFT + last, baseline);
            }
        }
    }

    private void legend() {
        int x = LEFT + wide + 34;
        int top = TOP + 50;
        int bottom = switch (quantity.look()) {
            case Look.Scale scale -> scaleOf(scale, x, top);
            case Look.Classes classes -> {
                swatch(colour(1, 1), classes.is(), x, top);
                swatch(colour(0, 1), classes.not(), x, top + 28);
                yield top + 28;
            }
        };
        swatch(NO_DATA, "no data", x, bottom + 28);
    }

    private void swatch(Color colour, String words, int x, int y) {
        g.setColor(colour);
        g.fillRect(x, y, BAR_WIDTH, 16);
        g.setColor(INK);
        g.drawRect(x - 1, y - 1, BAR_WIDTH + 1, 17);
        font(Font.PLAIN, 14);
        g.drawString(words, x + BAR_WIDTH + 9, y + 13);
    }

    private int scaleOf(Look.Scale scale, int x, int top) {
        int length = high() * 3 / 5;
        for (int i = 0; i < length; i++) {
            g.setColor(scale.colours().colour(1 - (i + 0.5) / length, 1));
            g.fillRect(x, top + i, BAR_WIDTH, 1);
        }
        g.setColor(INK);
        g.drawRect(x - 1, top - 1, BAR_WIDTH + 1, length + 1);
        font(Font.BOLD, 14);
        g.drawString(
                quantity.unit().isEmpty() ? "0 to 1" : quantity.unit().replace("deg", "\u00b0 (degrees)"), x, top - 16);
        font(Font.PLAIN, 14);
        Ticks ticks = Ticks.over(greatest - least, 8);
        for (double value : ticks.within(least, greatest)) {
            int y = (int) Math.rint(top + length * (1 - (value - least) / (greatest - least)));
            g.drawLine(x + BAR_WIDTH, y, x + BAR_WIDTH + 5, y);
            g.drawString(ticks.label(value), x + BAR_WIDTH + 9, y + 5);
        }
        if (scale.span() == Look.Span.FROM_ZERO && greatestOfAll > greatest) {
            font(Font.PLAIN, 12);
            g.drawString(String.format(Locale.ROOT, "brightest to %.1f", greatestOfAll), x, top + length + 66);
        }
        return top + length;
    }

    private void scaleBar() {
        double widthKm = region.cols() * region.cellM() / 1000;
        double step = Ticks.over(widthKm, 5).step();
        double pixels = step / widthKm * wide;
        int y = TOP + high() + 44;
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
        double x = LEFT + wide + 60;
        font(Font.PLAIN, 12);
        g.setColor(INK);
        centred("0\u00b0 E is up", x, TOP + high() - 4);
        if (graticule.holdsPole()) {
            return;
        }
        double north = graticule.northRad();
        double y = TOP + high() - 70;
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
        int y = TOP + high() + 76;
        for (String line : sources) {
            y = wrapped(line, y);
        }
    }

    private int wrapped(String text, int y) {
        int width = wide + RIGHT - 20;
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
