package space.outpost.twin.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import space.outpost.model.scenario.Fault;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.time.Times;

/**
 * When what breaks. Random faults are Poisson processes, each drawn from a generator of its own, seeded by the
 * scenario's seed and the fault's name: a fault added or taken away leaves the others as they were.
 */
public final class FaultScript {
    private static final double YEAR_S = 365.25 * 86_400;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private FaultScript() {}

    /** All that breaks within the horizon, in order of time, then of the scenario. */
    public static List<Breakdown> of(Scenario scenario) {
        long start = Times.nanos(scenario.horizon().start());
        long end = Times.nanos(scenario.horizon().end());
        List<Breakdown> all = new ArrayList<>();
        for (Fault fault : scenario.faults()) {
            if (fault.at().isPresent()) {
                long at = Times.nanos(fault.at().get());
                if (at >= start && at < end) {
                    all.add(breakdown(fault, at));
                }
            } else if (fault.perYear() > 0) {
                draw(fault, generator(scenario.seed(), fault.id()), start, end, all);
            }
        }
        all.sort(Comparator.comparingLong(Breakdown::startNanos));
        return all;
    }

    private static void draw(Fault fault, RandomGenerator random, long start, long end, List<Breakdown> into) {
        double s = 0;
        double horizonS = 1e-9 * (end - start);
        while (true) {
            s -= StrictMath.log(1 - random.nextDouble()) / fault.perYear() * YEAR_S;
            if (!(s < horizonS)) {
                return;
            }
            into.add(breakdown(fault, start + (long) (s * 1e9)));
        }
    }

    private static Breakdown breakdown(Fault fault, long at) {
        return new Breakdown(
                fault,
                at,
                fault.lasts().map(d -> Math.addExact(at, d.toNanos())).orElse(Long.MAX_VALUE));
    }

    /** A generator that depends on the seed and the name alone: FNV-1a of the name, spread by the generator itself. */
    static RandomGenerator generator(long seed, String name) {
        long hash = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return RandomGeneratorFactory.of("L64X128MixRandom").create(hash ^ Long.rotateLeft(seed * FNV_OFFSET, 32));
    }
}
