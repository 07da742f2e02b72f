package space.outpost.survey.light;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import space.outpost.model.scenario.GroundStation;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.horizon.Horizons;
import space.outpost.survey.horizon.Sweep;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.maps.Mapper;
import space.outpost.survey.terrain.Region;

/**
 * Maps of light and contact. Means and shares of time of one body come from its distribution in the sky and keep no
 * horizons; spells, and what Sun and Earth do together, step through time over kept ones. Method and errors:
 * docs/light.md.
 */
public final class LightMapper implements Mapper {
    private static final Set<MapQuantity> SUN_MEANS = EnumSet.of(
            MapQuantity.LIGHT_MEAN, MapQuantity.LIGHT_TIME, MapQuantity.SHADOW, MapQuantity.PERMANENT_SHADOW);
    private static final Set<MapQuantity> EARTH_MEANS = EnumSet.of(MapQuantity.EARTH_MEAN, MapQuantity.EARTH_TIME);

    /** Of horizons kept at once. */
    private static final long GREATEST_BYTES = 1L << 30;

    private final Horizons horizons;
    private final Sky sky;
    private final LightSettings settings;
    private final int threads;
    private final SpanSky spanSky;

    /**
     * @param threads that work at once; results do not depend on it
     * @throws space.outpost.model.io.InvalidInput if the sky does not cover the span
     */
    public LightMapper(Horizons horizons, Sky sky, LightSettings settings, int threads) {
        this.horizons = horizons;
        this.sky = sky;
        this.settings = settings;
        this.threads = threads;
        spanSky = new SpanSky(sky, settings);
    }

    @Override
    public Set<MapQuantity> quantities() {
        Set<MapQuantity> all = EnumSet.copyOf(RunValues.LIGHT);
        all.addAll(RunValues.CONTACT);
        all.addAll(SUN_MEANS);
        all.addAll(EARTH_MEANS);
        return all;
    }

    @Override
    public String describe(MapQuantity quantity) {
        String common = String.format(
                Locale.ROOT,
                "mast %s m, %d directions, %s; %s to %s by %s s, %s",
                settings.mastM(),
                settings.directions(),
                horizons.describe(),
                settings.span().start(),
                settings.span().end(),
                settings.step().toSeconds(),
                sky.source());
        String lit = "lit: " + threshold(settings.litThreshold(), "Sun");
        String seen = "in view: " + threshold(settings.earthThreshold(), "Earth");
        String contact = seen
                + (settings.stations().isEmpty()
                        ? ""
                        : " and the Moon in view of one of "
                                + settings.stations().stream()
                                        .map(GroundStation::id)
                                        .collect(Collectors.joining(", ")));
        return switch (quantity) {
            case LIGHT_MEAN, EARTH_MEAN, SHADOW -> common;
            case PERMANENT_SHADOW -> common + ", its limb over " + spanSky.limbSpan();
            case LIGHT_TIME, LONGEST_NIGHT, LONGEST_NIGHT_START, LONGEST_LIGHT, LONGEST_LIGHT_START, DARKEST_MONTH ->
                common + ", " + lit;
            case EARTH_TIME -> common + ", " + seen;
            case CONTACT_TIME, LONGEST_GAP, LONGEST_GAP_START -> common + ", " + contact;
            case LIGHT_AND_CONTACT -> common + ", " + lit + "; " + contact;
            default -> throw new IllegalArgumentException(quantity + " is no map of light");
        };
    }

    private static String threshold(double share, String body) {
        return share == LightStatistics.ANY_PART
                ? "any part of the " + body
                : String.format(Locale.ROOT, "at least %s of the %s", share, body);
    }

    @Override
    public Map<MapQuantity, float[]> maps(Region part, Set<MapQuantity> wanted, DoubleConsumer done) {
        Map<MapQuantity, float[]> maps = new EnumMap<>(MapQuantity.class);
        for (MapQuantity quantity : wanted) {
            if (!quantities().contains(quantity)) {
                throw new IllegalArgumentException(quantity + " is no map of light");
            }
            float[] map = new float[part.size()];
            Arrays.fill(map, Float.NaN);
            maps.put(quantity, map);
        }
        int most = part.rows();
        if (any(wanted, RunValues.LIGHT) || any(wanted, RunValues.CONTACT)) {
            most = (int) Math.clamp(GREATEST_BYTES / (2L * settings.directions() * part.cols()), 1, most);
        }
        for (int row = 0; row < part.rows(); row += most) {
            Region some = part.part(0, row, part.cols(), Math.min(most, part.rows() - row));
            int first = part.index(0, row);
            int before = row;
            Sweep told = (k, bearing, elevations) ->
                    done.accept((before + some.rows() * (k + 1.0) / settings.directions()) / part.rows());
            fill(some, wanted, told, (quantity, values) -> {
                if (maps.get(quantity) instanceof float[] map) {
                    System.arraycopy(values, 0, map, first, values.length);
                }
            });
        }
        return maps;
    }

    private static boolean any(Set<MapQuantity> wanted, Set<MapQuantity> of) {
        return of.stream().anyMatch(wanted::contains);
    }

    /** Computes what is wanted, and what comes with it, of a region whose horizons may be kept. */
    private void fill(Region region, Set<MapQuantity> wanted, Sweep told, BiConsumer<MapQuantity, float[]> out) {
        List<SkyPatch> patches = SkyPatch.of(region);
        List<Sweep> sweeps = new ArrayList<>(List.of(told));
        List<Runnable> ends = new ArrayList<>();
        if (any(wanted, SUN_MEANS)) {
            MeanMaps means = new MeanMaps(
                    region,
                    settings.directions(),
                    patches.stream().map(this::sunSky).toList());
            sweeps.add(means);
            ends.add(() -> {
                out.accept(MapQuantity.LIGHT_MEAN, means.mean());
                out.accept(MapQuantity.LIGHT_TIME, means.time());
                out.accept(MapQuantity.SHADOW, means.shadow(0));
                out.accept(MapQuantity.PERMANENT_SHADOW, means.shadow(1));
            });
        }
        if (any(wanted, EARTH_MEANS)) {
            MeanMaps means = new MeanMaps(
                    region,
                    settings.directions(),
                    patches.stream().map(this::earthSky).toList());
            sweeps.add(means);
            ends.add(() -> {
                out.accept(MapQuantity.EARTH_MEAN, means.mean());
                out.accept(MapQuantity.EARTH_TIME, means.time());
            });
        }
        Sweep all = (k, bearing, elevations) -> sweeps.forEach(s -> s.direction(k, bearing, elevations));
        boolean light = any(wanted, RunValues.LIGHT);
        boolean contact = any(wanted, RunValues.CONTACT);
        if (light || contact) {
            HorizonCube cube = HorizonCube.of(horizons, region, settings.directions(), settings.mastM(), all);
            live(cube, patches, light, contact, out);
        } else {
            horizons.sweep(region, settings.directions(), new double[] {settings.mastM()}, all);
        }
        ends.forEach(Runnable::run);
    }

    /** Longest nights and lights, and the darkest month, over horizons that were kept of another run. */
    public Map<MapQuantity, float[]> spellsOfLight(HorizonCube cube) {
        if (cube.directions() != settings.directions() || cube.mastM() != settings.mastM()) {
            throw new IllegalArgumentException("horizons of " + cube + " for " + settings);
        }
        Map<MapQuantity, float[]> maps = new EnumMap<>(MapQuantity.class);
        live(cube, SkyPatch.of(cube.region()), true, false, maps::put);
        return maps;
    }

    private MeanMaps.Sky sunSky(SkyPatch patch) {
        SkyPath path = spanSky.sunPath(patch);
        return new MeanMaps.Sky(
                patch, spanSky.sunTable(path), List.of(path.highestRad(), spanSky.highestLimbRad(patch)));
    }

    private MeanMaps.Sky earthSky(SkyPatch patch) {
        return new MeanMaps.Sky(patch, spanSky.earthTable(spanSky.earthPath(patch)), List.of());
    }

    private void live(
            HorizonCube cube,
            List<SkyPatch> patches,
            boolean light,
            boolean contact,
            BiConsumer<MapQuantity, float[]> out) {
        Iterator<RunMaps.Sky> skies = patches.stream()
                .map(p -> new RunMaps.Sky(
                        p,
                        light ? Optional.of(spanSky.light(p)) : Optional.empty(),
                        contact ? Optional.of(spanSky.contact(p)) : Optional.empty()))
                .iterator();
        RunValues values = new RunValues(cube.region().size(), settings, light, contact);
        new RunMaps(cube, threads, spanSky.monthEnds()).run(skies, values);
        values.hand(out);
    }
}
