package space.outpost.model.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import space.outpost.model.io.InvalidInput;

/** A small scenario that is right, for tests to break in one place. */
final class SmallScenario {
    static final String TEXT = """
            name: small
            title: A small station
            horizon: {start: 2035-01-01T00:00:00Z, end: 2035-03-01T00:00:00Z}
            site: {name: connecting-ridge-peak}
            masts:
              - {id: tall, height: 10 m}
            partners:
              - {id: china, title: CNSA}
            elements:
              - id: node
                title: Node
                kind: power-plant
                partner: china
                mass: 900 kg
                idle: 100 W
                arrays: [{peak: 1 kW}]
                battery: {capacity: 10 kWh}
                storage: {capacity: 10 Gbit}
                radio: {direct: 1 Mbit/s, power: 20 W}
                thermal: {capacity: 90 kJ/K, conductance: 1 W/K, heater: 90 W, minimum: 253 K, maximum: 313 K}
                instruments: [camera]
              - {id: rover, title: Rover, kind: rover, partner: china, mass: 30 kg, bus: node, store: node}
            crew:
              - {start: 2035-01-10T00:00:00Z, end: 2035-01-20T00:00:00Z, crew: 2, work-per-day: 6 h}
            experiments:
              - id: sky
                title: The sky
                partner: china
                kind: observation
                element: node
                instruments: [camera]
                value: 10
                runs: 4
                min-spacing: 5 d
                duration: 10 h
                power: 50 W
                contact: direct
                data: 2 Gbit
              - {id: walk, title: A walk, partner: china, kind: exploration, element: rover, value: 5, duration: 24 h, crew-time: 8 h}
            faults:
              - {id: dust, element: node, kind: array-loss, at: 2035-02-01T00:00:00Z, severity: 0.1}
            """;

    private SmallScenario() {}

    /** The scenario's text with one piece replaced. */
    static String with(String piece, String replacement) {
        assertThat(TEXT.split(java.util.regex.Pattern.quote(piece), -1))
                .as(piece)
                .hasSize(2);
        return TEXT.replace(piece, replacement);
    }

    /** Problems, from the line on, after one piece is replaced. */
    static List<String> problemsWith(String piece, String replacement) {
        try {
            ScenarioFile.parse("small.yaml", with(piece, replacement));
            return List.of();
        } catch (InvalidInput e) {
            return e.problems().stream()
                    .map(p -> p.toString().replaceFirst("^small.yaml:", ""))
                    .toList();
        }
    }
}
