package detente.cli;

import detente.experiment.Plan;
import detente.study.batch.BatchOrder;
import detente.study.batch.BatchStudy;
import detente.study.batch.PlainBatch;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente merge}. */
@Command(
        name = "merge",
        description = "Joins the shards of a batch and writes its tables, charts and report.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment file.")
    private Path experiment;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results instead of the project's.")
    private Optional<Path> out;

    @Override
    public Integer call() {
        BatchOrder order =
                new BatchOrder(experiment, Optional.empty(), 1, Plan.Share.WHOLE, Optional.empty(), false, out);
        return new StudyOutput(main, spec.commandLine())
                .print(
                        new BatchStudy(main.session(), new PlainBatch()).merge(order),
                        main.session().typed());
    }
}
