package space.outpost.operate.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * One search by ruin and recreate (Schrimpf et al. 2000; Christiaens and Vanden Berghe 2020): some requests lose what they
 * have, are served again in a chance order, and the outcome is kept if it is better, or by the rule of simulated annealing.
 */
final class Island {
    private final Objective objective;
    private final RandomGenerator random;
    private final Draft draft;
    private final Placer placer;
    private final Ruin ruin;
    private double score;
    private List<List<Run>> best;
    private double bestScore;

    Island(Problem problem, Objective objective, long seed) {
        this.objective = objective;
        random = new SplittableRandom(seed);
        draft = new Draft(problem);
        placer = new Placer(draft, random);
        ruin = new Ruin(draft, random);
        int[] all = new int[problem.requests().size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        serve(all);
        score = draft.score(objective);
        best = draft.runs();
        bestScore = score;
    }

    List<List<Run>> best() {
        return best;
    }

    double bestScore() {
        return bestScore;
    }

    /** Goes on from another plan. */
    void goOnFrom(List<List<Run>> plan) {
        draft.become(plan);
        score = draft.score(objective);
    }

    /** @param temperature by how much worse a step may be and still be taken, in the unit of the objective */
    void steps(int steps, double temperature) {
        List<List<Run>> before = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            int[] chosen = ruin.choose();
            before.clear();
            for (int i : chosen) {
                before.add(draft.runs(i));
                draft.drop(i);
            }
            serve(chosen.clone());
            double now = draft.score(objective);
            if (now >= score + temperature * Math.log(1 - random.nextDouble())) {
                score = now;
            } else {
                for (int i : chosen) {
                    draft.drop(i);
                }
                for (int i = 0; i < chosen.length; i++) {
                    draft.restore(chosen[i], before.get(i));
                }
            }
            if (score > bestScore) {
                bestScore = score;
                best = draft.runs();
            }
        }
    }

    /** One after another, sorted here by an order that is drawn with a bias: by chance, the longest, the worst off or the least free first. */
    private void serve(int[] some) {
        double[] key = new double[some.length];
        int by = random.nextInt(4);
        for (int i = 0; i < some.length; i++) {
            double chance = 0.7 + 0.6 * random.nextDouble();
            Request r = draft.problem.requests().get(some[i]);
            key[i] = chance
                    * switch (by) {
                        case 0 -> 1;
                        case 1 -> -r.wished();
                        case 2 -> -draft.missing(r.owner());
                        default -> placer.freedom(some[i]);
                    };
        }
        sort(some, key);
        for (int request : some) {
            placer.place(request);
        }
    }

    /** By key; what is chosen is short but for the first time. */
    private static void sort(int[] some, double[] key) {
        for (int i = 1; i < some.length; i++) {
            int item = some[i];
            double k = key[i];
            int at = i;
            for (; at > 0 && key[at - 1] > k; at--) {
                some[at] = some[at - 1];
                key[at] = key[at - 1];
            }
            some[at] = item;
            key[at] = k;
        }
    }
}
