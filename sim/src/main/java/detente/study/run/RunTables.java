package detente.study.run;

import detente.results.Artifact;
import detente.results.Event;
import detente.results.Field;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Quantity;
import detente.results.Results;
import detente.results.Series;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ParquetFile;
import detente.table.Table;
import detente.table.TableFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a run. */
final class RunTables {
    static final String SERIES = "series.csv";
    static final String EVENTS = "events.csv";
    static final String SIMULATED = "simulated";

    private static final Columns<MonthlyValue> MONTHLY = new Columns<MonthlyValue>()
            .text(
                    "month",
                    "",
                    "month, or months that were published together",
                    v -> v.months().toString())
            .text("series", "", "name of the series", MonthlyValue::series)
            .unit("", "unit of both figures", MonthlyValue::unit)
            .number("simulated", "", "figure of the run", MonthlyValue::simulated)
            .with(Field.number("observed", "published figure, if there is one"), "", v -> Cell.number(v.observed()));
    private static final Columns<Event> EVENT = new Columns<Event>()
            .day("date", "", "day of the event", Event::date)
            .text("actor", "", "who acts", Event::actor)
            .text("instrument", "", "what is set", Event::instrument)
            .with(Field.number("level", "level to which it is set, if any"), "", e -> Cell.number(e.level()))
            .text("label", "", "what happened", Event::label)
            .text("source", "", "who says so", Event::source)
            .text("origin", "", "scripted by the scenario, or simulated", e -> e.simulated() ? SIMULATED : "scripted")
            .with(Field.flag("headline", "whether charts label it in words"), "", e -> Cell.flag(e.headline()));

    private final Results results;

    private RunTables(Results results) {
        this.results = results;
    }

    private record Point(Series series, int period) {}

    /**
     * {@code series.csv}, {@code series_long.csv}, {@code monthly.csv}, {@code events.csv}; {@code decisions.csv} if any; series and
     * months as Parquet too.
     */
    static List<Artifact> of(Results results) {
        RunTables tables = new RunTables(results);
        Table<Integer> series = tables.wide();
        Table<MonthlyValue> monthly = Table.of("monthly", "", MONTHLY, new Monthly(results).all());
        List<Table<?>> all = new ArrayList<>(
                List.of(series, tables.tidy(), monthly, Table.of("events", "", EVENT, results.events())));
        if (!results.decisions().isEmpty()) {
            all.add(DecisionTable.of(results.decisions()));
        }
        return Stream.concat(
                        all.stream().<Supplier<List<Artifact>>>map(table -> () -> TableFiles.of(table)),
                        Stream.<Table<?>>of(series, monthly).map(table -> () -> List.of(ParquetFile.of(table))))
                .parallel()
                .flatMap(files -> files.get().stream())
                .toList();
    }

    private Table<Integer> wide() {
        Columns<Integer> columns = new Columns<Integer>()
                .whole("period", "", "period of the run, from 0", t -> t)
                .day("date", "", "first day of the period", results.calendar()::date);
        for (Series s : results.series()) {
            Field field = new Field(Quantity.named(s.name(), s.unit()), Field.Kind.NUMBER, s.unit(), s.about());
            columns = columns.with(field, "", t -> Cell.number(s.value(t)));
        }
        return new Table<>(
                "series",
                "",
                columns,
                () -> IntStream.range(0, results.manifest().periods()).boxed());
    }

    private Table<Point> tidy() {
        Columns<Point> columns = new Columns<Point>()
                .text("model", "", "model folder", p -> results.manifest().model())
                .text(
                        "scenario",
                        "",
                        "scenario of the model",
                        p -> results.manifest().scenario())
                .whole("seed", "", "seed of the run", p -> results.manifest().seed())
                .whole("period", "", "period of the run, from 0", Point::period)
                .day(
                        "date",
                        "",
                        "first day of the period",
                        p -> results.calendar().date(p.period()))
                .text("series", "", "name of the series", p -> p.series().name())
                .unit("", "unit of the series", p -> p.series().unit())
                .number(
                        "value",
                        "",
                        "value of the series in the period, in its unit",
                        p -> p.series().value(p.period()));
        return new Table<>("series_long", "", columns, this::points);
    }

    private Stream<Point> points() {
        return results.series().stream()
                .flatMap(s -> IntStream.range(0, s.length()).mapToObj(t -> new Point(s, t)));
    }
}
