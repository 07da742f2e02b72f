package space.outpost.survey.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import space.outpost.survey.horizon.HorizonCube;

class TileKernelTest {
    private final TileKernel vector = new VectorTileKernel();
    private final TileKernel scalar = new ScalarTileKernel();

    private static short[] horizons(Random random, int spread) {
        short[] horizons = new short[Tile.CELLS];
        for (int i = 0; i < horizons.length; i++) {
            int h = random.nextInt(2 * spread + 1) - spread;
            horizons[i] = (short) Math.clamp(h, -Short.MAX_VALUE, Short.MAX_VALUE);
        }
        return horizons;
    }

    @Property(seed = "20261121", tries = 300)
    void theDarkCellsAreTheSame(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40_000) int spread,
            @ForAll @IntRange(max = Gates.PARTS) int weight) {
        Random random = new Random(seed);
        short[] from = horizons(random, spread);
        short[] to = horizons(random, spread);
        int highest = (random.nextInt(2 * spread + 1) - spread) * Gates.PARTS + random.nextInt(Gates.PARTS);
        long[] one = new long[Tile.WORDS];
        long[] other = new long[Tile.WORDS];
        vector.dark(from, to, weight, highest, one);
        scalar.dark(from, to, weight, highest, other);
        assertThat(one).isEqualTo(other);
        for (int i = 0; i < Tile.CELLS; i++) {
            long horizon = (long) from[i] * Gates.PARTS + (long) (to[i] - from[i]) * weight;
            assertThat((one[i / 64] >>> i & 1) == 1).isEqualTo(horizon > highest);
        }
    }

    @Property(seed = "20261121", tries = 300)
    void theTiltIsTakenOffToTheSameNearestStep(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40_000) int spread) {
        Random random = new Random(seed);
        short[] line = horizons(random, spread);
        line[7] = HorizonCube.NO_DATA;
        float[] colTilt = new float[Tile.COLS];
        for (int c = 0; c < colTilt.length; c++) {
            colTilt[c] = 300 * random.nextFloat() - 150;
        }
        float rowTilt = 300 * random.nextFloat() - 150;
        short[] one = new short[Tile.CELLS];
        short[] other = new short[Tile.CELLS];
        vector.clear(line, colTilt, rowTilt, one, Tile.COLS);
        scalar.clear(line, colTilt, rowTilt, other, Tile.COLS);
        assertThat(one).isEqualTo(other);
        for (int c = 0; c < Tile.COLS; c++) {
            double wanted = Math.clamp(line[c] - (double) (colTilt[c] + rowTilt), -32767.0, 32767.0);
            assertThat(Math.abs(one[Tile.COLS + c] - wanted)).isLessThan(0.51);
        }
    }
}
