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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs at the same time; as many as there are processors unless said.")
    private Optional<Integer> threads;

    @Option(names = "--fresh", description = "Computes again even if the runs are there.")
    private boolean fresh;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results instead of the project's.")
    private Optional<Path> out;

    @Override
    public Integer call() {
        BatchOrder order = new BatchOrder(
                experiment,
                Optional.empty(),
                threads.orElse(Runtime.getRuntime().availableProcessors()),
                Share.WHOLE,
                Optional.empty(),
                fresh,
                out);
        PrintWriter err = spec.commandLine().getErr();
        StopSignal stop = new StopSignal();
        try (Interruption interruption = Interruption.asks(stop)) {
            SensitivityOutcome outcome = new SensitivityStudy(main.project(), main.clock(), main.typed())
                    .run(order, runs -> main.progress(runs, err), stop);
            new SensitivitySummary(outcome, main.typed()).print(main, spec.commandLine());
            interruption.answered();
            boolean well = outcome.batch().tally().isClean() && outcome.batch().written();
            return well && outcome.refused().isEmpty() ? Main.WELL : Main.FAILED;
        }
    }
}
