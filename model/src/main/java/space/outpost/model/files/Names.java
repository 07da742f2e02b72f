package space.outpost.model.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import space.outpost.model.io.RecordFile;
import space.outpost.model.io.Spelling;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Experiment;
import space.outpost.model.scenario.Mast;
import space.outpost.model.scenario.Partner;
import space.outpost.model.scenario.Scenario;

/** What the names in a scenario stand for; the first of equals. */
record Names(
        Map<String, Element> elements,
        Map<String, List<Element>> buses,
        Map<String, Experiment> experiments,
        Set<String> partners,
        Set<String> masts) {
    private static final int MOST_LISTED = 12;

    static Names of(Scenario scenario) {
        return new Names(
                byId(scenario.elements(), Element::id),
                scenario.elements().stream().collect(Collectors.groupingBy(Element::busId)),
                byId(scenario.experiments(), Experiment::id),
                byId(scenario.partners(), Partner::id).keySet(),
                byId(scenario.masts(), Mast::id).keySet());
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> idOf) {
        Map<String, T> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.putIfAbsent(idOf.apply(item), item));
        return byId;
    }

    Optional<Element> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** Whether there is such a name; reports it if not. */
    static boolean isKnown(String path, String what, String id, Set<String> ids, RecordFile.Report report) {
        if (ids.contains(id)) {
            return true;
        }
        String known = ids.size() <= MOST_LISTED
                ? String.join(", ", ids)
                : "one of the " + ids.size() + " " + what + "s declared";
        report.problem(path, "no " + what + " '" + id + "'" + Spelling.hint(id, ids), known);
        return false;
    }
}
