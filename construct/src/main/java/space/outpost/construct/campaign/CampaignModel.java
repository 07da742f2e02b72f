package space.outpost.construct.campaign;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import java.time.Instant;

/** A campaign as an integer programme. */
final class CampaignModel {
    private final CpModel model = new CpModel();
    private final FlightChoices flights;
    private final StationRows station;
    private final Goals goals;

    /** The flights before an instant are those of a past plan. */
    CampaignModel(Timetable timetable, FlightPlan past, Instant from) {
        flights = new FlightChoices(timetable, model);
        new LaunchRates(timetable, model, flights).add();
        station = new StationRows(timetable, model, flights);
        goals = new Goals(timetable, model, flights, station);
        flights.keep(past, from);
    }

    CpModel model() {
        return model;
    }

    /** Takes a plan as where to look first. */
    void startFrom(FlightPlan guess, History history) {
        flights.startFrom(guess);
        station.startFrom(history);
        goals.startFrom(history);
    }

    FlightPlan plan(CpSolver solver) {
        return flights.plan(solver);
    }
}
