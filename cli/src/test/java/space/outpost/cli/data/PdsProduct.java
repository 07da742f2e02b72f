package space.outpost.cli.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A grid as the archive of LOLA has it: a label and an image, of ground at one height. */
public record PdsProduct(byte[] label, byte[] image) {
    /** South polar stereographic. */
    static PdsProduct polar(String image, int side, int pixelM, int halfMetres) {
        return of(image, side, side, halfMetres, """
                 MAP_PROJECTION_TYPE          = "POLAR STEREOGRAPHIC"
                 MAP_RESOLUTION               = 126.35 <pix/deg>
                 CENTER_LATITUDE              = -90 <deg>
                 CENTER_LONGITUDE             = 0 <deg>
                 MAP_SCALE                    = %d <m/pix>
                 LINE_PROJECTION_OFFSET       = %s <pix>
                 SAMPLE_PROJECTION_OFFSET     = %s <pix>
                """.formatted(pixelM, (side - 1) / 2.0, (side - 1) / 2.0));
    }

    /** The whole Moon, four cells per degree. */
    public static PdsProduct global(String image, int halfMetres) {
        return of(image, 720, 1440, halfMetres, """
                 MAP_PROJECTION_TYPE          = "SIMPLE CYLINDRICAL"
                 MAP_RESOLUTION               = 4 <pix/deg>
                 CENTER_LATITUDE              = 0 <deg>
                 CENTER_LONGITUDE             = 180 <deg>
                 MAP_SCALE                    = 7580.84 <m/pix>
                 LINE_PROJECTION_OFFSET       = 359.5 <pix>
                 SAMPLE_PROJECTION_OFFSET     = 719.5 <pix>
                """);
    }

    private static PdsProduct of(String image, int lines, int samples, int halfMetres, String projection) {
        String label = """
                PDS_VERSION_ID            = "PDS3"
                OBJECT                    = UNCOMPRESSED_FILE
                FILE_NAME                 = "%1$s"
                RECORD_TYPE               = FIXED_LENGTH
                FILE_RECORDS              = %2$d
                RECORD_BYTES              = %4$d
                ^IMAGE                    = "%1$s"
                  OBJECT                  = IMAGE
                    LINES                 = %2$d
                    LINE_SAMPLES          = %3$d
                    SAMPLE_TYPE           = LSB_INTEGER
                    SAMPLE_BITS           = 16
                    UNIT                  = METER
                    SCALING_FACTOR        = 0.5
                    OFFSET                = 1737400.
                  END_OBJECT              = IMAGE
                END_OBJECT                = UNCOMPRESSED_FILE
                OBJECT                    = IMAGE_MAP_PROJECTION
                 A_AXIS_RADIUS                = 1737.4 <km>
                 B_AXIS_RADIUS                = 1737.4 <km>
                 C_AXIS_RADIUS                = 1737.4 <km>
                %5$sEND_OBJECT                    = IMAGE_MAP_PROJECTION

                END
                """.formatted(image, lines, samples, 2 * samples, projection);
        ByteBuffer cells = ByteBuffer.allocate(2 * lines * samples).order(ByteOrder.LITTLE_ENDIAN);
        while (cells.hasRemaining()) {
            cells.putShort((short) halfMetres);
        }
        return new PdsProduct(label.getBytes(StandardCharsets.US_ASCII), cells.array());
    }
}
