package space.outpost.twin;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Fault;
import space.outpost.model.time.Profile;

/** Small stations drawn at random: up to four elements on up to three buses, days and nights, plans, faults. */
public final class RandomOutpost {
    private static final double KWH = 3.6e6;

    private final RandomGenerator random;
    private final double hours;

    public RandomOutpost(long seed, double hours) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.hours = hours;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /**
     * A station with its plan.
     *
     * @param plenty so much power and energy that no executive has to step in
     * @param faultsPerYear of each kind on each element
     */
    public Outpost draw(boolean plenty, double faultsPerYear) {
        Outpost o = new Outpost(hours).seed(random.nextLong());
        o.sun(days(o));
        o.earth(Outpost.hours(0, between(5, 50)), Outpost.hours(between(60, 70), hours));
        int elements = 1 + random.nextInt(4);
        for (int i = 0; i < elements; i++) {
            o.element(element(i, plenty));
            String id = "e" + i;
            double power = between(0, plenty ? 40 : 120);
            o.experiment("dig" + i, id, power, between(0, 1e10), between(1, 10), Outpost.using("tool"));
            o.experiment("look" + i, id, between(0, 40), between(0, 1e9), between(1, 10));
            if (!plenty) {
                o.experiment("talk" + i, id, 5, 1e8, 3, Outpost.needing(Experiment.Contact.ANY));
            }
            for (double t = between(0, 10); t + 10 < hours; t += between(12, 40)) {
                o.run("dig" + i, t, t + between(1, 10));
                o.run("look" + i, t + 1, t + 1 + between(0.1, 8));
                if (!plenty) {
                    o.run("talk" + i, t + 2, t + 4);
                }
            }
            if (faultsPerYear > 0) {
                faults(o, id, faultsPerYear);
            }
        }
        return o;
    }

    private Profile days(Outpost o) {
        Profile.Builder sun = new Profile.Builder(100);
        double t = 0;
        sun.add(o.horizon().start(), 1);
        while (true) {
            t += between(4, 40);
            double rise = t + between(0.1, 3);
            if (rise >= hours) {
                break;
            }
            sun.add(Outpost.hour(t), random.nextInt(2)).add(Outpost.hour(rise), random.nextDouble());
            t = rise;
        }
        return sun.add(o.horizon().end(), random.nextDouble()).build();
    }

    private Draft element(int i, boolean plenty) {
        double idle = between(5, 60);
        Draft d = new Draft("e" + i).idle(idle, between(0, idle)).instruments("tool");
        if (i > 0 && random.nextInt(3) == 0) {
            d.on("e0");
        }
        if (i > 0 && random.nextInt(3) == 0) {
            d.storesOn("e0");
        }
        if (plenty) {
            d.array(between(100, 600)).battery(between(25, 40) * KWH, between(0.7, 1), between(0.8, 1));
            d.source(between(50, 120));
            d.storage(1e12);
        } else {
            if (random.nextInt(4) > 0) {
                d.array(between(50, 600));
            }
            if (random.nextInt(4) == 0) {
                d.source(between(10, 100));
            }
            if (random.nextInt(6) > 0) {
                d.battery(between(0.01, 3) * KWH, between(0.5, 1), random.nextDouble());
            }
            if (random.nextInt(4) > 0) {
                d.storage(between(1e8, 1e11));
            }
            if (i > 0 && random.nextInt(4) == 0) {
                d.arrives(Outpost.hour(between(0, 0.8 * hours)).toString());
            }
        }
        if (random.nextInt(4) > 0) {
            d.radio(between(1e3, 1e6), between(0, 30));
        }
        if (random.nextInt(3) > 0) {
            d.thermal(thermal(plenty));
        }
        return d;
    }

    private Element.Thermal thermal(boolean plenty) {
        double minimum = between(230, 270);
        return new Element.Thermal(
                between(5e3, 1e5),
                between(0.05, 0.6),
                between(0, 3),
                minimum + between(10, 40),
                plenty ? between(130, 200) : between(0, 80),
                minimum,
                plenty ? 9000 : minimum + between(45, 80),
                between(60, 120),
                between(180, 260));
    }

    private void faults(Outpost o, String element, double perYear) {
        for (Fault.Kind kind : Fault.Kind.values()) {
            o.fault(new Fault(
                    element + "-" + kind,
                    element,
                    kind,
                    kind == Fault.Kind.INSTRUMENT_FAILURE ? Optional.of("tool") : Optional.empty(),
                    Optional.empty(),
                    perYear,
                    random.nextInt(5) == 0 && kind != Fault.Kind.COMPUTER_RESET
                            ? Optional.empty()
                            : Optional.of(Duration.ofSeconds((long) between(60, 100_000))),
                    random.nextDouble()));
        }
    }
}
