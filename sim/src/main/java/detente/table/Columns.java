package detente.table;

import detente.results.Field;
import detente.table.Column.Audience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The columns of a table, said one after the other: name in files, heading for readers, meaning, value. An empty heading: only
 * files have the column.
 *
 * @param all in the order of the table
 * @param <R> what a row is
 */
public record Columns<R>(List<Column<R>> all) {
    public Columns {
        all = List.copyOf(all);
    }

    /** No columns yet. */
    public Columns() {
        this(List.of());
    }

    /** Those that files have. */
    List<Column<R>> filed() {
        return all.stream().filter(Column::isInFiles).toList();
    }

    /** Types, units and meanings of those that files have. */
    public List<Field> fields() {
        return filed().stream().map(Column::field).toList();
    }

    public Columns<R> text(String name, String heading, String about, Function<? super R, String> of) {
        return with(Field.text(name, about), heading, row -> Cell.text(of.apply(row)));
    }

    /** A column of ids, in the place of which readers see words. */
    public Columns<R> named(
            String name,
            String heading,
            String about,
            Function<? super R, String> id,
            Function<? super R, String> words) {
        return with(Field.text(name, about), heading, row -> new Cell.Named(words.apply(row), id.apply(row)));
    }

    /** A column of names, expressions or commands. */
    public Columns<R> code(String name, String heading, String about, Function<? super R, String> of) {
        return with(Field.text(name, about), heading, row -> Cell.code(of.apply(row)));
    }

    /** The column of the unit of a row's figures. */
    public Columns<R> unit(String heading, String about, Function<? super R, String> of) {
        return with(Field.unit(about), heading, row -> Cell.text(of.apply(row)));
    }

    /** A column of numbers; NaN is not defined. */
    public Columns<R> number(String name, String heading, String about, ToDoubleFunction<? super R> of) {
        return with(Field.number(name, about), heading, row -> Cell.number(of.applyAsDouble(row)));
    }

    /** A column of when something happens, or how often; infinite is never. */
    public Columns<R> measure(String name, String heading, String about, ToDoubleFunction<? super R> of) {
        return with(Field.number(name, about), heading, row -> Cell.measure(of.applyAsDouble(row)));
    }

    /** A column of shares of one. */
    public Columns<R> share(String name, String heading, String about, ToDoubleFunction<? super R> of) {
        return with(Field.number(name, about), heading, row -> Cell.share(of.applyAsDouble(row)));
    }

    public Columns<R> whole(String name, String heading, String about, ToLongFunction<? super R> of) {
        return with(Field.whole(name, about), heading, row -> Cell.whole(of.applyAsLong(row)));
    }

    public Columns<R> flag(String name, String heading, String about, Function<? super R, Optional<Boolean>> of) {
        return with(Field.flag(name, about), heading, row -> Cell.flag(of.apply(row)));
    }

    public Columns<R> day(String name, String heading, String about, Function<? super R, LocalDate> of) {
        return with(Field.day(name, about), heading, row -> Cell.day(of.apply(row)));
    }

    /** Any column. An empty heading: only files have it. */
    public Columns<R> with(Field field, String heading, Function<? super R, Cell> of) {
        return and(new Column<>(field, heading, heading.isEmpty() ? Audience.FILES : Audience.ALL, false, of));
    }

    /** A column of figures for readers, which files have in another form. */
    public Columns<R> shown(String heading, Function<? super R, Cell> of) {
        return and(new Column<>(Field.number(heading, ""), heading, Audience.READERS, false, of));
    }

    /** A column of words for readers. */
    public Columns<R> said(String heading, Function<? super R, String> of) {
        return and(new Column<>(
                Field.text(heading, ""), heading, Audience.READERS, false, row -> Cell.text(of.apply(row))));
    }

    /** A column of long words for readers, which pages on a screen fold under a few. */
    public Columns<R> folded(String heading, Function<? super R, String> summary, Function<? super R, String> of) {
        return and(new Column<>(
                Field.text(heading, ""),
                heading,
                Audience.READERS,
                false,
                row -> new Cell.Folded(summary.apply(row), of.apply(row))));
    }

    /** The same with the last column made strong. */
    public Columns<R> strong() {
        List<Column<R>> columns = new ArrayList<>(all);
        Column<R> last = columns.remove(columns.size() - 1);
        columns.add(new Column<>(last.field(), last.heading(), last.audience(), true, last.of()));
        return new Columns<>(columns);
    }

    /** These, then others. */
    public Columns<R> and(Columns<R> others) {
        List<Column<R>> columns = new ArrayList<>(all);
        columns.addAll(others.all);
        return new Columns<>(columns);
    }

    private Columns<R> and(Column<R> column) {
        return and(new Columns<>(List.of(column)));
    }
}
