package space.outpost.construct.campaign;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import space.outpost.model.Doc;

/** What is to be flown, with what, from where, by whom, and what is to be reached. One YAML file. */
@Doc("A programme of flights: what is to be flown, with what, from where, by whom, and what is to be reached.")
public record Programme(
        @Doc("lower-case letters, digits and single hyphens; files are named by it")
        String name,

        @Doc("title of the report") String title,

        @Doc(value = "what is studied and why", byDefault = "''")
        String description,

        @Doc("no flight before; midnight") Instant start,
        @Doc("all is over; midnight") Instant until,

        @Doc(value = "seed of the runs with failures, slips and weather", byDefault = "1")
        long seed,

        @Doc(
                value =
                        "soonest: least value lost by waiting for milestones and elements; cheapest: least cost that reaches every milestone by the date wished",
                byDefault = "soonest")
        Aim aim,

        @Doc(
                value = "value times years that one unit of cost is worth, where it would be soonest",
                byDefault = "0.001",
                min = 0,
                max = 1e6)
        double costWorth,

        @Doc(value = "a crew member with suit and kit", byDefault = "160 kg", min = 0, max = 10_000)
        double personKg,

        @Doc(value = "drawn for a crew member while at the station", byDefault = "1 kW", min = 0)
        double personDrawsW,

        @Doc(value = "greatest mass of what a partner of level unit provides", byDefault = "100 kg", min = 0)
        double unitKg,

        @Doc("a partner's leaving is studied at this date, unless another is asked for")
        Instant leaving,

        @Doc("when flights may leave the Earth") Opportunities opportunities,
        @Doc("who takes part") List<Partner> partners,
        @Doc("where rockets start") List<Spaceport> spaceports,
        @Doc("rockets") List<Launcher> launchers,

        @Doc("what takes payload from the transfer orbit on")
        List<Vehicle> vehicles,

        @Doc(value = "what crews and machines use up", byDefault = "[]")
        List<Consumable> consumables,

        @Doc("what is delivered") List<Element> elements,

        @Doc(value = "who goes there", byDefault = "[]") List<Crew> crews,

        @Doc("what is to be reached") List<Milestone> milestones) {

    public Programme {
        partners = List.copyOf(partners);
        spaceports = List.copyOf(spaceports);
        launchers = List.copyOf(launchers);
        vehicles = List.copyOf(vehicles);
        consumables = List.copyOf(consumables);
        elements = List.copyOf(elements);
        crews = List.copyOf(crews);
        milestones = List.copyOf(milestones);
    }

    /** With some of it changed. */
    Programme with(Consumer<ProgrammeDraft> change) {
        ProgrammeDraft draft = new ProgrammeDraft(this);
        change.accept(draft);
        return draft.programme();
    }

    Programme withPartners(UnaryOperator<Partner> each) {
        return with(d -> d.partners = map(partners, each));
    }

    Programme withSpaceports(UnaryOperator<Spaceport> each) {
        return with(d -> d.spaceports = map(spaceports, each));
    }

    Programme withLaunchers(UnaryOperator<Launcher> each) {
        return with(d -> d.launchers = map(launchers, each));
    }

    Programme withVehicles(UnaryOperator<Vehicle> each) {
        return with(d -> d.vehicles = map(vehicles, each));
    }

    Programme withElements(UnaryOperator<Element> each) {
        return with(d -> d.elements = map(elements, each));
    }

    Programme withCrews(UnaryOperator<Crew> each) {
        return with(d -> d.crews = map(crews, each));
    }

    private static <T> List<T> map(List<T> items, UnaryOperator<T> each) {
        return items.stream().map(each).toList();
    }

    /** Soonest, whatever it costs. */
    Programme soonest() {
        return with(d -> {
            d.aim = Aim.SOONEST;
            d.costWorth = 0;
        });
    }

    /** With no milestone due at a date. */
    Programme withoutDues() {
        return with(d -> d.milestones = map(milestones, Milestone::withoutDue));
    }

    /** What the campaign is to be best at. */
    public enum Aim {
        SOONEST,
        CHEAPEST
    }
}
