package space.outpost.survey.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import space.outpost.model.Place;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;
import space.outpost.survey.terrain.Region;

class MapPictureTest {
    private static final int RED = 0xC00000;
    private static final int BLUE = 0x0000C0;

    /** 3 km by 1 km, away from the pole. */
    private static final Region STRIP =
            new Region(PolarStereographic.south(), GridFrame.upright(5, -5, 10), 1000, 1000, 300, 100);

    private static float[] rising() {
        float[] values = new float[STRIP.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % STRIP.cols();
        }
        return values;
    }

    private static byte[] png(Overlay overlay) {
        return new MapPicture(STRIP, "strip", "pixel 10 m", List.of("source"), overlay)
                .png(MapQuantity.HEIGHT, rising(), Optional.empty());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int count(BufferedImage image, int rgb) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return (int) Arrays.stream(pixels).filter(p -> (p & 0xFFFFFF) == rgb).count();
    }

    @Test
    void aStripIsDrawnAsAStrip() throws IOException {
        BufferedImage image = read(png(Overlay.NONE));
        assertThat(image.getWidth()).isGreaterThan(image.getHeight());
        // A map three times as wide as tall: its colours take 900 x 300 pixels, grid lines apart.
        int[] middle = image.getRGB(0, 104 + 150, image.getWidth(), 1, null, 0, image.getWidth());
        long coloured = Arrays.stream(middle)
                .limit(1000)
                .filter(p -> p != Color.WHITE.getRGB())
                .count();
        assertThat(coloured).isBetween(900L, 960L);
    }

    @Test
    void marksAndLinesLieWhereTheirPlacesAre() throws IOException {
        Overlay.Point middle = new Overlay.Point(STRIP.x(150, 50), STRIP.y(150, 50));
        Overlay.Point right = new Overlay.Point(STRIP.x(250, 50), STRIP.y(250, 50));
        Overlay overlay = new Overlay(
                List.of(new Overlay.Mark(middle, Overlay.Symbol.DISC, RED, "here")),
                List.of(new Overlay.Line(List.of(middle, right), BLUE, false, "way")));
        BufferedImage plain = read(png(Overlay.NONE));
        BufferedImage drawn = read(png(overlay));
        assertThat(count(plain, RED)).isZero();
        // Three pixels a cell; the centre of cell 150 is 150.5 cells from the left.
        assertThat(drawn.getRGB(100 + 3 * 150 + 1, 104 + 3 * 50 + 1) & 0xFFFFFF).isEqualTo(RED);
        assertThat(drawn.getRGB(100 + 3 * 220 + 1, 104 + 3 * 50 + 1) & 0xFFFFFF).isEqualTo(BLUE);
        assertThat(count(drawn, BLUE)).isGreaterThan(200);
    }

    @Test
    void aPlaceIsPutWhereTheRegionHasIt() {
        Place place = STRIP.place(17, 31);
        Overlay.Point point = Overlay.Point.of(place);
        assertThat(point.xM()).isCloseTo(STRIP.x(17, 31), within(1e-6));
        assertThat(point.yM()).isCloseTo(STRIP.y(17, 31), within(1e-6));
    }

    @Test
    void theSamePictureHasTheSameBytes() {
        assertThat(png(Overlay.NONE)).isEqualTo(png(Overlay.NONE));
    }

    @Test
    void everyLetterOfAsciiHasAGlyphOfItsOwnOnTheLine() {
        Set<List<Integer>> seen = new HashSet<>();
        List<Integer> letters = IntStream.concat(IntStream.rangeClosed('!', '~'), IntStream.of(0xB0, 0xE9))
                .boxed()
                .toList();
        for (int letter : letters) {
            BufferedImage image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            String text = Character.toString(letter);
            StrokeFont font = new StrokeFont(40, false);
            font.draw(g, text, 20, 60, 0);
            g.dispose();
            int[] pixels = image.getRGB(0, 0, 80, 80, null, 0, 80);
            assertThat(seen.add(Arrays.stream(pixels).boxed().toList()))
                    .as(text)
                    .isTrue();
            int rightmost = IntStream.range(0, pixels.length)
                    .filter(i -> (pixels[i] & 0xFFFFFF) != 0)
                    .map(i -> i % 80)
                    .max()
                    .orElse(0);
            assertThat((double) rightmost).as(text).isBetween(20.0, 20 + font.width(text) + 3);
        }
    }
}
