package space.outpost.survey.maps;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Letters drawn as lines, so that pictures need no font of the machine and are the same everywhere. A glyph is a number
 * of strokes; a stroke is points, two base-36 digits each, in a square 14 units from the base line (4) to the top of
 * capitals (18). A plain stroke is straight between its points; one after {@code ~} is a quadratic B-spline from the first
 * to the last; one after {@code o} is such a spline, closed.
 */
final class StrokeFont {
    private static final String GLYPHS = """
            ! 0I09 0405
            " 0I0E 4I4E
            # 2I04 7I54 0C9C 0898
            $ ~8F8I4I0I0BBB8B8444404070 4K42
            % o0I4I4D0D o79B9B474 04BI
            & ~A41C1I6I6D0A04649A
            ' 0I0E
            ( ~4J0F0740
            ) ~0J4F4700
            * 4G4A 0F8B 8F0B
            + 0A8A 4E46
            , 1502
            - 0A5A
            . 0405
            / 027I
            0 o0I9I9404
            1 0F3I34
            2 ~0E0I9I9C04 0494
            3 ~0F0I8I8B3B ~3B9B940407
            4 747I0898
            5 8I0I0B ~0B0D9D940407
            6 ~8I0I08 o0C9C9404
            7 0I9I34
            8 o1I8I8B1B o0B9B9404
            9 o0I9I9A0A ~9E9414
            : 0405 0C0D
            ; 1502 1C1D
            < 8E0984
            = 0C8C 0787
            > 0E8904
            ? ~0E0I8I8B4B47 4445
            @ ~A4040E0IEIEAB8B6B8 oBC6C67B7
            A 045IA4 2989
            B 040I ~0I5I9I9B5B0B ~0B5BABA45404
            C ~AEAI5I0I0454A4A8
            D 040I ~0I4IAIA44404
            E 9I0I0494 0B7B
            F 9I0I04 0B7B
            G ~AEAI5I0I0454A4A8 6BABA8
            H 040I A4AI 0BAB
            I 040I
            J ~7I7A740408
            K 040I AI0A 3CA4
            L 0I0494
            M 040I67CIC4
            N 040IA4AI
            O o0IAIA404
            P 040I ~0I5I9I9A5A0A
            Q o0IAIA404 68B3
            R 040I ~0I5I9I9A5A0A 5AA4
            S ~9E9I5I0I0BABA4540408
            T 0IAI 5I54
            U ~0I0A04A4AAAI
            V 0I54AI
            W 0I347GB4EI
            X 0IA4 04AI
            Y 0I5BAI 5B54
            Z 0IAI04A4
            [ 3I0I0131
            \\ 0I72
            ] 0I3I3101
            ^ 0E3I6E
            _ 0292
            ` 0I3F
            a o0E8E8404 8E84
            b 0I04 o0E8E8404
            c ~8C8E4E0E04448486
            d 8I84 o0E8E8404
            e 0989 ~898E4E0E04448486
            f ~6I2I2D24 0E5E
            g o0E8E8404 ~8E82800002
            h 0I04 ~0A0E8E8A84
            i 0E04 0H0I
            j ~3E333000 3H3I
            k 0I04 7E09 2A84
            l ~0I060434
            m 0E04 ~0A0E6E6A64 ~6A6ECECAC4
            n 0E04 ~0A0E8E8A84
            o o0E8E8404
            p 0E00 o0E8E8404
            q 8E80 o0E8E8404
            r 0E04 ~0A0E3E5E
            s ~7C7E4E0E097974340406
            t ~2I282464 0E5E
            u 8E84 ~0E0804848A
            v 0E44 8E44
            w 0E346C94CE
            x 0E84 048E
            y 0E44 8E20
            z 0E8E0484
            { ~4J2J2D0A ~0A272040
            | 0J01
            } ~0J2J2D4A ~4A272000
            ~ ~092D678B
            \u00b0 o0I5I5D0D
            \u00b7 0A0B
            \u00b2 ~0G0J5J5G0C 0C5C
            \u2013 0A9A
            \u00d7 0C76 067C
            """;

    private static final Map<Integer, Glyph> BY_LETTER = GLYPHS.lines()
            .collect(Collectors.toUnmodifiableMap(line -> line.codePointAt(0), line -> Glyph.parse(line.substring(2))));

    /** An empty box stands for a letter that has no glyph. */
    private static final Glyph UNKNOWN = Glyph.parse("040I9I9404");

    private static final Glyph SPACE = new Glyph(List.of(), 3);

    /** A size's share that a unit of the glyphs' square is. */
    private static final double UNIT = 0.0525;

    private static final int BASE = 4;
    private static final int GAP = 5;

    private final double size;
    private final boolean bold;

    /** @param size as of a typeface: capitals stand some 0.73 of it high */
    StrokeFont(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    /** @param width in units, without the gap to the next */
    private record Glyph(List<Stroke> strokes, int width) {
        static Glyph parse(String strokes) {
            List<Stroke> list = Stream.of(strokes.split(" ")).map(Stroke::parse).toList();
            return new Glyph(list, list.stream().mapToInt(Stroke::right).max().orElse(0));
        }
    }

    private enum Course {
        STRAIGHT,
        CURVED,
        CLOSED
    }

    /** @param points x and y by turns */
    private record Stroke(Course course, List<Integer> points) {
        static Stroke parse(String text) {
            Course course = switch (text.charAt(0)) {
                case '~' -> Course.CURVED;
                case 'o' -> Course.CLOSED;
                default -> Course.STRAIGHT;
            };
            String points = course == Course.STRAIGHT ? text : text.substring(1);
            return new Stroke(
                    course, points.chars().mapToObj(c -> Character.digit(c, 36)).toList());
        }

        int right() {
            return Stream.iterate(0, i -> i < points.size(), i -> i + 2)
                    .mapToInt(points::get)
                    .max()
                    .orElse(0);
        }

        private int count() {
            return points.size() / 2;
        }

        private double x(int i) {
            return points.get(2 * (i % count()));
        }

        private double y(int i) {
            return points.get(2 * (i % count()) + 1);
        }

        void draw(Path2D path, double left, double baseline, double unit) {
            Path2D own = new Path2D.Double();
            switch (course) {
                case STRAIGHT -> {
                    own.moveTo(x(0), y(0));
                    for (int i = 1; i < count(); i++) {
                        own.lineTo(x(i), y(i));
                    }
                }
                case CURVED -> {
                    own.moveTo(x(0), y(0));
                    for (int i = 1; i < count() - 1; i++) {
                        boolean last = i == count() - 2;
                        own.quadTo(
                                x(i),
                                y(i),
                                last ? x(i + 1) : (x(i) + x(i + 1)) / 2,
                                last ? y(i + 1) : (y(i) + y(i + 1)) / 2);
                    }
                }
                case CLOSED -> {
                    own.moveTo((x(0) + x(1)) / 2, (y(0) + y(1)) / 2);
                    for (int i = 1; i <= count(); i++) {
                        own.quadTo(x(i), y(i), (x(i) + x(i + 1)) / 2, (y(i) + y(i + 1)) / 2);
                    }
                    own.closePath();
                }
            }
            path.append(
                    own.getPathIterator(new AffineTransform(unit, 0, 0, -unit, left, baseline + BASE * unit)), false);
        }
    }

    /** How far a text reaches to the right. */
    double width(String text) {
        return Math.max(0, glyphs(text).mapToInt(g -> g.width() + GAP).sum() - GAP) * size * UNIT;
    }

    /** Draws a text in the colour of the graphics, or as the outline of a wider pen. */
    void draw(Graphics2D g, String text, double left, double baseline, double widerBy) {
        double unit = size * UNIT;
        Path2D path = new Path2D.Double();
        double x = left;
        for (Glyph glyph : glyphs(text).toList()) {
            for (Stroke stroke : glyph.strokes()) {
                stroke.draw(path, x, baseline, unit);
            }
            x += (glyph.width() + GAP) * unit;
        }
        double pen = size * (bold ? 0.135 : 0.085) + 2 * widerBy;
        var before = g.getStroke();
        g.setStroke(new BasicStroke((float) pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        g.setStroke(before);
    }

    private static Stream<Glyph> glyphs(String text) {
        return text.codePoints().mapToObj(letter -> letter == ' ' ? SPACE : BY_LETTER.getOrDefault(letter, UNKNOWN));
    }
}
