package detente.output;

import detente.results.Artifact;
import detente.results.Decision;
import detente.results.Field;
import detente.results.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/** {@code decisions.csv}: a row a decision, with what was observed, the value and probability of each option, and the draw. */
final class DecisionTable {
    static final String FILE = "decisions.csv";
    private static final String OBSERVED = "observed ";
    private static final String VALUE = "value ";
    private static final String PROBABILITY = "probability ";
    private static final List<Field> FIRST =
            List.of(ResultTables.DATE, ResultTables.PERIOD, Field.text("actor", "state that decides"));
    private static final List<Field> LAST = List.of(
            Field.number("draw", "draw in [0, 1) that chooses"),
            Field.text("chosen", "option that was chosen"),
            Field.text("instrument", "instrument that it moves"),
            Field.number("before", "level of the instrument before"),
            Field.number("after", "level of the instrument after"));

    private DecisionTable() {}

    /** The table of at least one decision; what was observed and could be done has the same names in all of them. */
    static Artifact of(List<Decision> decisions) {
        Decision any = decisions.get(0);
        List<Field> columns = new ArrayList<>(FIRST);
        any.observed()
                .forEach(reading -> columns.add(Field.number(OBSERVED + reading.name(), "what the state observes")));
        any.options()
                .forEach(option ->
                        columns.add(Field.number(VALUE + option.action(), "value of the option to the state")));
        any.options()
                .forEach(option ->
                        columns.add(Field.number(PROBABILITY + option.action(), "probability of the option")));
        columns.addAll(LAST);
        return ResultTables.csv(FILE, columns, decisions.stream().map(DecisionTable::row));
    }

    private static List<Object> row(Decision decision) {
        List<Object> row = new ArrayList<>(List.of(decision.date(), decision.period(), decision.actor()));
        decision.observed().forEach(reading -> row.add(Numbers.text(reading.value())));
        decision.options().forEach(option -> row.add(text(option.value())));
        decision.options().forEach(option -> row.add(Numbers.text(option.probability())));
        row.add(Numbers.text(decision.draw()));
        row.add(decision.chosen());
        row.add(decision.instrument());
        row.add(text(decision.before()));
        row.add(text(decision.after()));
        return row;
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? Numbers.text(value.getAsDouble()) : "";
    }

    /** Reads the rows of such a table, the header first. */
    static List<Decision> read(List<CSVRecord> rows) {
        List<String> header = rows.get(0).toList();
        return rows.stream().skip(1).map(row -> decision(header, row)).toList();
    }

    private static Decision decision(List<String> header, CSVRecord row) {
        int last = header.size() - LAST.size();
        List<Decision.Reading> observed = columns(header, OBSERVED)
                .mapToObj(i -> new Decision.Reading(
                        header.get(i).substring(OBSERVED.length()), Double.parseDouble(row.get(i))))
                .toList();
        int[] probabilities = columns(header, PROBABILITY).toArray();
        int[] values = columns(header, VALUE).toArray();
        List<Decision.Choice> options = IntStream.range(0, values.length)
                .mapToObj(o -> new Decision.Choice(
                        header.get(values[o]).substring(VALUE.length()),
                        number(row.get(values[o])),
                        Double.parseDouble(row.get(probabilities[o]))))
                .toList();
        return new Decision(
                LocalDate.parse(row.get(0)),
                Integer.parseInt(row.get(1)),
                row.get(2),
                observed,
                options,
                Double.parseDouble(row.get(last)),
                row.get(last + 1),
                row.get(last + 2),
                number(row.get(last + 3)),
                number(row.get(last + 4)));
    }

    private static IntStream columns(List<String> header, String prefix) {
        return IntStream.range(0, header.size()).filter(i -> header.get(i).startsWith(prefix));
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}
