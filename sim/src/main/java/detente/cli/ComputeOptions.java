package detente.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What all commands that compute many runs have in common. */
class ComputeOptions {
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

    boolean hasThreads() {
        return threads.isPresent();
    }
}
