package space.outpost.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import space.outpost.model.execution.Event;
import space.outpost.model.scenario.Element;

/**
 * A fault with what followed from it. The log does not say which event answers which fault, so it is told by the names
 * in it: a repair names the same fault; an answer is told of the same element or its bus, or names one of them, before
 * the element's next fault, an hour after the repair, or two days, whichever comes first.
 */
record Episode(Event fault, Optional<Event> repair, List<Event> answers) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");
    private static final Duration AFTER_REPAIR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(2);
    private static final Set<Event.Kind> ANSWERS =
            Set.of(Event.Kind.DETECTION, Event.Kind.SAFE_MODE, Event.Kind.LOAD_SHED, Event.Kind.RESPONSE);

    static List<Episode> of(Study study) {
        List<Event> events = study.execution().events();
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).kind() == Event.Kind.FAULT) {
                episodes.add(after(events.get(i), events.subList(i + 1, events.size()), study));
            }
        }
        return episodes;
    }

    private static Episode after(Event fault, List<Event> later, Study study) {
        Optional<Event> repair = later.stream()
                .filter(e -> e.kind() == Event.Kind.REPAIR
                        && e.element().equals(fault.element())
                        && name(e).equals(name(fault)))
                .findFirst();
        Set<String> names = names(fault.element(), study);
        Instant until = fault.time().plus(LONGEST);
        if (repair.isPresent() && repair.get().time().plus(AFTER_REPAIR).isBefore(until)) {
            until = repair.get().time().plus(AFTER_REPAIR);
        }
        List<Event> answers = new ArrayList<>();
        for (Event e : later) {
            boolean nextFault = e.kind() == Event.Kind.FAULT && e.element().equals(fault.element());
            if (nextFault || e.time().isAfter(until)) {
                break;
            }
            if (ANSWERS.contains(e.kind()) && (names.contains(e.element()) || mentions(e, names))) {
                answers.add(e);
            }
        }
        return new Episode(fault, repair, answers);
    }

    private static Set<String> names(String element, Study study) {
        String bus = study.scenario().element(element).map(Element::busId).orElse(element);
        return bus.equals(element) ? Set.of(element) : Set.of(element, bus);
    }

    private static boolean mentions(Event e, Set<String> names) {
        return WORD.matcher(e.text()).results().anyMatch(m -> names.contains(m.group()));
    }

    /** The fault's own name, which ends its sentence in brackets; empty if it does not. */
    private static String name(Event e) {
        int at = e.text().lastIndexOf('(');
        return at >= 0 && e.text().endsWith(")") ? e.text().substring(at) : "";
    }

    /** The fault's sentence without its name. */
    String text() {
        String name = name(fault);
        return fault.text().substring(0, fault.text().length() - name.length()).strip();
    }
}
