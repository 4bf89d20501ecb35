package detente.study;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A calibration as a user asks for it.
 *
 * @param file the calibration file
 * @param model id or path of the model folder instead of the one that the file names
 * @param threads on how many threads runs are computed; no result depends on it
 * @param fresh whether to compute them even if they are there
 * @param results folder for results; the project's if empty
 */
public record CalibrateOrder(Path file, Optional<String> model, int threads, boolean fresh, Optional<Path> results) {}
