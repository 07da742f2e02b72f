package space.outpost.construct.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import space.outpost.construct.campaign.FlightPlan.Flight;
import space.outpost.construct.campaign.FlightPlan.Load;

/** A programme of two years with four deliveries and a crew, and a plan that keeps all its rules. */
final class Small {
    static final String TEXT = """
            name: small
            title: Small
            start: 2030-01-01T00:00:00Z
            until: 2032-01-01T00:00:00Z
            leaving: 2030-06-01T00:00:00Z
            opportunities: {rule: {first: 2030-01-10T00:00:00Z, period: 30 d, inclination: 20 deg}}
            partners: [{id: us, title: Us}, {id: them, title: Them}]
            spaceports:
              - {id: port, title: Port, partner: us, latitude: 20 deg, pads: 2, turn-round: 20 d, test-stands: 3, test: 45 d}
            launchers:
              - {id: rocket, title: Rocket, partner: us, spaceports: [port], capability: [{c3-km2-per-s2: -2, mass: 10 t}],
                 per-year: 6, reliability: 0.9, stand-down: 60 d, slip: 10 d, cost: 10}
            vehicles:
              - {id: lander, title: Lander, partner: us, launchers: [rocket], payload: 3 t, volume-m3: 10, flight: 5 d}
              - {id: ship, title: Ship, partner: us, launchers: [rocket], launches: 2, payload: 600 kg, flight: 3 d, seats: 2,
                 return: 50 kg, per-year: 1}
            consumables:
              - {id: food, title: Food, kg-per-crew-day: 2, reserve: 5 d, packing: 1.5, store: 500 kg}
              - {id: spares, title: Spares, reserve: 10 d}
            elements:
              - {id: power, title: Power, partner: us, mass: 2 t, by: [lander], gives: 5 kW, spares-kg-per-year: 36.525}
              - {id: home, title: Home, partner: us, mass: 2500 kg, volume-m3: 9, by: [lander], needs: [power], draws: 2 kW,
                 berths: 2}
              - {id: lab, title: Lab, partner: them, mass: 900 kg, volume-m3: 4, by: [lander], needs: [power], draws: 1 kW,
                 science: 3, ready: 2030-05-01T00:00:00Z,
                 substitutes: [{partner: us, delay: 300 d, cost: 5}]}
            crews:
              - {id: crew, title: Crew, partner: us, size: 2, by: [ship], selected: 2030-01-01T00:00:00Z, training: 200 d,
                 stay: 20 d, needs: [home], samples: 40 kg}
            milestones:
              - {id: lit, title: Lit, elements: [power], value: 2}
              - {id: lived, title: Lived in, home: [crew], samples: 40 kg, value: 4}
              - {id: studied, title: Studied, elements: [lab], value: 3}
            """;

    static final Instant W0 = Instant.parse("2030-01-10T00:00:00Z");

    private Small() {}

    static Programme programme(String... changes) {
        String text = TEXT;
        for (int i = 0; i < changes.length; i += 2) {
            if (!text.contains(changes[i])) {
                throw new IllegalArgumentException("no '" + changes[i] + "'");
            }
            text = text.replace(changes[i], changes[i + 1]);
        }
        return ProgrammeFile.parse("small", text);
    }

    static Instant window(int i) {
        return W0.plusSeconds(86_400L * 30 * i);
    }

    static Flight cargo(int window, String... elements) {
        return new Flight(
                "rocket",
                "lander",
                "port",
                window(window),
                List.of(elements),
                Optional.empty(),
                elements.length > 0 && elements[0].equals("power") ? List.of(new Load("spares", 200)) : List.of());
    }

    static Flight crew(int window, double food) {
        return new Flight(
                "rocket",
                "ship",
                "port",
                window(window),
                List.of(),
                Optional.of("crew"),
                List.of(new Load("food", food)));
    }

    /** Power, home, lab, crew, in windows 0, 2, 4, 8. */
    static FlightPlan plan(Flight... others) {
        return new FlightPlan("small", List.of(others));
    }

    static FlightPlan good() {
        return plan(cargo(0, "power"), cargo(2, "home"), cargo(4, "lab"), crew(8, 100));
    }
}
