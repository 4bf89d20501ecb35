package detente.study.run;

import detente.results.Decision;
import detente.results.Field;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** {@code decisions.csv}: a row a decision, with what was observed, the value and probability of each option, and the draw. */
final class DecisionTable {
    static final String FILE = "decisions.csv";
    private static final String OBSERVED = "observed ";
    private static final String VALUE = "value ";
    private static final String PROBABILITY = "probability ";
    private static final Columns<Decision> FIRST = new Columns<Decision>()
            .day("date", "", "first day of the period", Decision::date)
            .whole("period", "", "period of the run, from 0", Decision::period)
            .text("actor", "", "state that decides", Decision::actor);
    private static final Columns<Decision> LAST = new Columns<Decision>()
            .number("draw", "", "draw in [0, 1) that chooses", Decision::draw)
            .text("chosen", "", "option that was chosen", Decision::chosen)
            .text("instrument", "", "instrument that it moves", Decision::instrument)
            .with(Field.number("before", "level of the instrument before"), "", d -> Cell.number(d.before()))
            .with(Field.number("after", "level of the instrument after"), "", d -> Cell.number(d.after()));

    private DecisionTable() {}

    /** The table of at least one decision; what was observed and could be done has the same names in all of them. */
    static Table<Decision> of(List<Decision> decisions) {
        Decision any = decisions.get(0);
        Columns<Decision> columns = FIRST;
        for (int i = 0; i < any.observed().size(); i++) {
            int place = i;
            String name = OBSERVED + any.observed().get(i).name();
            columns = columns.number(
                    name,
                    "",
                    "what the state observes",
                    d -> d.observed().get(place).value());
        }
        for (int i = 0; i < any.options().size(); i++) {
            int place = i;
            Field value = Field.number(VALUE + any.options().get(i).action(), "value of the option to the state");
            columns = columns.with(
                    value, "", d -> Cell.number(d.options().get(place).value()));
        }
        for (int i = 0; i < any.options().size(); i++) {
            int place = i;
            String name = PROBABILITY + any.options().get(i).action();
            columns = columns.number(
                    name,
                    "",
                    "probability of the option",
                    d -> d.options().get(place).probability());
        }
        return Table.of("decisions", "", columns.and(LAST), decisions);
    }

    /** A decision as a row has it. */
    static Decision read(CsvRows.Row row) {
        return new Decision(
                LocalDate.parse(row.text("date")),
                (int) row.whole("period"),
                row.text("actor"),
                names(row, OBSERVED)
                        .map(name -> new Decision.Reading(name, required(row, OBSERVED + name)))
                        .toList(),
                names(row, VALUE)
                        .map(name ->
                                new Decision.Choice(name, row.number(VALUE + name), required(row, PROBABILITY + name)))
                        .toList(),
                required(row, "draw"),
                row.text("chosen"),
                row.text("instrument"),
                row.number("before"),
                row.number("after"));
    }

    private static Stream<String> names(CsvRows.Row row, String prefix) {
        return row.columns().stream().filter(c -> c.startsWith(prefix)).map(c -> c.substring(prefix.length()));
    }

    private static double required(CsvRows.Row row, String column) {
        return row.number(column).orElseThrow();
    }
}
