package space.outpost.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.outpost.construct.orbit.OrbitStudy;
import space.outpost.construct.orbit.Sight;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;
import space.outpost.survey.Survey;
import space.outpost.survey.atlas.AtlasSite;
import space.outpost.survey.atlas.SiteAtlas;
import space.outpost.survey.terrain.SkylineCaster;
import space.outpost.survey.terrain.Terrain;

/** Places of an orbit study with what skyline there is: of terrain grids that cover them, else of the site atlas. */
final class OrbitSights {
    private final String source;
    private final Survey survey;
    private final List<Problem> problems = new ArrayList<>();

    private OrbitSights(String source, Survey survey) {
        this.source = source;
        this.survey = survey;
    }

    /**
     * @param source what problems name as the file
     * @throws InvalidInput if a place is neither told nor in the atlas
     */
    static List<Sight> of(String source, OrbitStudy study, Survey survey) {
        OrbitSights sights = new OrbitSights(source, survey);
        List<Sight> found = new ArrayList<>();
        for (int i = 0; i < study.places().size(); i++) {
            sights.sight(study.places().get(i), "places[" + i + "]").ifPresent(found::add);
        }
        if (!sights.problems.isEmpty()) {
            throw new InvalidInput(sights.problems);
        }
        return found;
    }

    private Optional<Sight> sight(OrbitStudy.Observer observer, String key) {
        Optional<AtlasSite> site = survey.atlas().site(observer.site());
        Optional<Place> told = observer.at().map(at -> new Place(at.latitudeRad(), at.longitudeRad(), 0));
        Optional<Place> place = told.or(() -> site.map(AtlasSite::ground));
        if (place.isEmpty()) {
            problems.add(new Problem(
                    source,
                    key + ".site",
                    "'" + observer.site() + "', which is not in the atlas",
                    "a site that `outpost survey sites` lists, or a place with `at: {latitude: ..., longitude: ...}`"));
            return Optional.empty();
        }
        Optional<Place> ground = survey.terrain().flatMap(t -> onGrids(t, place.get()));
        if (ground.isPresent()) {
            return Optional.of(new Sight(
                    observer.site(),
                    raised(ground.get(), observer),
                    Optional.of(survey.skylines(ground.get(), SkylineCaster.FULL_RANGE_M, observer.mastM())
                            .getFirst())));
        }
        SiteAtlas atlas = survey.atlas();
        boolean held = observer.mastM() >= atlas.mastHeightsM().getFirst()
                && observer.mastM() <= atlas.mastHeightsM().getLast();
        return Optional.of(new Sight(
                observer.site(),
                raised(place.get(), observer),
                told.isEmpty() && held ? site.map(s -> atlas.skyline(s, observer.mastM())) : Optional.empty()));
    }

    private static Optional<Place> onGrids(Terrain terrain, Place place) {
        return terrain.ground(place);
    }

    private static Place raised(Place ground, OrbitStudy.Observer observer) {
        return ground.withHeight(ground.heightM() + observer.mastM());
    }
}
