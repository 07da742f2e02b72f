package space.outpost.survey.sites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How far a ranking depends on its weights and on the height of the mast. Sites are those that no hard limit excludes
 * at the first mast, best first.
 *
 * @param draws how many times weights were drawn
 * @param wins per site, the share of draws in which it came first, each weight changed by a random part of itself
 * @param winsOfAny likewise, with weights drawn evenly from all that add up to one, whatever the file says (rank
 *     acceptability: Lahdelma and Salminen 2001, Operations Research 49, 444)
 * @param leastRank per site, the rank it kept or bettered in 5 % of the draws
 * @param greatestRank per site, the rank it kept or bettered in 95 % of the draws
 * @param undominated per site, whether no other is at least as good in every weighted criterion and better in one
 * @param rankAtMast per mast, then per site, its rank from 1; 0 where a hard limit excludes it
 */
record Robustness(
        int draws,
        double[] wins,
        double[] winsOfAny,
        int[] leastRank,
        int[] greatestRank,
        boolean[] undominated,
        List<int[]> rankAtMast) {

    static Robustness of(Scoring scoring, List<Site> sites, int draws, double change, long seed) {
        int n = sites.size();
        double[][] utilities =
                sites.stream().map(s -> scoring.utilities(s.main().values())).toArray(double[][]::new);
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom nearby = random.split();
        SplittableRandom anywhere = random.split();
        double[] weights = scoring.weights();
        int[][] ranks = new int[n][draws];
        double[] wins = new double[n];
        double[] winsOfAny = new double[n];
        for (int d = 0; d < draws; d++) {
            int[] order = order(utilities, changed(weights, change, nearby));
            for (int rank = 0; rank < n; rank++) {
                ranks[order[rank]][d] = rank + 1;
            }
            wins[order[0]] += 1.0 / draws;
            winsOfAny[order(utilities, any(weights, anywhere))[0]] += 1.0 / draws;
        }
        int[] least = new int[n];
        int[] greatest = new int[n];
        for (int s = 0; s < n; s++) {
            Arrays.sort(ranks[s]);
            least[s] = ranks[s][(int) Math.floor(0.05 * (draws - 1))];
            greatest[s] = ranks[s][(int) Math.ceil(0.95 * (draws - 1))];
        }
        return new Robustness(draws, wins, winsOfAny, least, greatest, undominated(utilities), atMasts(sites));
    }

    private static double[] changed(double[] weights, double change, SplittableRandom random) {
        double[] changed = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            changed[i] = weights[i] * (1 + change * (2 * random.nextDouble() - 1));
        }
        // A change by all of a weight may leave none; that is no weighting.
        return Arrays.stream(changed).sum() > 0 ? changed : weights;
    }

    /** Flat Dirichlet over the criteria that have a weight: exponential draws over their sum. */
    private static double[] any(double[] weights, SplittableRandom random) {
        double[] drawn = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            drawn[i] = weights[i] > 0 ? -Math.log1p(-random.nextDouble()) : 0;
        }
        return Arrays.stream(drawn).sum() > 0 ? drawn : weights;
    }

    /** Sites from the best, equals as they stand. */
    private static int[] order(double[][] utilities, double[] weights) {
        double[] scores = Arrays.stream(utilities)
                .mapToDouble(u -> Scoring.score(u, weights))
                .toArray();
        return order(scores);
    }

    private static int[] order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    private static boolean[] undominated(double[][] utilities) {
        boolean[] undominated = new boolean[utilities.length];
        for (int s = 0; s < utilities.length; s++) {
            double[] own = utilities[s];
            undominated[s] = Arrays.stream(utilities).noneMatch(other -> dominates(other, own));
        }
        return undominated;
    }

    private static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int i = 0; i < a.length; i++) {
            if (a[i] < b[i]) {
                return false;
            }
            better |= a[i] > b[i];
        }
        return better;
    }

    private static List<int[]> atMasts(List<Site> sites) {
        List<int[]> all = new ArrayList<>();
        for (int m = 0; m < sites.getFirst().masts().size(); m++) {
            int mast = m;
            double[] scores = sites.stream()
                    .map(s -> s.masts().get(mast))
                    .mapToDouble(v -> v.allowed() ? v.score() : Double.NEGATIVE_INFINITY)
                    .toArray();
            int[] ranks = new int[scores.length];
            int rank = 1;
            for (int s : order(scores)) {
                ranks[s] = scores[s] == Double.NEGATIVE_INFINITY ? 0 : rank++;
            }
            all.add(ranks);
        }
        return all;
    }

    /** Whether the first site comes first in nine draws of ten and at every mast. */
    boolean isRobust() {
        return wins[0] >= 0.9 && rankAtMast.stream().allMatch(ranks -> ranks[0] == 1);
    }
}
