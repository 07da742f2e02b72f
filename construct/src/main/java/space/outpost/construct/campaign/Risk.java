package space.outpost.construct.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** When milestones are reached if rockets fail and slip and the weather is bad: many lives of one plan. */
public final class Risk {
    private Risk() {}

    /**
     * Dates of a milestone over all runs.
     *
     * @param sorted days from the programme's start, those never reached left out
     * @param runs all
     */
    public record Spread(Milestone milestone, Instant start, int[] sorted, int runs) {
        /** Share of the runs in which it is reached by then. */
        public double by(Instant t) {
            long day = java.time.Duration.between(start, t).toDays();
            int at = Arrays.binarySearch(sorted, (int) Math.min(Integer.MAX_VALUE - 1, day + 1));
            int count = at < 0 ? -at - 1 : first(at);
            return count / (double) runs;
        }

        private int first(int at) {
            int i = at;
            while (i > 0 && sorted[i - 1] == sorted[at]) {
                i--;
            }
            return i;
        }

        /** Share of the runs in which it is reached at all. */
        public double ever() {
            return sorted.length / (double) runs;
        }

        /** The date by which that share of all runs has it; nothing if fewer ever do. */
        public Optional<Instant> percentile(double share) {
            int index = (int) Math.ceil(share * runs) - 1;
            return index < sorted.length
                    ? Optional.of(start.plus(java.time.Duration.ofDays(sorted[Math.max(0, index)])))
                    : Optional.empty();
        }
    }

    /**
     * Lives the plan so many times, each with chances of its own, drawn from the programme's seed and the run's number:
     * the same on any number of threads.
     */
    public static List<Spread> of(Programme programme, FlightPlan plan, int runs) {
        FlownCampaign campaign = new FlownCampaign(programme, plan);
        int[][] days = IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> campaign.fly(Chance.of(programme.seed(), "run " + run)))
                .toArray(int[][]::new);
        List<Spread> spreads = new ArrayList<>();
        for (int m = 0; m < programme.milestones().size(); m++) {
            int milestone = m;
            spreads.add(new Spread(
                    programme.milestones().get(m),
                    programme.start(),
                    Arrays.stream(days)
                            .mapToInt(d -> d[milestone])
                            .filter(d -> d < FlownCampaign.NEVER)
                            .sorted()
                            .toArray(),
                    runs));
        }
        return List.copyOf(spreads);
    }
}
