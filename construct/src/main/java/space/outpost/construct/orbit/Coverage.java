package space.outpost.construct.orbit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.sky.OrbiterPath;
import space.outpost.sky.Sky;

/**
 * How a region about a pole sees one of several craft: places on four rings of eight and the pole, on level ground.
 *
 * @param spots in order of latitude from the pole
 */
public record Coverage(List<Spot> spots) {
    private static final int RINGS = 4;
    private static final int PLACES = 8;

    /**
     * @param share of the time in which at least one craft stands over the mask
     * @param longestGap in which none does; nil if there is none
     */
    public record Spot(Place place, double share, Duration longestGap) {}

    static Coverage of(OrbitStudy.Region region, List<OrbiterPath> craft, Interval span, Sky sky) {
        List<Spot> spots = new ArrayList<>();
        double pole = Math.copySign(Math.PI / 2, region.latitudeRad());
        Skyline mask = Contacts.level(Math.toDegrees(region.maskRad()));
        for (int ring = 0; ring <= RINGS; ring++) {
            double latitude = pole + (region.latitudeRad() - pole) * ring / RINGS;
            for (int i = 0; i < (ring == 0 ? 1 : PLACES); i++) {
                spots.add(spot(new Place(latitude, 2 * Math.PI * i / PLACES, 0), mask, craft, span, sky));
            }
        }
        return new Coverage(List.copyOf(spots));
    }

    private static Spot spot(Place place, Skyline mask, List<OrbiterPath> craft, Interval span, Sky sky) {
        IntervalSet seen = craft.stream()
                .map(path -> sky.orbiterAbove(path, place, mask, span))
                .reduce(IntervalSet.EMPTY, IntervalSet::union);
        return new Spot(
                place,
                Contacts.share(seen, span),
                seen.complement(span).longest().map(Interval::duration).orElse(Duration.ZERO));
    }

    public double meanShare() {
        return spots.stream().mapToDouble(Spot::share).average().orElse(0);
    }

    public double leastShare() {
        return spots.stream().mapToDouble(Spot::share).min().orElse(0);
    }

    public Duration longestGap() {
        return spots.stream().map(Spot::longestGap).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
