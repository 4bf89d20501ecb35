package detente.study;

import detente.output.Environment;
import detente.parameters.ModelFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One call of the program.
 *
 * @param project in which it is
 * @param clock only by which it says when something was computed, and how long that took
 * @param commandLine what the user typed
 */
public record Session(Project project, Clock clock, String commandLine) {

    /** What a manifest says of where and when a study was computed that began at some time and has just ended. */
    Environment environment(ModelFolder model, Instant start) {
        return new Environment(
                Runtime.version().toString(),
                commandLine,
                model.path().toAbsolutePath().normalize().toString(),
                start,
                Duration.between(start, clock.instant()).toMillis());
    }

    /** The folder for results that was asked for, or the project's. */
    Path results(Optional<Path> asked) {
        return asked.orElse(project.results());
    }
}
