package space.outpost.construct.campaign;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import space.outpost.construct.campaign.FlightChoices.Slot;

/** How often things can be launched, as rows of a campaign's integer programme. */
record LaunchRates(Timetable timetable, CpModel model, FlightChoices flights) {

    /** How often things can be launched: launchers, vehicles, pads, test stands. */
    void add() {
        for (Launcher l : timetable.programme().launchers()) {
            List<Slot> with = flights.all().stream()
                    .filter(s -> s.service().launcher() == l)
                    .toList();
            atMost(with, 365, l.perYear(), s -> s.service().vehicle().launches());
            atMost(with, Timetable.days(l.spacing()), 1, _ -> 1);
        }
        for (Vehicle v : timetable.programme().vehicles()) {
            atMost(
                    flights.all().stream()
                            .filter(s -> s.service().vehicle() == v)
                            .toList(),
                    365,
                    v.perYear(),
                    _ -> 1);
        }
        for (Spaceport p : timetable.programme().spaceports()) {
            pads(p, Math.max(1, Timetable.days(p.turnRound())), p.pads());
            if (p.testStands() > 0) {
                pads(p, Math.max(1, Timetable.days(p.test())), p.testStands());
            }
        }
    }

    private interface Weight {
        long of(Slot slot);
    }

    /** In any so many days no more than that. */
    private void atMost(List<Slot> of, int span, long most, Weight weight) {
        if (span <= 0) {
            return;
        }
        for (int w = 0; w < timetable.windows().size(); w++) {
            int last = timetable.launchDay(w);
            LinearExprBuilder sum = LinearExpr.newBuilder();
            long all = 0;
            for (Slot s : of) {
                int day = timetable.launchDay(s.window());
                if (day <= last && day > last - span) {
                    sum.addTerm(s.flown(), weight.of(s));
                    all += weight.of(s);
                }
            }
            if (all > most) {
                model.addLessOrEqual(sum, most);
            }
        }
    }

    private void pads(Spaceport port, int span, long most) {
        for (int w = 0; w < timetable.windows().size(); w++) {
            int last = timetable.launchDay(w);
            LinearExprBuilder sum = LinearExpr.newBuilder();
            long all = 0;
            for (Slot s : flights.all()) {
                int day = timetable.launchDay(s.window());
                BoolVar flown = s.from().get(port);
                if (flown != null && day <= last && day > last - span) {
                    sum.addTerm(flown, s.service().vehicle().launches());
                    all += s.service().vehicle().launches();
                }
            }
            if (all > most) {
                model.addLessOrEqual(sum, most);
            }
        }
    }
}
