package detente.cli;

import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The options of commands that are given a model rather than a file. */
final class StudyOptions extends ComputeOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            description = "Id of a model or path of a model folder; the flagship 'rare-earths' unless said.")
    Optional<String> model;
}
