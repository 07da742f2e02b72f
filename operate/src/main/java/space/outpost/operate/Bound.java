package space.outpost.operate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.time.IntervalSet;

/**
 * What no plan can exceed. No experiment can have more runs than it would have if it were alone and each of its runs were
 * too; and all runs together take no more energy, data, crew time and instrument time than there is in the whole horizon.
 * By the duality of linear programs any price for these gives a bound: the worth of what there is, and what each run is
 * worth beyond what it takes. Prices are improved one at a time.
 */
final class Bound {
    private static final int ROUNDS = 50;

    private final List<Request> requests = new ArrayList<>();
    private final Map<Request, Integer> most = new HashMap<>();
    private final Map<Request, IntervalSet> possible = new HashMap<>();
    private final List<Shared> shared = new ArrayList<>();
    private final double[] price;

    /** @param workplan with no run in it */
    Bound(Workplan workplan, Scarcity scarcity) {
        requests.addAll(workplan.all());
        for (Request r : requests) {
            most.put(r, most(r, ready(workplan, r, new ArrayList<>())));
            possible.put(r, r.possible());
        }
        Map<String, Map<Request, Double>> takers = new TreeMap<>();
        Map<String, Double> there = new HashMap<>();
        for (Request r : requests) {
            Experiment e = r.experiment;
            double seconds = 1e-9 * r.length;
            note(takers, "energy " + scarcity.bus(e), r, e.powerW() * seconds);
            there.put("energy " + scarcity.bus(e), scarcity.mostEnergyJ(e));
            note(takers, "data " + scarcity.store(e), r, e.dataBits());
            there.put("data " + scarcity.store(e), scarcity.mostDataBits(e));
            note(takers, "crew", r, 1e-9 * e.crewTime().toNanos());
            for (String instrument : e.instruments()) {
                note(takers, "instrument " + e.element() + "/" + instrument, r, seconds);
            }
        }
        there.put("crew", scarcity.crewS());
        takers.forEach((name, by) -> shared.add(new Shared(by, there.getOrDefault(name, time(by)))));
        price = new double[shared.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < price.length; k++) {
                price[k] = best(k);
            }
        }
    }

    private static void note(Map<String, Map<Request, Double>> takers, String name, Request r, double amount) {
        if (amount > 0) {
            takers.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(r, amount);
        }
    }

    /** Seconds in which any of them could run. */
    private static double time(Map<Request, Double> by) {
        IntervalSet any = IntervalSet.EMPTY;
        for (Request r : by.keySet()) {
            any = any.union(r.windows());
        }
        return 1e-9 * any.total().toNanos();
    }

    /** No plan has more runs of it. */
    int most(Request request) {
        return most.getOrDefault(request, 0);
    }

    /** No plan has a run of it that starts at another time. */
    IntervalSet possible(Request request) {
        return possible.getOrDefault(request, IntervalSet.EMPTY);
    }

    double value() {
        double sum = 0;
        for (int k = 0; k < price.length; k++) {
            sum += price[k] * shared.get(k).there;
        }
        for (Request r : requests) {
            double cost = cost(r, -1);
            for (int run = 1; run <= most(r); run++) {
                sum += Math.max(0, r.experiment.valueOfRun(run) - cost);
            }
        }
        return sum;
    }

    private double cost(Request r, int but) {
        double cost = 0;
        for (int k = 0; k < price.length; k++) {
            if (k != but && price[k] > 0) {
                cost += price[k] * shared.get(k).by.getOrDefault(r, 0.0);
            }
        }
        return cost;
    }

    /** The price of one thing at which, the others' being what they are, the bound is least: a knapsack of parts of runs. */
    private double best(int k) {
        List<double[]> offers = new ArrayList<>();
        shared.get(k).by.forEach((r, amount) -> {
            double cost = cost(r, k);
            for (int run = 1; run <= most(r); run++) {
                double left = r.experiment.valueOfRun(run) - cost;
                if (left > 0) {
                    offers.add(new double[] {left / amount, amount});
                }
            }
        });
        offers.sort((a, b) -> Double.compare(b[0], a[0]));
        double taken = 0;
        for (double[] offer : offers) {
            taken += offer[1];
            if (taken > shared.get(k).there) {
                return offer[0];
            }
        }
        return 0;
    }

    private static int most(Request r, long from) {
        int runs = 0;
        for (long s = r.findAlone(from);
                s != Long.MAX_VALUE && runs < r.experiment.runs();
                s = r.findAlone(s + r.spacing)) {
            runs++;
        }
        return runs;
    }

    /** When each of those that must come first could have been completed, were it alone; MAX_VALUE if never. */
    private static long ready(Workplan workplan, Request r, List<Request> under) {
        if (under.contains(r)) {
            return Long.MAX_VALUE;
        }
        under.add(r);
        long ready = r.first();
        for (String id : r.experiment.after()) {
            Request before = workplan.request(id);
            long start = before.findAlone(ready(workplan, before, under));
            ready = Math.max(ready, start == Long.MAX_VALUE ? start : start + before.length);
        }
        under.remove(r);
        return ready;
    }

    /**
     * @param by what one run of each takes
     * @param there what there is
     */
    private record Shared(Map<Request, Double> by, double there) {}
}
