package space.outpost.survey.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.outpost.model.io.InvalidInput;

class Pds3ImageTest {
    /** As the labels of LRO-L-LOLA-4-GDR are written. */
    static final String LABEL = """
            PDS_VERSION_ID            = "PDS3"
            /*** GENERAL ***/
            DESCRIPTION               = "A shape map
               over several = lines."
            MISSION_PHASE_NAME        = {"NOMINAL MISSION",
                                        "EXTENDED"}
            OBJECT                    = UNCOMPRESSED_FILE
            FILE_NAME                 = "TINY.IMG"
            RECORD_TYPE               = FIXED_LENGTH
            RECORD_BYTES              = 12
            ^IMAGE                    = "TINY.IMG"
              OBJECT                  = IMAGE
                LINES                 = 4
                LINE_SAMPLES          = 6
                SAMPLE_TYPE           = LSB_INTEGER
                SAMPLE_BITS           = 16
                UNIT                  = METER
                SCALING_FACTOR        = 0.5
                OFFSET                = 1737400.
              END_OBJECT              = IMAGE
            END_OBJECT                = UNCOMPRESSED_FILE
            OBJECT                    = IMAGE_MAP_PROJECTION
             MAP_PROJECTION_TYPE          = "POLAR STEREOGRAPHIC"
             MAP_RESOLUTION               = 126.35 <pix/deg>
             A_AXIS_RADIUS                = 1737.4 <km>
             B_AXIS_RADIUS                = 1737.4 <km>
             C_AXIS_RADIUS                = 1737.4 <km>
             FIRST_STANDARD_PARALLEL      = 'N/A'
             POSITIVE_LONGITUDE_DIRECTION = "EAST"
             CENTER_LATITUDE              = -90. <deg>
             CENTER_LONGITUDE             = 0. <deg>
             MAP_PROJECTION_ROTATION      = 0.0
             MAP_SCALE                    = 240. <m/pix>
             LINE_PROJECTION_OFFSET       = 1.5 <pix>
             SAMPLE_PROJECTION_OFFSET     = 2.5 <pix>
            END_OBJECT                    = IMAGE_MAP_PROJECTION
            END
            """;

    @TempDir
    Path folder;

    private Raster open(String label, ByteBuffer image) {
        try {
            Files.write(folder.resolve("tiny.img"), image.array());
            return Raster.open(Files.writeString(folder.resolve("TINY.LBL"), label), Arena.ofAuto());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ByteBuffer int16(ByteOrder order) {
        ByteBuffer image = ByteBuffer.allocate(48).order(order);
        for (int i = 0; i < 24; i++) {
            image.putShort((short) (i * 100 - 1000));
        }
        return image;
    }

    @Test
    void anIntegerImageGivesHeightsInMetres() {
        Raster raster = open(LABEL, int16(ByteOrder.LITTLE_ENDIAN));
        assertThat(raster.name()).isEqualTo("tiny.img");
        assertThat(raster.width()).isEqualTo(6);
        assertThat(raster.height()).isEqualTo(4);
        assertThat(raster.cells().at(2, 3)).isEqualTo(0.5f * (20 * 100 - 1000));
        assertThat(raster.projection()).isEqualTo(PolarStereographic.south());
    }

    @Test
    void thePoleLiesBetweenTheMiddleCells() {
        GridFrame frame = open(LABEL, int16(ByteOrder.LITTLE_ENDIAN)).frame();
        assertThat(frame.col(0, 0)).isEqualTo(2.5);
        assertThat(frame.row(0, 0)).isEqualTo(1.5);
        assertThat(frame.x(3, 1)).isEqualTo(120);
        assertThat(frame.y(3, 1)).isEqualTo(120);
    }

    @Test
    void offsetsCountedFromOneMeanTheSameCentredMap() {
        String label = LABEL.replace("= 1.5 <pix>", "= 2.5 <pix>").replace("OFFSET     = 2.5", "OFFSET     = 3.5");
        GridFrame frame = open(label, int16(ByteOrder.LITTLE_ENDIAN)).frame();
        assertThat(frame.col(0, 0)).isEqualTo(2.5);
        assertThat(frame.row(0, 0)).isEqualTo(1.5);
    }

    @Test
    void aRealImageInKilometresGivesHeightsInMetres() {
        String label = LABEL.replace("LSB_INTEGER", "PC_REAL")
                .replace("SAMPLE_BITS           = 16", "SAMPLE_BITS           = 32")
                .replace("UNIT                  = METER", "UNIT = KILOMETER")
                .replace("SCALING_FACTOR        = 0.5", "SCALING_FACTOR = 1")
                .replace("= 1737400.", "= 1737.4")
                .replace("\"TINY.IMG\"\n  OBJECT", "(\"TINY.IMG\", 2)\n  OBJECT");
        ByteBuffer image = ByteBuffer.allocate(12 + 96).order(ByteOrder.LITTLE_ENDIAN);
        image.position(12);
        for (int i = 0; i < 24; i++) {
            image.putFloat(i / 8f);
        }
        Raster raster = open(label, image);
        assertThat(raster.cells().at(1, 1)).isCloseTo(875f, within(1e-3f));
    }

    /** The keywords, units and order of the labels of LDEM_875S_20M (16 bit) and LDEM_875S_20M_FLOAT. */
    private static String polarProduct(String type, int bits, String unit, String factor, String offset) {
        return """
                PDS_VERSION_ID            = "PDS3"

                /*** GENERAL DATA DESCRIPTION PARAMETERS ***/
                PRODUCT_VERSION_ID        = "V2.0"
                DATA_SET_ID               = "LRO-L-LOLA-4-GDR-V1.0"
                PRODUCT_ID                = "TINY"
                INSTRUMENT_ID             = "LOLA"
                MISSION_PHASE_NAME        = {"COMMISSIONING","NOMINAL MISSION","SCIENCE
                                            MISSION","EXTENDED SCIENCE MISSION"}
                TARGET_NAME               = MOON
                START_TIME                = 2009-07-13T17:33:17
                DESCRIPTION               = "Of some m/pix, in half-metres; 5'
                   and = signs."

                OBJECT                    = UNCOMPRESSED_FILE
                FILE_NAME                 = "TINY.IMG"
                RECORD_TYPE               = FIXED_LENGTH
                FILE_RECORDS              = 4
                RECORD_BYTES              = 8
                ^IMAGE                    = "TINY.IMG"

                  OBJECT                  = IMAGE
                    NAME                  = HEIGHT
                    DESCRIPTION           = "Each sample represents height."
                    LINES                 = 4
                    LINE_SAMPLES          = 4
                    DERIVED_MINIMUM       = -8760
                    DERIVED_MAXIMUM       = 4744
                    SAMPLE_TYPE           = %s
                    SAMPLE_BITS           = %d
                    UNIT                  = %s
                    SCALING_FACTOR        = %s
                    OFFSET                = %s

                /* NOTE:                                                                   */
                /* HEIGHT = (DN * SCALING_FACTOR).                                         */

                  END_OBJECT              = IMAGE
                END_OBJECT                = UNCOMPRESSED_FILE
                OBJECT                    = IMAGE_MAP_PROJECTION
                 ^DATA_SET_MAP_PROJECTION     = "DSMAP_POLAR.CAT"
                 MAP_PROJECTION_TYPE          = "POLAR STEREOGRAPHIC"
                 KEYWORD_LATITUDE_TYPE        = "PLANETOCENTRIC"
                 MAP_RESOLUTION               = 1516.17 <pix/deg>
                 A_AXIS_RADIUS                = 1737.4 <km>
                 B_AXIS_RADIUS                = 1737.4 <km>
                 C_AXIS_RADIUS                = 1737.4 <km>
                 FIRST_STANDARD_PARALLEL      = 'N/A'
                 POSITIVE_LONGITUDE_DIRECTION = "EAST"
                 CENTER_LATITUDE              = -90 <deg>
                 CENTER_LONGITUDE             = 0 <deg>
                 REFERENCE_LATITUDE           = 'N/A'
                 LINE_FIRST_PIXEL             = 1
                 MAP_PROJECTION_ROTATION      = 0.0
                 MAP_SCALE                    = 20 <m/pix>
                 MAXIMUM_LATITUDE             = -87.5 <deg>
                 WESTERNMOST_LONGITUDE        = 'N/A'
                 LINE_PROJECTION_OFFSET       = 1.5 <pix>
                 SAMPLE_PROJECTION_OFFSET     = 1.5 <pix>
                 COORDINATE_SYSTEM_TYPE       = "BODY-FIXED ROTATING"
                 COORDINATE_SYSTEM_NAME       = "MEAN EARTH/POLAR AXIS OF DE421"
                END_OBJECT                    = IMAGE_MAP_PROJECTION

                END
                """.formatted(type, bits, unit, factor, offset);
    }

    @Test
    void thePolarProductsOpenAsTheyComeInBothNumberFormats() {
        ByteBuffer halfMetres = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer kilometres = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 16; i++) {
            halfMetres.putShort((short) (2 * (100 * i - 700)));
            kilometres.putFloat((100 * i - 700) / 1000f);
        }
        isTheRamp(open(polarProduct("LSB_INTEGER", 16, "METER", "0.5", "1737400."), halfMetres));
        isTheRamp(open(polarProduct("PC_REAL", 32, "KILOMETER", "1", "1737.4"), kilometres));
    }

    private static void isTheRamp(Raster raster) {
        assertThat(raster.projection()).isEqualTo(PolarStereographic.south());
        assertThat(raster.frame().x(0, 0)).isEqualTo(-30);
        assertThat(raster.frame().y(0, 0)).isEqualTo(30);
        for (int i = 0; i < 16; i++) {
            assertThat(raster.cells().at(i % 4, i / 4)).isCloseTo(100 * i - 700, within(1e-4f));
        }
    }

    @Test
    void mostSignificantByteFirstIsReadToo() {
        Raster raster = open(LABEL.replace("LSB_", "MSB_"), int16(ByteOrder.BIG_ENDIAN));
        assertThat(raster.cells().at(5, 3)).isEqualTo(650f);
    }

    @Test
    void anImageTooShortForItsLabelIsRefused() {
        assertThatThrownBy(() -> open(LABEL.replace("= 4\n", "= 40\n"), int16(ByteOrder.LITTLE_ENDIAN)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 11 ^IMAGE")
                .hasMessageContaining("tiny.img of 48 bytes");
    }

    @Test
    void everyProblemOfALabelIsTold() {
        String label = LABEL.replace("= LSB_INTEGER", "= VAX_REAL")
                .replace("A_AXIS_RADIUS                = 1737.4", "A_AXIS_RADIUS = 3396.19")
                .replace("\"EAST\"", "\"WEST\"");
        assertThatThrownBy(() -> open(label, int16(ByteOrder.LITTLE_ENDIAN)))
                .hasMessageContaining("VAX_REAL")
                .hasMessageContaining("3396190.0 m")
                .hasMessageContaining("WEST");
    }

    @Test
    void aLabelWithoutItsImageIsRefused() {
        assertThatThrownBy(() -> Raster.open(
                        Files.writeString(folder.resolve("A.LBL"), LABEL.replace("TINY", "GONE")), Arena.ofAuto()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no file GONE.IMG");
    }
}
