package detente.cli;

import detente.experiment.Plan;
import detente.study.batch.BatchOrder;
import detente.study.batch.BatchOutcome;
import detente.study.batch.BatchStudy;
import detente.study.sensitivity.SensitivityStudy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente sensitivity}. */
@Command(
        name = "sensitivity",
        description = "Which parameters matter, by Sobol' indices or elementary effects (Morris).",
        mixinStandardHelpOptions = true)
final class SensitivityCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT.yaml", description = "An experiment file of 'kind: sobol' or 'kind: morris'.")
    private Path experiment;

    @Mixin
    private ComputeOptions options;

    @Override
    public Integer call() {
        BatchOrder order = new BatchOrder(
                experiment,
                Optional.empty(),
                options.threads(),
                Plan.Share.WHOLE,
                Optional.empty(),
                options.fresh,
                options.out);
        CommandLine line = spec.commandLine();
        return main.interruptible(line, stop -> {
            BatchStudy study = new BatchStudy(main.session(), new SensitivityStudy());
            BatchOutcome outcome = study.run(order, runs -> main.progress(runs, line.getErr()), stop);
            return new StudyOutput(main, line).print(outcome, main.session().typed());
        });
    }
}
