package detente.grammar;

import detente.input.Position;
import detente.input.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into {@link Yaml}. Anchors, aliases, merge keys and tags are refused: a value stands where it is written, so
 * that a message can point at it and a source beside it holds for it. So is what would take the library for ever: it reads
 * a long line again for every piece of it, and all open brackets for every new one.
 */
final class YamlReader {
    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 50;
    private static final String CORE = "tag:yaml.org,2002:";

    private final String file;
    private final Problems problems;
    private boolean followable = true;

    /** Stops reading; the problem is listed. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The top-level keys of a file; empty, and at least one problem more, if it has none that can be followed. */
    static Optional<Yaml.Mapping> read(String file, String text, Problems problems) {
        return new YamlReader(file, problems).read(text);
    }

    private Optional<Yaml.Mapping> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            refuseLongLines(text);
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return document(events);
        } catch (TooMuch e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            int line = line(e.getProblemMark());
            problems.add(new Position(file, line), "not valid YAML: " + e.getProblem() + began(e, line) + ".");
        } catch (ReaderException e) {
            int line = (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            String code = Integer.toHexString(e.getCodePoint());
            problems.add(new Position(file, line), "not valid YAML: control character 0x" + code + ".");
        } catch (YamlEngineException e) {
            problems.add(new Position(file, 0), "not valid YAML: " + e.getMessage() + ".");
        }
        return Optional.empty();
    }

    private void refuseLongLines(String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
            if (ends && i - start > LONGEST) {
                throw tooMuch(line, "the line has " + (i - start) + " characters, more than " + LONGEST + ".");
            }
            if (ends) {
                boolean pair = i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
                line += pair ? 0 : 1;
                start = i + 1;
            }
        }
    }

    /** Where the thing began that is broken, if that is on another line: the bracket that was never closed. */
    private static String began(MarkedYamlEngineException e, int line) {
        return e.getContextMark()
                .map(mark -> mark.getLine() + 1)
                .filter(first -> first != line)
                .map(first -> " " + e.getContext() + " that began on line " + first)
                .orElse("");
    }

    private Optional<Yaml.Mapping> document(Iterator<Event> events) {
        events.next(); // the stream starts
        if (events.next().getEventId() != Event.ID.DocumentStart) {
            problems.add(new Position(file, 0), "the file is empty.");
            return Optional.empty();
        }
        Yaml root = node(events, events.next(), 1);
        events.next(); // the document ends
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            problems.add(at(end), "a second document begins ('---'); a file is one.");
        } else if (!(root instanceof Yaml.Mapping mapping)) {
            problems.add(new Position(file, root.line()), "the file must consist of keys and values ('key: value').");
        } else if (followable) {
            return Optional.of(mapping);
        }
        return Optional.empty();
    }

    private Yaml node(Iterator<Event> events, Event event, int depth) {
        int line = at(event).line();
        refuseReferences((NodeEvent) event, line);
        if (depth > DEEPEST) {
            throw tooMuch(line, "lists and maps are nested too deeply, more than " + DEEPEST + " times.");
        }
        if (event instanceof AliasEvent) {
            return new Yaml.Scalar("", true, line);
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getValue().length() > LONGEST) {
                throw tooMuch(
                        line, "the text has " + scalar.getValue().length() + " characters, more than " + LONGEST + ".");
            }
            return new Yaml.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, line);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(events, line, depth);
        }
        List<Yaml> items = new ArrayList<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
            items.add(node(events, e, depth + 1));
        }
        return new Yaml.Sequence(List.copyOf(items), line);
    }

    private Yaml.Mapping mapping(Iterator<Event> events, int line, int depth) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
            Position at = at(e);
            Yaml key = node(events, e, depth + 1);
            Yaml value = node(events, events.next(), depth + 1);
            if (!(key instanceof Yaml.Scalar word)) {
                problems.add(at, "a key must be a single word.");
            } else if (word.plain() && word.text().equals("<<")) {
                problems.add(at, "merge keys ('<<') are not allowed; write the values out.");
            } else {
                Yaml.Entry first = entries.putIfAbsent(word.text(), new Yaml.Entry(value, at.line()));
                if (first != null) {
                    problems.add(
                            at, "duplicate key '" + word.text() + "', first written on line " + first.line() + ".");
                }
            }
        }
        return new Yaml.Mapping(Collections.unmodifiableMap(entries), line);
    }

    private void refuseReferences(NodeEvent event, int line) {
        Position at = new Position(file, line);
        event.getAnchor().ifPresent(anchor -> {
            followable = false;
            String name = anchor.getValue();
            problems.add(at, "anchors ('&" + name + "', '*" + name + "') are not allowed; write the value out.");
        });
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        tag.ifPresent(t -> problems.add(
                at, "tags ('" + (t.startsWith(CORE) ? "!!" + t.substring(CORE.length()) : t) + "') are not allowed."));
    }

    private TooMuch tooMuch(int line, String message) {
        problems.add(new Position(file, line), message);
        return new TooMuch();
    }

    private Position at(Event event) {
        return new Position(file, line(event.getStartMark()));
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(-1) + 1;
    }
}
