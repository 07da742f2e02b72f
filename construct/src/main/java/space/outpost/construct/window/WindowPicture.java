package space.outpost.construct.window;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import space.outpost.construct.window.Window.Limit;

/** A map of windows: days across, flight times up; open cells by what both impulses cost, closed ones by what closes them. */
public final class WindowPicture {
    private static final int WIDTH = 1500;
    private static final int LEFT = 90;
    private static final int RIGHT = 390;
    private static final int TOP = 90;
    private static final int HEIGHT = 520;
    private static final int BOTTOM = 80;
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 20);
    private static final double LONGEST_LABELLED_DAYS = 92;

    /** Viridis, from its ends. */
    private static final int[] SCALE = {0xfde725, 0x7ad151, 0x22a884, 0x2a788e, 0x414487, 0x440154};

    private final WindowMap map;
    private final double least;
    private final double most;
    private final BufferedImage image =
            new BufferedImage(LEFT + WIDTH + RIGHT, TOP + HEIGHT + BOTTOM, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private WindowPicture(WindowMap map) {
        this.map = map;
        List<Double> costs = map.windows().stream()
                .filter(Window::isOpen)
                .flatMap(w -> w.transfer().stream())
                .map(Transfer::totalMPerS)
                .sorted()
                .toList();
        least = costs.isEmpty() ? 0 : costs.getFirst();
        most = costs.isEmpty() ? 1 : Math.max(least + 1, costs.getLast());
    }

    /** The PNG. */
    public static byte[] png(WindowMap map) {
        return new WindowPicture(map).draw();
    }

    private byte[] draw() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        cells();
        axes();
        legend();
        best();
        pen.setColor(Color.BLACK);
        pen.setFont(TITLE);
        pen.drawString("Launch windows: " + map.search().name(), LEFT, 34);
        pen.setFont(TEXT);
        pen.drawString(subtitle(), LEFT, 60);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pen.dispose();
        return out.toByteArray();
    }

    private String subtitle() {
        WindowSearch s = map.search();
        return String.format(
                Locale.ROOT,
                "parking orbit %.0f km, azimuth %.0f to %.0f deg; lunar orbit %.0f x %.0f km, inclination %.1f deg;"
                        + " %d of %d cells open",
                s.launch().parkingM() / 1000,
                Math.toDegrees(s.launch().azimuthFromRad()),
                Math.toDegrees(s.launch().azimuthToRad()),
                s.arrival().periluneM() / 1000,
                s.arrival().apoluneM() / 1000,
                Math.toDegrees(s.arrival().inclinationRad()),
                map.open(),
                map.windows().size());
    }

    private int x(double day) {
        return LEFT + (int) Math.round(day * WIDTH / map.days());
    }

    private int y(double flight) {
        return TOP + HEIGHT - (int) Math.round(flight * HEIGHT / map.flights());
    }

    private void cells() {
        for (int day = 0; day < map.days(); day++) {
            for (int flight = 0; flight < map.flights(); flight++) {
                Window w = map.at(day, flight);
                pen.setColor(new Color(rgb(w)));
                pen.fillRect(x(day), y(flight + 1), x(day + 1) - x(day), y(flight) - y(flight + 1));
            }
        }
    }

    private int rgb(Window w) {
        return w.isOpen()
                ? w.transfer().map(t -> scale(t.totalMPerS())).orElse(0)
                : rgb(w.misses().getFirst().limit());
    }

    private static int rgb(Limit limit) {
        return switch (limit) {
            case PARKING_PLANE -> 0xd9d9d9;
            case COAST -> 0xcbd5e8;
            case DEPARTURE -> 0xf4cae4;
            case ORBIT_PLANE -> 0xb3cde3;
            case BRAKING -> 0xfbb4ae;
            case SITE -> 0xe5d8bd;
            case LIGHT -> 0xfff2ae;
        };
    }

    private int scale(double cost) {
        double at = (cost - least) / (most - least) * (SCALE.length - 1);
        int i = Math.min((int) at, SCALE.length - 2);
        double part = at - i;
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double from = SCALE[i] >> shift & 0xff;
            double to = SCALE[i + 1] >> shift & 0xff;
            rgb |= (int) Math.round(from + part * (to - from)) << shift;
        }
        return rgb;
    }

    private void axes() {
        pen.setColor(Color.DARK_GRAY);
        pen.setStroke(new BasicStroke(1));
        pen.setFont(TEXT);
        pen.drawRect(LEFT, TOP, WIDTH, HEIGHT);
        LocalDate first = LocalDate.ofInstant(map.windows().getFirst().day(), ZoneOffset.UTC);
        int last = Integer.MIN_VALUE;
        for (int day = 0; day < map.days(); day++) {
            LocalDate date = first.plusDays(day);
            boolean labelled = date.getDayOfMonth() == 1
                    || map.days() <= LONGEST_LABELLED_DAYS && (date.getDayOfMonth() - 1) % 5 == 0;
            if (labelled && x(day) > last + 105) {
                last = x(day);
                pen.drawLine(x(day), TOP + HEIGHT, x(day), TOP + HEIGHT + 8);
                pen.drawString(date.toString(), x(day) - 40, TOP + HEIGHT + 26);
            }
        }
        pen.drawString("day of launch (UTC)", LEFT + WIDTH / 2 - 60, TOP + HEIGHT + 58);
        double fromH = map.search().span().flightFrom().toSeconds() / 3600.0;
        double stepH = map.search().span().flightStep().toSeconds() / 3600.0;
        for (int flight = 0; flight < map.flights(); flight++) {
            double hours = fromH + stepH * flight;
            if (hours % 12 == 0) {
                int at = (y(flight) + y(flight + 1)) / 2;
                pen.drawLine(LEFT - 8, at, LEFT, at);
                pen.drawString(String.format(Locale.ROOT, "%.1f d", hours / 24), LEFT - 60, at + 5);
            }
        }
        pen.drawString("flight to perilune", 12, TOP - 12);
    }

    private void legend() {
        int x = LEFT + WIDTH + 30;
        int y = TOP;
        pen.setColor(Color.BLACK);
        pen.drawString("injection + braking, m/s", x, y);
        y += 12;
        if (map.open() > 0) {
            for (int i = 0; i < 160; i++) {
                pen.setColor(new Color(scale(least + (most - least) * i / 159)));
                pen.fillRect(x, y + i, 24, 1);
            }
            pen.setColor(Color.BLACK);
            for (int i = 0; i <= 4; i++) {
                pen.drawString(
                        String.format(Locale.ROOT, "%.0f", least + (most - least) * i / 4), x + 32, y + 6 + 40 * i);
            }
        } else {
            pen.drawString("no window is open", x, y + 20);
        }
        y += 210;
        pen.drawString("closed first by", x, y);
        for (Limit limit : Limit.values()) {
            y += 26;
            pen.setColor(new Color(rgb(limit)));
            pen.fillRect(x, y - 14, 24, 18);
            pen.setColor(Color.BLACK);
            pen.drawString(limit.shortly(), x + 32, y);
        }
    }

    /** A ring about the cheapest cell. */
    private void best() {
        Optional<Window> best = map.best().stream().findFirst();
        if (best.isPresent()) {
            int cell = map.windows().indexOf(best.get());
            int x = (x(cell / map.flights()) + x(cell / map.flights() + 1)) / 2;
            int y = (y(cell % map.flights()) + y(cell % map.flights() + 1)) / 2;
            pen.setColor(Color.RED);
            pen.setStroke(new BasicStroke(2));
            pen.drawOval(x - 9, y - 9, 18, 18);
            int at = TOP + HEIGHT - 12;
            pen.drawOval(LEFT + WIDTH + 33, at - 14, 18, 18);
            pen.setColor(Color.BLACK);
            pen.drawString("cheapest: " + day(best.get().day()), LEFT + WIDTH + 62, at);
        }
    }

    private static String day(Instant t) {
        return LocalDate.ofInstant(t, ZoneOffset.UTC).toString();
    }
}
