package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import space.outpost.model.Doc;

/** When flights may leave the Earth: listed here or in a file, by a rule, or all of these. */
@Doc("When flights may leave the Earth: listed here or in a file, by a rule, or all of these.")
public record Opportunities(
        @Doc(value = "listed ones", byDefault = "[]") List<Opportunity> dates,
        @Doc("one after another at an even distance") Optional<Rule> rule,

        @Doc("more listed ones: a file beside this one with `dates` alone, as `construct windows` writes it")
        Optional<String> file) {

    public Opportunities {
        dates = List.copyOf(dates);
    }

    /** With those of the file among the listed ones. */
    Opportunities with(Listed listed) {
        List<Opportunity> all = new ArrayList<>(dates);
        all.addAll(listed.dates());
        return new Opportunities(all, rule, Optional.empty());
    }

    /** All that lie in [start, until), by date; those of the rule at the day nearest to it. */
    List<Opportunity> between(Instant start, Instant until) {
        List<Opportunity> all = new ArrayList<>();
        dates.stream()
                .filter(d -> !d.launch().isBefore(start) && d.launch().isBefore(until))
                .forEach(all::add);
        rule.ifPresent(r -> {
            double days = r.period().toSeconds() / 86_400.0;
            for (int i = 0; ; i++) {
                Instant launch = r.first().plus(Duration.ofDays(Math.round(i * days)));
                if (!launch.isBefore(until)) {
                    break;
                }
                if (!launch.isBefore(start)) {
                    all.add(new Opportunity(launch, r.window(), r.c3Km2PerS2(), r.inclinationRad()));
                }
            }
        });
        all.sort(Comparator.comparing(Opportunity::launch));
        return List.copyOf(all);
    }

    /** What a file of them holds. */
    @Doc("Launch windows, listed.")
    public record Listed(@Doc("in any order") List<Opportunity> dates) {
        public Listed {
            dates = List.copyOf(dates);
        }
    }

    /** A few days in which a flight may leave. */
    @Doc("A launch window.")
    public record Opportunity(
            @Doc("first day of it; midnight") Instant launch,

            @Doc(value = "length of it, in whole days", byDefault = "3 d", min = 86_400, max = 864_000)
            Duration window,

            @Doc(value = "launch energy in km2/s2", byDefault = "-2", min = -61, max = 100)
            double c3Km2PerS2,

            @Doc(value = "least inclination of the parking orbit that reaches the Moon", byDefault = "0 deg", min = 0)
            double inclinationRad) {}

    /** Launch windows at an even distance. */
    @Doc("Launch windows at an even distance.")
    public record Rule(
            @Doc("the first; midnight") Instant first,

            @Doc(value = "from one to the next, such as the sidereal 27.32 d or the synodic 29.53 d", min = 864_000)
            Duration period,

            @Doc(value = "length of each, in whole days", byDefault = "3 d", min = 86_400, max = 864_000)
            Duration window,

            @Doc(value = "launch energy in km2/s2", byDefault = "-2", min = -61, max = 100)
            double c3Km2PerS2,

            @Doc(value = "least inclination of the parking orbit that reaches the Moon", byDefault = "0 deg", min = 0)
            double inclinationRad) {}
}
