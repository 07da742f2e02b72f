package space.outpost.survey.route;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import space.outpost.survey.route.Route.Stretch;

/**
 * An errand without the stops that are out of the question.
 *
 * @param numbers of the stops that remain, as they were before
 */
record Reachable(Errand errand, List<Integer> numbers) {
    static Reachable of(Errand errand, Set<Integer> leftOut) {
        List<Errand.Stop> stops = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int stop = 0; stop < errand.stops().size(); stop++) {
            if (!leftOut.contains(stop)) {
                stops.add(errand.stops().get(stop));
                numbers.add(stop);
            }
        }
        return new Reachable(
                new Errand(errand.start(), errand.charge(), stops, errand.comeBack(), errand.blindM(), errand.waitS()),
                numbers);
    }

    int number(int stop) {
        return numbers.get(stop);
    }

    /** With the numbers of before. */
    Route renumbered(Route route) {
        List<Stretch> stretches = route.stretches().stream()
                .map(s -> s.stop().isEmpty()
                        ? s
                        : new Stretch(
                                s.activity(),
                                s.fromS(),
                                s.untilS(),
                                s.fromCell(),
                                s.toCell(),
                                OptionalInt.of(number(s.stop().getAsInt()))))
                .toList();
        return new Route(route.startCell(), route.startBattery(), stretches);
    }
}
