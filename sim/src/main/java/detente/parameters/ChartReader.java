package detente.parameters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code charts:} of a model file. */
final class ChartReader {
    static final Section.Keys CHART = new Section.Keys(
            "the chart", List.of("name", "title", "caption", "panels"), List.of("frequency", "columns", "from", "to"));
    static final Section.Keys PANEL =
            new Section.Keys("the panel", List.of("title", "lines"), List.of("unit", "style"));

    private static final int MOST_COLUMNS = 4;

    private final Section model;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();

    ChartReader(Section model) {
        this.model = model;
        this.problems = model.problems();
    }

    List<ChartSpec> read() {
        List<ChartSpec> charts = new ArrayList<>();
        for (Yaml item : model.list("charts")) {
            Section.inside(item, "charts", CHART, model).ifPresent(c -> charts.add(chart(c, model.at(item))));
        }
        return charts;
    }

    private ChartSpec chart(Section chart, Position at) {
        Optional<LocalDate> from = chart.date("from", "chart from");
        Optional<LocalDate> to = chart.date("to", "chart to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add(chart.at("to"), "the chart ends before it begins.");
        }
        int columns = chart.count("columns", 1, MOST_COLUMNS).orElse(1);
        return new ChartSpec(
                name(chart),
                chart.text("title").orElse(""),
                chart.text("caption").orElse(""),
                chart.choice("frequency", ChartSpec.Frequency.class).orElse(ChartSpec.Frequency.WEEK),
                columns,
                from,
                to,
                panels(chart),
                at);
    }

    private String name(Section chart) {
        Optional<String> name = chart.text("name");
        name.ifPresent(n -> {
            if (!n.matches(ExperimentReader.NAME)) {
                problems.add(
                        chart.at("name"),
                        "chart name '" + n + "' must be lower-case letters, digits and hyphens, at most 60.");
            } else if (!names.add(n)) {
                problems.add(chart.at("name"), "duplicate chart '" + n + "'.");
            }
        });
        return name.orElse("");
    }

    private List<PanelSpec> panels(Section chart) {
        List<PanelSpec> panels = new ArrayList<>();
        for (Yaml item : chart.list("panels")) {
            Section.inside(item, "panels", PANEL, chart).ifPresent(p -> panels.add(panel(p)));
        }
        refuseEmpty(chart, "panels");
        return panels;
    }

    private static void refuseEmpty(Section section, String key) {
        boolean empty = section.find(key)
                .filter(yaml -> yaml.equals(new Yaml.Sequence(List.of(), yaml.line()))
                        || yaml.equals(new Yaml.Mapping(Map.of(), yaml.line())))
                .isPresent();
        if (empty) {
            section.problems().add(section.at(key), "'" + key + "' is empty.");
        }
    }

    private static PanelSpec panel(Section panel) {
        refuseEmpty(panel, "lines");
        Map<String, String> lines = new LinkedHashMap<>();
        panel.map("lines").forEach((label, entry) -> {
            if (entry.value() instanceof Yaml.Scalar scalar && !scalar.isNothing()) {
                lines.put(label, scalar.text().strip());
            } else {
                panel.wrong(entry.value(), label, "the name of a series");
            }
        });
        return new PanelSpec(
                panel.text("title").orElse(""),
                panel.text("unit"),
                panel.choice("style", PanelSpec.Style.class).orElse(PanelSpec.Style.LINE),
                lines);
    }
}
