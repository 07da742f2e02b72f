package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import space.outpost.model.Doc;

/** A piece of hardware to be delivered. */
@Doc("A piece of hardware to be delivered, whole, in one flight.")
public record Element(
        @Doc("name that others refer to; the same as in a scenario that uses the campaign")
        String id,

        @Doc("name for the reader") String title,
        @Doc("partner that provides it") String partner,
        @Doc(value = "as payload", min = 0) double massKg,

        @Doc(value = "in cubic metres, as payload", byDefault = "0", min = 0)
        double volumeM3,

        @Doc("it can be launched from then on; absent: from the start")
        Optional<Instant> ready,

        @Doc("it is there already, since then") Optional<Instant> arrived,

        @Doc(value = "vehicles that can carry it", byDefault = "[]")
        List<String> by,

        @Doc(value = "export limit: not on launchers or from spaceports of these partners", byDefault = "[]")
        List<String> notWith,

        @Doc(value = "elements that must be there when it arrives, or arrive with it", byDefault = "[]")
        List<String> needs,

        @Doc(value = "given to all at the station, in the worst season", byDefault = "0 W", min = 0)
        double givesW,

        @Doc(value = "drawn from what others give", byDefault = "0 W", min = 0)
        double drawsW,

        @Doc(value = "people that can live in it", byDefault = "0", min = 0, max = 1000)
        int berths,

        @Doc(value = "in kg a year, from its arrival on", byDefault = "0", min = 0)
        double sparesKgPerYear,

        @Doc(value = "what it makes", byDefault = "[]") List<Product> makes,

        @Doc(value = "science value of a year of it at work", byDefault = "0", min = 0)
        double science,

        @Doc(value = "of one, in the unit of the launchers", byDefault = "0", min = 0)
        double cost,

        @Doc(value = "to build another if it is lost", byDefault = "720 d", min = 0)
        Duration rebuild,

        @Doc(value = "who could build it instead, if its partner leaves", byDefault = "[]")
        List<Substitute> substitutes) {

    public Element {
        by = List.copyOf(by);
        notWith = List.copyOf(notWith);
        needs = List.copyOf(needs);
        makes = List.copyOf(makes);
        substitutes = List.copyOf(substitutes);
    }

    /** As another partner builds it. */
    Element from(String other, Instant readyThen, double extraCost) {
        return new Element(
                id,
                title,
                other,
                massKg,
                volumeM3,
                Optional.of(readyThen),
                arrived,
                by,
                notWith,
                needs,
                givesW,
                drawsW,
                berths,
                sparesKgPerYear,
                makes,
                science,
                cost + extraCost,
                rebuild,
                substitutes);
    }

    /** As if it were worth nothing by itself. */
    Element withoutScience() {
        return new Element(
                id,
                title,
                partner,
                massKg,
                volumeM3,
                ready,
                arrived,
                by,
                notWith,
                needs,
                givesW,
                drawsW,
                berths,
                sparesKgPerYear,
                makes,
                0,
                cost,
                rebuild,
                substitutes);
    }

    /** What a plant makes. */
    @Doc("What a plant makes.")
    public record Product(
            @Doc("consumable") String consumable,
            @Doc(value = "in kg a day", min = 0) double kgPerDay) {}

    /** Another partner's element in its place. */
    @Doc("Another partner's element in its place.")
    public record Substitute(
            @Doc("who builds it") String partner,

            @Doc(value = "from the leaving until it can be launched", min = 0)
            Duration delay,

            @Doc(value = "more than the first", byDefault = "0", min = 0)
            double cost) {}
}
