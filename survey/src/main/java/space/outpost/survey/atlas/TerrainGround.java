package space.outpost.survey.atlas;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.survey.terrain.PeakFinder;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/** Real terrain for the builder. */
final class TerrainGround implements Ground {
    private final Terrain terrain;
    private final SkylineCaster caster;
    private final PeakFinder finder;

    TerrainGround(Terrain terrain) {
        this.terrain = terrain;
        caster = new SkylineCaster(terrain);
        finder = new PeakFinder(terrain);
    }

    @Override
    public Optional<Place> onGround(Place place) {
        return terrain.ground(place);
    }

    @Override
    public OptionalDouble pixelM(Place place) {
        return terrain.pixelM(place);
    }

    @Override
    public List<Place> peaks(Place centre, double radiusM, int count) {
        return finder.peaks(centre, radiusM, count);
    }

    @Override
    public List<Skyline> skylines(Place ground, double[] mastHeightsM, int azimuths, double rangeM) {
        return caster.skylines(ground, mastHeightsM, azimuths, rangeM);
    }

    @Override
    public List<String> grids() {
        return terrain.grids().stream()
                .map(g -> String.format(
                        Locale.ROOT, "%s %.0f m%s", g.name(), g.cellM(), g.synthetic() ? " SYNTHETIC" : ""))
                .toList();
    }
}
