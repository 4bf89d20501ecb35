package detente.cli;

import detente.experiment.StopSignal;
import detente.study.CalibrateOrder;
import detente.study.CalibrateOutcome;
import detente.study.CalibrateStudy;
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

    @Mixin
    private ComputeOptions options;

    @Override
    public Integer call() {
        CalibrateOrder order =
                new CalibrateOrder(calibration, Optional.empty(), options.threads(), options.fresh, options.out);
        CommandLine line = spec.commandLine();
        return main.interruptible(line, stop -> {
            new CalibrateSummary(compute(order, stop)).print(main, line);
            return Main.WELL;
        });
    }

    private CalibrateOutcome compute(CalibrateOrder order, StopSignal stop) {
        Progress progress = main.progress(spec.commandLine().getErr());
        try {
            return new CalibrateStudy(main.session())
                    .run(
                            order,
                            runs -> {
                                progress.expect(runs);
                                return progress::step;
                            },
                            stop);
        } finally {
            progress.end();
        }
    }
}
