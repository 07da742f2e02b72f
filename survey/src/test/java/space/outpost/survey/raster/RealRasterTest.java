package space.outpost.survey.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every height of the real GeoTIFFs against an independent TIFF reader (TwelveMonkeys ImageIO). */
class RealRasterTest {
    @Test
    void everyHeightIsWhatAnotherReaderReads() throws IOException {
        Path folder = Path.of(System.getProperty("outpost.shared", "../../shared"), "terrain");
        Assumptions.assumeTrue(Files.isDirectory(folder), "real terrain is absent: " + folder);
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(f -> f.toString().endsWith(".tif")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            try (Arena arena = Arena.ofShared();
                    ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                Raster ours = Raster.open(file, arena);
                ImageReader reader = ImageIO.getImageReaders(in).next();
                reader.setInput(in);
                java.awt.image.Raster theirs = reader.readRaster(0, null);
                assertThat(ours.width()).isEqualTo(theirs.getWidth());
                assertThat(ours.height()).isEqualTo(theirs.getHeight());
                Cells cells = ours.cells();
                int unequal = 0;
                for (int row = 0; row < ours.height(); row++) {
                    for (int col = 0; col < ours.width(); col++) {
                        float want = theirs.getSampleFloat(col, row, 0);
                        unequal += cells.at(col, row) == want ? 0 : 1;
                    }
                }
                assertThat(unequal).as(file.toString()).isZero();
                reader.dispose();
            }
        }
    }
}
