package space.outpost.construct.campaign;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import java.nio.file.Path;
import java.util.List;
import space.outpost.model.io.Json;

/** The example campaign, for measurements beside plain ways to the same end. */
public final class CampaignBench {
    private static final double GAP = 0.05;

    private final Programme programme;
    private final FlightPlan plan;

    public CampaignBench(Path root) {
        Path file = root.resolve("examples/campaign/campaign.yaml");
        programme = ProgrammeFile.read(file);
        plan = Json.read(StoredPlan.beside(file), FlightPlan.class);
    }

    /** A campaign to a gap of 5 %, replayed. */
    public double solve() {
        return Campaigns.solve("bench", programme, GAP).found().objective();
    }

    /** The same rows given to the solver as it comes, on one thread, to the same gap. */
    public double plainSolve() {
        Loader.loadNativeLibraries();
        CampaignModel model = new CampaignModel(
                new Timetable(programme), new FlightPlan(programme.name(), List.of()), programme.start());
        CpSolver solver = new CpSolver();
        solver.getParameters().setRelativeGapLimit(GAP).setNumWorkers(1);
        solver.solve(model.model());
        return solver.objectiveValue();
    }

    /** So many lives with failures, slips and weather. */
    public List<Risk.Spread> lives(int runs) {
        return Risk.of(programme, plan, runs);
    }

    /** So many lives, each day by day. */
    public int plainLives(int runs) {
        int reached = 0;
        for (int i = 0; i < runs; i++) {
            reached += Replay.of(programme, plan).history().reached().size();
        }
        return reached;
    }
}
