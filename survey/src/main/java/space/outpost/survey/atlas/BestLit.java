package space.outpost.survey.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.sky.BodyTrack;
import space.outpost.survey.light.Light;
import space.outpost.survey.light.LightStatistics;

/**
 * Seeks the best-lit point of a neighbourhood: the one with the greatest mean visible fraction of the Sun's disc,
 * averaged over the mast heights. Summits are compared by coarse skylines; the best of them climb by finer ones, in
 * steps that shrink to one pixel, to where the light is best; full skylines choose between those and take the last steps.
 *
 * <p>A pixel moves the mean by a hundredth and can join two nights into one. So of the pixels about the best that are
 * within 0.005 of its mean, the one with the shortest longest night is taken: it is what a station's batteries feel.
 */
final class BestLit {
    private static final int FIRST_AZIMUTHS = 90;
    private static final int CLIMB_AZIMUTHS = 180;
    private static final int SUMMITS = 24;
    private static final int CLIMBERS = 3;
    private static final double FIRST_STEP_PIXELS = 4;
    private static final double LAST_STEP_PIXELS = 1;
    private static final int PIXELS_ABOUT = 2;
    private static final double AS_GOOD = 0.005;

    private final Ground ground;
    private final BodyTrack sun;
    private final BodyTrack sunOfNights;
    private final double[] mastsM =
            AtlasBuilder.MAST_HEIGHTS_M.stream().mapToDouble(m -> m).toArray();

    /** A point with its skylines and its score. */
    record Found(Place ground, List<Skyline> skylines, double meanLight) {}

    /**
     * @param sun for mean light
     * @param sunOfNights for the longest night; its step is the shortest gleam that parts two nights
     */
    BestLit(Ground ground, BodyTrack sun, BodyTrack sunOfNights) {
        this.ground = ground;
        this.sun = sun;
        this.sunOfNights = sunOfNights;
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
        return shortestNight(
                climb(best.ground, AtlasBuilder.AZIMUTHS, LAST_STEP_PIXELS, centre, radiusM), centre, radiusM);
    }

    private Found shortestNight(Found best, Place centre, double radiusM) {
        List<Found> asGood = new ArrayList<>(List.of(best));
        for (Place place : around(best.ground, ground.pixelM(best.ground).orElseThrow(), PIXELS_ABOUT)) {
            if (place.distanceM(centre) <= radiusM && isFine(place)) {
                Found found = at(ground.onGround(place).orElseThrow());
                if (found.meanLight >= best.meanLight - AS_GOOD) {
                    asGood.add(found);
                }
            }
        }
        return asGood.stream()
                .min(Comparator.comparingDouble(this::longestNightS))
                .orElseThrow();
    }

    /** Averaged over the mast heights. */
    private double longestNightS(Found found) {
        double sum = 0;
        for (int i = 0; i < mastsM.length; i++) {
            Place eye = found.ground.withHeight(found.ground.heightM() + mastsM[i]);
            sum += LightStatistics.of(Light.visible(eye, found.skylines.get(i), sunOfNights))
                    .longestNight()
                    .map(Interval::seconds)
                    .orElse(0.0);
        }
        return sum / mastsM.length;
    }

    /** Goes to the best of the eight neighbours while one is better, then halves the step. */
    private Found climb(Place start, int azimuths, double stepPixels, Place centre, double radiusM) {
        double pixelM = ground.pixelM(start).orElseThrow();
        Found best = look(start, azimuths);
        double stepM = stepPixels * pixelM;
        while (stepM >= pixelM) {
            Found next = best;
            for (Place place : around(best.ground, stepM, 1)) {
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

    /** The other points of a square lattice about a place, {@code rings} steps each way. */
    private static List<Place> around(Place place, double stepM, int rings) {
        List<Place> all = new ArrayList<>();
        for (int east = -rings; east <= rings; east++) {
            for (int north = -rings; north <= rings; north++) {
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
