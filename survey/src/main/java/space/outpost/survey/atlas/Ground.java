package space.outpost.survey.atlas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import space.outpost.model.Place;
import space.outpost.model.Skyline;

/** What the builder asks of a terrain; for any number of threads. */
interface Ground {
    /** The place at the height of the ground there; empty where there is no terrain. */
    Optional<Place> onGround(Place place);

    /** Pixel size of the finest grid that covers a place; empty if none does. */
    OptionalDouble pixelM(Place place);

    /** Up to {@code count} separate summits within a distance, the most promising first, at the height of the ground. */
    List<Place> peaks(Place centre, double radiusM, int count);

    /** The skylines from a point on the ground, one for each mast height. */
    List<Skyline> skylines(Place ground, double[] mastHeightsM, int azimuths, double rangeM);

    /** Each grid by name and pixel size, finest first. */
    List<String> grids();
}
