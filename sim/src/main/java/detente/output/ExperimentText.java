package detente.output;

import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.parameters.Definition;
import detente.results.Manifest;
import detente.results.Numbers;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code experiment.yaml} as a batch was computed: every point of a batch written out. It is an experiment file of the same batch. */
final class ExperimentText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w.-]*");

    private final BatchSubject subject;

    ExperimentText(BatchSubject subject) {
        this.subject = subject;
    }

    void write(Appendable out) throws IOException {
        Plan plan = subject.plan();
        out.append("experiment: " + quoted(subject.name()) + "\n");
        out.append("model: " + quoted(subject.names().model()) + "\n");
        out.append("kind: " + subject.kind() + "\n");
        out.append("scenarios: "
                + list(subject.scenarios().stream().map(Manifest::scenario).toList()) + "\n");
        if (subject.periods().isPresent()) {
            out.append("periods: " + subject.periods().getAsInt() + "\n");
        }
        out.append("seeds: {first: " + plan.seeds().first() + ", count: "
                + plan.seeds().count() + "}\n");
        if (subject.timeLimit().isPresent()) {
            out.append("time-limit: " + Numbers.exact(subject.timeLimit().getAsDouble()) + "\n");
        }
        if (subject.analysis().isPresent()) {
            out.append(DesignText.of(subject.analysis().get()));
        } else if (!plan.names().isEmpty()) {
            out.append("design:\n  list:\n");
            for (List<String> point : plan.points()) {
                out.append("    - {" + pairs(point) + "}\n");
            }
        }
        if (!subject.outcomes().isEmpty()) {
            out.append("outcomes:\n");
            for (Outcome outcome : subject.outcomes()) {
                out.append("  " + quoted(outcome.id()) + ": {measure: " + text(outcome.expression()) + ", unit: "
                        + text(outcome.unit()) + ", about: " + text(outcome.about()) + "}\n");
            }
        }
        if (!subject.keep().isEmpty()) {
            out.append("keep: "
                    + list(subject.keep().stream().map(BatchSubject.Kept::name).toList()) + "\n");
        }
    }

    private String pairs(List<String> point) {
        return IntStream.range(0, point.size())
                .mapToObj(i -> quoted(subject.plan().names().get(i)) + ": " + value(i, point.get(i)))
                .collect(Collectors.joining(", "));
    }

    private String value(int column, String value) {
        boolean word = subject.parameters().get(column).kind() == Definition.Kind.CHOICE;
        return word ? text(value) : value;
    }

    static String list(List<String> names) {
        return names.stream().map(ExperimentText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : text(name);
    }

    /** JSON's strings are YAML's too. */
    static String text(String text) {
        return Json.text(text).strip();
    }
}
