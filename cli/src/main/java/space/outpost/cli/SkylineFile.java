package space.outpost.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import space.outpost.model.Skyline;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.site.SiteEnvironment.MastView;

/**
 * A file of skylines for other programs: CSV with a column for each mast, or an STK azimuth-elevation mask (.aem) of one.
 * Degrees; azimuths clockwise from true north, 0 and 360 both written. See docs/formats.md.
 */
final class SkylineFile {
    private enum Format {
        CSV,
        AEM
    }

    private final Path file;
    private final Format format;
    private final OutputFolder folder;

    private SkylineFile(Path file, Format format, OutputFolder folder) {
        this.file = file;
        this.format = format;
        this.folder = folder;
    }

    /**
     * @throws InvalidInput if the name tells no format, a mask is asked for several masts, or nothing can be written there
     */
    static SkylineFile at(Path file, int masts) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".aem")) {
            throw new InvalidInput("survey point", "--skyline", "'" + file + "'", "a name that ends in .csv or .aem");
        }
        Format format = name.endsWith(".aem") ? Format.AEM : Format.CSV;
        if (format == Format.AEM && masts != 1) {
            throw new InvalidInput(
                    "survey point", "--skyline", masts + " masts in one .aem", "one mast (--mast 10), or a .csv");
        }
        Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        return new SkylineFile(file, format, OutputFolder.at(parent));
    }

    void write(List<MastView> masts) {
        String text = switch (format) {
            case CSV -> csv(masts);
            case AEM -> mask(masts.getFirst().skyline());
        };
        folder.write(Map.of(String.valueOf(file.getFileName()), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String csv(List<MastView> masts) {
        StringBuilder out = new StringBuilder("azimuth [deg]");
        masts.forEach(m -> out.append(",elevation from ").append(m.heightM()).append(" m [deg]"));
        out.append("\r\n");
        int azimuths = masts.getFirst().skyline().azimuths();
        for (int i = 0; i <= azimuths; i++) {
            int sample = i;
            out.append(azimuthDeg(i, azimuths))
                    .append(',')
                    .append(masts.stream()
                            .map(m -> elevationDeg(m.skyline(), sample))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return out.toString();
    }

    private static String mask(Skyline skyline) {
        int azimuths = skyline.azimuths();
        StringBuilder out = new StringBuilder("stk.v.4.2.1\nBEGIN AzElMask\nNumberOfPoints ")
                .append(azimuths + 1)
                .append("\nBEGIN AzElMaskData\n");
        for (int i = 0; i <= azimuths; i++) {
            out.append(azimuthDeg(i, azimuths))
                    .append(' ')
                    .append(elevationDeg(skyline, i))
                    .append('\n');
        }
        return out.append("END AzElMaskData\nEND AzElMask\n").toString();
    }

    private static String azimuthDeg(int i, int azimuths) {
        return String.format(Locale.ROOT, "%.6f", 360.0 * i / azimuths);
    }

    private static String elevationDeg(Skyline skyline, int i) {
        return String.format(Locale.ROOT, "%.9f", Math.toDegrees(skyline.elevationRad(i % skyline.azimuths())));
    }
}
