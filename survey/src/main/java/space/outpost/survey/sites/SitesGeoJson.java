package space.outpost.survey.sites;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import space.outpost.model.Place;
import space.outpost.model.io.Json;

/**
 * A ranking as GeoJSON. RFC 7946 knows the Earth's WGS 84 alone; as is usual for other bodies, its form is kept, with
 * longitude (east, -180 to 180) and latitude on the Moon's sphere, and every feature says so.
 */
final class SitesGeoJson {
    private static final String FRAME = "IAU_2015:30100";

    private SitesGeoJson() {}

    static String of(Ranking ranking) {
        List<Object> features = new ArrayList<>();
        for (int s = 0; s < ranking.sites().size(); s++) {
            features.add(feature(ranking, s));
        }
        Map<String, Object> collection = new TreeMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return Json.write(collection);
    }

    private static Map<String, Object> feature(Ranking ranking, int index) {
        Site site = ranking.sites().get(index);
        double[] values = site.main().values();
        double[] contributions = ranking.scoring().contributions(values);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("body", "Moon");
        properties.put("crs", FRAME);
        properties.put("rank", index + 1);
        properties.put("score", rounded(site.main().score(), 4));
        properties.put("height_m", rounded(site.ground().heightM(), 1));
        properties.put("mast_m", ranking.criteria().masts().getFirst().heightM());
        properties.put("win_share", rounded(ranking.robustness().wins()[index], 4));
        properties.put("undominated", ranking.robustness().undominated()[index]);
        for (int r = 0; r < values.length; r++) {
            Rule rule = ranking.scoring().rules().get(r);
            Measure measure = rule.layer().measure();
            String name = rule.layer().id().replace('-', '_');
            // A number that JSON cannot tell, such as an infinite distance, is left out.
            if (Double.isFinite(values[r])) {
                properties.put(name + "_" + measure.suffix(), rounded(measure.shown(values[r]), 4));
            }
            if (rule.weight() > 0) {
                properties.put("contribution_" + name, rounded(contributions[r], 4));
            }
        }
        site.main().partner().ifPresent(p -> {
            properties.put("partner_longitude", position(p).getFirst());
            properties.put("partner_latitude", position(p).getLast());
        });
        Map<String, Object> point = new TreeMap<>();
        point.put("type", "Point");
        point.put("coordinates", position(site.ground()));
        Map<String, Object> feature = new TreeMap<>();
        feature.put("type", "Feature");
        feature.put("id", index + 1);
        feature.put("geometry", point);
        feature.put("properties", properties);
        return feature;
    }

    private static List<Double> position(Place place) {
        double east = place.longitudeDeg();
        return List.of(rounded(east > 180 ? east - 360 : east, 6), rounded(place.latitudeDeg(), 6));
    }

    private static double rounded(double value, int digits) {
        return Double.parseDouble(String.format(Locale.ROOT, "%." + digits + "f", value));
    }
}
