package space.outpost.construct.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import space.outpost.construct.campaign.FlightPlan.Flight;

class CampaignPropertyTest {
    private static final double TINY = 1e-6;

    /** Three elements, two landers, three windows; a plan may lack some. */
    private static Programme random(Random random, int perYear, int pads) {
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String needs = i > 0 && random.nextBoolean() ? ", needs: [e" + random.nextInt(i) + "]" : "";
            String ready = random.nextInt(3) == 0 ? ", ready: 2030-02-01T00:00:00Z" : "";
            String power = i == 0 ? "gives: " + random.nextInt(4) + " kW" : "draws: " + random.nextInt(3) + " kW";
            elements.append("  - {id: e%d, title: E, partner: us, mass: %d kg, by: [%s], %s, science: %d%s%s}\n"
                    .formatted(
                            i,
                            100 * (1 + random.nextInt(9)),
                            random.nextBoolean() ? "small, large" : "large",
                            power,
                            random.nextInt(3),
                            needs,
                            ready));
        }
        return ProgrammeFile.parse(
                "random", """
                name: random
                title: Random
                start: 2030-01-01T00:00:00Z
                until: 2030-06-01T00:00:00Z
                leaving: 2030-02-01T00:00:00Z
                cost-worth: 0.0001
                opportunities: {rule: {first: 2030-01-10T00:00:00Z, period: 30 d}}
                partners: [{id: us, title: Us}]
                spaceports: [{id: port, title: Port, partner: us, latitude: 20 deg, pads: %d, turn-round: 40 d}]
                launchers:
                  - {id: rocket, title: Rocket, partner: us, spaceports: [port], capability: [{c3-km2-per-s2: -2, mass: 10 t}],
                     per-year: %d, cost: 10}
                vehicles:
                  - {id: small, title: Small, partner: us, launchers: [rocket], payload: %d kg, flight: 12 d}
                  - {id: large, title: Large, partner: us, launchers: [rocket], payload: %d kg, flight: 5 d, cost: 5}
                elements:
                %smilestones:
                  - {id: m0, title: First, elements: [e0], value: 1}
                  - {id: m1, title: All, elements: [e0, e1, e2], value: %d}
                """.formatted(pads, perYear, 900, 900 + random.nextInt(900), elements, 1 + random.nextInt(4))
                        .replace("  from", "from"));
    }

    /** The objective, from the file and the history alone. */
    private static double objective(Programme p, FlightPlan plan) {
        History history = Replay.of(p, plan).history();
        double end = days(p, p.until());
        double sum = p.costWorth()
                * plan.flights().stream()
                        .mapToDouble(f -> 10 + (f.vehicle().equals("large") ? 5 : 0))
                        .sum();
        for (Milestone m : p.milestones()) {
            sum += m.value() * history.reached(m.id()).map(t -> days(p, t)).orElse(2 * end) / 365.25;
        }
        for (Element e : p.elements()) {
            sum += e.science()
                    * Optional.ofNullable(history.arrivals().get(e.id()))
                            .map(t -> days(p, t))
                            .orElse(end)
                    / 365.25;
        }
        return sum;
    }

    private static double days(Programme p, Instant t) {
        return java.time.Duration.between(p.start(), t).toDays();
    }

    /** The best of all plans there are: every element on every flight kind in every window, or on none. */
    private static double best(Programme p) {
        List<Flight> kinds = new ArrayList<>();
        for (var w : p.opportunities().between(p.start(), p.until())) {
            for (String vehicle : List.of("small", "large")) {
                kinds.add(new Flight("rocket", vehicle, "port", w.launch(), List.of(), Optional.empty(), List.of()));
            }
        }
        int choices = kinds.size() + 1;
        double best = Double.MAX_VALUE;
        for (int code = 0; code < choices * choices * choices; code++) {
            List<Flight> flights = new ArrayList<>();
            for (int k = 0; k < kinds.size(); k++) {
                List<String> on = new ArrayList<>();
                for (int e = 0, rest = code; e < 3; e++, rest /= choices) {
                    if (rest % choices == k) {
                        on.add("e" + e);
                    }
                }
                Flight kind = kinds.get(k);
                if (!on.isEmpty()) {
                    flights.add(new Flight(
                            kind.launcher(),
                            kind.vehicle(),
                            kind.spaceport(),
                            kind.launch(),
                            on,
                            kind.crew(),
                            List.of()));
                }
            }
            FlightPlan plan = new FlightPlan("random", flights);
            if (Replay.of(p, plan).violations().isEmpty()) {
                best = Math.min(best, objective(p, plan));
            }
        }
        return best;
    }

    @Property(seed = "2035", tries = 12)
    void theIntegerProgrammeFindsTheBestOfAllPlans(@ForAll long seed) {
        Random random = new Random(seed);
        Programme p;
        try {
            p = random(random, 1 + random.nextInt(4), 1 + random.nextInt(2));
        } catch (space.outpost.model.io.InvalidInput e) {
            return; // an element too heavy for all that may carry it
        }
        Optimiser.Found found = new Optimiser(0, 20).solve(p).orElseThrow();
        assertThat(Replay.of(p, found.plan()).violations()).isEmpty();
        assertThat(objective(p, found.plan())).isEqualTo(best(p), org.assertj.core.data.Offset.offset(0.02));
        assertThat(found.bound()).isLessThanOrEqualTo(found.objective() + TINY);
    }

    @Property(seed = "2036", tries = 20)
    void aRuleLiftedNeverMakesItWorse(@ForAll long seed) {
        try {
            Programme tight = random(new Random(seed), 2, 1);
            Programme loose = random(new Random(seed), 3, 2);
            double before = new Optimiser(0, 20).solve(tight).orElseThrow().objective();
            double after = new Optimiser(0, 20).solve(loose).orElseThrow().objective();
            assertThat(after).isLessThanOrEqualTo(before + TINY);
        } catch (space.outpost.model.io.InvalidInput e) {
            assertThat(e.getMessage()).contains("exceeds the best capability");
        }
    }
}
