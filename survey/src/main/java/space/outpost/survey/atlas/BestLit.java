package space.outpost.survey.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.sky.BodyTrack;
import space.outpost.survey.light.Light;

/**
 * Seeks the best-lit point of a neighbourhood: the one with the greatest mean visible fraction of the Sun's disc,
 * averaged over the mast heights. Summits are compared by coarse skylines; the best of them climb by finer ones, in
 * steps that shrink to one pixel, to where the light is best; full skylines choose between those and take the last steps.
 */
final class BestLit {
    private static final int FIRST_AZIMUTHS = 90;
    private static final int CLIMB_AZIMUTHS = 180;
    private static final int SUMMITS = 24;
    private static final int CLIMBERS = 3;
    private static final double FIRST_STEP_PIXELS = 4;
    private static final double LAST_STEP_PIXELS = 1;

    private final Ground ground;
    private final BodyTrack sun;
    private final double[] mastsM =
            AtlasBuilder.MAST_HEIGHTS_M.stream().mapToDouble(m -> m).toArray();

    /** A point with its skylines and its score. */
    record Found(Place ground, List<Skyline> skylines, double meanLight) {}

    BestLit(Ground ground, BodyTrack sun) {
        this.ground = ground;
        this.sun = sun;
    }

    /** The point itself, with full skylines. */
    Found at(Place point) {
        return look(point, AtlasBuilder.AZIMUTHS);
    }

    Found near(Place centre, double radiusM) {
        List<Place> starts = new ArrayList<>(ground.peaks(centre, radiusM, SUMMITS));
        ground.onGround(centre).ifPresent(starts::add);
        List<Found> ranked = starts.stream()
                .filter(this::isFine)
                .map(p -> look(p, FIRST_AZIMUTHS))
                .sorted(Comparator.comparingDouble(Found::meanLight).reversed())
                .toList();
        Found best = ranked.stream()
                .limit(CLIMBERS)
                .map(start -> climb(start.ground, CLIMB_AZIMUTHS, FIRST_STEP_PIXELS, centre, radiusM))
                .map(top -> at(top.ground))
                .max(Comparator.comparingDouble(Found::meanLight))
                .orElseThrow();
        return climb(best.ground, AtlasBuilder.AZIMUTHS, LAST_STEP_PIXELS, centre, radiusM);
    }

    /** Goes to the best of the eight neighbours while one is better, then halves the step. */
    private Found climb(Place start, int azimuths, double stepPixels, Place centre, double radiusM) {
        double pixelM = ground.pixelM(start).orElseThrow();
        Found best = look(start, azimuths);
        double stepM = stepPixels * pixelM;
        while (stepM >= pixelM) {
            Found next = best;
            for (Place place : neighbours(best.ground, stepM)) {
                if (place.distanceM(centre) <= radiusM && isFine(place)) {
                    Found found = look(ground.onGround(place).orElseThrow(), azimuths);
                    next = found.meanLight > next.meanLight ? found : next;
                }
            }
            stepM = next == best ? stepM / 2 : stepM;
            best = next;
        }
        return best;
    }

    private static List<Place> neighbours(Place place, double stepM) {
        List<Place> all = new ArrayList<>();
        for (int east = -1; east <= 1; east++) {
            for (int north = -1; north <= 1; north++) {
                if (east != 0 || north != 0) {
                    all.add(Offsets.move(place, east * stepM, north * stepM));
                }
            }
        }
        return all;
    }

    private boolean isFine(Place place) {
        return ground.pixelM(place).orElse(Double.POSITIVE_INFINITY) <= AtlasBuilder.COARSEST_PIXEL_M;
    }

    private Found look(Place point, int azimuths) {
        List<Skyline> skylines = ground.skylines(point, mastsM, azimuths, AtlasBuilder.RANGE_M);
        double sum = 0;
        for (int i = 0; i < mastsM.length; i++) {
            sum += Light.meanOfSamples(point.withHeight(point.heightM() + mastsM[i]), skylines.get(i), sun);
        }
        return new Found(point, skylines, sum / mastsM.length);
    }
}
