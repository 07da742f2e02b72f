package space.outpost.construct.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Json;
import space.outpost.model.io.Problem;
import space.outpost.model.scenario.Scenario;

/** The plan kept beside a programme's file, so that it need not be found again: {@code campaign.yaml}, {@code campaign-plan.json}. */
public final class StoredPlan {
    private static final double GAP = 0.01;

    private StoredPlan() {}

    /** Where the plan of a programme's file is kept. */
    public static Path beside(Path programme) {
        String name = programme.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return programme.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-plan.json");
    }

    /**
     * A scenario's campaign: the stored plan of the programme it names, lived through day by day; found anew if none is
     * stored, which takes some seconds; what the scenario declares if it names no programme.
     *
     * @param file the scenario's
     * @throws InvalidInput if programme or plan cannot be used
     */
    public static Campaign of(Scenario scenario, Path file) {
        return scenario.campaign()
                .map(name -> of(scenario, file.resolveSibling(name), ProgrammeFile.read(file.resolveSibling(name))))
                .orElseGet(() -> Campaign.asDeclared(scenario));
    }

    private static Campaign of(Scenario scenario, Path file, Programme programme) {
        Path stored = beside(file);
        Campaign whole;
        if (Files.exists(stored)) {
            FlightPlan plan = Json.read(stored, FlightPlan.class);
            whole = Growth.of(programme, plan, replay(stored, programme, plan));
        } else {
            Campaigns.Solved solved = Campaigns.solve(file.toString(), programme, GAP);
            whole = Growth.of(programme, solved.plan(), solved.history());
        }
        return Growth.within(scenario, programme, whole);
    }

    private static History replay(Path stored, Programme programme, FlightPlan plan) {
        Replay.Result replayed = Replay.of(programme, plan);
        if (!replayed.violations().isEmpty()) {
            List<Problem> problems = replayed.violations().stream()
                    .map(v -> new Problem(
                            stored.toString(),
                            v.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            v.what(),
                            v.rule().text() + "; find a new plan with: outpost construct campaign FILE --store"))
                    .toList();
            throw new InvalidInput(problems);
        }
        return replayed.history();
    }
}
