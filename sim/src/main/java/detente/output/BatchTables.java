package detente.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the tables of a complete batch from its store, in the order of the plan whatever the order in which the runs were
 * computed. Rows are streamed: what is held in memory at a time are the values of one scenario, point, series and period.
 */
final class BatchTables {
    private final BatchSubject subject;
    private final BatchStore store;
    private final Path folder;

    /** @param folder where the files go */
    BatchTables(BatchSubject subject, BatchStore store, Path folder) {
        this.subject = subject;
        this.store = store;
        this.folder = folder;
    }

    /**
     * Writes all of them.
     *
     * @param scratch for what does not fit in memory
     * @throws IOException if one cannot be written
     */
    BatchDigest write(Path scratch) throws IOException {
        try (var text = Files.newBufferedWriter(folder.resolve(BatchSubject.FILE), StandardCharsets.UTF_8)) {
            new ExperimentText(subject).write(text);
        }
        try {
            RunTables runs = new RunTables(subject, folder);
            runs.write(store, scratch);
            SeriesTables series = new SeriesTables(subject, folder);
            series.write(store);
            return new BatchDigest(runs.tally(), runs.points(), series.fans());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
