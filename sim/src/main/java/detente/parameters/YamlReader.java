package detente.parameters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 into {@link Yaml}. Anchors, aliases and tags are refused: a value stands where it is written, so that a
 * message can point at it and a source beside it holds for it.
 */
final class YamlReader {
    private static final Set<Tag> KNOWN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);

    private final String file;
    private final Problems problems;
    private boolean followable = true;

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
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(new Position(file, 0), "the file is empty.");
                return Optional.empty();
            }
            refuseReferences(root.get());
            if (!followable) {
                return Optional.empty();
            }
            if (convert(root.get()) instanceof Yaml.Mapping mapping) {
                return Optional.of(mapping);
            }
            problems.add(at(root.get()), "the file must consist of keys and values ('key: value').");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
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
        } catch (StackOverflowError e) { // the library follows brackets by calling itself
            problems.add(new Position(file, 0), "lists and maps are nested too deeply.");
        }
        return Optional.empty();
    }

    /** Where the thing began that is broken, if that is on another line: the bracket that was never closed. */
    private static String began(MarkedYamlEngineException e, int line) {
        return e.getContextMark()
                .map(mark -> mark.getLine() + 1)
                .filter(first -> first != line)
                .map(first -> " " + e.getContext() + " that began on line " + first)
                .orElse("");
    }

    /** An anchor may stand for itself; so nothing is followed before all are known to be absent. */
    private void refuseReferences(Node node) {
        if (node.getAnchor().isPresent()) {
            followable = false;
            String name = node.getAnchor().get().getValue();
            problems.add(at(node), "anchors ('&" + name + "', '*" + name + "') are not allowed; write the value out.");
            return;
        }
        if (!KNOWN.contains(node.getTag())) {
            problems.add(at(node), "tags ('" + node.getTag().getValue() + "') are not allowed.");
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::refuseReferences);
        } else if (node instanceof MappingNode map) {
            map.getValue().forEach(tuple -> {
                refuseReferences(tuple.getKeyNode());
                refuseReferences(tuple.getValueNode());
            });
        }
    }

    private Yaml convert(Node node) {
        int line = at(node).line();
        if (node instanceof ScalarNode scalar) {
            return new Yaml.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, line);
        }
        if (node instanceof SequenceNode list) {
            return new Yaml.Sequence(list.getValue().stream().map(this::convert).toList(), line);
        }
        return convert((MappingNode) node, line);
    }

    private Yaml.Mapping convert(MappingNode map, int line) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Position at = at(tuple.getKeyNode());
            Yaml value = convert(tuple.getValueNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(at, "a key must be a single word.");
                continue;
            }
            Yaml.Entry first = entries.putIfAbsent(key.getValue(), new Yaml.Entry(value, at.line()));
            if (first != null) {
                problems.add(at, "duplicate key '" + key.getValue() + "', first written on line " + first.line() + ".");
            }
        }
        return new Yaml.Mapping(Collections.unmodifiableMap(entries), line);
    }

    private Position at(Node node) {
        return new Position(file, node.getStartMark().map(Mark::getLine).orElse(-1) + 1);
    }
}
