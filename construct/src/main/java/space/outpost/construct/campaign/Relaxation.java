package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A programme with one rule lifted: what it gains shows how much the rule costs.
 *
 * @param rule as a message names it
 */
record Relaxation(String rule, Programme programme) {
    private static final double PLENTY_W = 1e7;

    /** Each rule of a programme that can hold a milestone up, lifted alone. */
    static List<Relaxation> of(Programme p) {
        List<Relaxation> all = new ArrayList<>();
        for (Element e : p.elements()) {
            e.ready()
                    .filter(_ -> e.arrived().isEmpty())
                    .ifPresent(r -> all.add(new Relaxation(
                            "'" + e.id() + "' is ready on " + Replay.date(r),
                            p.withElements(x -> x.equals(e) ? e.from(e.partner(), p.start(), 0) : x))));
        }
        for (Crew c : p.crews()) {
            all.add(new Relaxation(
                    "the training of '" + c.id() + "' until " + Replay.date(c.ready()),
                    p.withCrews(x -> x.equals(c) ? trained(c, p.start()) : x)));
        }
        for (Launcher l : p.launchers()) {
            all.add(new Relaxation(
                    "'" + l.id() + "' with " + l.perYear() + " launches a year",
                    p.withLaunchers(x -> x.equals(l) ? launched(l, l.from(), 1000, Duration.ZERO) : x)));
            l.from()
                    .ifPresent(from -> all.add(new Relaxation(
                            "'" + l.id() + "' from " + Replay.date(from) + " on",
                            p.withLaunchers(
                                    x -> x.equals(l) ? launched(l, Optional.empty(), l.perYear(), l.spacing()) : x))));
        }
        for (Vehicle v : p.vehicles()) {
            all.add(new Relaxation(
                    "'" + v.id() + "' with " + v.perYear() + " flights a year"
                            + v.from()
                                    .map(f -> " from " + Replay.date(f) + " on")
                                    .orElse(""),
                    p.withVehicles(x -> x.equals(v) ? unlimited(v) : x)));
        }
        for (Spaceport s : p.spaceports()) {
            all.add(new Relaxation(
                    "the pads and test stands of '" + s.id() + "'",
                    p.withSpaceports(x -> x.equals(s) ? unlimited(s) : x)));
        }
        all.add(new Relaxation("the power balance", p.withElements(e -> powered(e, p.start()))));
        all.add(new Relaxation("what crews and machines use up", p.with(d -> d.consumables = List.of())));
        return List.copyOf(all);
    }

    private static Crew trained(Crew c, Instant start) {
        return new Crew(
                c.id(),
                c.title(),
                c.partner(),
                c.size(),
                c.by(),
                start,
                Duration.ZERO,
                c.stay(),
                c.needs(),
                c.after(),
                c.outsideHoursPerDay(),
                c.workPerDay(),
                c.samplesKg(),
                c.sciencePerDay());
    }

    private static Launcher launched(Launcher l, Optional<Instant> from, int perYear, Duration spacing) {
        return new Launcher(
                l.id(),
                l.title(),
                l.partner(),
                from,
                l.until(),
                l.spaceports(),
                l.capability(),
                perYear,
                spacing,
                l.reliability(),
                l.standDown(),
                l.slip(),
                l.learning(),
                l.cost());
    }

    private static Vehicle unlimited(Vehicle v) {
        return new Vehicle(
                v.id(),
                v.title(),
                v.partner(),
                Optional.empty(),
                v.launchers(),
                v.launches(),
                v.dryKg(),
                v.deltaMPerS(),
                v.exhaustMPerS(),
                v.payloadKg(),
                v.volumeM3(),
                v.flight(),
                v.seats(),
                v.returnKg(),
                v.supplies(),
                1000,
                v.cost());
    }

    private static Spaceport unlimited(Spaceport s) {
        return new Spaceport(
                s.id(),
                s.title(),
                s.partner(),
                Optional.empty(),
                s.until(),
                s.latitudeRad(),
                s.azimuthRad(),
                100,
                Duration.ZERO,
                0,
                Duration.ZERO,
                s.weather());
    }

    /** Draws nothing; where people live there is plenty for them. */
    private static Element powered(Element e, Instant start) {
        return new Element(
                e.id(),
                e.title(),
                e.partner(),
                e.massKg(),
                e.volumeM3(),
                Optional.of(e.ready().orElse(start)),
                e.arrived(),
                e.by(),
                e.notWith(),
                e.needs(),
                e.berths() > 0 ? PLENTY_W : e.givesW(),
                0,
                e.berths(),
                e.sparesKgPerYear(),
                e.makes(),
                e.science(),
                e.cost(),
                e.rebuild(),
                e.substitutes());
    }
}
