package space.outpost.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import space.outpost.model.scenario.Experiment.Contact;
import space.outpost.model.scenario.Experiment.Light;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

/** Small stations of every kind, scarce of everything now and then. */
final class RandomDraft {
    private final Random random;
    private final boolean radioPower;

    private RandomDraft(long seed, boolean radioPower) {
        random = new Random(seed);
        this.radioPower = radioPower;
    }

    static Draft of(long seed, boolean radioPower) {
        return new RandomDraft(seed, radioPower).draft();
    }

    private Draft draft() {
        double hours = 24 + random.nextInt(100);
        Draft draft = Draft.over(hours).withSun(sun(hours)).earthInView(bounds(hours, 1 + random.nextInt(6)));
        if (chance(0.5)) {
            double from = random.nextInt((int) hours - 1);
            draft = draft.crew(from, from + 1 + random.nextInt((int) (hours - from)), 1 + random.nextInt(3), 8);
        }
        int elements = 1 + random.nextInt(3);
        for (int i = 0; i < elements; i++) {
            int n = i;
            draft = draft.element(i == 0 ? "base" : "e" + i, e -> element(e, n, hours));
        }
        int experiments = 1 + random.nextInt(7);
        for (int i = 0; i < experiments; i++) {
            int n = i;
            draft = draft.experiment("x" + i, a -> ask(a, n, elements, hours));
        }
        return draft;
    }

    private Profile sun(double hours) {
        Profile.Builder sun = new Profile.Builder(8);
        sun.add(Draft.hour(0), share());
        TreeSet<Long> times = new TreeSet<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            times.add(Times.nanos(Draft.hour(1 + random.nextDouble() * (hours - 2))));
        }
        for (long t : times) {
            sun.add(t, share());
            if (chance(0.5)) {
                sun.add(t, share());
            }
        }
        return sun.add(Draft.hour(hours), share()).build();
    }

    private double share() {
        return chance(0.3) ? 0 : chance(0.5) ? 1 : random.nextDouble();
    }

    private Draft.Hardware element(Draft.Hardware e, int n, double hours) {
        e.idle(random.nextInt(60)).arrays(random.nextInt(400)).instruments("camera", "drill");
        if (chance(0.6)) {
            e.source(random.nextInt(120));
        }
        if (chance(0.7)) {
            e.battery(50 + random.nextInt(2000), 0.7 + 0.3 * random.nextDouble());
        }
        if (chance(0.8)) {
            e.memory(1e8 * (1 + random.nextInt(20)));
        }
        if (chance(0.8)) {
            e.radio(1e4 * (1 + random.nextInt(20)), radioPower ? random.nextInt(100) : 0);
        }
        if (n > 0 && chance(0.5)) {
            e.bus("base");
        }
        if (n > 0 && chance(0.5)) {
            e.store("base");
        }
        if (chance(0.3)) {
            e.arrives(random.nextDouble() * hours);
        }
        return e;
    }

    private Draft.Ask ask(Draft.Ask a, int n, int elements, double hours) {
        int on = random.nextInt(elements);
        a.on(on == 0 ? "base" : "e" + on).worth(1 + random.nextInt(10), chance(0.5) ? 1 : 0.8);
        a.lasting(0.25 * (1 + random.nextInt(24)));
        a.runs(1 + random.nextInt(8), chance(0.5) ? 0 : random.nextInt(12));
        if (chance(0.8)) {
            a.drawing(random.nextInt(300));
        }
        if (chance(0.5)) {
            a.making(1e8 * random.nextInt(10));
        }
        if (chance(0.3)) {
            a.with(chance(0.5) ? "camera" : "drill");
        }
        if (chance(0.2)) {
            a.crew(random.nextDouble() * 2);
        }
        if (chance(0.3)) {
            a.light(chance(0.6) ? Light.LIT : Light.DARK);
        }
        if (chance(0.3)) {
            a.contact(chance(0.5) ? Contact.DIRECT : Contact.ANY);
        }
        if (chance(0.3)) {
            a.within(bounds(hours, 1 + random.nextInt(3)));
        }
        if (n > 0 && chance(0.2)) {
            a.notWith("x" + random.nextInt(n));
        }
        if (n > 0 && chance(0.2)) {
            a.after("x" + random.nextInt(n));
        }
        return a;
    }

    private double[] bounds(double hours, int windows) {
        List<Double> at = new ArrayList<>();
        for (int i = 0; i < 2 * windows; i++) {
            at.add(random.nextDouble() * hours);
        }
        return at.stream().distinct().sorted().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }
}
