package space.outpost.survey.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import space.outpost.survey.terrain.Region;

/** Draws one {@link MapPicture}. */
final class MapDrawing {
    private static final int LEFT = 100;
    /** Above the map, under a subtitle of one line. */
    private static final int LEAST_TOP = 104;

    private static final int SUBTITLE_LINE = 18;
    private static final int RIGHT = 190;
    private static final int BOTTOM = 150;
    private static final int LEAST_WIDE = 420;
    private static final int LEAST_HIGH = 420;
    private static final int LABEL_GAP = 76;

    /** What stands above and below a bar of colours: heading, notes, no data, north. */
    private static final int ABOUT_BAR = 245;

    private static final double MARK_RADIUS = 6;
    private static final double DOT_RADIUS = 3.5;
    private static final Color GRID = new Color(255, 255, 255, 110);
    private static final StrokeFont TITLE = new StrokeFont(22, true);
    private static final StrokeFont WORDS = new StrokeFont(14, false);
    private static final StrokeFont NAMES = new StrokeFont(14, true);
    private static final StrokeFont SMALL = new StrokeFont(12, false);

    private final MapPicture picture;
    private final Region region;
    private final MapQuantity quantity;
    private final PictureCells cells;
    private final Optional<PictureCells> shade;
    private final double greatest;
    private final ValueRange range;
    private final Graticule graticule;
    private final int wide;
    private final int tall;
    private final List<String> subtitle;
    private final int top;

    /** Below the map or its legend, whichever is taller. */
    private final int foot;

    /** Right of the map or its words, whichever is wider. */
    private final int edge;

    MapDrawing(
            MapPicture picture,
            MapQuantity quantity,
            PictureCells cells,
            Optional<PictureCells> shade,
            double greatest) {
        this.picture = picture;
        this.region = picture.region();
        this.quantity = quantity;
        this.cells = cells;
        this.shade = shade;
        this.greatest = greatest;
        this.range = ValueRange.of(quantity.look(), cells);
        this.graticule = new Graticule(region);
        this.wide = cells.cols * cells.zoom();
        this.tall = cells.rows * cells.zoom();
        this.edge = LEFT + Math.max(wide, LEAST_WIDE);
        this.subtitle = lines(WORDS, picture.subtitle());
        this.top = LEAST_TOP + SUBTITLE_LINE * (subtitle.size() - 1);
        this.foot = top + Math.max(tall, LEAST_HIGH + Legend.keysHeight(picture.overlay()));
    }

    byte[] png() {
        BufferedImage image = new BufferedImage(edge + RIGHT, foot + BOTTOM, BufferedImage.TYPE_INT_RGB);
        try (Pen pen = new Pen(image)) {
            ground(image);
            areas(pen);
            graticule(pen);
            overlay(pen);
            legend(pen);
            scaleBar(pen);
            north(pen);
            words(pen);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void ground(BufferedImage image) {
        int zoom = cells.zoom();
        double darkest = range.darkest();
        double brightest = quantity == MapQuantity.HILLSHADE ? 1 : 1.05;
        double dark = shade.map(s -> s.quantile(0.01)).orElse(0.0);
        double light = Math.max(shade.map(s -> s.quantile(0.99)).orElse(1.0), dark + 1e-3);
        int[] block = new int[zoom * zoom];
        for (int row = 0; row < cells.rows; row++) {
            for (int col = 0; col < cells.cols; col++) {
                float value = cells.at(col, row);
                double facing = shade.isPresent() ? shade.get().at(col, row) : light;
                double lit = Math.clamp((facing - dark) / (light - dark), 0.0, 1.0);
                double brightness = darkest + (brightest - darkest) * (Double.isNaN(lit) ? 0.5 : lit);
                Color colour = Float.isNaN(value) ? Legend.NO_DATA : range.colour(value, brightness);
                Arrays.fill(block, colour.getRGB());
                image.setRGB(LEFT + col * zoom, top + row * zoom, zoom, zoom, block, 0, zoom);
            }
        }
    }

    private void areas(Pen pen) {
        for (Overlay.Area area : picture.overlay().areas()) {
            Color colour = new Color(area.rgb());
            for (int row = 0; row < cells.rows; row++) {
                for (int col = 0; col < cells.cols; col++) {
                    if (area.cells()[region.index(col * cells.stride, row * cells.stride)]) {
                        int zoom = cells.zoom();
                        pen.hatch(colour, LEFT + col * zoom, top + row * zoom, zoom, zoom);
                    }
                }
            }
        }
    }

    private double pixelX(double mapX) {
        return LEFT + (mapX - region.leftM()) / region.cellM() * cells.zoom() / cells.stride;
    }

    private double pixelY(double mapY) {
        return top + (region.topM() - mapY) / region.cellM() * cells.zoom() / cells.stride;
    }

    private void graticule(Pen pen) {
        pen.within(LEFT, top, wide, tall);
        for (double[] line : graticule.lines()) {
            double[] pixels = new double[line.length];
            for (int i = 0; i < line.length; i += 2) {
                pixels[i] = pixelX(line[i]);
                pixels[i + 1] = pixelY(line[i + 1]);
            }
            pen.line(GRID, new BasicStroke(1f), Pen.path(pixels));
        }
        pen.anywhere();
        pen.frame(LEFT, top, wide, tall);
        for (Graticule.Inscription i : graticule.inside()) {
            pen.haloed(SMALL, i.label(), pixelX(i.x()) - SMALL.width(i.label()) / 2, pixelY(i.y()) + 5);
        }
        double last = -LABEL_GAP;
        for (Graticule.Crossing c : graticule.left()) {
            double at = c.at() * tall;
            if (at - last > LABEL_GAP / 2.0) {
                last = at;
                pen.fill(Pen.INK, LEFT - 6, (int) (top + at), 6, 1);
                pen.endingAt(WORDS, c.label(), LEFT - 11, top + at + 5);
            }
        }
        along(pen, graticule.top(), top - 6, top - 12);
        along(pen, graticule.bottom(), top + tall, top + tall + 20);
    }

    private void along(Pen pen, List<Graticule.Crossing> crossings, int tick, int baseline) {
        double last = -LABEL_GAP;
        for (Graticule.Crossing c : crossings) {
            double at = c.at() * wide;
            if (at - last > LABEL_GAP) {
                last = at;
                pen.fill(Pen.INK, (int) (LEFT + at), tick, 1, 6);
                pen.centred(WORDS, c.label(), LEFT + at, baseline);
            }
        }
    }

    private void overlay(Pen pen) {
        pen.within(LEFT, top, wide, tall);
        for (Overlay.Line line : picture.overlay().lines()) {
            Path2D path = new Path2D.Double();
            for (Overlay.Point point : line.points()) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(pixelX(point.xM()), pixelY(point.yM()));
                } else {
                    path.lineTo(pixelX(point.xM()), pixelY(point.yM()));
                }
            }
            pen.line(Color.WHITE, new BasicStroke(4.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND), path);
            pen.line(new Color(line.rgb()), Legend.stroke(line), path);
        }
        for (Overlay.Mark mark : picture.overlay().marks()) {
            mark(pen, mark, pixelX(mark.at().xM()), pixelY(mark.at().yM()));
        }
        pen.anywhere();
    }

    private void mark(Pen pen, Overlay.Mark mark, double x, double y) {
        boolean dot = mark.symbol() == Overlay.Symbol.DOT;
        double r = dot ? DOT_RADIUS : MARK_RADIUS;
        Color colour = new Color(mark.rgb());
        Ellipse2D disc = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        switch (mark.symbol()) {
            case DISC -> {
                pen.fill(colour, disc);
                pen.line(Color.WHITE, new BasicStroke(1.6f), disc);
            }
            case DOT -> {
                pen.fill(Color.WHITE, disc);
                pen.line(colour, new BasicStroke(1.6f), disc);
            }
            case RING -> {
                pen.line(Color.WHITE, new BasicStroke(5f), disc);
                pen.line(colour, new BasicStroke(2.6f), disc);
            }
            case CROSS -> {
                for (double width : new double[] {5, 2.6}) {
                    Color c = width > 3 ? Color.WHITE : colour;
                    pen.line(c, width, x - r, y - r, x + r, y + r);
                    pen.line(c, width, x - r, y + r, x + r, y - r);
                }
            }
        }
        StrokeFont font = dot ? SMALL : NAMES;
        boolean leftward = x + r + 5 + font.width(mark.label()) > LEFT + wide;
        double left = leftward ? x - r - 5 - font.width(mark.label()) : x + r + 5;
        pen.haloed(font, mark.label(), left, Math.clamp(y + (dot ? 14 : 5), top + 16.0, top + tall - 6.0));
    }

    private void legend(Pen pen) {
        Overlay overlay = picture.overlay();
        int room = foot - top - Legend.keysHeight(overlay) - ABOUT_BAR;
        Legend legend = new Legend(pen, edge + 34, top + 50);
        legend.colours(quantity, range, Math.min((foot - top) * 3 / 5, room), greatest);
        legend.keys(overlay);
    }

    private void scaleBar(Pen pen) {
        double widthKm = region.cols() * region.cellM() / 1000;
        double step = Ticks.over(widthKm, 5).step();
        double pixels = pixelX(region.leftM() + 1000 * step) - LEFT;
        int y = foot + 44;
        pen.line(Pen.INK, 2, LEFT, y, LEFT + pixels, y);
        for (double x : new double[] {LEFT, LEFT + pixels / 2, LEFT + pixels}) {
            pen.line(Pen.INK, 2, x, y - 4, x, y + 4);
        }
        pen.words(WORDS, new Ticks(step).label(step) + " km", LEFT + pixels + 10, y + 5);
    }

    private void north(Pen pen) {
        double x = edge + 60;
        pen.centred(SMALL, "0\u00b0 E is up", x, foot - 4);
        if (graticule.holdsPole()) {
            return;
        }
        double north = graticule.northRad();
        double y = foot - 70;
        double dx = Math.sin(north);
        double dy = -Math.cos(north);
        pen.line(Pen.INK, 2, x - 26 * dx, y - 26 * dy, x + 20 * dx, y + 20 * dy);
        Path2D head = Pen.path(
                x + 30 * dx,
                y + 30 * dy,
                x + 16 * dx - 7 * dy,
                y + 16 * dy + 7 * dx,
                x + 16 * dx + 7 * dy,
                y + 16 * dy - 7 * dx);
        head.closePath();
        pen.fill(Pen.INK, head);
        pen.centred(NAMES, "N", x + 44 * dx, y + 44 * dy + 5);
    }

    private void words(Pen pen) {
        pen.words(TITLE, quantity.title() + ", " + picture.title(), LEFT, 36);
        for (int i = 0; i < subtitle.size(); i++) {
            pen.words(WORDS, subtitle.get(i), LEFT, 62 + i * SUBTITLE_LINE);
        }
        int y = foot + 78;
        for (String source : picture.sources()) {
            for (String line : lines(SMALL, source)) {
                pen.words(SMALL, line, LEFT, y);
                y += 17;
            }
        }
    }

    /** As many words to a line as the picture has room for. */
    private List<String> lines(StrokeFont font, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (font.width(line + " " + word) > edge + RIGHT - LEFT - 20) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
