package detente.store;

import detente.experiment.RunRecord;
import detente.experiment.RunStore;
import detente.results.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;

/**
 * The runs of a batch in a DuckDB file: {@code runs}, a row a run with its outcomes, and {@code kept}, a row a run, series and
 * period. A group of runs is one transaction, so the process may be killed at any moment. One process at a time can open it.
 */
public final class BatchDatabase implements RunStore, AutoCloseable {
    private static final List<RunRecord.Status> STATUS =
            List.of(RunRecord.Status.DONE, RunRecord.Status.FAILED, RunRecord.Status.TIMED_OUT);
    private static final int TIMED_OUT = 2;
    private static final String PARQUET = " (FORMAT parquet, COMPRESSION zstd)";

    private final Database database;
    private final int outcomes;

    private BatchDatabase(Database database, int outcomes) {
        this.database = database;
        this.outcomes = outcomes;
    }

    /**
     * Opens a file, or makes it.
     *
     * @param scratch folder for what does not fit in memory
     * @param batch its id
     * @param outcomes number of outcomes of a run
     * @throws OutputFailure if the file is locked, damaged, of another batch, or cannot be written
     */
    static BatchDatabase open(Path file, Path scratch, String batch, int outcomes) {
        Database database = Database.open(file, scratch);
        try {
            String columns = IntStream.range(0, outcomes)
                    .mapToObj(i -> ", o" + i + " DOUBLE")
                    .collect(Collectors.joining());
            database.execute(
                    "BEGIN TRANSACTION",
                    "CREATE TABLE IF NOT EXISTS batch(id VARCHAR)",
                    "CREATE TABLE IF NOT EXISTS runs(run INTEGER, status TINYINT, message VARCHAR" + columns + ")",
                    "CREATE TABLE IF NOT EXISTS kept(run INTEGER, series SMALLINT, period INTEGER, value DOUBLE)",
                    "INSERT INTO batch SELECT " + Database.quoted(batch) + " WHERE NOT EXISTS (FROM batch)",
                    "COMMIT");
            BatchDatabase opened = new BatchDatabase(database, outcomes);
            opened.check(file, batch);
            return opened;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void check(Path file, String batch) {
        query("SELECT id FROM batch", row -> check(file, row.getString(1), batch));
        query("SELECT count(*) - count(DISTINCT run) FROM runs", row -> {
            if (row.getLong(1) != 0) {
                throw new OutputFailure(file + " is damaged: a run stands in it twice", new SQLException());
            }
        });
    }

    private static void check(Path file, String stored, String batch) {
        if (!stored.equals(batch)) {
            throw new OutputFailure(file + " is the store of another batch (" + stored + ")", new SQLException());
        }
    }

    @Override
    public BitSet acknowledged() {
        BitSet runs = new BitSet();
        query("SELECT run FROM runs WHERE status <> " + TIMED_OUT, row -> runs.set(row.getInt(1)));
        return runs;
    }

    /** Forgets the runs that were given up, so that they can be tried again. */
    public void forgetTimedOut() {
        database.execute("DELETE FROM runs WHERE status = " + TIMED_OUT);
    }

    @Override
    public void keep(List<RunRecord> records) {
        // As statements: with JDBC's own commit an interrupted group was found torn.
        database.execute("BEGIN TRANSACTION");
        try (DuckDBAppender runs = database.connection().createAppender("main", "runs");
                DuckDBAppender kept = database.connection().createAppender("main", "kept")) {
            for (RunRecord record : records) {
                append(record, runs, kept);
            }
        } catch (SQLException e) {
            rollBack();
            throw database.failure(e);
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
        database.execute("COMMIT");
    }

    private void append(RunRecord record, DuckDBAppender runs, DuckDBAppender kept) throws SQLException {
        runs.beginRow();
        runs.append(record.run());
        runs.append((byte) STATUS.indexOf(record.status()));
        runs.append(record.message());
        for (int i = 0; i < outcomes; i++) {
            double value = i < record.outcomes().length ? record.outcomes()[i] : Double.NaN;
            if (Double.isNaN(value)) {
                runs.appendNull();
            } else {
                runs.append(value);
            }
        }
        runs.endRow();
        for (int series = 0; series < record.kept().length; series++) {
            double[] values = record.kept()[series];
            for (int period = 0; period < values.length; period++) {
                kept.beginRow();
                kept.append(record.run());
                kept.append((short) series);
                kept.append(period);
                kept.append(values[period]);
                kept.endRow();
            }
        }
    }

    private void rollBack() {
        try {
            database.execute("ROLLBACK");
        } catch (OutputFailure alreadyBack) {
            // the database has given the transaction up by itself
        }
    }

    /**
     * Takes over what another file of the same batch has and this one has not.
     *
     * @param timedOut whether to take runs that were given up too
     * @throws OutputFailure if it cannot be read
     */
    void absorb(Path other, String batch, boolean timedOut) {
        database.execute("ATTACH " + Database.quoted(other) + " AS other (READ_ONLY)");
        try {
            query("SELECT id FROM other.batch", row -> check(other, row.getString(1), batch));
            String missing = " WHERE run IN (SELECT run FROM other.runs"
                    + (timedOut ? "" : " WHERE status <> " + TIMED_OUT) + " EXCEPT SELECT run FROM runs)";
            database.execute(
                    "BEGIN TRANSACTION",
                    "INSERT INTO kept SELECT * FROM other.kept" + missing,
                    "INSERT INTO runs SELECT * FROM other.runs" + missing,
                    "COMMIT");
        } finally {
            database.execute("DETACH other");
        }
    }

    /** How many runs ended how. */
    public RunRecord.Tally tally() {
        int[] ended = new int[STATUS.size()];
        query("SELECT status, count(*) FROM runs GROUP BY status", row -> ended[row.getInt(1)] = row.getInt(2));
        return new RunRecord.Tally(ended[0], ended[1], ended[TIMED_OUT]);
    }

    /**
     * Reads every run, one at a time, in the order of the numbers.
     *
     * @param reader given each without its series; all outcomes of a run that is not done are NaN
     */
    public void runs(Consumer<RunRecord> reader) {
        query("SELECT * FROM runs ORDER BY run", row -> {
            double[] values = new double[outcomes];
            for (int i = 0; i < outcomes; i++) {
                double value = row.getDouble(4 + i);
                values[i] = row.wasNull() ? Double.NaN : value;
            }
            reader.accept(
                    new RunRecord(row.getInt(1), STATUS.get(row.getInt(2)), values, new double[0][], row.getString(3)));
        });
    }

    /** Reads a value of a kept series. */
    @FunctionalInterface
    public interface KeptReader {
        /**
         * Reads it.
         *
         * @param cell of the run in the plan, from 0
         * @param series its place among those kept, from 0
         */
        void read(int cell, int series, int period, double value);
    }

    /**
     * Reads every value of the kept series, one at a time, by cell, series, period and seed.
     *
     * @param seeds number of runs of a cell
     */
    public void kept(int seeds, KeptReader reader) {
        query(
                "SELECT (run - 1) // " + seeds
                        + " AS cell, series, period, value FROM kept ORDER BY cell, series, period, run",
                row -> reader.read(row.getInt(1), row.getInt(2), row.getInt(3), row.getDouble(4)));
    }

    /**
     * Writes every value of the kept series as Parquet, by run, series and period.
     *
     * @param series names and units, in the order in which they are kept
     * @param days first day of each period
     * @throws IOException if the folder cannot be written
     */
    public void copyKept(UnfinishedFolder folder, String parquet, List<Field> series, List<LocalDate> days)
            throws IOException {
        List<String> statements = new ArrayList<>(List.of(
                "CREATE OR REPLACE TEMP TABLE dates(period INTEGER, date DATE)",
                "CREATE OR REPLACE TEMP TABLE names(series SMALLINT, name VARCHAR, unit VARCHAR)"));
        for (int s = 0; s < series.size(); s++) {
            String unit = Field.unit("").cell(series.get(s).unit());
            statements.add("INSERT INTO names VALUES (" + s + ", "
                    + Database.quoted(series.get(s).name()) + ", " + Database.quoted(unit) + ")");
        }
        if (!series.isEmpty()) {
            statements.add("INSERT INTO dates VALUES "
                    + IntStream.range(0, days.size())
                            .mapToObj(t -> "(" + t + ", " + Database.quoted(days.get(t)) + ")")
                            .collect(Collectors.joining(", ")));
        }
        statements.add(
                "COPY (SELECT k.run::BIGINT AS run, k.period::BIGINT AS period, d.date, n.name AS series, n.unit, k.value"
                        + " FROM kept k JOIN dates d USING (period) JOIN names n USING (series)"
                        + " ORDER BY k.run, k.series, k.period) TO "
                        + Database.quoted(folder.file(parquet)) + PARQUET);
        database.execute(statements);
    }

    /**
     * Writes a table that is there as CSV once more, as Parquet with the types of its columns.
     *
     * @throws IOException if the folder cannot be written
     */
    public void copyTable(UnfinishedFolder folder, String csv, List<Field> columns, String parquet) throws IOException {
        String types = columns.stream()
                .map(c -> Database.quoted(c.name()) + ": "
                        + Database.quoted(c.kind().type()))
                .collect(Collectors.joining(", ", "{", "}"));
        database.execute("COPY (FROM read_csv(" + Database.quoted(folder.file(csv)) + ", columns = " + types
                + ", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"')) TO "
                + Database.quoted(folder.file(parquet)) + PARQUET);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowReader reader) {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
