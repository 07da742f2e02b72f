package space.outpost.operate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.time.Times;

/**
 * Why a run that found no place found none: the limit that alone stands against some start, there where it lacks least.
 * If several stand against every start, the first in the order of {@link Limit} that leaves none.
 */
final class WhyNot {
    /** How finely the horizon is searched for the closest start, before that is refined. */
    private static final int STEPS = 1000;

    /** What others hold or the station lacks is told before what the sky denies, and that before the request's own windows. */
    private static final List<Set<Limit>> GROUPS = List.of(
            EnumSet.of(
                    Limit.ORDER, Limit.SPACING, Limit.INSTRUMENT, Limit.QUIET, Limit.CREW, Limit.STORAGE, Limit.POWER),
            EnumSet.of(Limit.SPACING),
            EnumSet.of(Limit.ELEMENT, Limit.LIGHT, Limit.CONTACT),
            EnumSet.of(Limit.WINDOW));

    Unplanned explain(Request request) {
        Experiment e = request.experiment;
        int first = request.runs.size() + 1;
        double value = 0;
        for (int run = first; run <= e.runs(); run++) {
            value += e.valueOfRun(run);
        }
        int missing = e.runs() - first + 1;
        if (request.last() < request.first()) {
            String reason = "a run takes " + Figures.time(request.length) + ", longer than the whole horizon";
            return new Unplanned(e.id(), e.partner(), first, missing, Limit.WINDOW, Optional.empty(), reason, value);
        }
        Near near = nearest(request);
        return new Unplanned(
                e.id(),
                e.partner(),
                first,
                missing,
                near.limit(),
                near.share() < Double.POSITIVE_INFINITY ? Optional.of(Times.instant(near.start())) : Optional.empty(),
                sentence(request, near),
                value);
    }

    private static String sentence(Request request, Near near) {
        List<Rule> broken = request.rules().stream()
                .filter(r -> r.missing(near.start()) > 0)
                .toList();
        String reasons = broken.stream()
                .filter(r -> r.limit() == near.limit())
                .map(r -> r.reason(near.start()))
                .distinct()
                .collect(Collectors.joining("; "));
        if (near.share() == Double.POSITIVE_INFINITY) {
            return reasons;
        }
        String others = broken.stream()
                .map(Rule::limit)
                .filter(l -> l != near.limit())
                .distinct()
                .map(Limit::name)
                .collect(Collectors.joining(" and "));
        return "at its closest, a start at " + Times.instant(near.start()) + ", " + reasons
                + (others.isEmpty() ? "" : "; no start is stopped by one limit alone: this one by " + others + " too");
    }

    private static Near nearest(Request request) {
        List<Limit> limits =
                request.rules().stream().map(Rule::limit).distinct().sorted().toList();
        for (Set<Limit> group : GROUPS) {
            Optional<Near> best = Optional.empty();
            for (Limit limit : limits.stream().filter(group::contains).toList()) {
                double toBeat = best.map(Near::share).orElse(Double.POSITIVE_INFINITY);
                Optional<Near> near = closest(request, limit, r -> r.limit() != limit, toBeat);
                if (near.isPresent() && (best.isEmpty() || near.get().share() < toBeat)) {
                    best = near;
                }
            }
            if (best.isPresent()) {
                return best.get();
            }
        }
        List<Limit> granted = new ArrayList<>();
        for (Limit limit : limits) {
            Predicate<Rule> before = r -> granted.contains(r.limit());
            if (request.find(request.first(), before.or(r -> r.limit() == limit)) == Long.MAX_VALUE) {
                return closest(request, limit, before, Double.POSITIVE_INFINITY).orElseThrow();
            }
            granted.add(limit);
        }
        throw new IllegalStateException("a run of " + request.experiment.id() + " has a place and was not placed");
    }

    /** Of all starts that the rules asked allow, the one for which that limit lacks least. */
    private static Optional<Near> closest(Request request, Limit limit, Predicate<Rule> asked, double toBeat) {
        List<Rule> rules =
                request.rules().stream().filter(r -> r.limit() == limit).toList();
        long step = Math.max(request.length / 8, (request.last() - request.first()) / STEPS) + 1;
        Optional<Near> best = Optional.empty();
        double least = toBeat;
        for (long s = request.find(request.first(), asked); s != Long.MAX_VALUE; ) {
            Near here = new Near(limit, s, missing(rules, s));
            if (best.isEmpty() || here.share() < best.get().share()) {
                best = Optional.of(here);
                least = Math.min(least, here.share());
            }
            // What lacks changes by no more than a run's length in a run's length: nothing can be better before.
            double skip = here.share() == Double.POSITIVE_INFINITY
                    ? Double.POSITIVE_INFINITY
                    : (here.share() - least) * request.length;
            long next = skip > request.last() - s ? Long.MAX_VALUE : s + Math.max(step, (long) skip);
            s = next == Long.MAX_VALUE ? next : request.find(next, asked);
        }
        return best.map(b -> refined(request, rules, asked, b, step));
    }

    private static Near refined(Request request, List<Rule> rules, Predicate<Rule> asked, Near coarse, long step) {
        Near best = coarse;
        for (long by = step / 2; by >= Request.GRID; by /= 2) {
            for (long s : new long[] {best.start() - by, best.start() + by}) {
                long start = request.find(Math.max(request.first(), s), asked);
                if (start == Long.MAX_VALUE) {
                    continue;
                }
                double share = missing(rules, start);
                if (share < best.share()) {
                    best = new Near(best.limit(), start, share);
                }
            }
        }
        return best;
    }

    private static double missing(List<Rule> rules, long start) {
        return rules.stream().mapToDouble(r -> r.missing(start)).max().orElse(0);
    }

    /** How near a start is to being possible. */
    private record Near(Limit limit, long start, double share) {}
}
