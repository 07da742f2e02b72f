package space.outpost.construct.campaign;

import java.time.Instant;
import java.util.List;
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

    /** With others of these. */
    Programme with(
            List<Partner> othersTakingPart,
            List<Spaceport> otherSpaceports,
            List<Launcher> otherLaunchers,
            List<Element> otherElements) {
        return new Programme(
                name,
                title,
                description,
                start,
                until,
                seed,
                aim,
                costWorth,
                personKg,
                personDrawsW,
                unitKg,
                leaving,
                opportunities,
                othersTakingPart,
                otherSpaceports,
                otherLaunchers,
                vehicles,
                consumables,
                otherElements,
                crews,
                milestones);
    }

    /** With other milestones. */
    Programme reaching(List<Milestone> others) {
        return new Programme(
                name,
                title,
                description,
                start,
                until,
                seed,
                aim,
                costWorth,
                personKg,
                personDrawsW,
                unitKg,
                leaving,
                opportunities,
                partners,
                spaceports,
                launchers,
                vehicles,
                consumables,
                elements,
                crews,
                others);
    }

    /** With no milestone due at a date. */
    Programme withoutDues() {
        return reaching(milestones.stream().map(Milestone::withoutDue).toList());
    }

    /** What the campaign is to be best at. */
    public enum Aim {
        SOONEST,
        CHEAPEST
    }
}
