package detente.study;

import detente.output.FileNames;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A calibration as a user asks for it.
 *
 * @param file the calibration file
 * @param names of its inputs when a stored calibration is computed again; else made of where they are
 * @param threads on how many threads runs are computed; no result depends on it
 * @param fresh whether to compute them even if they are there
 * @param results folder for results; the project's if empty
 */
public record CalibrateOrder(
        Path file, Optional<FileNames> names, int threads, boolean fresh, Optional<Path> results) {}
