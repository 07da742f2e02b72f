package space.outpost.model.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. */
final class Findings {
    private static final int MOST_SHOWN = 100;

    private record Finding(Yaml.Mark mark, Problem problem) {}

    private final String source;
    private final List<Finding> findings = new ArrayList<>();

    Findings(String source) {
        this.source = source;
    }

    void add(Yaml.Mark mark, String path, String found, String allowed) {
        String place = path.isEmpty() ? mark.toString() : mark + " " + path;
        findings.add(new Finding(mark, new Problem(source, place, found, allowed)));
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Whether there are more than will be told. */
    boolean isFull() {
        return findings.size() > MOST_SHOWN;
    }

    /** In order of place; beyond a hundred only their number. */
    InvalidInput toInvalidInput() {
        List<Problem> problems = new ArrayList<>(findings.stream()
                .sorted(Comparator.comparing(Finding::mark))
                .limit(MOST_SHOWN)
                .map(Finding::problem)
                .toList());
        if (findings.size() > MOST_SHOWN) {
            problems.add(new Problem(
                    source, "", (findings.size() - MOST_SHOWN) + " problems more", "mend those above first"));
        }
        return new InvalidInput(problems);
    }
}
