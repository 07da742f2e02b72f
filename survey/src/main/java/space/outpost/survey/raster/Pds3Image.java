package space.outpost.survey.raster;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.Cells.Blocks;
import space.outpost.survey.raster.Cells.HeightScale;
import space.outpost.survey.raster.Cells.SampleType;

/**
 * A PDS3 image of heights with a detached label, as in the LOLA gridded products (LRO-L-LOLA-4-GDR-V1.0): simple
 * cylindrical or polar stereographic, 16 bit integers or 32 bit reals, read in place.
 */
final class Pds3Image {
    private static final int MAX_LABEL_BYTES = 1 << 20;
    private static final int MAX_SIDE = 1 << 24;
    private static final String MAP = "IMAGE_MAP_PROJECTION.";
    private static final Pattern POINTER =
            Pattern.compile("\\(?\\s*\"?([^\"(),\\\\/]+?)\"?\\s*(?:,\\s*(\\d{1,9})\\s*(<BYTES>)?\\s*)?\\)?");

    private final Path path;
    private final Findings findings;
    private final Pds3Label label;

    private Pds3Image(Path path) {
        this.path = path;
        this.findings = new Findings(path.toString());
        this.label = new Pds3Label(text(path), findings);
    }

    static Raster open(Path path, Arena arena) {
        return new Pds3Image(path).read(arena);
    }

    private String text(Path file) {
        try {
            if (Files.size(file) > MAX_LABEL_BYTES) {
                throw findings.fatal("", Files.size(file) + " bytes", "a label of at most " + MAX_LABEL_BYTES);
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new InvalidInput(file.toString(), "", e.getClass().getSimpleName(), "a readable PDS3 label");
        }
    }

    private Raster read(Arena arena) {
        int width = label.whole("IMAGE.LINE_SAMPLES", 2, MAX_SIDE);
        int height = label.whole("IMAGE.LINES", 2, MAX_SIDE);
        Optional<SampleType> type = sampleType();
        HeightScale scale = heightScale();
        Optional<Projection> projection = projection();
        Optional<GridFrame> frame = projection.flatMap(p -> frame(p, width, height));
        Optional<DataPlace> place = dataPlace();
        findings.throwIfAny();
        Path image = place.orElseThrow().file();
        long start = place.orElseThrow().offset();
        MemorySegment file = MappedFile.open(image, arena);
        long needed = (long) width * height * type.orElseThrow().bytes();
        if (start + needed > file.byteSize()) {
            findings.add(
                    label.place("^IMAGE"),
                    image.getFileName() + " of " + file.byteSize() + " bytes",
                    start + " + " + needed + " bytes for " + width + " x " + height + " samples");
        }
        findings.throwIfAny();
        Cells cells = new Cells.InFile(file, Blocks.single(start, width, height), type.orElseThrow(), scale);
        return new Raster(
                String.valueOf(image.getFileName()),
                "",
                width,
                height,
                projection.orElseThrow(),
                frame.orElseThrow(),
                file,
                () -> cells);
    }

    private Optional<SampleType> sampleType() {
        for (String key : new String[] {"IMAGE.BANDS", "IMAGE.LINE_PREFIX_BYTES", "IMAGE.LINE_SUFFIX_BYTES"}) {
            double wanted = key.endsWith("BANDS") ? 1 : 0;
            if (label.number(key, wanted) != wanted) {
                findings.add(label.place(key), label.text(key, ""), Double.toString(wanted));
            }
        }
        String type = label.text("IMAGE.SAMPLE_TYPE", "nothing");
        int bits = label.whole("IMAGE.SAMPLE_BITS", 16, 32);
        Optional<SampleType> known = switch (type + " " + bits) {
            case "LSB_INTEGER 16", "PC_INTEGER 16" -> Optional.of(SampleType.INT16_LE);
            case "MSB_INTEGER 16", "MAC_INTEGER 16", "SUN_INTEGER 16" -> Optional.of(SampleType.INT16_BE);
            case "PC_REAL 32" -> Optional.of(SampleType.FLOAT32_LE);
            case "IEEE_REAL 32", "MAC_REAL 32", "SUN_REAL 32" -> Optional.of(SampleType.FLOAT32_BE);
            default -> Optional.empty();
        };
        if (known.isEmpty()) {
            findings.add(
                    label.place("IMAGE.SAMPLE_TYPE"),
                    type + " of " + bits + " bits",
                    "LSB_INTEGER or MSB_INTEGER of 16, PC_REAL or IEEE_REAL of 32");
        }
        return known;
    }

    private HeightScale heightScale() {
        String unit = label.text("IMAGE.UNIT", "METER").toUpperCase(Locale.ROOT);
        double metres = unit.startsWith("K") ? 1000 : 1;
        if (!unit.matches("METERS?|METRES?|M|KILOMETERS?|KILOMETRES?|KM")) {
            findings.add(label.place("IMAGE.UNIT"), unit, "METER or KILOMETER");
        }
        double factor = label.number("IMAGE.SCALING_FACTOR", 1);
        double offset = label.number("IMAGE.OFFSET", 0) * metres;
        // An offset makes radii of the samples; heights are over the sphere.
        double offsetM = offset == 0 ? 0 : offset - Place.MOON_RADIUS_M;
        if (!(Math.abs(offsetM) < 1e5) || !Double.isFinite(factor) || factor == 0) {
            findings.add(
                    label.place("IMAGE.OFFSET"),
                    "scaling factor " + factor + ", offset " + offset + " m",
                    "a factor that is not 0, and an offset of 0 or about " + Place.MOON_RADIUS_M + " m");
        }
        return new HeightScale(factor * metres, offsetM, label.number("IMAGE.MISSING_CONSTANT", Double.NaN));
    }

    private Optional<Projection> projection() {
        for (String axis : new String[] {"A", "B", "C"}) {
            double radius = label.metres(MAP + axis + "_AXIS_RADIUS");
            if (Math.abs(radius - Place.MOON_RADIUS_M) > 1e-3) {
                findings.add(
                        label.place(MAP + axis + "_AXIS_RADIUS"), radius + " m", Place.MOON_RADIUS_M + " m (the Moon)");
            }
        }
        if (label.number(MAP + "MAP_PROJECTION_ROTATION", 0) != 0) {
            findings.add(label.place(MAP + "MAP_PROJECTION_ROTATION"), "a rotated map", "0");
        }
        String direction = label.text(MAP + "POSITIVE_LONGITUDE_DIRECTION", "EAST");
        if (!direction.equalsIgnoreCase("EAST")) {
            findings.add(label.place(MAP + "POSITIVE_LONGITUDE_DIRECTION"), direction, "EAST");
        }
        double longitude = label.number(MAP + "CENTER_LONGITUDE");
        double latitude = label.number(MAP + "CENTER_LATITUDE");
        String type = label.text(MAP + "MAP_PROJECTION_TYPE", "nothing").toUpperCase(Locale.ROOT);
        if (Double.isNaN(longitude) || Double.isNaN(latitude)) {
            return Optional.empty();
        }
        if (type.equals("POLAR STEREOGRAPHIC") && Math.abs(latitude) == 90) {
            return Optional.of(new PolarStereographic(latitude < 0 ? -1 : 1, Math.toRadians(longitude), 1, 0, 0));
        }
        if (type.matches("(SIMPLE CYLINDRICAL|EQUIRECTANGULAR)") && latitude == 0) {
            return Optional.of(new SimpleCylindrical(Math.toRadians(longitude), 0, 0, 0, 0));
        }
        findings.add(
                label.place(MAP + "MAP_PROJECTION_TYPE"),
                type + " about latitude " + latitude,
                "SIMPLE CYLINDRICAL about 0 or POLAR STEREOGRAPHIC about -90 or 90");
        return Optional.empty();
    }

    private Optional<GridFrame> frame(Projection projection, int width, int height) {
        // The scale is exact on polar maps, the resolution on cylindrical ones (DSMAP catalogues of the data set).
        double cellM = switch (projection) {
            case PolarStereographic _ -> label.metres(MAP + "MAP_SCALE");
            case SimpleCylindrical _ -> Math.toRadians(1 / label.number(MAP + "MAP_RESOLUTION")) * Place.MOON_RADIUS_M;
        };
        double col = centre(MAP + "SAMPLE_PROJECTION_OFFSET", width);
        double row = centre(MAP + "LINE_PROJECTION_OFFSET", height);
        if (!(cellM > 1e-3) || !(cellM < 1e6) || !Double.isFinite(col) || !Double.isFinite(row)) {
            findings.add(
                    label.place(MAP + "MAP_SCALE"),
                    "cells of " + cellM + " m about sample " + col + ", line " + row,
                    "cells of 1 mm to 1000 km");
            return Optional.empty();
        }
        return Optional.of(GridFrame.upright(-col * cellM, row * cellM, cellM));
    }

    /**
     * Cell coordinate of the map's origin. LOLA labels count from the first cell's centre; editions that count from its
     * corner or from 1 differ by at most a cell, and all their maps are centred on the origin.
     */
    private double centre(String key, int cells) {
        double offset = label.number(key);
        double middle = (cells - 1) / 2.0;
        return Math.abs(offset - middle) <= 1 ? middle : offset;
    }

    private record DataPlace(Path file, long offset) {}

    private Optional<DataPlace> dataPlace() {
        String pointer = label.text("^IMAGE", "");
        Matcher parts = POINTER.matcher(pointer);
        if (!parts.matches() || parts.group(1).matches("\\d+")) {
            findings.add(label.place("^IMAGE"), "'" + pointer + "'", "the name of an image file beside the label");
            return Optional.empty();
        }
        long offset = 0;
        if (parts.group(2) != null) {
            long number = Long.parseLong(parts.group(2)) - 1;
            offset = parts.group(3) != null ? number : number * label.whole("RECORD_BYTES", 1, Integer.MAX_VALUE);
        }
        String name = String.valueOf(parts.group(1));
        Path folder = path.toAbsolutePath().getParent();
        try (Stream<Path> files = folder == null ? Stream.empty() : Files.list(folder)) {
            Optional<Path> image = files.filter(
                            f -> String.valueOf(f.getFileName()).equalsIgnoreCase(name) && Files.isRegularFile(f))
                    .sorted()
                    .findFirst();
            if (image.isEmpty() || offset < 0) {
                findings.add(label.place("^IMAGE"), "no file " + name + " at byte " + offset, "it beside the label");
                return Optional.empty();
            }
            long at = offset;
            return image.map(f -> new DataPlace(f, at));
        } catch (IOException e) {
            findings.add(label.place("^IMAGE"), e.getClass().getSimpleName(), "a readable folder");
            return Optional.empty();
        }
    }
}
