package detente.cli;

import detente.study.backtest.BacktestOrder;
import detente.study.backtest.BacktestStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente backtest}. */
@Command(
        name = "backtest",
        description = "Forecasts from days in the past with what was known then, and scores them.",
        mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions options;

    @Option(
            names = "--origin",
            paramLabel = "DATE",
            description =
                    "Day from which to forecast; may be repeated. The ends of the three months before the last observed"
                            + " one unless said.")
    private List<String> origins = new ArrayList<>();

    @Option(
            names = "--series",
            paramLabel = "S",
            description = "Series to forecast; may be repeated. All that are observed unless said.")
    private List<String> series = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Scenario that is cut at each origin; that of the facts file, or the model's, unless said.")
    private Optional<String> scenario;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a parameter; may be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "500",
            description = "Runs from each origin (default 500).")
    private int replications;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "First seed (default 1).")
    private long seed;

    @Option(names = "--no-charts", description = "Writes tables only.")
    private boolean noCharts;

    @Override
    public Integer call() {
        BacktestOrder order = new BacktestOrder(
                options.model,
                scenario,
                origins,
                series,
                overrides,
                replications,
                seed,
                options.threads(),
                options.fresh,
                !noCharts,
                options.out);
        CommandLine line = spec.commandLine();
        return main.interruptible(
                line,
                stop -> new StudyOutput(main, line)
                        .print(main.studies(line, stop).run(new BacktestStudy(), order)));
    }
}
