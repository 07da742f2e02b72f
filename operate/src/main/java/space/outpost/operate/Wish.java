package space.outpost.operate;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.time.Interval;

/** A request being changed. */
final class Wish {
    private final Experiment from;

    List<Interval> windows;
    Duration duration;
    Duration minSpacing;
    double powerW;
    double dataBits;
    Duration crewTime;
    Experiment.Light light;
    Experiment.Contact contact;
    List<String> after;

    private Wish(Experiment asked) {
        from = asked;
        windows = asked.windows();
        duration = asked.duration();
        minSpacing = asked.minSpacing();
        powerW = asked.powerW();
        dataBits = asked.dataBits();
        crewTime = asked.crewTime();
        light = asked.light();
        contact = asked.contact();
        after = asked.after();
    }

    static Experiment of(Experiment asked, Consumer<Wish> change) {
        Wish wish = new Wish(asked);
        change.accept(wish);
        return wish.experiment();
    }

    private Experiment experiment() {
        return new Experiment(
                from.id(),
                from.title(),
                from.partner(),
                from.kind(),
                from.element(),
                from.instruments(),
                from.value(),
                from.repeatWorth(),
                from.runs(),
                minSpacing,
                duration,
                powerW,
                dataBits,
                crewTime,
                light,
                contact,
                windows,
                from.notWith(),
                after);
    }
}
