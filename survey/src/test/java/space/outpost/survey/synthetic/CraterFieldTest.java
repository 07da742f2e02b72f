package space.outpost.survey.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import space.outpost.survey.terrain.Dice;

class CraterFieldTest {
    private static final double EXTENT_M = 300_000;

    private static List<Crater> centredIn(CraterField field, double half) {
        return field.reaching(-half, half, -half, half).stream()
                .filter(c -> Math.abs(c.xM()) < half && Math.abs(c.yM()) < half)
                .toList();
    }

    /** Counts of an area of 300 x 300 km from 500 m, and of 20 x 20 km from 32 m, within four Poisson deviations. */
    @Test
    void thereAreAsManyOfEachSizeAsTheLawHas() {
        agreesWithTheLaw(centredIn(new CraterField(Dice.of(7).split("craters"), 500), EXTENT_M / 2), EXTENT_M, 512);
        agreesWithTheLaw(centredIn(new CraterField(Dice.of(8).split("craters"), 32), 10_000), 20_000, 32);
    }

    private static void agreesWithTheLaw(List<Crater> craters, double extentM, double leastM) {
        double area = extentM * extentM;
        double chiSquare = 0;
        int bins = 0;
        for (double from = leastM; from < CraterField.LARGEST_M; from *= Math.sqrt(2)) {
            double low = from;
            double high = from * Math.sqrt(2);
            long count = craters.stream()
                    .filter(c -> c.diameterM() >= low && c.diameterM() < high)
                    .count();
            double expected = area * (CraterLaw.perM2(low) - CraterLaw.perM2(high));
            if (expected > 20) {
                assertThat((double) count)
                        .isBetween(expected - 4 * Math.sqrt(expected), expected + 4 * Math.sqrt(expected));
                chiSquare += (count - expected) * (count - expected) / expected;
                bins++;
            }
        }
        assertThat(bins).isGreaterThanOrEqualTo(8);
        assertThat(chiSquare).isBetween(bins - 3 * Math.sqrt(2.0 * bins), bins + 4 * Math.sqrt(2.0 * bins));
    }

    @Property(tries = 50)
    void aCraterIsTheSameWhateverRectangleItIsFoundBy(
            @ForAll @IntRange(min = 0, max = 99) int seed,
            @ForAll @DoubleRange(min = -1e5, max = 1e5) double x,
            @ForAll @DoubleRange(min = -1e5, max = 1e5) double y) {
        CraterField field = new CraterField(Dice.of(seed).split("craters"), 60);
        List<Crater> wide = field.reaching(x - 5000, x + 5000, y - 5000, y + 5000);
        List<Crater> narrow = field.reaching(x, x + 800, y - 300, y + 400);
        assertThat(narrow).isNotEmpty().isSubsetOf(wide);
        assertThat(wide.stream().filter(narrow::contains).toList()).isEqualTo(narrow);
    }
}
