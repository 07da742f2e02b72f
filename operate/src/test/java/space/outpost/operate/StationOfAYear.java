package space.outpost.operate;

import java.util.Random;
import space.outpost.model.scenario.Experiment.Contact;
import space.outpost.model.scenario.Experiment.Light;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

/**
 * A year at a place like the south pole's, sampled every ten minutes: a Sun that comes round each synodic month and is
 * hidden for days of it in winter, an Earth in view two weeks of four, six elements on four buses.
 */
public final class StationOfAYear {
    private static final double HOURS = 365 * 24;

    private StationOfAYear() {}

    static Draft of(int experiments, long seed) {
        Random random = new Random(seed);
        Draft draft = Draft.over(HOURS)
                .withSun(sun())
                .earthInView(earth())
                .crew(2000, 2700, 3, 8)
                .crew(6000, 6500, 4, 8)
                .element(
                        "base",
                        e -> e.arrays(6000)
                                .source(2000)
                                .idle(2500)
                                .battery(150_000, 0.95)
                                .memory(4e12)
                                .radio(4e7, 120)
                                .instruments("lab", "oven"))
                .element(
                        "lander",
                        e -> e.arrays(900)
                                .idle(90)
                                .battery(9000, 0.93)
                                .memory(3e11)
                                .radio(1e6, 40)
                                .instruments("camera", "drill"))
                .element(
                        "rover",
                        e -> e.arrays(350)
                                .idle(20)
                                .battery(4000, 0.93)
                                .store("lander")
                                .instruments("arm"))
                .element(
                        "hopper",
                        e -> e.arrays(300)
                                .idle(15)
                                .battery(3500, 0.93)
                                .store("base")
                                .arrives(1000)
                                .instruments("spectrometer"))
                .element(
                        "observatory", e -> e.bus("base").store("base").idle(60).instruments("dish", "telescope"))
                .element(
                        "plant",
                        e -> e.bus("base").idle(100).store("base").arrives(3000).arrays(2000));
        String[] on = {"base", "lander", "rover", "hopper", "observatory", "plant"};
        for (int i = 0; i < experiments; i++) {
            String element = on[random.nextInt(on.length)];
            boolean small = !(element.equals("base") || element.equals("observatory") || element.equals("plant"));
            draft = draft.experiment("x" + i, a -> {
                a.on(element).worth(1 + random.nextInt(20), 0.9 + 0.1 * random.nextDouble());
                a.lasting(1 + random.nextInt(12)).runs(10 + random.nextInt(180), random.nextInt(3) * 12);
                a.drawing((small ? 20 : 300) * (0.5 + random.nextDouble()));
                a.making(random.nextInt(3) * 1e9);
                a.light(random.nextInt(4) == 0 ? Light.LIT : random.nextInt(8) == 0 ? Light.DARK : Light.ANY);
                a.contact(random.nextInt(4) == 0 ? Contact.ANY : Contact.NONE);
                if (random.nextInt(8) == 0) {
                    a.crew(1 + random.nextInt(3));
                }
                return a;
            });
        }
        return draft;
    }

    static Profile sun() {
        Profile.Builder sun = new Profile.Builder(60_000);
        Interval span = Draft.span(0, HOURS);
        long step = 600_000_000_000L;
        long end = Times.nanos(span.end());
        for (long t = Times.nanos(span.start()); t < end; t += step) {
            sun.add(t, visible((t - Times.nanos(span.start())) / 3600e9));
        }
        return sun.add(end, visible(HOURS)).build();
    }

    /** The Sun 1.5 degrees up and down with the year, against hills of up to 2 degrees about the horizon. */
    private static double visible(double hour) {
        double azimuth = 2 * Math.PI * hour / 708.7;
        double elevation = 1.5 * Math.cos(2 * Math.PI * hour / HOURS);
        double hills = 0.3 + 0.9 * Math.sin(3 * azimuth) * Math.sin(azimuth) + 0.4 * Math.sin(11 * azimuth + 1);
        return Math.clamp((elevation + 1 - hills) / 0.53 + 0.5, 0, 1);
    }

    private static double[] earth() {
        double[] bounds = new double[26];
        for (int i = 0; i < 13; i++) {
            bounds[2 * i] = 655.7 * i + 100;
            bounds[2 * i + 1] = 655.7 * i + 430;
        }
        return bounds;
    }
}
