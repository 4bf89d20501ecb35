package detente.output;

import detente.experiment.Replication;
import detente.results.Artifact;
import detente.results.Column;
import detente.results.Numbers;
import detente.results.ShellCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Many runs as tables: {@code replications.csv}, a row a seed with its status and its measures ({@code inf} for what never
 * happens, nothing for what is not defined), and {@code failures.csv}, with why a run failed and how to run it again.
 */
public final class ReplicationTable {
    /** The table of all runs. */
    public static final String RUNS = "replications.csv";
    /** The table of those that failed. */
    public static final String FAILURES = "failures.csv";

    static final Column SEED = Column.whole("seed", "seed of the run");
    static final Column STATUS = Column.text("status", "how the run ended: done or failed");
    static final Column MESSAGE = Column.text("message", "why the run failed");
    static final Column COMMAND = Column.text("command", "what computes it again");

    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private ReplicationTable() {}

    /**
     * Both tables.
     *
     * @param names of the measures
     * @param command that repeats the run of a seed
     */
    public static List<Artifact> of(
            List<Replication> replications, List<String> names, LongFunction<ShellCommand> command) {
        List<Column> columns = new ArrayList<>(List.of(SEED, STATUS));
        names.forEach(name -> columns.add(Column.number(name, "figure of the run")));
        Stream<List<?>> failures = replications.stream()
                .filter(r -> !r.isDone())
                .map(r -> List.of(r.seed(), r.failure().orElseThrow(), command.apply(r.seed())));
        return List.of(
                ResultTables.csv(RUNS, columns, replications.stream().map(r -> row(r, names.size()))),
                ResultTables.csv(FAILURES, List.of(SEED, MESSAGE, COMMAND), failures));
    }

    private static List<?> row(Replication replication, int measures) {
        List<Object> row = new ArrayList<>();
        row.add(replication.seed());
        row.add(replication.isDone() ? DONE : FAILED);
        for (int i = 0; i < measures; i++) {
            row.add(
                    replication.isDone()
                            ? Numbers.text(replication.values().get(i).orElse(Double.NaN))
                            : "");
        }
        return row;
    }

    /**
     * The runs as their tables hold them, to 12 digits. Whoever computed them and whoever reads them later have the same.
     *
     * @param files among which both tables are
     */
    public static List<Replication> read(List<Artifact> files) {
        Map<Long, String> messages = new LinkedHashMap<>();
        rows(files, FAILURES).forEach(row -> messages.put(Long.parseLong(row.get(0)), row.get(1)));
        return rows(files, RUNS).stream().map(row -> replication(row, messages)).toList();
    }

    private static Replication replication(CSVRecord row, Map<Long, String> messages) {
        long seed = Long.parseLong(row.get(0));
        if (!row.get(1).equals(DONE)) {
            return Replication.failed(
                    seed, Optional.ofNullable(messages.get(seed)).orElse(""));
        }
        return Replication.done(
                seed, row.stream().skip(2).map(ReplicationTable::value).toList());
    }

    static OptionalDouble value(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    static List<CSVRecord> rows(List<Artifact> files, String path) {
        Artifact file =
                files.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(text, ResultTables.CSV)) {
            return parser.getRecords().stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }
}
