package detente.grammar;

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

/** Parameters set on the command line, {@code name=value}. */
public final class Overrides {
    /** Above every scenario. */
    private static final int LAYER = Integer.MAX_VALUE;

    private final Target.Finder finder;
    private final ParameterValues values;
    private final Problems problems;

    private record Assignment(String name, Target target, String text) {}

    /** Overrides that go into these values. */
    public Overrides(Target.Finder finder, ParameterValues values, Problems problems) {
        this.finder = finder;
        this.values = values;
        this.problems = problems;
    }

    /** Puts the values in force. @return name to value as printed, sorted */
    public Map<String, String> apply(List<String> texts) {
        List<Assignment> overrides = parse(texts);
        Map<String, String> applied = new TreeMap<>();
        // a value for all keys must not undo that for one key, whichever is typed first
        overrides.stream().filter(o -> o.target().key().isEmpty()).forEach(o -> apply(o, applied));
        overrides.stream().filter(o -> o.target().key().isPresent()).forEach(o -> apply(o, applied));
        return Collections.unmodifiableMap(applied);
    }

    private List<Assignment> parse(List<String> texts) {
        List<Assignment> overrides = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                problems.add(Position.COMMAND_LINE, "'" + text + "' must be name=value.");
                continue;
            }
            String name = text.substring(0, equals);
            if (!names.add(name)) {
                problems.add(Position.COMMAND_LINE, "'" + name + "' is set twice.");
                continue;
            }
            finder.find(name, Position.COMMAND_LINE, problems)
                    .ifPresent(t -> overrides.add(new Assignment(name, t, text.substring(equals + 1))));
        }
        return overrides;
    }

    private void apply(Assignment assignment, Map<String, String> applied) {
        Target target = assignment.target();
        Node typed = new Node(
                new Yaml.Scalar(assignment.text(), true, 0),
                assignment.name(),
                Position.COMMAND_LINE,
                new Node.Context(problems));
        Optional<Object> value = ValueReader.read(target.definition(), "'" + assignment.name() + "'", typed);
        value.ifPresentOrElse(
                v -> {
                    values.state(target, new ParameterValues.Stated(v, "command line", Position.COMMAND_LINE, LAYER));
                    applied.put(assignment.name(), ParameterValues.print(v));
                },
                () -> values.spoil(target.definition()));
    }
}
