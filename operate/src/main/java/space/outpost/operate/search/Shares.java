package space.outpost.operate.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What each owner gets of what it asks.
 *
 * @param owners who asks
 * @param asked worth of all requests of each owner
 * @param got worth of what is served of them
 */
public record Shares(List<String> owners, List<Double> asked, List<Double> got) {
    public Shares {
        owners = List.copyOf(owners);
        asked = List.copyOf(asked);
        got = List.copyOf(got);
    }

    static Shares of(Problem problem, List<Run> runs) {
        double[] asked = new double[problem.owners().size()];
        double[] got = new double[asked.length];
        problem.requests().forEach(r -> asked[r.owner()] += r.worth());
        for (Run run : runs) {
            Request r = problem.requests().get(run.request());
            got[r.owner()] += r.worthOf(run.length());
        }
        return new Shares(
                problem.owners(),
                IntStream.range(0, asked.length).mapToObj(i -> asked[i]).toList(),
                IntStream.range(0, asked.length).mapToObj(i -> got[i]).toList());
    }

    public double total() {
        return got.stream().mapToDouble(g -> g).sum();
    }

    /** Share of what an owner asks that it does not get. */
    public double missing(int owner) {
        return 1 - got.get(owner) / asked.get(owner);
    }

    /** Root of the mean square of what owners miss. */
    public double rmsMissing() {
        return Math.sqrt(IntStream.range(0, owners.size())
                .mapToDouble(i -> missing(i) * missing(i))
                .average()
                .orElse(0));
    }

    /** What the owner misses that misses most. */
    public double mostMissing() {
        return IntStream.range(0, owners.size())
                .mapToDouble(this::missing)
                .max()
                .orElse(0);
    }

    /** Jain's index of the served shares (Jain, Chiu and Hawe 1984): 1 if all are the same, 1/n if one has everything. */
    public double jain() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < owners.size(); i++) {
            double share = 1 - missing(i);
            sum += share;
            squares += share * share;
        }
        return squares > 0 ? sum * sum / (owners.size() * squares) : 1;
    }
}
