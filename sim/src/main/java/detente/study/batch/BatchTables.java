package detente.study.batch;

import detente.experiment.Distribution;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.RunRecord;
import detente.parameters.Definition;
import detente.results.Artifact;
import detente.results.Field;
import detente.store.BatchDatabase;
import detente.store.SchemaTable;
import detente.store.UnfinishedFolder;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.ShortNumbers;
import detente.table.TableFiles;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tables of a complete batch, in the order of the plan whatever the order in which the runs were computed. Rows are streamed:
 * what is held in memory at a time are the values of one scenario, point, series and period.
 */
final class BatchTables {
    private static final String RUNS = "runs";
    static final String RUNS_CSV = "runs.csv";
    private static final String RUNS_PARQUET = "runs.parquet";
    private static final String SERIES = "series.parquet";
    private static final String SUMMARY = "summary";
    private static final String FAILURES = "failures";

    private final BatchSubject subject;
    private final Plan plan;

    BatchTables(BatchSubject subject) {
        this.subject = subject;
        this.plan = subject.plan();
    }

    /** A scenario and a point of the design. */
    private record DesignPoint(String scenario, int point, List<String> values) {}

    private record RunRow(DesignPoint at, long seed, RunRecord run) {}

    /** How the values of a series in a period are spread over the seeds. */
    private record SummaryRow(DesignPoint at, int period, BatchSubject.Kept series, Distribution values) {}

    private DesignPoint point(int cell) {
        int size = plan.points().size();
        return new DesignPoint(
                plan.scenarios().get(cell / size),
                cell % size + 1,
                plan.points().get(cell % size));
    }

    private <R> Columns<R> point(Function<R, DesignPoint> at) {
        Columns<R> columns = new Columns<R>()
                .text("scenario", "", "scenario of the model", r -> at.apply(r).scenario())
                .whole(
                        "point",
                        "",
                        "number of the design point, from 1",
                        r -> at.apply(r).point());
        for (int i = 0; i < plan.names().size(); i++) {
            int place = i;
            Definition d = subject.parameters().get(i);
            Field field = new Field(plan.names().get(i), kind(d), d.unit(), d.about());
            columns =
                    columns.with(field, "", r -> Cell.text(at.apply(r).values().get(place)));
        }
        return columns;
    }

    private static Field.Kind kind(Definition definition) {
        return switch (definition.kind()) {
            case NUMBER -> Field.Kind.NUMBER;
            case INTEGER -> Field.Kind.WHOLE;
            case BOOLEAN -> Field.Kind.FLAG;
            case CHOICE -> Field.Kind.TEXT;
        };
    }

    private Columns<RunRow> ended() {
        return new Columns<RunRow>()
                .whole(
                        "run",
                        "",
                        "number of the run in the batch, from 1",
                        r -> r.run().run())
                .and(point(RunRow::at))
                .whole("seed", "", "seed of the run", RunRow::seed)
                .text(
                        "status",
                        "",
                        "done, failed or timed-out",
                        r -> r.run().status().word());
    }

    /** The run, its scenario and point with all that the point sets, its seed and how it ended, its outcomes. */
    private Columns<RunRow> runs() {
        Columns<RunRow> columns = ended();
        for (int i = 0; i < subject.outcomes().size(); i++) {
            int place = i;
            Outcome o = subject.outcomes().get(i);
            String about = o.about().equals(o.expression()) ? o.about() : o.about() + "; " + o.expression();
            columns = columns.with(
                    new Field(o.id(), Field.Kind.NUMBER, o.unit(), about),
                    "",
                    r -> Cell.number(r.run().outcomes()[place]));
        }
        return columns;
    }

    private Columns<RunRow> failures() {
        return ended().text(
                        "message", "", "why the run is not done", r -> r.run().message())
                .code(
                        "command",
                        "",
                        "what computes it again",
                        r -> subject.repeatCommand(r.run().run()).toString());
    }

    private Columns<SummaryRow> summary() {
        Columns<SummaryRow> columns = new Columns<SummaryRow>()
                .and(point(SummaryRow::at))
                .whole("period", "", "period of the run, from 0", SummaryRow::period)
                .day("date", "", "first day of the period", r -> date(r.period()))
                .text("series", "", "series that was kept", r -> r.series().name())
                .unit("", "unit of the series", r -> r.series().unit())
                .whole(
                        "runs",
                        "",
                        "runs that count: those that are done",
                        r -> r.values().count())
                .number(
                        "mean",
                        "",
                        "mean over these runs, in the unit of the series",
                        r -> r.values().mean());
        for (int i = 0; i < Distribution.SHARES.size(); i++) {
            int place = i;
            String percent = ShortNumbers.hundredths(Distribution.SHARES.get(i));
            columns = columns.number(
                    "q" + percent.replace(".", "_"),
                    "",
                    percent + "% quantile over these runs (type 7 of Hyndman and Fan)",
                    r -> r.values().quantiles().get(place));
        }
        return columns;
    }

    private static List<Field> series() {
        return List.of(
                Field.whole("run", "number of the run in the batch, from 1"),
                Field.whole("period", "period of the run, from 0"),
                Field.day("date", "first day of the period"),
                Field.text("series", "series that was kept"),
                Field.unit("unit of the series"),
                Field.number("value", "value of the series in the period, in its unit"));
    }

    private LocalDate date(int period) {
        return subject.calendar().date(period);
    }

    /**
     * The schema of the batch's tables.
     *
     * @param more other tables that stand beside them
     */
    List<Artifact> schema(List<Artifact> more) {
        List<Artifact> tables = new ArrayList<>(TableFiles.described(RUNS, runs().fields()));
        tables.add(new Artifact(RUNS_PARQUET, new byte[0], runs().fields()));
        tables.add(new Artifact(SERIES, new byte[0], series()));
        tables.addAll(TableFiles.described(SUMMARY, summary().fields()));
        tables.addAll(TableFiles.described(FAILURES, failures().fields()));
        tables.addAll(more);
        return SchemaTable.of(tables);
    }

    /** Paths of all tables. */
    static Stream<String> files() {
        return Stream.concat(
                Stream.of(RUNS_PARQUET, SERIES),
                Stream.of(RUNS, SUMMARY, FAILURES, SchemaTable.NAME).flatMap(TableFiles::names));
    }

    /** Writes all of them but the schema. @throws IOException if one cannot be written */
    BatchDigest write(BatchDatabase database, UnfinishedFolder folder) throws IOException {
        DigestCollector digest = new DigestCollector(plan, subject.outcomes().size());
        TableFiles.Place place = folder::text;
        TableFiles.<RunRow>write(
                RUNS,
                runs(),
                place,
                all -> TableFiles.<RunRow>write(
                        FAILURES,
                        failures(),
                        place,
                        failed -> database.runs(run -> {
                            RunRow row = new RunRow(
                                    point(plan.cell(run.run())),
                                    plan.place(run.run()).seed(),
                                    run);
                            all.accept(row);
                            if (run.status() != RunRecord.Status.DONE) {
                                failed.accept(row);
                            }
                            digest.add(run);
                        })));
        database.copyTable(folder, RUNS_CSV, runs().fields(), RUNS_PARQUET);
        database.copyKept(folder, SERIES, subject.series(), subject.dates());
        TableFiles.<SummaryRow>write(
                SUMMARY,
                summary(),
                place,
                rows -> SpreadReader.read(database, plan.seeds().count(), (cell, series, period, values) -> {
                    rows.accept(
                            new SummaryRow(point(cell), period, subject.keep().get(series), values));
                    digest.add(cell, series, values);
                }));
        return digest.digest(database.tally());
    }
}
