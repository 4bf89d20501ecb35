package detente.files;

import detente.input.Position;
import detente.input.Problems;
import detente.parameters.DataTable;
import detente.results.MonthRange;
import detente.results.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table of observed series: {@code months,series,value,unit,source}. */
final class ObservedTable {
    /** The name under which {@code data:} lists it. */
    static final String NAME = "observed";

    private static final List<String> COLUMNS = List.of("months", "series", "value", "unit", "source");

    private final DataTable table;

    ObservedTable(DataTable table) {
        this.table = table;
    }

    /** Checks every row, and that every observed series that the model file names is there. */
    void check(ModelFile model, Problems problems) {
        if (!table.requires(COLUMNS, problems)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        Set<String> names = new TreeSet<>();
        table.rows().forEach(row -> {
            row.number("value", problems);
            String months = row.text("months");
            if (MonthRange.parse(months).isEmpty()) {
                problems.add(row.at(), "months '" + months + "' must be like 2025-03 or 2025-01..02.");
            }
            String series = row.text("series");
            names.add(series);
            if (!seen.add(series + " " + months)) {
                problems.add(row.at(), "duplicate figure for '" + series + "' in " + months + ".");
            }
        });
        model.observed().forEach((series, name) -> {
            if (!names.contains(name)) {
                Position at = model.places().get("observed." + series);
                problems.unknown(at, "observed series", name, " in " + table.file(), names);
            }
        });
    }

    /** The figures of the model's series, in the order of the table. */
    List<Observation> figures(Map<String, String> observed, Problems problems) {
        List<Observation> figures = new ArrayList<>();
        table.rows()
                .forEach(row -> observed.forEach((series, name) -> {
                    if (name.equals(row.text("series"))) {
                        figures.add(new Observation(
                                series,
                                MonthRange.parse(row.text("months")).orElseThrow(),
                                row.number("value", problems),
                                row.text("unit"),
                                row.text("source")));
                    }
                }));
        return figures;
    }
}
