package space.outpost.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.outpost.model.scenario.CrewStay;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Fault;
import space.outpost.model.scenario.Mast;
import space.outpost.model.scenario.Partner;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.scenario.Site;
import space.outpost.model.time.Interval;

/** Made-up stations of the right shape and size for a report to be looked at. Nothing in them is real. */
final class Fixture {
    static final Interval YEAR =
            new Interval(Instant.parse("2035-01-01T00:00:00Z"), Instant.parse("2036-01-01T00:00:00Z"));

    private static final double KWH = 3.6e6;

    private Fixture() {}

    /** A year of a station with nine partners, a relay, a crew, faults. */
    static Study year() {
        return FixtureRun.fly(station(YEAR));
    }

    /** The least station there can be: a lander without battery, memory, crew, relay, experiment or fault. */
    static Study bare() {
        Interval week = Interval.of(YEAR.start(), Duration.ofDays(7));
        Element lander = element("lander", "Lander", Element.Kind.LANDER, "one", 900, null, null, 100, 0, 150, 0, 0);
        return FixtureRun.fly(new Scenario(
                "bare",
                "A lander alone",
                "",
                week,
                1,
                new Site("nowhere", Optional.empty()),
                List.of(new Mast("m2", 2)),
                List.of(),
                List.of(new Partner("one", "Only partner")),
                List.of(lander),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty()));
    }

    static Scenario station(Interval horizon) {
        List<Element> elements = List.of(
                element(
                        "power",
                        "Power plant with 40 m mast",
                        Element.Kind.POWER_PLANT,
                        "cn",
                        6000,
                        null,
                        null,
                        300,
                        24_000,
                        4000,
                        160,
                        0),
                element("lander", "Core lander", Element.Kind.LANDER, "cn", 4200, null, "power", 700, 0, 0, 0, 4e12),
                element(
                        "habitat",
                        "Habitat for short stays",
                        Element.Kind.HABITAT,
                        "ru",
                        9800,
                        "2035-04-10T06:00:00Z",
                        "power",
                        1900,
                        0,
                        0,
                        40,
                        1e12),
                element(
                        "rover",
                        "Pressurised rover",
                        Element.Kind.ROVER,
                        "ae",
                        2100,
                        null,
                        null,
                        120,
                        1500,
                        0,
                        12,
                        5e11),
                element(
                        "hopper",
                        "Shadow hopper",
                        Element.Kind.HOPPER,
                        "cn",
                        320,
                        "2035-03-01T00:00:00Z",
                        null,
                        45,
                        600,
                        0,
                        4,
                        1e11),
                element(
                        "isru",
                        "Oxygen pilot plant",
                        Element.Kind.ISRU_PLANT,
                        "ru",
                        1500,
                        "2035-06-20T00:00:00Z",
                        "power",
                        150,
                        0,
                        0,
                        0,
                        1e11),
                element(
                        "scope",
                        "Low-frequency observatory",
                        Element.Kind.OBSERVATORY,
                        "za",
                        640,
                        null,
                        "power",
                        130,
                        0,
                        0,
                        0,
                        2e12),
                relay());
        String[][] partners = {
            {"cn", "China (CNSA)"}, {"ru", "Russia (Roscosmos)"}, {"ae", "United Arab Emirates (Sharjah)"},
            {"za", "South Africa (SANSA)"}, {"eg", "Egypt & Bahrain"}, {"it", "Italy (INFN-LNF)"},
            {"th", "Thailand (NARIT)"}, {"ch", "Switzerland (Bern)"}, {"ve", "Venezuela (ABAE)"}
        };
        String[][] x = {
            {"seismo", "Broadband seismometer", "cn", "OBSERVATION", "lander", "52"},
            {"spectra", "Hyperspectral imaging of samples", "eg", "EXPLORATION", "lander", "60"},
            {"retro", "Laser ranging to corner cubes", "it", "BASIC_EXPERIMENT", "lander", "90"},
            {"cosmic", "Cosmic-ray and neutron monitor", "th", "OBSERVATION", "lander", "40"},
            {"massspec", "Mass spectrometer of volatiles", "ch", "EXPLORATION", "hopper", "24"},
            {"ice", "Drilling for ice in permanent shadow <deep>", "cn", "EXPLORATION", "hopper", "16"},
            {"radar", "Ground-penetrating radar traverse", "ae", "EXPLORATION", "rover", "48"},
            {"dust", "Dust adhesion & charging", "ae", "TECHNICAL_VERIFICATION", "rover", "30"},
            {"geochem", "Laser spectroscopy on the way", "ve", "EXPLORATION", "rover", "40"},
            {"oxygen", "Oxygen by molten electrolysis", "ru", "TECHNICAL_VERIFICATION", "isru", "20"},
            {"sinter", "Sintering of regolith bricks", "ru", "TECHNICAL_VERIFICATION", "isru", "18"},
            {"radio", "21-cm cosmology in the quiet", "za", "OBSERVATION", "scope", "26"},
            {"solar", "Solar radio bursts", "za", "OBSERVATION", "scope", "120"},
            {"plants", "Plant growth at one sixth g", "cn", "BASIC_EXPERIMENT", "habitat", "12"},
            {"physio", "Physiology of the crew", "ru", "BASIC_EXPERIMENT", "habitat", "14"},
            {"suit", "Suit maintenance drills", "th", "TECHNICAL_VERIFICATION", "habitat", "8"}
        };
        List<Experiment> experiments = new ArrayList<>();
        for (String[] e : x) {
            experiments.add(experiment(e[0], e[1], e[2], Experiment.Kind.valueOf(e[3]), e[4], Integer.parseInt(e[5])));
        }
        List<Partner> all = new ArrayList<>();
        for (String[] p : partners) {
            all.add(new Partner(p[0], p[1]));
        }
        return new Scenario(
                "fixture",
                "Test fixture: a made-up station at the south pole",
                "Not a study of anything: numbers of the right size, drawn so that the report can be looked at.",
                horizon,
                7,
                new Site("connecting-ridge", Optional.empty()),
                List.of(new Mast("mast-20", 20), new Mast("mast-2", 2)),
                List.of(),
                all,
                elements,
                List.of(new CrewStay(
                        Instant.parse("2035-09-01T00:00:00Z"),
                        Instant.parse("2035-09-22T00:00:00Z"),
                        3,
                        Duration.ofHours(6))),
                experiments,
                List.of(new Fault(
                        "wear",
                        "power",
                        Fault.Kind.ARRAY_LOSS,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        Optional.empty(),
                        0.1)),
                Optional.empty());
    }

    private static Element element(
            String id,
            String title,
            Element.Kind kind,
            String partner,
            double massKg,
            @org.jspecify.annotations.Nullable String arrives,
            @org.jspecify.annotations.Nullable String bus,
            double idleW,
            double arrayW,
            double sourceW,
            double batteryKwh,
            double memoryBits) {
        return new Element(
                id,
                title,
                kind,
                partner,
                massKg,
                Optional.ofNullable(arrives).map(Instant::parse),
                Optional.ofNullable(bus),
                Optional.empty(),
                Optional.of(kind == Element.Kind.ROVER || id.equals("lander") && bus == null ? "mast-2" : "mast-20")
                        .filter(_ -> !partner.equals("one")),
                idleW,
                idleW / 3,
                arrayW > 0 ? List.of(new Element.SolarArray(arrayW, 0.02)) : List.of(),
                sourceW > 0
                        ? List.of(new Element.ConstantSource(Element.ConstantSource.Kind.FISSION, sourceW))
                        : List.of(),
                batteryKwh > 0 ? Optional.of(new Element.Battery(batteryKwh * KWH, 0.95, 0.8, 1)) : Optional.empty(),
                memoryBits > 0 ? Optional.of(new Element.Storage(memoryBits)) : Optional.empty(),
                memoryBits > 0 ? Optional.of(new Element.Radio(2e6, 2e7, 60)) : Optional.empty(),
                batteryKwh > 0
                        ? Optional.of(new Element.Thermal(4e5, 4, 6, 293, 800, 253, 313, 90, 220))
                        : Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Element relay() {
        return new Element(
                "queqiao-2",
                "Queqiao-2 relay",
                Element.Kind.RELAY_ORBITER,
                "cn",
                1200,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(new Element.RelayOrbit(200e3, 16_000e3, 1.09, 0, 1.57, 0, YEAR.start())));
    }

    private static Experiment experiment(
            String id, String title, String partner, Experiment.Kind kind, String element, int runs) {
        return new Experiment(
                id,
                title,
                partner,
                kind,
                element,
                List.of(),
                3 + id.length() % 4,
                0.97,
                runs,
                Duration.ofHours(24),
                Duration.ofHours(4 + 3 * (id.length() % 5)),
                40 + 30 * id.length(),
                2e9 * id.length(),
                Duration.ZERO,
                Experiment.Light.ANY,
                Experiment.Contact.NONE,
                List.of(),
                List.of(),
                List.of());
    }
}
