package detente.cli;

import detente.study.compare.CompareOrder;
import detente.study.compare.CompareStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente compare}. */
@Command(
        name = "compare",
        description = "Runs two scenarios with the same draws and says what their difference is.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions options;

    @Option(names = "--scenario", paramLabel = "A", description = "Scenario whose effect is asked.")
    private Optional<String> scenario;

    @Option(names = "--against", paramLabel = "B", description = "Scenario that it is held against.")
    private Optional<String> against;

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            description =
                    "Outcome of the model file that --half-width is about and charts begin with; the first unless said.")
    private Optional<String> outcome;

    @Option(names = "--replications", paramLabel = "N", description = "Number of pairs; 100 unless said.")
    private Optional<Integer> replications;

    @Option(
            names = "--half-width",
            paramLabel = "X",
            description =
                    "Runs pairs until the interval of the outcome is plus or minus X at most: 30 to 10,000 of them.")
    private Optional<Double> halfWidth;

    @Option(
            names = "--level",
            paramLabel = "X",
            defaultValue = "0.95",
            description = "Confidence of the intervals (default 0.95).")
    private double level;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Sets a parameter in both scenarios; may be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "First seed (default 1).")
    private long seed;

    @Option(names = "--periods", paramLabel = "N", description = "Length of the runs.")
    private Optional<Integer> periods;

    @Option(names = "--no-charts", description = "Writes tables only.")
    private boolean noCharts;

    @Override
    public Integer call() {
        CompareOrder order = new CompareOrder(
                options.model,
                scenario,
                against,
                overrides,
                whole(periods),
                outcome,
                new CompareOrder.Pairs(
                        whole(replications), halfWidth.map(OptionalDouble::of).orElse(OptionalDouble.empty())),
                level,
                seed,
                options.threads(),
                options.fresh,
                !noCharts,
                options.out);
        CommandLine line = spec.commandLine();
        return main.interruptible(
                line,
                stop -> new StudyOutput(main, line)
                        .print(main.studies(line, stop).run(new CompareStudy(), order)));
    }

    private static OptionalInt whole(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
