package space.outpost.survey.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import space.outpost.survey.route.Route.Activity;
import space.outpost.survey.route.Route.Stretch;

/** The route that leads to an arrival of a search. */
final class Backtrack {
    private Backtrack() {}

    static Route route(Labels labels, int goal, Moves moves, Errand errand) {
        List<Stretch> backwards = new ArrayList<>();
        int label = goal;
        for (int before = labels.parent(label); before != Labels.NONE; before = labels.parent(label)) {
            int from = labels.cell(before);
            int to = labels.cell(label);
            int arrival = labels.time(label);
            int bit = labels.visited(label) & ~labels.visited(before);
            boolean visit = bit != 0;
            int stop = Integer.numberOfTrailingZeros(bit);
            int departure =
                    arrival - (visit ? errand.stops().get(stop).stayS() : moves.seconds(from, way(moves, from, to)));
            if (visit || from != to) {
                backwards.add(new Stretch(
                        visit ? Activity.VISIT : Activity.DRIVE,
                        departure,
                        arrival,
                        from,
                        to,
                        visit ? OptionalInt.of(stop) : OptionalInt.empty()));
            }
            if (departure > labels.time(before)) {
                backwards.add(
                        new Stretch(Activity.WAIT, labels.time(before), departure, from, from, OptionalInt.empty()));
            }
            label = before;
        }
        Collections.reverse(backwards);
        return new Route(errand.start(), labels.battery(label), List.copyOf(backwards));
    }

    static int way(Moves moves, int from, int to) {
        for (int way = 0; way < Compass.WAYS; way++) {
            if (from + moves.strides[way] == to && moves.seconds(from, way) != Moves.NONE) {
                return way;
            }
        }
        throw new IllegalArgumentException("no move from cell " + from + " to " + to);
    }
}
