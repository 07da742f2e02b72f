package space.outpost.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import space.outpost.model.plan.Unplanned;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Experiment.Contact;
import space.outpost.model.scenario.Experiment.Light;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Times;

/** A request put to a plan that stays as it is. Whatever is said to help has been tried on that plan. */
final class Enquiry {
    private static final int PERCENT = 100;

    /** Of those that hold the contested time, so many are asked what would be if they gave way. */
    private static final int MOST_HOLDERS = 20;

    private final Workplan workplan;
    private final Request request;
    private final Experiment asked;

    Enquiry(Workplan workplan, Request request) {
        this.workplan = workplan;
        this.request = request;
        asked = request.experiment;
    }

    Answer answer() {
        Placement placement = new Placement(request, 1);
        boolean placed = true;
        while (placed) {
            placed = placement.placeOne();
        }
        List<Interval> runs = new ArrayList<>();
        for (int i = 0; i < request.runs.size(); i++) {
            runs.add(interval(request.runs.start(i), request.runs.end(i)));
        }
        if (runs.size() == asked.runs()) {
            return new Answer(asked, runs, Optional.empty(), List.of());
        }
        Unplanned refused = new WhyNot().explain(request);
        return new Answer(asked, runs, Optional.of(refused), remedies(refused));
    }

    private List<Answer.Remedy> remedies(Unplanned refused) {
        List<Answer.Remedy> all = new ArrayList<>();
        if (asked.powerW() > 0) {
            less((w, share) -> w.powerW *= share)
                    .ifPresent(r -> all.add(r.remedy("with " + Figures.amount(asked.powerW() * r.share())
                            + " W instead of " + Figures.amount(asked.powerW()) + " W")));
        }
        if (asked.dataBits() > 0) {
            less((w, share) -> w.dataBits *= share)
                    .ifPresent(r -> all.add(r.remedy("with " + Figures.data(asked.dataBits() * r.share())
                            + " a run instead of " + Figures.data(asked.dataBits()))));
        }
        if (asked.crewTime().toMinutes() > 1) {
            less((w, share) -> w.crewTime = scaled(w.crewTime, share))
                    .ifPresent(r -> all.add(r.remedy("with " + time(scaled(asked.crewTime(), r.share()))
                            + " of the crew's time a run instead of " + time(asked.crewTime()))));
        }
        if (asked.duration().toMinutes() > 1) {
            less(Enquiry::shorten)
                    .ifPresent(r -> all.add(r.remedy("in runs of " + time(scaled(asked.duration(), r.share()))
                            + " instead of " + time(asked.duration()))));
        }
        if (asked.minSpacing().toMinutes() > 1) {
            less((w, share) -> w.minSpacing = scaled(w.minSpacing, share))
                    .ifPresent(r -> all.add(r.remedy("with starts " + time(scaled(asked.minSpacing(), r.share()))
                            + " apart instead of " + time(asked.minSpacing()))));
        }
        if (!asked.windows().isEmpty()) {
            tried(w -> w.windows = List.of())
                    .ifPresent(f -> all.add(f.remedy("with a window from "
                            + f.run().start() + " to " + f.run().end())));
        }
        if (asked.light() != Light.ANY) {
            tried(w -> w.light = Light.ANY)
                    .ifPresent(f -> all.add(f.remedy(
                            asked.light() == Light.LIT
                                    ? "if it could do without the Sun"
                                    : "if it could bear the Sun")));
        }
        if (asked.contact() == Contact.DIRECT) {
            tried(w -> w.contact = Contact.ANY).ifPresent(f -> all.add(f.remedy("with a link by way of a relay")));
        }
        if (asked.contact() != Contact.NONE) {
            tried(w -> w.contact = Contact.NONE).ifPresent(f -> all.add(f.remedy("without a link while it runs")));
        }
        if (!asked.after().isEmpty()) {
            tried(w -> w.after = List.of()).ifPresent(f -> all.add(f.remedy("if nothing had to come first")));
        }
        refused.closest().ifPresent(closest -> all.addAll(givenWay(Times.nanos(closest))));
        return all;
    }

    /** As much data and crew time in each hour as before. */
    private static void shorten(Wish wish, double share) {
        double kept = (double) scaled(wish.duration, share).toNanos() / wish.duration.toNanos();
        wish.dataBits *= kept;
        wish.crewTime = Duration.ofNanos(Math.round(wish.crewTime.toNanos() * kept));
        wish.duration = scaled(wish.duration, share);
    }

    /** What would be if others gave up a run of the contested time. */
    private List<Answer.Remedy> givenWay(long start) {
        List<Answer.Remedy> all = new ArrayList<>();
        List<Workplan.Run> holders = workplan.runs().stream()
                .filter(r -> r.request() != request)
                .filter(r -> r.start() < start + request.length && r.start() + r.request().length > start)
                .filter(r -> request.excludes(r.request())
                        || r.request().excludes(request)
                        || request.sharesWith(r.request()))
                .limit(MOST_HOLDERS)
                .toList();
        for (Workplan.Run holder : holders) {
            holder.retract();
            OptionalLong then = found(request);
            holder.commit();
            then.ifPresent(s -> all.add(new Answer.Remedy(
                    "if '" + holder.request().experiment.id() + "' gave up its run of " + Times.instant(holder.start()),
                    Optional.empty(),
                    interval(s, s + request.length))));
        }
        return all;
    }

    /** The greatest share, in whole per cent, with which a run finds a place. */
    private Optional<Less> less(ObjDoubleConsumer<Wish> change) {
        Optional<Less> best = Optional.empty();
        int fails = PERCENT;
        for (int fits = 0; fails - fits > 1; ) {
            int percent = (fits + fails) / 2;
            double share = (double) percent / PERCENT;
            Optional<Fit> fit = tried(w -> change.accept(w, share));
            if (fit.isPresent()) {
                fits = percent;
                best = Optional.of(new Less(share, fit.get()));
            } else {
                fails = percent;
            }
        }
        return best;
    }

    private record Less(double share, Fit fit) {
        Answer.Remedy remedy(String change) {
            return fit.remedy(change);
        }
    }

    /** A changed request, and where a run of it has a place. */
    private record Fit(Experiment instead, Interval run) {
        Answer.Remedy remedy(String change) {
            return new Answer.Remedy(change, Optional.of(instead), run);
        }
    }

    private Optional<Fit> tried(Consumer<Wish> change) {
        Experiment instead = Wish.of(asked, change);
        Request then = workplan.variant(instead);
        OptionalLong start = found(then);
        return start.isPresent()
                ? Optional.of(new Fit(instead, interval(start.getAsLong(), start.getAsLong() + then.length)))
                : Optional.empty();
    }

    private static OptionalLong found(Request request) {
        long start = request.find(request.first(), _ -> true);
        return start == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(start);
    }

    private static Duration scaled(Duration d, double share) {
        return Duration.ofMinutes(Math.max(1, Math.round(d.toMinutes() * share)));
    }

    private static String time(Duration d) {
        return Figures.time(d.toNanos());
    }

    private static Interval interval(long from, long to) {
        return new Interval(Times.instant(from), Times.instant(to));
    }
}
