package detente.grammar;

import detente.input.Position;
import detente.input.Problems;
import detente.parameters.Target;
import java.util.Optional;

/**
 * A value in a file.
 *
 * @param name how messages call it
 * @param at where its key stands, or itself in a list; line 0 for a whole file
 */
public record Node(Yaml yaml, String name, Position at, Context context) {

    /**
     * What is common to all values of a file.
     *
     * @param parameters finds those that the model has, if it is known for which model the file is
     */
    public record Context(Problems problems, Optional<Target.Finder> parameters) {
        /** What is read without a model. */
        public Context(Problems problems) {
            this(problems, Optional.empty());
        }
    }

    /** The whole of a file. */
    public static Node of(SourceFiles.YamlSource source, Yaml.Mapping root, Context context) {
        return new Node(root, "", new Position(source.file(), 0), context);
    }

    /** Where mistakes are added. */
    public Problems problems() {
        return context.problems();
    }

    /** The same value, called otherwise. */
    Node called(String other) {
        return new Node(yaml, other, at, context);
    }

    /** An item of this list. */
    public Node item(Yaml item) {
        return new Node(item, name, line(item.line()), context);
    }

    /** A value of this map. */
    Node entry(Yaml.Entry entry, String called) {
        return new Node(entry.value(), called, line(entry.line()), context);
    }

    /** Whether a key of this map is written. */
    public boolean has(String key) {
        return yaml instanceof Yaml.Mapping mapping && mapping.entries().containsKey(key);
    }

    /** The value of a key of this map, unless it is absent or empty. */
    public Optional<Node> find(String key) {
        return yaml instanceof Yaml.Mapping mapping && has(key)
                ? Optional.of(entry(mapping.entries().get(key), key)).filter(node -> !node.isNothing())
                : Optional.empty();
    }

    /** The text of a single value, without the spaces around it. */
    public Optional<String> text() {
        return yaml instanceof Yaml.Scalar scalar && !scalar.isNothing()
                ? Optional.of(scalar.text().strip())
                : Optional.empty();
    }

    boolean isNothing() {
        return yaml instanceof Yaml.Scalar scalar && scalar.isNothing();
    }

    /** Where a key of this map stands; the start of the map if it is absent. */
    public Position at(String key) {
        Yaml.Entry entry =
                yaml instanceof Yaml.Mapping mapping ? mapping.entries().get(key) : null;
        return line(entry == null ? yaml.line() : entry.line());
    }

    /** Where the value itself stands. */
    public Position here() {
        return line(yaml.line());
    }

    private Position line(int line) {
        return new Position(at.file(), line);
    }

    /** Adds a problem where the key stands. */
    public void refuse(String message) {
        problems().add(at, message);
    }

    /** Adds a problem where a key of this map stands. */
    public void refuse(String key, String message) {
        problems().add(at(key), message);
    }

    /** Says that the value is not what must stand there. */
    public void wrong(String expected) {
        problems().add(here(), "'" + name + "' must be " + expected + ", was " + yaml.shown() + ".");
    }
}
