package space.outpost.model.scenario;

import java.time.Duration;
import java.util.List;
import space.outpost.model.Doc;
import space.outpost.model.time.Interval;

/** One request of a partner: what is to be done, how often, and what it needs while it runs. */
@Doc("A partner's request: an activity, how often it is wished, what it needs while it runs.")
public record Experiment(
        @Doc("name that others refer to") String id,
        @Doc("name for the reader") String title,
        @Doc("partner that asks") String partner,
        @Doc("which of the station's four kinds of work") Kind kind,
        @Doc("element that does it") String element,

        @Doc(value = "instruments of that element it holds alone while it runs", byDefault = "[]")
        List<String> instruments,

        @Doc(value = "science value of the first run", min = 0)
        double value,

        @Doc(value = "worth of each further run as a share of the one before", byDefault = "1", min = 0, max = 1)
        double repeatWorth,

        @Doc(value = "runs wished", byDefault = "1", min = 1, max = 100_000)
        int runs,

        @Doc(value = "least time from the start of a run to the start of the next", byDefault = "0 h")
        Duration minSpacing,

        @Doc("length of a run") Duration duration,

        @Doc(value = "drawn by a run on top of the element's idle power", byDefault = "0 W", min = 0)
        double powerW,

        @Doc(value = "data a run makes, evenly over its length", byDefault = "0 bit", min = 0)
        double dataBits,

        @Doc(value = "person-time a run takes, evenly over its length", byDefault = "0 h")
        Duration crewTime,

        @Doc(value = "Sun at the element's mast", byDefault = "any")
        Light light,

        @Doc(value = "link to the Earth all the while", byDefault = "none")
        Contact contact,

        @Doc(value = "runs lie inside these; none: the whole horizon", byDefault = "[]")
        List<Interval> windows,

        @Doc(value = "experiments that must be silent while this one runs", byDefault = "[]")
        List<String> notWith,

        @Doc(value = "experiments that must have completed a run before the first of this one", byDefault = "[]")
        List<String> after) {

    /** The four kinds of work of the programme. */
    public enum Kind {
        EXPLORATION,
        OBSERVATION,
        BASIC_EXPERIMENT,
        TECHNICAL_VERIFICATION
    }

    /** What a run needs of the Sun: LIT at least half the disc in view throughout; DARK none of it. */
    public enum Light {
        ANY,
        LIT,
        DARK
    }

    /** What link a run needs throughout: straight to the Earth, or any, by way of a relay too. */
    public enum Contact {
        NONE,
        DIRECT,
        ANY
    }

    public Experiment {
        instruments = List.copyOf(instruments);
        windows = List.copyOf(windows);
        notWith = List.copyOf(notWith);
        after = List.copyOf(after);
    }

    /** Value of the given run, the first being 1. */
    public double valueOfRun(int run) {
        return value * Math.pow(repeatWorth, run - 1);
    }

    /** Value if every run asked for comes true. */
    public double valueAsked() {
        double sum = 0;
        for (int run = 1; run <= runs; run++) {
            sum += valueOfRun(run);
        }
        return sum;
    }
}
