package space.outpost.construct.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something the programme can lose. */
public sealed interface Loss {
    /** What has flown by then has flown. */
    Instant at();

    /** As a table names it, such as {@code partner russia}. */
    String name();

    /** The programme without it. */
    Programme from(Programme whole);

    /** A partner leaves: nothing it provides is launched any more; others step in where a substitute is named. */
    record OfPartner(String partner, Instant at) implements Loss {
        @Override
        public String name() {
            return "partner " + partner;
        }

        @Override
        public Programme from(Programme whole) {
            return whole.withPartners(p -> p.id().equals(partner) ? p.leaving(at) : p);
        }

        /** Substitutes for what has not flown. */
        Programme substituted(Programme left, FlightPlan past) {
            return left.withElements(e -> substitute(e, past));
        }

        private Element substitute(Element e, FlightPlan past) {
            boolean flown = past.flights().stream()
                    .anyMatch(f -> f.elements().contains(e.id()) && f.launch().isBefore(at));
            if (flown || !e.partner().equals(partner)) {
                return e;
            }
            return e.substitutes().stream()
                    .filter(s -> !s.partner().equals(partner))
                    .findFirst()
                    .map(s -> e.from(
                            s.partner(),
                            e.ready().filter(at.plus(s.delay())::isBefore).orElse(at.plus(s.delay())),
                            s.cost()))
                    .orElse(e);
        }
    }

    /** A launcher is never launched again. */
    record OfLauncher(String launcher, Instant at) implements Loss {
        @Override
        public String name() {
            return "launcher " + launcher;
        }

        @Override
        public Programme from(Programme whole) {
            return whole.withLaunchers(l -> l.id().equals(launcher) ? l.until(at) : l);
        }
    }

    /** A spaceport with all its pads. */
    record OfSpaceport(String spaceport, Instant at) implements Loss {
        @Override
        public String name() {
            return "spaceport " + spaceport;
        }

        @Override
        public Programme from(Programme whole) {
            return whole.withSpaceports(s -> s.id().equals(spaceport) ? s.until(at) : s);
        }
    }

    /** An element is lost just before its flight, and built again. */
    record OfElement(String element, Instant at) implements Loss {
        @Override
        public String name() {
            return "element " + element;
        }

        @Override
        public Programme from(Programme whole) {
            return whole.withElements(e -> e.id().equals(element) ? e.from(e.partner(), at.plus(e.rebuild()), 0) : e);
        }
    }

    /** Every launcher, spaceport and partner at the date the programme names, every element at its flight. */
    static List<Loss> ofAll(Programme programme, FlightPlan plan) {
        List<Loss> all = new ArrayList<>();
        programme.partners().forEach(p -> all.add(new OfPartner(p.id(), programme.leaving())));
        programme.launchers().forEach(l -> all.add(new OfLauncher(l.id(), programme.leaving())));
        programme.spaceports().forEach(s -> all.add(new OfSpaceport(s.id(), programme.leaving())));
        plan.flights().forEach(f -> f.elements().forEach(e -> all.add(new OfElement(e, f.launch()))));
        return List.copyOf(all);
    }

    /** The earlier of a date there may be and another. */
    static Optional<Instant> earlier(Optional<Instant> there, Instant other) {
        return Optional.of(there.filter(other::isAfter).orElse(other));
    }
}
