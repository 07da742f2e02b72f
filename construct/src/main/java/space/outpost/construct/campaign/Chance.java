package space.outpost.construct.campaign;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What happens by chance in one life of a campaign. */
interface Chance {
    /** Whether something of that probability comes true. */
    boolean holds(double probability);

    /** Exponential with mean 1. */
    double wait(String flight);

    /** Nothing fails, slips or is rained off. */
    Chance NONE = new Chance() {
        @Override
        public boolean holds(double probability) {
            return true;
        }

        @Override
        public double wait(String flight) {
            return 0;
        }
    };

    /** Drawn from a seed and a name; what a flight waits depends on its own name besides. */
    static Chance of(long seed, String name) {
        RandomGenerator random = generator(seed, name);
        return new Chance() {
            @Override
            public boolean holds(double probability) {
                return random.nextDouble() < probability;
            }

            @Override
            public double wait(String flight) {
                return -StrictMath.log(1 - generator(seed, name + "/" + flight).nextDouble());
            }
        };
    }

    /** FNV-1a of the name, spread by the generator itself. */
    private static RandomGenerator generator(long seed, String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return RandomGeneratorFactory.of("L64X128MixRandom")
                .create(hash ^ Long.rotateLeft(seed * 0x9E3779B97F4A7C15L, 32));
    }
}
