package detente.cli;

import detente.experiment.Share;
import detente.experiment.StopSignal;
import detente.study.BatchOrder;
import detente.study.SensitivityOutcome;
import detente.study.SensitivityStudy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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
                Share.WHOLE,
                Optional.empty(),
                options.fresh,
                options.out);
        PrintWriter err = spec.commandLine().getErr();
        StopSignal stop = new StopSignal();
        try (Interruption interruption = Interruption.asks(stop)) {
            SensitivityOutcome outcome =
                    new SensitivityStudy(main.session()).run(order, runs -> main.progress(runs, err), stop);
            new SensitivitySummary(outcome, main.session().typed()).print(main, spec.commandLine());
            interruption.answered();
            boolean well = outcome.batch().tally().isClean() && outcome.batch().written();
            return well && outcome.refused().isEmpty() ? Main.WELL : Main.FAILED;
        }
    }
}
