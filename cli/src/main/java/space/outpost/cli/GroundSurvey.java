package space.outpost.cli;

import space.outpost.model.time.Interval;
import space.outpost.survey.Survey;
import space.outpost.survey.terrain.Terrain;

/** The survey of a command that cannot do without terrain. */
record GroundSurvey(Survey survey, Terrain terrain) implements AutoCloseable {
    static GroundSurvey open(DataOption data, Arguments arguments) {
        return of(Survey.open(data.directory()), arguments);
    }

    /** With an ephemeris that covers {@code need} if there is one. */
    static GroundSurvey open(DataOption data, Interval need, Arguments arguments) {
        return of(Survey.open(data.directory(), need), arguments);
    }

    private static GroundSurvey of(Survey survey, Arguments arguments) {
        return survey.terrain()
                .map(terrain -> new GroundSurvey(survey, terrain))
                .orElseThrow(() -> {
                    survey.close();
                    return arguments.noTerrain();
                });
    }

    @Override
    public void close() {
        survey.close();
    }
}
