package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;

/** Why milestones cannot be reached when due: the soonest that each can, and the rule that holds it up most. */
final class Diagnosis {
    private static final double GAP = 1e-4;
    private static final double EFFORT = 10;

    private final String source;
    private final Programme programme;

    private Diagnosis(String source, Programme programme) {
        this.source = source;
        this.programme = programme.withoutDues();
    }

    /** One problem for each milestone that is never reached, or after it is due. */
    static InvalidInput of(String source, Programme programme) {
        Diagnosis diagnosis = new Diagnosis(source, programme);
        History together = new Optimiser(0.01, EFFORT)
                .solve(diagnosis.programme)
                .map(f -> Replay.of(diagnosis.programme, f.plan()).history())
                .orElseThrow(() -> new IllegalStateException("a programme without any plan"));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < programme.milestones().size(); i++) {
            Milestone m = programme.milestones().get(i);
            Optional<Instant> due = due(programme, m);
            Optional<Instant> then = together.reached(m.id());
            if (then.isEmpty() || due.filter(then.get()::isAfter).isPresent()) {
                problems.add(diagnosis.problem(m, "milestones[" + i + "]", due, then));
            }
        }
        if (problems.isEmpty()) {
            problems.add(new Problem(
                    source, "milestones", "milestones that could not be brought together in time", "later dates"));
        }
        return new InvalidInput(problems);
    }

    private static Optional<Instant> due(Programme programme, Milestone m) {
        return programme.aim() == Programme.Aim.CHEAPEST ? m.due().or(m::wished) : m.due();
    }

    private Problem problem(Milestone m, String place, Optional<Instant> due, Optional<Instant> together) {
        Programme alone = alone(m);
        Optional<Instant> soonest = soonest(alone, m);
        String binds =
                binding(alone, m, soonest).map(b -> "; what binds most is " + b).orElse("");
        if (soonest.isEmpty()) {
            return new Problem(
                    source,
                    place,
                    "'" + m.id() + "', which can never be reached" + binds,
                    "what can be reached before " + Replay.date(programme.until()));
        }
        String found = "'" + m.id() + "'"
                + due.map(d -> " due on " + Replay.date(d)).orElse("")
                + ", which can be reached on " + Replay.date(soonest.get()) + " at the soonest"
                + due.filter(soonest.get()::isAfter)
                        .map(d -> ", " + Duration.between(d, soonest.get()).toDays() + " days later")
                        .orElse(" alone, but beside the others "
                                + together.map(t -> "on " + Replay.date(t)).orElse("never"))
                + binds;
        return new Problem(
                source, place, found, "due on " + Replay.date(together.orElse(programme.until())) + " or later");
    }

    /** The programme with that milestone for its one aim, and nothing it does not need. */
    private Programme alone(Milestone m) {
        Set<String> crews = new HashSet<>(m.crews());
        crews.addAll(m.home());
        if (m.samplesKg() > 0) {
            programme.crews().forEach(c -> crews.add(c.id()));
        }
        for (boolean grows = true; grows; ) {
            grows = false;
            for (Crew c : programme.crews()) {
                grows |= crews.contains(c.id()) && crews.addAll(c.after());
            }
        }
        Set<String> needed = new HashSet<>(m.elements());
        programme.crews().stream().filter(c -> crews.contains(c.id())).forEach(c -> needed.addAll(c.needs()));
        // What gives power or makes what is used up may be needed without being named.
        programme.elements().stream()
                .filter(e -> e.givesW() > 0
                        || (!crews.isEmpty() && !e.makes().isEmpty())
                        || e.arrived().isPresent())
                .forEach(e -> needed.add(e.id()));
        for (boolean grows = true; grows; ) {
            grows = false;
            for (Element e : programme.elements()) {
                grows |= needed.contains(e.id()) && needed.addAll(e.needs());
            }
        }
        return programme.with(d -> {
            d.elements = d.elements.stream()
                    .filter(e -> needed.contains(e.id()))
                    .map(Element::withoutScience)
                    .toList();
            d.crews = d.crews.stream().filter(c -> crews.contains(c.id())).toList();
            d.milestones = List.of(m.withoutDue());
        });
    }

    private static Optional<Instant> soonest(Programme alone, Milestone m) {
        return new Optimiser(GAP, EFFORT)
                .solve(alone.soonest())
                .flatMap(f -> Replay.of(alone, f.plan()).history().reached(m.id()));
    }

    /** The rule without which it would be reached soonest, and when that would be. */
    private static Optional<String> binding(Programme alone, Milestone m, Optional<Instant> soonest) {
        List<Relaxation> relaxations = Relaxation.of(alone);
        List<Optional<Instant>> then =
                relaxations.parallelStream().map(r -> soonest(r.programme(), m)).toList();
        Optional<String> best = Optional.empty();
        Instant earliest = soonest.orElse(Instant.MAX);
        for (int i = 0; i < then.size(); i++) {
            if (then.get(i).filter(earliest::isAfter).isPresent()) {
                earliest = then.get(i).orElse(earliest);
                best = Optional.of(relaxations.get(i).rule() + " (without that, " + Replay.date(earliest) + ")");
            }
        }
        return best;
    }
}
