package space.outpost.model.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of one YAML 1.2 document. Plain data only: no tags, anchors or aliases; depth and size are limited, so
 * that no file can take more than its own length in time and memory.
 */
final class YamlReader {
    static final int MAX_CHARACTERS = 4_000_000;
    private static final int MAX_DEPTH = 40;

    /** Stops reading: what follows cannot be understood. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Findings findings;
    private final Iterator<Event> events;

    private YamlReader(String text, Findings findings) {
        this.findings = findings;
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(MAX_CHARACTERS).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The document, or nothing if it cannot be understood; problems go to {@code findings}. */
    static Optional<Yaml> read(String text, Findings findings) {
        Yaml.Mark start = new Yaml.Mark(1, 1);
        if (text.length() > MAX_CHARACTERS) {
            findings.add(start, "", text.length() + " characters", "at most " + MAX_CHARACTERS);
            return Optional.empty();
        }
        try {
            return new YamlReader(text.startsWith("\uFEFF") ? text.substring(1) : text, findings).document();
        } catch (Stop e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Yaml.Mark at = e.getProblemMark()
                    .map(m -> new Yaml.Mark(m.getLine() + 1, m.getColumn() + 1))
                    .orElse(start);
            findings.add(at, "", "broken YAML: " + oneLine(e.getProblem()), "YAML 1.2 or JSON");
            return Optional.empty();
        } catch (ReaderException e) {
            findings.add(at(text, e.getPosition()), "", "a character that is not text", "UTF-8 text");
            return Optional.empty();
        } catch (YamlEngineException e) {
            findings.add(start, "", "broken YAML: " + oneLine(String.valueOf(e.getMessage())), "YAML 1.2 or JSON");
            return Optional.empty();
        }
    }

    private Optional<Yaml> document() {
        Optional<Yaml> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (root.isPresent()) {
                        throw stop(event, "a second document", "one document in a file");
                    }
                    root = Optional.of(node(events.next(), 0));
                }
                case Alias, Comment, DocumentEnd, MappingEnd, MappingStart, Scalar -> {}
                case SequenceEnd, SequenceStart, StreamEnd, StreamStart -> {}
            }
        }
        if (root.isEmpty()) {
            findings.add(new Yaml.Mark(1, 1), "", "an empty file", "a mapping of keys");
        }
        return root;
    }

    private Yaml node(Event event, int depth) {
        if (event instanceof AliasEvent) {
            throw stop(event, "an alias", "plain YAML without anchors and aliases");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw stop(event, "an anchor", "plain YAML without anchors and aliases");
        }
        if (depth > MAX_DEPTH) {
            throw stop(event, "nesting deeper than " + MAX_DEPTH, "a file of the form described");
        }
        Yaml.Mark mark = mark(event);
        return switch (event) {
            case ScalarEvent s -> {
                if (s.getTag().isPresent()) {
                    throw stop(event, "the tag " + s.getTag().get(), "plain YAML without tags");
                }
                yield new Yaml.Scalar(mark, s.getValue(), s.getScalarStyle() == ScalarStyle.PLAIN);
            }
            case SequenceStartEvent _ -> new Yaml.Items(mark, items(depth));
            case MappingStartEvent _ -> new Yaml.Entries(mark, entries(depth));
            default -> throw stop(event, event.getEventId().toString(), "text, a list or a mapping");
        };
    }

    private List<Yaml> items(int depth) {
        List<Yaml> items = new ArrayList<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
            items.add(node(e, depth + 1));
        }
        return List.copyOf(items);
    }

    private List<Yaml.Entry> entries(int depth) {
        List<Yaml.Entry> entries = new ArrayList<>();
        Map<String, Yaml.Mark> seen = new HashMap<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
            if (!(node(e, depth + 1) instanceof Yaml.Scalar(Yaml.Mark at, String key, boolean _))) {
                throw stop(e, "a key that is not a word", "a word");
            }
            Yaml value = node(events.next(), depth + 1);
            Yaml.Mark first = seen.putIfAbsent(key, at);
            if (first != null) {
                findings.add(at, "", "key " + quoted(key) + " again (first at " + first + ")", "each key once");
            } else {
                entries.add(new Yaml.Entry(at, key, value));
            }
        }
        return List.copyOf(entries);
    }

    private Stop stop(Event at, String found, String allowed) {
        findings.add(mark(at), "", found, allowed);
        return new Stop();
    }

    private static Yaml.Mark mark(Event event) {
        return event.getStartMark()
                .map(m -> new Yaml.Mark(m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Yaml.Mark(1, 1));
    }

    private static Yaml.Mark at(String text, int position) {
        String before = text.substring(0, Math.clamp(position, 0, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Yaml.Mark(line, before.length() - before.lastIndexOf('\n'));
    }

    /** What stands in the file, short and on one line. */
    static String quoted(String text) {
        String line = oneLine(text);
        return "'" + (line.length() > 60 ? line.substring(0, 57) + "..." : line) + "'";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
