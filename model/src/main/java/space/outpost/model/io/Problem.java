package space.outpost.model.io;

/**
 * One thing wrong with what a person gave us, told so that it can be mended.
 *
 * @param source the file or option it stands in
 * @param place where in it: line and column, key, byte offset; empty if the whole
 * @param found what stands there
 * @param allowed what may stand there, or what to do
 */
public record Problem(String source, String place, String found, String allowed) implements Comparable<Problem> {

    /** One line: {@code scenario.yaml:12:5 site.masts[0].height: found '10'; allowed: a length such as '10 m'}. */
    @Override
    public String toString() {
        return source + (place.isEmpty() ? "" : ":" + place) + ": found " + found + "; allowed: " + allowed;
    }

    @Override
    public int compareTo(Problem o) {
        return toString().compareTo(o.toString());
    }
}
