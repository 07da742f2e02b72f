package space.outpost.model.io;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be used: all the problems found in it, one line each. The command line exits 2 on it. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("invalid input without a problem");
        }
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String source, String place, String found, String allowed) {
        this(List.of(new Problem(source, place, found, allowed)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
