package space.outpost.construct.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import space.outpost.construct.campaign.Opportunities.Listed;
import space.outpost.construct.campaign.Opportunities.Opportunity;
import space.outpost.model.io.RecordFile;

/** The runs of days with an open window as a campaign takes them. */
public final class WindowRuns {
    /** A campaign's window is no longer, so that a launcher may leave again in a long run. */
    private static final int MOST_DAYS = 10;

    private WindowRuns() {}

    /** The file that a campaign names under {@code opportunities}. */
    public static String yaml(WindowMap map) {
        return RecordFile.write(new Listed(of(map)));
    }

    /**
     * One opportunity to each run, a long run in equal parts. Its energy is the greatest among the best flights of its
     * days, up to 0.001 km2/s2, so that what is planned can leave on any of them; its inclination the least among them,
     * down to 0.1 deg.
     */
    static List<Opportunity> of(WindowMap map) {
        List<Opportunity> all = new ArrayList<>();
        for (List<Window> run : map.runs()) {
            int parts = Math.ceilDiv(run.size(), MOST_DAYS);
            for (int i = 0; i < parts; i++) {
                all.add(opportunity(run.subList(i * run.size() / parts, (i + 1) * run.size() / parts)));
            }
        }
        return all;
    }

    private static Opportunity opportunity(List<Window> days) {
        List<Transfer> flights =
                days.stream().map(w -> w.transfer().orElseThrow()).toList();
        double c3 = flights.stream()
                .map(Transfer::c3M2PerS2)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        double inclination = flights.stream()
                .map(Transfer::parkingInclinationRad)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Opportunity(
                days.getFirst().day(),
                Duration.ofDays(days.size()),
                Math.ceil(1e-3 * c3) / 1e3,
                Math.toRadians(Math.floor(10 * Math.toDegrees(inclination)) / 10));
    }
}
