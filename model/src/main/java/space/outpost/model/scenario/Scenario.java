package space.outpost.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.outpost.model.Doc;
import space.outpost.model.time.Interval;

/** A station to be studied: where, made of what, by whom, for what science, over which time. One YAML file. */
@Doc("A lunar research station: where it stands, what it is made of, what its partners ask of it.")
public record Scenario(
        @Doc("short name: lower case, digits and hyphens; names the output folder")
        String name,

        @Doc("title of the report") String title,

        @Doc(value = "what is studied and why", byDefault = "''")
        String description,

        @Doc("first and last instant that is planned and flown, the end excluded")
        Interval horizon,

        @Doc(value = "seed of everything random: same scenario and seed, same result", byDefault = "1")
        long seed,

        @Doc("where the station stands") Site site,

        @Doc("heights over the ground that carry arrays and antennas")
        List<Mast> masts,

        @Doc(value = "antennas on the Earth; without any, one is always in view", byDefault = "[]")
        List<GroundStation> groundStations,

        @Doc("who takes part") List<Partner> partners,

        @Doc("landers, rovers, habitats, power plants, relays")
        List<Element> elements,

        @Doc(value = "when people are there, and what time they have for science", byDefault = "[]")
        List<CrewStay> crew,

        @Doc("what the partners ask the station to do") List<Experiment> experiments,

        @Doc(value = "what breaks, at a given time or at random", byDefault = "[]")
        List<Fault> faults,

        @Doc(
                "file beside this one with the programme of flights that builds the station up; what it brings counts from its arrival there, and its crews take the place of `crew`")
        Optional<String> campaign) {

    public Scenario {
        masts = List.copyOf(masts);
        groundStations = List.copyOf(groundStations);
        partners = List.copyOf(partners);
        elements = List.copyOf(elements);
        crew = List.copyOf(crew);
        experiments = List.copyOf(experiments);
        faults = List.copyOf(faults);
    }

    public Optional<Element> element(String id) {
        return elements.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public Optional<Experiment> experiment(String id) {
        return experiments.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The mast an element's arrays and antennas stand on: the one it names, else the first. */
    public Mast mastOf(Element element) {
        return element.mast()
                .flatMap(id -> masts.stream().filter(m -> m.id().equals(id)).findFirst())
                .orElse(masts.getFirst());
    }

    /** With one request more, or in the place of the one of the same name. */
    public Scenario asking(Experiment request) {
        List<Experiment> all = new ArrayList<>(experiments);
        int at = indexOf(request.id());
        if (at < all.size()) {
            all.set(at, request);
        } else {
            all.add(request);
        }
        return new Scenario(
                name,
                title,
                description,
                horizon,
                seed,
                site,
                masts,
                groundStations,
                partners,
                elements,
                crew,
                all,
                faults,
                campaign);
    }

    /** Place of an experiment in the list; its size if it is not there. */
    public int indexOf(String experiment) {
        return (int)
                experiments.stream().takeWhile(e -> !e.id().equals(experiment)).count();
    }
}
