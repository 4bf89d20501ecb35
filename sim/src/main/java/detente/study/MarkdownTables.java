package detente.study;

import detente.results.Parameter;
import java.util.List;

/** The generated parts of a model's README: parameters, schedule and series as Markdown tables. */
public final class MarkdownTables {
    private MarkdownTables() {}

    /** A row a parameter: name, value, unit, bounds, lever, meaning, source. */
    public static String parameters(List<Parameter> parameters) {
        StringBuilder table = new StringBuilder(
                "| Parameter | Value | Unit | Bounds | Lever | Meaning | Source |\n|---|---|---|---|---|---|---|\n");
        for (Parameter p : parameters) {
            row(
                    table,
                    "`" + p.name() + "`",
                    p.value(),
                    p.unit(),
                    bounds(p),
                    p.lever() ? "yes" : "",
                    p.about(),
                    p.source());
        }
        return table.toString();
    }

    /** A numbered row a phase. */
    public static String schedule(List<String> phases) {
        StringBuilder table = new StringBuilder("| | Phase |\n|---|---|\n");
        for (int i = 0; i < phases.size(); i++) {
            row(table, String.valueOf(i + 1), phases.get(i));
        }
        return table.toString();
    }

    /** The whole description of a model. */
    public static String document(ModelDescription model) {
        StringBuilder text = new StringBuilder("# " + model.title() + "\n\n");
        if (!model.about().isEmpty()) {
            text.append(model.about()).append("\n\n");
        }
        text.append("## Parameters\n\n").append(parameters(model.parameters()));
        text.append("\n## Schedule\n\n").append(schedule(model.schedule()));
        text.append("\n## Scenarios\n\n| Scenario | Question |\n|---|---|\n");
        model.scenarios().forEach((name, description) -> row(text, "`" + name + "`", description));
        text.append("\n## Series\n\n| Series | Unit | Kind | Meaning |\n|---|---|---|---|\n");
        model.series()
                .forEach(s ->
                        row(text, "`" + s.name() + "`", s.unit(), s.quantity().kind(), s.about()));
        return text.toString();
    }

    private static String bounds(Parameter p) {
        return p.min().isEmpty() && p.max().isEmpty()
                ? ""
                : (p.min().isEmpty() ? "-inf" : p.min()) + " to " + (p.max().isEmpty() ? "inf" : p.max());
    }

    private static void row(StringBuilder table, String... cells) {
        table.append('|');
        for (String cell : cells) {
            table.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        table.append('\n');
    }
}
