package space.outpost.construct.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import space.outpost.model.Doc;

/** Something to be reached: on the first day on which all of it holds. */
@Doc("Something to be reached: on the first day on which all of it holds.")
public record Milestone(
        @Doc("name that others refer to") String id,
        @Doc("name for the reader") String title,

        @Doc(value = "elements that are there", byDefault = "[]")
        List<String> elements,

        @Doc(value = "crews that have arrived", byDefault = "[]")
        List<String> crews,

        @Doc(value = "crews that are home again", byDefault = "[]")
        List<String> home,

        @Doc(value = "samples brought back by then, together", byDefault = "0 kg", min = 0)
        double samplesKg,

        @Doc(value = "what is in stock on that day", byDefault = "[]")
        List<Stock> stocks,

        @Doc("wished by then") Optional<Instant> wished,

        @Doc("not reached later: a campaign that cannot is refused")
        Optional<Instant> due,

        @Doc(value = "worth of a year of having it", byDefault = "1", min = 0)
        double value) {

    public Milestone {
        elements = List.copyOf(elements);
        crews = List.copyOf(crews);
        home = List.copyOf(home);
        stocks = List.copyOf(stocks);
    }

    /** Whenever it is reached. */
    Milestone withoutDue() {
        return new Milestone(id, title, elements, crews, home, samplesKg, stocks, wished, Optional.empty(), value);
    }

    /** A stock that must be there. */
    @Doc("A stock that must be there.")
    public record Stock(
            @Doc("consumable") String consumable,
            @Doc(value = "at least", min = 0) double massKg) {}
}
