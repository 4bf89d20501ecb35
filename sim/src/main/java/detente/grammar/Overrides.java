package detente.grammar;

import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import detente.parameters.ParameterValues;
import detente.parameters.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Parameters set above model and scenarios, {@code name=value}: on the command line, or by a member of an ensemble. */
public final class Overrides {
    /** Above every scenario. */
    private static final int LAYER = Integer.MAX_VALUE;

    private final Target.Finder finder;
    private final ParameterValues values;
    private final Problems problems;

    /** Below the command line, above every scenario. */
    private static final int MEMBER_LAYER = LAYER - 1;

    /**
     * A value for a target.
     *
     * @param source who says so
     */
    private record Assignment(String name, Target target, String text, Position at, String source, int layer) {}

    /** Overrides that go into these values. */
    public Overrides(Target.Finder finder, ParameterValues values, Problems problems) {
        this.finder = finder;
        this.values = values;
        this.problems = problems;
    }

    /** Puts the values in force. @return name to value as printed, sorted */
    public Map<String, String> apply(List<String> texts) {
        List<Placed> typed =
                texts.stream().map(t -> new Placed(t, Position.COMMAND_LINE)).toList();
        return put(parse(typed, "command line", LAYER));
    }

    /** Puts the values of a member of an ensemble in force, each from where it is written. */
    public void member(List<Placed> values) {
        put(parse(values, "ensemble", MEMBER_LAYER));
    }

    private Map<String, String> put(List<Assignment> overrides) {
        Map<String, String> applied = new TreeMap<>();
        // a value for all keys must not undo that for one key, whichever is typed first
        overrides.stream().filter(o -> o.target().key().isEmpty()).forEach(o -> apply(o, applied));
        overrides.stream().filter(o -> o.target().key().isPresent()).forEach(o -> apply(o, applied));
        return Collections.unmodifiableMap(applied);
    }

    private List<Assignment> parse(List<Placed> placed, String source, int layer) {
        List<Assignment> overrides = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Placed one : placed) {
            String text = one.text();
            Position at = one.at();
            int equals = text.indexOf('=');
            if (equals < 1) {
                problems.add(at, "'" + text + "' must be name=value.");
                continue;
            }
            String name = text.substring(0, equals);
            if (!names.add(name)) {
                problems.add(at, "'" + name + "' is set twice.");
                continue;
            }
            finder.find(name, at, problems)
                    .ifPresent(
                            t -> overrides.add(new Assignment(name, t, text.substring(equals + 1), at, source, layer)));
        }
        return overrides;
    }

    private void apply(Assignment assignment, Map<String, String> applied) {
        Target target = assignment.target();
        Node typed = new Node(
                new Yaml.Scalar(assignment.text(), true, assignment.at().line()),
                assignment.name(),
                assignment.at(),
                new Node.Context(problems));
        Optional<Object> value = ValueReader.read(target.definition(), "'" + assignment.name() + "'", typed);
        value.ifPresentOrElse(
                v -> {
                    values.state(
                            target,
                            new ParameterValues.Stated(v, assignment.source(), assignment.at(), assignment.layer()));
                    applied.put(assignment.name(), ParameterValues.print(v));
                },
                () -> values.spoil(target.definition()));
    }
}
