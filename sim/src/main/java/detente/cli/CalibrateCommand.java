package detente.cli;

import detente.calibration.NothingFits;
import detente.study.CalibrateOrder;
import detente.study.CalibrateOutcome;
import detente.study.CalibrateStudy;
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

/** {@code detente calibrate}. */
@Command(
        name = "calibrate",
        description = "Looks for parameters at which a model shows what was observed, and says which of them the data"
                + " tell; the same command goes on where it was left.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CALIBRATION.yaml", description = "The calibration file.")
    private Path calibration;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs of a candidate at the same time; as many as there are processors unless said.")
    private Optional<Integer> threads;

    @Option(names = "--fresh", description = "Computes again even if the results are there.")
    private boolean fresh;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results instead of the project's.")
    private Optional<Path> out;

    @Override
    public Integer call() {
        CalibrateOrder order = new CalibrateOrder(
                calibration,
                Optional.empty(),
                threads.orElse(Runtime.getRuntime().availableProcessors()),
                fresh,
                out);
        PrintWriter err = spec.commandLine().getErr();
        try {
            CalibrateOutcome outcome =
                    new CalibrateStudy(main.project(), main.clock(), main.typed()).run(order, () -> {});
            new CalibrateSummary(outcome).print(main, spec.commandLine());
            return Main.WELL;
        } catch (NothingFits e) {
            err.println(e.getMessage());
            return Main.FAILED;
        }
    }
}
