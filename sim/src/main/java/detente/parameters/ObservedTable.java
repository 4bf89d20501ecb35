package detente.parameters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of observed series: {@code months,series,value,unit,source}. */
final class ObservedTable {
    /** The name under which {@code data:} lists it. */
    static final String NAME = "observed";

    private static final List<String> COLUMNS = List.of("months", "series", "value", "unit", "source");
    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final Pattern MONTHS =
            Pattern.compile("(\\d{4})-" + MONTH + "(?:\\.\\.(?:(\\d{4})-)?" + MONTH + ")?");

    private final Table table;

    ObservedTable(Table table) {
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
            if (!isSpan(months)) {
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
                problems.add(at, "no observed series '" + name + "' in " + table.file() + ".", Nearest.to(name, names));
            }
        });
    }

    /** The figures of the model's series, in the order of the table. */
    List<Observed> figures(Map<String, String> observed, Problems problems) {
        List<Observed> figures = new ArrayList<>();
        table.rows()
                .forEach(row -> observed.forEach((series, name) -> {
                    if (name.equals(row.text("series"))) {
                        figures.add(new Observed(
                                series,
                                row.text("months"),
                                row.number("value", problems),
                                row.text("unit"),
                                row.text("source")));
                    }
                }));
        return figures;
    }

    private static boolean isSpan(String months) {
        Matcher m = MONTHS.matcher(months);
        if (!m.matches() || m.group(4) == null) {
            return m.matches();
        }
        String endYear = m.group(3) == null ? m.group(1) : m.group(3);
        return (m.group(1) + m.group(2)).compareTo(endYear + m.group(4)) <= 0;
    }
}
