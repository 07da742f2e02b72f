package space.outpost.survey.atlas;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import space.outpost.model.Skyline;

/**
 * Skylines of one place at several heights as few bytes: rounded to 0.001 deg; the first skyline as differences along
 * azimuth, each further one as differences along azimuth of what it differs from the one before; zigzag, variable-length.
 */
final class SkylineCodec {
    /** Rounding, so the error is at most half of this. */
    static final double QUANTUM_RAD = Math.toRadians(0.001);

    private static final int LIMIT = 90_000;

    private SkylineCodec() {}

    static byte[] encode(List<Skyline> skylines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] below = new int[skylines.getFirst().azimuths()];
        for (Skyline skyline : skylines) {
            int before = 0;
            for (int i = 0; i < below.length; i++) {
                int level = (int) Math.round(skyline.elevationRad(i) / QUANTUM_RAD);
                int difference = level - below[i];
                writeVarint(out, difference - before);
                before = difference;
                below[i] = level;
            }
        }
        return out.toByteArray();
    }

    /** @throws space.outpost.model.io.InvalidInput if the bytes are not exactly so many skylines */
    static List<Skyline> decode(ByteReader in, int skylines, int azimuths) {
        List<Skyline> result = new ArrayList<>();
        long[] levels = new long[azimuths];
        for (int s = 0; s < skylines; s++) {
            long difference = 0;
            double[] elevations = new double[azimuths];
            for (int i = 0; i < azimuths; i++) {
                difference += in.varint();
                levels[i] += difference;
                if (Math.abs(levels[i]) > LIMIT) {
                    throw in.problem("an elevation of " + levels[i] + " thousandths of a degree", "-90000 to 90000");
                }
                elevations[i] = Math.clamp(levels[i] * QUANTUM_RAD, -Math.PI / 2, Math.PI / 2);
            }
            result.add(new Skyline(elevations));
        }
        in.requireEnd();
        return result;
    }

    /** What a skyline becomes by being written and read. */
    static Skyline rounded(Skyline skyline) {
        return new Skyline(Arrays.stream(skyline.toArray())
                .map(e -> Math.clamp(Math.round(e / QUANTUM_RAD) * QUANTUM_RAD, -Math.PI / 2, Math.PI / 2))
                .toArray());
    }

    private static void writeVarint(ByteArrayOutputStream out, int value) {
        int rest = (value << 1) ^ (value >> 31);
        while ((rest & ~0x7f) != 0) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
