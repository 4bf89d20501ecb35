package detente.study.run;

import detente.results.Decision;
import detente.results.Field;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** {@code decisions.csv}: a row a decision, with what was observed, the value and probability of each option, and the draw. */
final class DecisionTable {
    static final String FILE = "decisions.csv";
    private static final String OBSERVED = "observed ";
    private static final String VALUE = "value ";
    private static final String PROBABILITY = "probability ";
    private static final String WORDS = "words ";
    private static final String PART = "part ";
    private static final String OF = ": ";
    private static final Columns<Decision> FIRST = new Columns<Decision>()
            .day("date", "", "first day of the period", Decision::date)
            .whole("period", "", "period of the run, from 0", Decision::period)
            .text("actor", "", "state that decides", Decision::actor);
    private static final Columns<Decision> LAST = new Columns<Decision>()
            .number("draw", "", "draw in [0, 1) that chooses", Decision::draw)
            .text("chosen", "", "option that was chosen", Decision::chosen)
            .text("instrument", "", "instrument that it moves", Decision::instrument)
            .with(Field.number("before", "level of the instrument before"), "", d -> Cell.number(d.before()))
            .with(Field.number("after", "level of the instrument after"), "", d -> Cell.number(d.after()))
            .text("why", "", "the strongest reasons against the closest alternative", DecisionWords::why)
            .text("alternative", "", "the most valuable of the other options", d -> tip(d, Decision.Tip::alternative))
            .text("tip", "", "what had to be observed otherwise for it", d -> tip(d, Decision.Tip::reading))
            .with(Field.number("tip was", "what was observed"), "", d -> tipped(d, Decision.Tip::was))
            .with(
                    Field.number("tip needed", "with which it is worth as much"),
                    "",
                    d -> tipped(d, Decision.Tip::needed));

    private DecisionTable() {}

    private static String tip(Decision decision, Function<Decision.Tip, String> of) {
        return decision.tip().map(of).orElse("");
    }

    private static Cell tipped(Decision decision, ToDoubleFunction<Decision.Tip> of) {
        return Cell.number(decision.tip().filter(tip -> !tip.reading().isEmpty()).stream()
                .mapToDouble(of)
                .findFirst());
    }

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
        for (int i = 0; i < any.options().size(); i++) {
            int place = i;
            String action = any.options().get(i).action();
            columns = columns.text(
                    WORDS + action,
                    "",
                    "what the option is called",
                    d -> d.options().get(place).words());
            columns = columns.and(parts(place, any.options().get(i)));
        }
        return Table.of("decisions", "", columns.and(LAST), decisions);
    }

    /** What the value of an option is made of. */
    private static Columns<Decision> parts(int place, Decision.Choice option) {
        Columns<Decision> columns = new Columns<>();
        for (int i = 0; i < option.parts().size(); i++) {
            int part = i;
            columns = columns.number(
                    PART + option.action() + OF + option.parts().get(i).name(),
                    "",
                    "part of the value of the option",
                    d -> d.options().get(place).parts().get(part).value());
        }
        return columns;
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
                        .map(name -> new Decision.Choice(
                                name,
                                row.text(WORDS + name),
                                row.number(VALUE + name),
                                required(row, PROBABILITY + name),
                                names(row, PART + name + OF)
                                        .map(part -> new Decision.Reading(part, required(row, PART + name + OF + part)))
                                        .toList()))
                        .toList(),
                required(row, "draw"),
                row.text("chosen"),
                row.text("instrument"),
                row.number("before"),
                row.number("after"),
                row.text("alternative").isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Decision.Tip(
                                row.text("alternative"),
                                row.text("tip"),
                                row.number("tip was").orElse(0),
                                row.number("tip needed").orElse(0))));
    }

    private static Stream<String> names(CsvRows.Row row, String prefix) {
        return row.columns().stream().filter(c -> c.startsWith(prefix)).map(c -> c.substring(prefix.length()));
    }

    private static double required(CsvRows.Row row, String column) {
        return row.number(column).orElseThrow();
    }
}
