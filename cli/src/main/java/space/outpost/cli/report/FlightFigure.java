package space.outpost.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import space.outpost.construct.campaign.FlightPlan;
import space.outpost.construct.campaign.Programme;
import space.outpost.construct.campaign.Spaceport;
import space.outpost.construct.campaign.Vehicle;

/** Flights of a campaign, one under another. */
record FlightFigure(TimeAxis time, Programme programme, FlightPlan plan) {
    private static final double ROW = 17;
    private static final double LETTER = 5.6;
    private static final List<String> COLOURS =
            List.of(Palette.VERMILION, Palette.BLUE, Palette.GREEN, Palette.ORANGE, Palette.INK);

    void draw(Svg svg) {
        double top = 24;
        double bottom = top + ROW * plan.flights().size() + 4;
        svg.open(bottom + 32, "Flights");
        legend(svg);
        time.draw(svg, top, bottom);
        for (int i = 0; i < plan.flights().size(); i++) {
            flight(svg, plan.flights().get(i), top + ROW * i + 3);
        }
        svg.close();
    }

    private void legend(Svg svg) {
        double x = time.left();
        for (Spaceport s : programme.spaceports()) {
            svg.rect(x, 5, 14, 10, "fill", colour(s.id()));
            svg.text(s.title(), x + 19, 14, "class", "key");
            x += 40 + 6.2 * s.title().length();
        }
    }

    private void flight(Svg svg, FlightPlan.Flight f, double y) {
        Duration flight = programme.vehicles().stream()
                .filter(v -> v.id().equals(f.vehicle()))
                .map(Vehicle::flight)
                .findFirst()
                .orElse(Duration.ZERO);
        Instant arrival = f.launch().plus(flight);
        double from = time.x(f.launch());
        double width = Math.max(4, time.x(arrival) - from);
        svg.rect(from, y, width, 11, "fill", colour(f.spaceport()));
        String text = text(f);
        boolean right = from + width + 6 + LETTER * text.length() < time.right();
        svg.text(text, right ? from + width + 5 : from - 5, y + 9, "class", right ? "halo" : "end halo");
    }

    private static String text(FlightPlan.Flight f) {
        List<String> parts = new ArrayList<>(
                Stream.concat(f.crew().stream(), f.elements().stream()).toList());
        double supplies =
                f.loads().stream().mapToDouble(FlightPlan.Load::massKg).sum();
        if (supplies > 0) {
            parts.add(Say.mass(supplies) + " of supplies");
        }
        return f.launcher() + ": " + String.join(", ", parts);
    }

    private String colour(String spaceport) {
        List<String> ids = programme.spaceports().stream().map(Spaceport::id).toList();
        return COLOURS.get(Math.max(0, ids.indexOf(spaceport)) % COLOURS.size());
    }
}
