package space.outpost.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import space.outpost.construct.campaign.FlightPlan;
import space.outpost.construct.campaign.Programme;
import space.outpost.construct.campaign.Spaceport;
import space.outpost.construct.campaign.Vehicle;

/** Launch pads and the time each launch holds one. */
record PadFigure(TimeAxis time, Programme programme, FlightPlan plan) {
    private static final double ROW = 18;

    private record Lane(Spaceport spaceport, int pad, List<Instant> launches) {}

    void draw(Svg svg) {
        List<Lane> lanes = lanes();
        double top = 8;
        double bottom = top + ROW * lanes.size() + 4;
        TimeAxis axis = new TimeAxis(time.span(), 140, time.right());
        svg.open(bottom + 32, "Pads");
        axis.draw(svg, top, bottom);
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            double y = top + ROW * i;
            String title = lane.spaceport().title();
            svg.text(
                    (title.length() > 16 ? lane.spaceport().id() : title) + ", pad " + lane.pad(),
                    132,
                    y + 13,
                    "class",
                    "end");
            for (Instant launch : lane.launches()) {
                double x = axis.x(launch);
                double width = axis.x(launch.plus(lane.spaceport().turnRound())) - x;
                svg.rect(x, y + 3, Math.min(width, axis.right() - x), 12, "fill", Palette.SKY);
                svg.path(
                        "M" + Markup.number(x) + " " + Markup.number(y + 2) + "v14",
                        "class",
                        "tick",
                        "stroke",
                        Palette.INK);
            }
        }
        svg.close();
    }

    /** Each launch on the first pad that is free. */
    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        for (Spaceport s : programme.spaceports()) {
            List<Lane> pads = new ArrayList<>();
            for (FlightPlan.Flight f : plan.flights()) {
                int launches = f.spaceport().equals(s.id())
                        ? programme.vehicles().stream()
                                .filter(v -> v.id().equals(f.vehicle()))
                                .mapToInt(Vehicle::launches)
                                .sum()
                        : 0;
                for (int i = 0; i < launches; i++) {
                    Lane free = pads.stream()
                            .filter(l ->
                                    !l.launches().getLast().plus(s.turnRound()).isAfter(f.launch())
                                            && !l.launches().getLast().equals(f.launch()))
                            .findFirst()
                            .orElseGet(() -> {
                                Lane lane = new Lane(s, pads.size() + 1, new ArrayList<>());
                                pads.add(lane);
                                return lane;
                            });
                    free.launches().add(f.launch());
                }
            }
            lanes.addAll(pads);
        }
        return lanes;
    }
}
