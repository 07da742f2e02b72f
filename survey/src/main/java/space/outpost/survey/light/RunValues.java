package space.outpost.survey.light;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import space.outpost.survey.maps.MapQuantity;

/** Maps made of spells, in days and shares of time. */
final class RunValues implements RunMaps.Reader {
    static final Set<MapQuantity> LIGHT = EnumSet.of(
            MapQuantity.LONGEST_NIGHT,
            MapQuantity.LONGEST_NIGHT_START,
            MapQuantity.LONGEST_LIGHT,
            MapQuantity.LONGEST_LIGHT_START,
            MapQuantity.DARKEST_MONTH,
            MapQuantity.LIGHT_AND_CONTACT);

    static final Set<MapQuantity> CONTACT = EnumSet.of(
            MapQuantity.CONTACT_TIME,
            MapQuantity.LONGEST_GAP,
            MapQuantity.LONGEST_GAP_START,
            MapQuantity.LIGHT_AND_CONTACT);

    private final LightSettings settings;
    private final Map<MapQuantity, float[]> maps = new EnumMap<>(MapQuantity.class);

    RunValues(int cells, LightSettings settings, boolean light, boolean contact) {
        this.settings = settings;
        Set<MapQuantity> quantities = EnumSet.noneOf(MapQuantity.class);
        quantities.addAll(light ? LIGHT : Set.of());
        quantities.addAll(contact ? CONTACT : Set.of());
        for (MapQuantity quantity : quantities) {
            float[] map = new float[cells];
            Arrays.fill(map, Float.NaN);
            maps.put(quantity, map);
        }
    }

    @Override
    public void cell(int i, int t, RunMaps.Lived lived) {
        maps.forEach((quantity, map) -> map[i] = (float) value(quantity, t, lived));
    }

    private double value(MapQuantity quantity, int t, RunMaps.Lived lived) {
        return switch (quantity) {
            case LONGEST_NIGHT -> settings.days(lived.light().longestDark(t));
            case LONGEST_NIGHT_START -> settings.days(lived.light().longestDarkStart(t));
            case LONGEST_LIGHT -> settings.days(lived.light().longestLight(t));
            case LONGEST_LIGHT_START -> settings.days(lived.light().longestLightStart(t));
            case DARKEST_MONTH -> lived.light().darkestMonth(t);
            case CONTACT_TIME -> (double) lived.contact().lightSteps(t) / settings.steps();
            case LONGEST_GAP -> settings.days(lived.contact().longestDark(t));
            case LONGEST_GAP_START -> settings.days(lived.contact().longestDarkStart(t));
            case LIGHT_AND_CONTACT -> (double) lived.both().lightSteps(t) / settings.steps();
            default -> throw new IllegalArgumentException(quantity + " is not made of spells");
        };
    }

    void hand(BiConsumer<MapQuantity, float[]> out) {
        maps.forEach(out);
    }
}
