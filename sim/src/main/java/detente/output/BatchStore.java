package detente.output;

import detente.experiment.RunRecord;
import detente.experiment.RunStore;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;

/**
 * The runs of a batch in a DuckDB file: {@code runs}, a row a run with its outcomes, and {@code kept}, a row a run, series and
 * period. A group of runs is one transaction, so the process may be killed at any moment. One process at a time can open it.
 */
public final class BatchStore implements RunStore, AutoCloseable {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int TIMED_OUT = 2;

    private final Database database;
    private final int outcomes;

    private BatchStore(Database database, int outcomes) {
        this.database = database;
        this.outcomes = outcomes;
    }

    /** A run as it is stored: without the series. */
    record Row(int run, RunRecord.Status status, double[] outcomes, String message) {}

    /** @throws OutputFailure if the file is locked, damaged, of another batch, or cannot be written */
    static BatchStore open(Path file, Path scratch, BatchSubject subject) {
        Database database = Database.open(file, scratch);
        try {
            String columns = IntStream.range(0, subject.outcomes().size())
                    .mapToObj(i -> ", o" + i + " DOUBLE")
                    .collect(Collectors.joining());
            database.execute(
                    "BEGIN TRANSACTION",
                    "CREATE TABLE IF NOT EXISTS batch(id VARCHAR)",
                    "CREATE TABLE IF NOT EXISTS runs(run INTEGER, status TINYINT, message VARCHAR" + columns + ")",
                    "CREATE TABLE IF NOT EXISTS kept(run INTEGER, series SMALLINT, period INTEGER, value DOUBLE)",
                    "INSERT INTO batch SELECT " + Database.quoted(subject.id()) + " WHERE NOT EXISTS (FROM batch)",
                    "COMMIT");
            BatchStore store = new BatchStore(database, subject.outcomes().size());
            store.check(file, subject.id());
            return store;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void check(Path file, String id) {
        query("SELECT id FROM batch", row -> check(file, row.getString(1), id));
        query("SELECT count(*) - count(DISTINCT run) FROM runs", row -> {
            if (row.getLong(1) != 0) {
                throw new OutputFailure(file + " is damaged: a run stands in it twice", new SQLException());
            }
        });
    }

    private static void check(Path file, String found, String id) {
        if (!found.equals(id)) {
            throw new OutputFailure(file + " is the store of another batch (" + found + ")", new SQLException());
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
        runs.append(code(record.status()));
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
     * Takes over what another store of the same batch has and this one has not.
     *
     * @param timedOut whether to take runs that were given up too
     * @throws OutputFailure if it cannot be read
     */
    void absorb(Path other, String id, boolean timedOut) {
        database.execute("ATTACH " + Database.quoted(other) + " AS other (READ_ONLY)");
        try {
            query("SELECT id FROM other.batch", row -> check(other, row.getString(1), id));
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
        int[] ended = new int[RunRecord.Status.values().length];
        query("SELECT status, count(*) FROM runs GROUP BY status", row -> ended[row.getInt(1)] = row.getInt(2));
        return new RunRecord.Tally(ended[DONE], ended[FAILED], ended[TIMED_OUT]);
    }

    /** Every run, in the order of the numbers. */
    void runs(Consumer<Row> reader) {
        query("SELECT * FROM runs ORDER BY run", row -> {
            double[] values = new double[outcomes];
            for (int i = 0; i < outcomes; i++) {
                double value = row.getDouble(4 + i);
                values[i] = row.wasNull() ? Double.NaN : value;
            }
            reader.accept(new Row(row.getInt(1), status(row.getInt(2)), values, row.getString(3)));
        });
    }

    /**
     * Reads the outcomes of every run, in the order of the numbers; NaN where one is not defined or the run is not done.
     *
     * @param reader given the run's number and its outcomes
     */
    public void outcomes(BiConsumer<Integer, double[]> reader) {
        runs(row -> reader.accept(row.run(), row.outcomes()));
    }

    /** Reads rows one at a time. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    void query(String sql, RowReader reader) {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    Database database() {
        return database;
    }

    private static byte code(RunRecord.Status status) {
        return (byte)
                switch (status) {
                    case DONE -> DONE;
                    case FAILED -> FAILED;
                    case TIMED_OUT -> TIMED_OUT;
                };
    }

    private static RunRecord.Status status(int code) {
        return switch (code) {
            case DONE -> RunRecord.Status.DONE;
            case FAILED -> RunRecord.Status.FAILED;
            default -> RunRecord.Status.TIMED_OUT;
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
