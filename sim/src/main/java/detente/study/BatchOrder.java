package detente.study;

import detente.experiment.Share;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A batch as a user asks for it.
 *
 * @param experiment the experiment file
 * @param model id or path of the model folder instead of the one that the file names
 * @param threads on how many threads runs are computed; no result depends on it
 * @param share which of the runs this process computes
 * @param cluster address of the Spark master whose machines compute instead of this process
 * @param fresh whether to compute them even if they are there
 * @param results folder for results; the project's if empty
 */
public record BatchOrder(
        Path experiment,
        Optional<String> model,
        int threads,
        Share share,
        Optional<String> cluster,
        boolean fresh,
        Optional<Path> results) {

    /** One that this process computes whole. */
    static BatchOrder here(Path experiment, Optional<String> model, int threads, Optional<Path> results) {
        return new BatchOrder(experiment, model, threads, Share.WHOLE, Optional.empty(), false, results);
    }
}
