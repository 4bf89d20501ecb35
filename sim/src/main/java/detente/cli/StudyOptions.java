package detente.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands that run a model many times have in common. */
final class StudyOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            description = "Id of a model or path of a model folder; the flagship 'rare-earths' unless said.")
    Optional<String> model;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs at the same time; as many as there are processors unless said.")
    private Optional<Integer> threads;

    @Option(names = "--fresh", description = "Computes again even if the results are there.")
    boolean fresh;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results instead of the project's.")
    Optional<Path> out;

    int threads() {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }
}
