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
 * @param fresh whether to compute them even if they are there
 * @param results folder for results; the project's if empty
 */
public record BatchOrder(
        Path experiment, Optional<String> model, int threads, Share share, boolean fresh, Optional<Path> results) {}
