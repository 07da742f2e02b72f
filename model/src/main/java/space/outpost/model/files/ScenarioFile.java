package space.outpost.model.files;

import java.nio.file.Path;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.RecordFile;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Scenario;

/** Reads and writes scenarios. */
public final class ScenarioFile {
    private ScenarioFile() {}

    /**
     * Reads and checks a scenario in YAML or JSON.
     *
     * @throws InvalidInput with all problems of the file and their lines: first of its form, and if that is right, of its
     *     sense ({@link ScenarioChecks})
     */
    public static Scenario read(Path file) {
        return RecordFile.read(file, Scenario.class)
                .check(ScenarioChecks::check)
                .value();
    }

    /**
     * As {@link #read}, from text.
     *
     * @param source what problems name as the file
     */
    public static Scenario parse(String source, String text) {
        return RecordFile.parse(source, text, Scenario.class)
                .check(ScenarioChecks::check)
                .value();
    }

    /**
     * Reads a request that is to be put to a scenario: an experiment by itself.
     *
     * @throws InvalidInput with all problems of the file, also with what the scenario has not got
     */
    public static Experiment readRequest(Path file, Scenario scenario) {
        return RecordFile.read(file, Experiment.class)
                .check((request, report) -> {
                    Scenario asking = scenario.asking(request);
                    String own = "experiments[" + asking.indexOf(request.id()) + "].";
                    ScenarioChecks.check(asking, (path, found, allowed) -> {
                        if (path.startsWith(own)) {
                            report.problem(path.substring(own.length()), found, allowed);
                        }
                    });
                })
                .value();
    }

    /** The YAML that reads back as an equal scenario; comments of the file it may come from are not in it. */
    public static String write(Scenario scenario) {
        return RecordFile.write(scenario);
    }
}
