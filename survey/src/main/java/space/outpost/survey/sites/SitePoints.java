package space.outpost.survey.sites;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.scenario.Mast;
import space.outpost.sky.Sky;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/** Looks at points exactly: rays to the horizon, light half-hourly, the pad in the finest pixels. */
final class SitePoints implements Function<Place, SiteView> {
    private static final int AZIMUTHS = 720;
    private static final Duration STEP = Duration.ofMinutes(30);

    /** Cells about the pad, lest a window fall off the map. */
    private static final int MARGIN = 9;

    private final Terrain terrain;
    private final double padM;
    private final double[] mastsM;
    private final Views views;
    private final Set<Layer> ofGround = EnumSet.noneOf(Layer.class);
    private final Set<Layer> ofMasts = EnumSet.noneOf(Layer.class);

    SitePoints(Terrain terrain, Sky sky, Criteria criteria) {
        this.terrain = terrain;
        padM = criteria.padM();
        mastsM = criteria.masts().stream().mapToDouble(Mast::heightM).toArray();
        views = new Views(sky, criteria.span(), STEP);
        for (Criterion criterion : criteria.criteria()) {
            Layer layer = criterion.layer();
            switch (layer.scope()) {
                case GROUND -> ofGround.add(layer);
                case MAST -> ofMasts.add(layer);
                case MAP, PARTNER -> {}
            }
        }
    }

    @Override
    public SiteView apply(Place place) {
        Place ground = terrain.ground(place)
                .orElseThrow(() -> new InvalidInput("terrain", "", "no height at " + place, "a place on the grids"));
        List<Skyline> skylines =
                new SkylineCaster(terrain).skylines(ground, mastsM, AZIMUTHS, SkylineCaster.FULL_RANGE_M);
        Map<Layer, Double> values = new EnumMap<>(Layer.class);
        if (!ofGround.isEmpty()) {
            values.putAll(pad(ground));
        }
        List<Views.View> masts = new ArrayList<>();
        for (int m = 0; m < mastsM.length; m++) {
            masts.add(views.of(ground.withHeight(ground.heightM() + mastsM[m]), skylines.get(m), ofMasts));
        }
        return new SiteView(ground, values, masts);
    }

    /** On a map of the finest grid's pixels, the cell in the middle of which holds the point. */
    private Map<Layer, Double> pad(Place ground) {
        double pixelM = terrain.pixelM(ground).orElseThrow();
        int cells = 2 * ((int) Math.ceil(padM / pixelM) + MARGIN) + 1;
        Region about = Region.around(ground, cells * pixelM, cells * pixelM, pixelM);
        int middle = about.index(cells / 2, cells / 2);
        return new GroundLayers(terrain, padM, 1)
                .maps(about, 0, ofGround).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> (double) e.getValue()[middle]));
    }
}
