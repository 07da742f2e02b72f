package space.outpost.survey.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/** Real terrain for the builder. */
final class TerrainGround implements Ground {
    /** Summits are sought among at most so many heights along the radius. */
    private static final int SAMPLES = 150;

    /** Summits closer to a higher one than this part of the radius belong to it. */
    private static final double SEPARATION = 1.0 / 12;

    /** Stands for "no grid here": below all ground. */
    private static final double NO_GROUND_M = -1e6;

    private final Terrain terrain;
    private final SkylineCaster caster;

    TerrainGround(Terrain terrain) {
        this.terrain = terrain;
        caster = new SkylineCaster(terrain);
    }

    @Override
    public Place onGround(Place place) {
        return terrain.ground(place.latitudeRad(), place.longitudeRad());
    }

    @Override
    public OptionalDouble pixelM(Place place) {
        return terrain.cellM(place);
    }

    @Override
    public List<Place> peaks(Place centre, double radiusM, int count) {
        double stepM = Math.max(radiusM / SAMPLES, terrain.cellM(centre).orElse(0));
        int n = (int) (radiusM / stepM);
        Place[][] grid = new Place[2 * n + 1][2 * n + 1];
        for (int i = -n; i <= n; i++) {
            for (int j = -n; j <= n; j++) {
                Place place = Offsets.move(centre, i * stepM, j * stepM);
                grid[i + n][j + n] = terrain.ground(place).orElse(place.withHeight(NO_GROUND_M));
            }
        }
        List<Place> summits = new ArrayList<>();
        for (int i = 1; i < 2 * n; i++) {
            for (int j = 1; j < 2 * n; j++) {
                if (grid[i][j].heightM() > NO_GROUND_M
                        && grid[i][j].distanceM(centre) <= radiusM
                        && isSummit(grid, i, j)) {
                    summits.add(grid[i][j]);
                }
            }
        }
        summits.sort(Comparator.comparingDouble(Place::heightM).reversed());
        List<Place> apart = new ArrayList<>();
        for (Place summit : summits) {
            if (apart.size() < count
                    && apart.stream().allMatch(p -> p.distanceM(summit) >= SEPARATION * radiusM)) {
                apart.add(summit);
            }
        }
        return apart;
    }

    private static boolean isSummit(Place[][] grid, int i, int j) {
        for (int di = -1; di <= 1; di++) {
            for (int dj = -1; dj <= 1; dj++) {
                if (grid[i + di][j + dj].heightM() > grid[i][j].heightM()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public List<Skyline> skylines(Place ground, double[] mastHeightsM, int azimuths, double rangeM) {
        return caster.skylines(ground, mastHeightsM, azimuths, rangeM);
    }

    @Override
    public List<String> grids() {
        return terrain.grids().stream()
                .map(g -> String.format(Locale.ROOT, "%s %.0f m", g.name(), g.cellM()))
                .toList();
    }
}
