package detente.study.batch;

import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.files.DesignSpec;
import detente.parameters.Axis;
import detente.parameters.Definition;
import detente.results.Manifest;
import detente.results.Numbers;
import detente.store.Json;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code experiment.yaml} as a batch was computed: every point of a batch written out. It is an experiment file of the same batch. */
final class ExperimentText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w.-]*");
    /** What a reader of YAML 1.1 or 1.2 takes for a truth value, nothing or a number. */
    private static final Set<String> TAKEN =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "t", "f", "null", "nan", "inf");
    /** What YAML does not print or takes for the end of a line, though JSON may have it in a text. */
    private static final Pattern HIDDEN = Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]");

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
            out.append(design(subject.analysis().get()));
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

    private static String design(DesignSpec design) {
        if (design instanceof DesignSpec.Trajectories morris) {
            return "design:\n  morris:\n    trajectories: " + morris.count() + "\n    levels: " + morris.levels() + "\n"
                    + over(morris.over()) + groups(design);
        }
        DesignSpec.Sobol sobol = (DesignSpec.Sobol) design;
        return "design:\n  sobol:\n    points: " + sobol.count() + "\n" + (sobol.pairs() ? "    pairs: true\n" : "")
                + over(sobol.over()) + groups(design);
    }

    private static String over(List<Axis> axes) {
        return axes.stream()
                .map(a -> "      " + quoted(a.name()) + ": " + values(a) + "\n")
                .collect(Collectors.joining("", "    over:\n", ""));
    }

    private static String values(Axis axis) {
        if (axis.words().isEmpty()) {
            String scale = axis.scale() == Axis.Scale.LINEAR
                    ? ""
                    : ", scale: " + (axis.scale() == Axis.Scale.LOG ? "log" : "logit");
            return "{min: " + Numbers.exact(axis.min()) + ", max: " + Numbers.exact(axis.max()) + scale + "}";
        }
        return axis.words().stream()
                .map(w -> axis.kind() == Definition.Kind.CHOICE ? text(w) : w)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String groups(DesignSpec design) {
        String entries = design.groups().entrySet().stream()
                .map(g -> "      " + quoted(g.getKey()) + ": " + list(g.getValue()) + "\n")
                .collect(Collectors.joining());
        return entries.isEmpty() ? "" : "    groups:\n" + entries;
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

    private static String list(List<String> names) {
        return names.stream().map(ExperimentText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A name, in quotes unless every reader takes it for a text without them. */
    static String quoted(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !TAKEN.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : text(name);
    }

    /** A text in quotes: JSON's are YAML's too. */
    static String text(String text) {
        return HIDDEN.matcher(Json.text(text).strip())
                .replaceAll(c ->
                        String.format(Locale.ROOT, "\\\\u%04x", (int) c.group().charAt(0)));
    }
}
