package detente.study;

import detente.experiment.Keeping;
import detente.experiment.StopSignal;
import detente.files.ModelFolder;
import detente.results.ShellCommand;
import detente.store.Environment;
import detente.store.LogFile;
import detente.store.StudyFolder;
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
 * @param typed what the user typed, as it can be typed again in the current folder
 */
public record Session(Project project, Clock clock, ShellCommand typed) {

    /**
     * What a manifest says of where and when a study was computed that began at some time and has just ended.
     *
     * @param file what names the file that ordered it, if one did
     */
    public Environment environment(ModelFolder model, Optional<String> file, Instant start) {
        return new Environment(
                Runtime.version().toString(),
                typed,
                Path.of("").toAbsolutePath(),
                model.path().toAbsolutePath().normalize(),
                model.named(),
                file,
                start,
                Duration.between(start, clock.instant()).toMillis());
    }

    /** Lets a study end early, and go on from its log. */
    Keeping keeping(Path log, StudyFolder study, StopSignal stop) {
        return new Keeping(Optional.of(LogFile.open(log)), study.id(), clock, stop);
    }

    /** The folder for results that was asked for, or the project's. */
    public Path results(Optional<Path> asked) {
        return asked.orElse(project.results());
    }
}
