package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** The best campaign that is left after each of several losses. */
public final class Losses {
    private Losses() {}

    /**
     * What a loss comes to.
     *
     * @param delays of each milestone that was reached, negative if it comes sooner; empty if it is lost
     * @param extraCost of all flights and elements flown, more than without the loss
     * @param lostScience science value less than without the loss, until the end
     * @param gap how much better, at most, a plan may be, as a share of the objective
     */
    public record Outcome(
            Loss loss,
            FlightPlan plan,
            Map<String, Optional<Duration>> delays,
            double extraCost,
            double lostScience,
            double gap) {
        /** Milestones that are never reached. */
        public long lost() {
            return delays.values().stream().filter(Optional::isEmpty).count();
        }

        /** The longest delay of those that are. */
        public Duration longest() {
            return delays.values().stream()
                    .flatMap(Optional::stream)
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
        }
    }

    /**
     * Plans again after each loss, each alone: what has flown stays, the rest is free.
     *
     * @param threads that share the losses; each search is one thread's
     * @param done told how many are done
     */
    public static List<Outcome> of(
            Programme programme, Campaigns.Solved whole, List<Loss> losses, double gap, int threads, IntConsumer done) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Outcome>> running = losses.stream()
                    .map(l -> pool.submit(() -> of(programme, whole, l, gap)))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> f : running) {
                outcomes.add(f.get());
                done.accept(outcomes.size());
            }
            return List.copyOf(outcomes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a loss could not be planned for", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Outcome of(Programme programme, Campaigns.Solved whole, Loss loss, double gap) {
        Programme without = loss.from(programme).withoutDues();
        if (loss instanceof Loss.OfPartner partner) {
            without = partner.substituted(without, whole.plan());
        }
        // What still keeps all rules is still the best: a loss only takes choices away.
        Replay.Result unchanged = Replay.of(without, whole.plan());
        if (unchanged.violations().isEmpty()) {
            return outcome(
                    programme,
                    loss,
                    whole.plan(),
                    unchanged.history(),
                    whole,
                    whole.found().gap());
        }
        Optimiser.Found found = new Optimiser(gap, Campaigns.EFFORT)
                .solve(without, whole.plan(), loss.at(), Optional.of(Salvage.of(without, whole.plan(), loss.at())))
                .orElseThrow(() -> new IllegalStateException("no plan at all after " + loss));
        Replay.Result replayed = Replay.of(without, found.plan());
        if (!replayed.violations().isEmpty()) {
            throw new IllegalStateException(loss + ": the campaign found breaks a rule: " + replayed.violations());
        }
        return outcome(programme, loss, found.plan(), replayed.history(), whole, found.gap());
    }

    private static Outcome outcome(
            Programme programme, Loss loss, FlightPlan plan, History history, Campaigns.Solved whole, double gap) {
        Map<String, Optional<Duration>> delays = new LinkedHashMap<>();
        for (Milestone m : programme.milestones()) {
            Optional<Instant> before = whole.history().reached(m.id());
            before.ifPresent(b -> delays.put(m.id(), history.reached(m.id()).map(now -> Duration.between(b, now))));
        }
        return new Outcome(
                loss,
                plan,
                delays,
                history.cost() - whole.history().cost(),
                whole.history().science() - history.science(),
                gap);
    }
}
