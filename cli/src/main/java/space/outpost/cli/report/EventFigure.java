package space.outpost.cli.report;

import java.util.ArrayList;
import java.util.List;
import space.outpost.model.execution.Event;
import space.outpost.model.time.IntervalSet;

/** Events over the horizon: a lane for each kind that occurs, a tick for each event. */
record EventFigure(TimeAxis time, IntervalSet nights, List<Event> events) {
    private static final double LANE = 18;

    void draw(Svg svg) {
        List<Event.Kind> kinds = new ArrayList<>();
        for (Event.Kind kind : Event.Kind.values()) {
            if (events.stream().anyMatch(e -> e.kind() == kind)) {
                kinds.add(kind);
            }
        }
        double bottom = 10 + LANE * kinds.size();
        svg.open(bottom + 32, "Events");
        time.shade(svg, nights, 8, bottom, "night");
        time.draw(svg, 8, bottom);
        for (int i = 0; i < kinds.size(); i++) {
            Event.Kind kind = kinds.get(i);
            double y = 10 + LANE * i;
            List<Event> these = events.stream().filter(e -> e.kind() == kind).toList();
            svg.text(Say.words(kind), time.left() - 8, y + 13, "class", "end");
            svg.text(Say.count(these.size()), 1000, y + 13, "class", "end dim");
            StringBuilder path = new StringBuilder();
            double last = Double.NaN;
            for (Event e : these) {
                double x = time.x(e.time());
                if (!(x - last < 0.4)) {
                    path.append('M')
                            .append(Markup.number(x))
                            .append(' ')
                            .append(Markup.number(y + 3))
                            .append("v12");
                    last = x;
                }
            }
            svg.path(path.toString(), "class", "tick", "stroke", colour(kind));
        }
        svg.close();
    }

    private static String colour(Event.Kind kind) {
        return switch (kind) {
            case FAULT, DATA_LOST, LIMIT -> Palette.VERMILION;
            case LOAD_SHED, SAFE_MODE -> Palette.ORANGE;
            case DETECTION, RESPONSE -> Palette.BLUE;
            case REPAIR, RESUME, ARRIVAL -> Palette.GREEN;
        };
    }
}
