package detente.study.batch;

import detente.experiment.Plan;
import detente.output.FileNames;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A batch as a user asks for it.
 *
 * @param experiment the experiment file
 * @param names of its inputs when a stored batch is computed again; else made of where they are
 * @param threads on how many threads runs are computed; no result depends on it
 * @param share which of the runs this process computes
 * @param cluster address of the Spark master whose machines compute instead of this process
 * @param fresh whether to compute them even if they are there
 * @param results folder for results; the project's if empty
 */
public record BatchOrder(
        Path experiment,
        Optional<FileNames> names,
        int threads,
        Plan.Share share,
        Optional<String> cluster,
        boolean fresh,
        Optional<Path> results) {

    /** One that this process computes whole. */
    static BatchOrder here(Path experiment, Optional<FileNames> names, int threads, Optional<Path> results) {
        return new BatchOrder(experiment, names, threads, Plan.Share.WHOLE, Optional.empty(), false, results);
    }
}
