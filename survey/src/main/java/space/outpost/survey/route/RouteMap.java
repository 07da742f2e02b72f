package space.outpost.survey.route;

import java.util.function.IntFunction;
import space.outpost.model.Place;

/** Ground and moving sky of one rectangle, and where its cells are on the Moon. */
record RouteMap(Heights ground, MovingSky sky, IntFunction<Place> places) {
    RouteMap {
        if (sky.planes().getFirst().length != ground.size()) {
            throw new IllegalArgumentException("sky of another ground");
        }
    }
}
