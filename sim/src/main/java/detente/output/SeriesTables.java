package detente.output;

import detente.experiment.Distribution;
import detente.experiment.Plan;
import detente.experiment.PointSummary;
import detente.results.Field;
import detente.results.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code series.parquet}, every value that was kept, and {@code summary.csv}, how they are spread over the seeds. */
final class SeriesTables {
    /** Of so many scenarios and points a fan can be drawn. */
    private static final int MOST_FANS = 6;

    private static final int MOST_SERIES = 8;

    private final BatchSubject subject;
    private final Path folder;
    private final List<PointSummary.Fan> fans = new ArrayList<>();

    SeriesTables(BatchSubject subject, Path folder) {
        this.subject = subject;
        this.folder = folder;
    }

    /** Fans of the first few scenarios, points and series. */
    List<PointSummary.Fan> fans() {
        return fans;
    }

    void write(BatchStore store) throws IOException {
        series(store.database());
        summary(store);
    }

    private void series(Database database) {
        List<String> statements = new ArrayList<>(List.of(
                "CREATE OR REPLACE TEMP TABLE dates(period INTEGER, date DATE)",
                "CREATE OR REPLACE TEMP TABLE names(series SMALLINT, name VARCHAR, unit VARCHAR)"));
        for (int s = 0; s < subject.keep().size(); s++) {
            BatchSubject.Kept kept = subject.keep().get(s);
            statements.add("INSERT INTO names VALUES (" + s + ", " + Database.quoted(kept.name()) + ", "
                    + Database.quoted(Field.unit("").cell(kept.unit())) + ")");
        }
        int periods =
                subject.scenarios().stream().mapToInt(m -> m.periods()).max().orElse(0);
        if (!subject.keep().isEmpty()) {
            statements.add("INSERT INTO dates VALUES "
                    + IntStream.range(0, periods)
                            .mapToObj(t -> "(" + t + ", "
                                    + Database.quoted(subject.calendar().date(t)) + ")")
                            .collect(Collectors.joining(", ")));
        }
        statements.add(
                "COPY (SELECT k.run::BIGINT AS run, k.period::BIGINT AS period, d.date, n.name AS series, n.unit, k.value FROM kept k"
                        + " JOIN dates d USING (period) JOIN names n USING (series) ORDER BY k.run, k.series, k.period) TO "
                        + Database.quoted(folder.resolve(BatchColumns.SERIES)) + " (FORMAT parquet, COMPRESSION zstd)");
        database.execute(statements);
    }

    private void summary(BatchStore store) throws IOException {
        try (TableFile table =
                new TableFile(folder.resolve(BatchColumns.SUMMARY), new BatchColumns(subject).summary())) {
            Summary summary = new Summary(table);
            store.query(
                    "SELECT (run - 1) // " + subject.plan().seeds().count()
                            + " AS cell, series, period, value FROM kept" + " ORDER BY cell, series, period, run",
                    row -> summary.add(row.getInt(1), row.getInt(2), row.getInt(3), row.getDouble(4)));
            summary.end();
        }
    }

    /** Collects the values of one cell, series and period at a time. */
    private final class Summary {
        private final TableFile table;
        private final double[] values = new double[subject.plan().seeds().count()];
        private final List<Distribution> fan = new ArrayList<>();
        private int cell = -1;
        private int series;
        private int period;
        private int count;

        Summary(TableFile table) {
            this.table = table;
        }

        void add(int ofCell, int ofSeries, int ofPeriod, double value) {
            if (ofCell != cell || ofSeries != series || ofPeriod != period) {
                write();
                if (ofCell != cell || ofSeries != series) {
                    close();
                }
                cell = ofCell;
                series = ofSeries;
                period = ofPeriod;
            }
            values[count++] = value;
        }

        void end() {
            write();
            close();
        }

        private void write() {
            if (cell < 0) {
                return;
            }
            Distribution distribution = Distribution.of(Arrays.copyOf(values, count));
            Plan plan = subject.plan();
            int size = plan.points().size();
            BatchSubject.Kept kept = subject.keep().get(series);
            List<Object> row = new ArrayList<>(List.of(plan.scenarios().get(cell / size), cell % size + 1));
            row.addAll(plan.points().get(cell % size));
            row.addAll(
                    List.of(period, subject.calendar().date(period), kept.name(), kept.unit(), distribution.count()));
            row.add(Numbers.text(distribution.mean()));
            distribution.quantiles().forEach(q -> row.add(Numbers.text(q)));
            table.row(row);
            if (isDrawn()) {
                fan.add(distribution);
            }
            count = 0;
        }

        /** As many points of each scenario as fit in a chart, the first ones. */
        private boolean isDrawn() {
            Plan plan = subject.plan();
            int each = Math.max(1, MOST_FANS / plan.scenarios().size());
            int size = plan.points().size();
            return series < MOST_SERIES && cell / size < MOST_FANS && cell % size < each;
        }

        private void close() {
            if (!fan.isEmpty()) {
                int size = subject.plan().points().size();
                fans.add(new PointSummary.Fan(cell / size, cell % size + 1, series, fan));
                fan.clear();
            }
        }
    }
}
