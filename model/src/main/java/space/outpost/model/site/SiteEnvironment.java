package space.outpost.model.site;

import java.util.List;
import java.util.Map;
import space.outpost.model.Doc;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;

/** What the sky gives a site over a span of time: what `survey` hands to the later steps. */
public record SiteEnvironment(
        @Doc("name") String site,
        @Doc("the ground at the masts' foot") Place place,
        @Doc("the span all profiles cover") Interval span,

        @Doc("one for each mast of the scenario, in its order")
        List<MastView> masts,

        @Doc("when at least one ground station has the Moon in view")
        IntervalSet groundInView,

        @Doc("what it was computed from and how well: ephemeris, grids or atlas; one line each")
        List<String> provenance,

        @Doc("whether any of it comes from made-up terrain") boolean synthetic) {

    /** The share of the Earth's disc that must be in view for a direct link: its centre is, on a level skyline. */
    public static final double EARTH_LINK_FRACTION = 0.5;

    public SiteEnvironment {
        masts = List.copyOf(masts);
        provenance = List.copyOf(provenance);
    }

    /**
     * @throws IllegalArgumentException if there is no such mast
     */
    public MastView mast(String id) {
        return masts.stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mast '" + id + "' in " + site));
    }

    /** When a mast has a link straight to the Earth. */
    public IntervalSet directContact(String mast) {
        return mast(mast).earth().atLeast(EARTH_LINK_FRACTION).intersect(groundInView);
    }

    /** When a mast has a link by way of that relay. */
    public IntervalSet relayContact(String mast, String relay) {
        return mast(mast).relays().getOrDefault(relay, IntervalSet.EMPTY).intersect(groundInView);
    }

    /** What one mast sees. */
    public record MastView(
            String id,
            double heightM,
            Skyline skyline,
            @Doc("visible share of the solar disc, 0..1") Profile sunlight,

            @Doc("of a surface that faces the Sun: visible share and distance of the Sun in it")
            Profile irradianceWPerM2,

            @Doc("visible share of the Earth's disc, 0..1") Profile earth,

            @Doc("for each relay orbiter, when it is over the skyline and sees the Earth")
            Map<String, IntervalSet> relays) {
        public MastView {
            relays = Map.copyOf(relays);
        }
    }
}
