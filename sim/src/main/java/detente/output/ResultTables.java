package detente.output;

import detente.results.Artifact;
import detente.results.Calendar;
import detente.results.Event;
import detente.results.Field;
import detente.results.Monthly;
import detente.results.Numbers;
import detente.results.Results;
import detente.results.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** The tables of a run as CSV: UTF-8, comma, a line feed a row, 12 significant digits with a point in every locale. */
public final class ResultTables {
    static final String SERIES = "series.csv";
    static final String EVENTS = "events.csv";
    static final Field PERIOD = Field.whole("period", "period of the run, from 0");
    static final Field DATE = Field.day("date", "first day of the period");
    static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final Results results;

    private ResultTables(Results results) {
        this.results = results;
    }

    /** {@code series.csv}, {@code series_long.csv}, {@code monthly.csv}, {@code events.csv}; {@code decisions.csv} if any. */
    public static List<Artifact> of(Results results) {
        ResultTables tables = new ResultTables(results);
        List<Artifact> files =
                new ArrayList<>(List.of(tables.wide(), tables.tidy(), tables.monthly(), tables.events()));
        if (!results.decisions().isEmpty()) {
            files.add(DecisionTable.of(results.decisions()));
        }
        return files;
    }

    /** Heading of a series in the wide table. */
    static String heading(Series series) {
        return series.name() + " [" + series.unit() + "]";
    }

    private Artifact wide() {
        Calendar calendar = results.calendar();
        List<Field> columns = new ArrayList<>(List.of(PERIOD, DATE));
        results.series().forEach(s -> columns.add(new Field(heading(s), Field.Kind.NUMBER, s.unit(), s.about())));
        List<List<?>> rows = new ArrayList<>();
        for (int t = 0; t < results.manifest().periods(); t++) {
            List<Object> row = new ArrayList<>(List.of(t, calendar.date(t)));
            for (Series series : results.series()) {
                row.add(Numbers.text(series.value(t)));
            }
            rows.add(row);
        }
        return csv(SERIES, columns, rows.stream());
    }

    private Artifact tidy() {
        String model = results.manifest().model();
        String scenario = results.manifest().scenario();
        long seed = results.manifest().seed();
        Stream<List<?>> rows = results.series().stream()
                .flatMap(series -> IntStream.range(0, series.length())
                        .mapToObj(t -> List.of(
                                model,
                                scenario,
                                seed,
                                t,
                                results.calendar().date(t),
                                series.name(),
                                series.unit(),
                                Numbers.text(series.value(t)))));
        return csv(
                "series_long.csv",
                List.of(
                        Field.text("model", "model folder"),
                        Field.text("scenario", "scenario of the model"),
                        Field.whole("seed", "seed of the run"),
                        PERIOD,
                        DATE,
                        Field.text("series", "name of the series"),
                        Field.unit("unit of the series"),
                        Field.number("value", "value of the series in the period, in its unit")),
                rows);
    }

    private Artifact monthly() {
        Stream<List<?>> rows = new Monthly(results)
                .all().stream()
                        .map(v -> List.of(
                                v.months(),
                                v.series(),
                                v.unit(),
                                Numbers.text(v.simulated()),
                                v.observed().isPresent()
                                        ? Numbers.text(v.observed().getAsDouble())
                                        : ""));
        return csv(
                "monthly.csv",
                List.of(
                        Field.text("month", "month, or months that were published together"),
                        Field.text("series", "name of the series"),
                        Field.unit("unit of both figures"),
                        Field.number("simulated", "figure of the run"),
                        Field.number("observed", "published figure, if there is one")),
                rows);
    }

    private Artifact events() {
        Stream<List<?>> rows = results.events().stream().map(ResultTables::event);
        return csv(
                EVENTS,
                List.of(
                        Field.day("date", "day of the event"),
                        Field.text("actor", "who acts"),
                        Field.text("instrument", "what is set"),
                        Field.number("level", "level to which it is set, if any"),
                        Field.text("label", "what happened"),
                        Field.text("source", "who says so"),
                        Field.text("origin", "scripted by the scenario, or simulated")),
                rows);
    }

    private static List<?> event(Event event) {
        return List.of(
                event.date(),
                event.actor(),
                event.instrument(),
                event.level().isPresent() ? Numbers.text(event.level().getAsDouble()) : "",
                event.label(),
                event.source(),
                event.simulated() ? "simulated" : "scripted");
    }

    /**
     * A table in the form of all tables.
     *
     * @param path relative to the result folder
     */
    public static Artifact csv(String path, List<Field> columns, Stream<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder();
        try (TableFile table = new TableFile(text, columns)) {
            rows.forEach(table::row);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new Artifact(path, text.toString().getBytes(StandardCharsets.UTF_8), columns);
    }
}
