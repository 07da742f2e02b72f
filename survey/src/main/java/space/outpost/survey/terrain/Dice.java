package space.outpost.survey.terrain;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance by place: what is thrown at a lattice point depends on the seed, the names it was split by and the point alone,
 * never on what was asked before.
 */
public record Dice(long state) {
    public static Dice of(long seed) {
        return new Dice(mixed(seed));
    }

    public Dice split(String name) {
        long state = this.state;
        for (int i = 0; i < name.length(); i++) {
            state = mixed(state ^ name.charAt(i));
        }
        return new Dice(state);
    }

    public Dice split(int number) {
        return new Dice(mixed(state ^ (number * 0x9E3779B97F4A7C15L)));
    }

    /** 64 even bits. */
    public long bits(int col, int row) {
        return mixed(mixed(state + col * 0x9E3779B97F4A7C15L) + row * 0xD1B54A32D192ED03L);
    }

    /** A number of the standard normal distribution (Box and Muller 1958). */
    public double normal(int col, int row) {
        long bits = bits(col, row);
        double radius = Math.sqrt(-2 * StrictMath.log(((bits >>> 32) + 0.5) * 0x1p-32));
        return radius * StrictMath.cos((bits & 0xFFFF_FFFFL) * (0x1p-31 * Math.PI));
    }

    public RandomGenerator at(int col, int row) {
        return new SplittableRandom(bits(col, row));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA), variant 13 of Stafford. */
    private static long mixed(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
