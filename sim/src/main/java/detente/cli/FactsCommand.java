package detente.cli;

import detente.study.facts.FactsOrder;
import detente.study.facts.FactsStudy;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente facts}. */
@Command(
        name = "facts",
        description = "Holds a model against its stylised facts, over many seeds.",
        mixinStandardHelpOptions = true)
final class FactsCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions options;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Scenario; that of the model's facts.yaml unless said.")
    private Optional<String> scenario;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "50",
            description = "Number of seeds (default 50).")
    private int replications;

    @Option(names = "--first-seed", paramLabel = "N", defaultValue = "1", description = "First seed (default 1).")
    private long firstSeed;

    @Override
    public Integer call() {
        FactsOrder order = new FactsOrder(
                options.model, scenario, firstSeed, replications, options.threads(), options.fresh, options.out);
        CommandLine line = spec.commandLine();
        return main.interruptible(
                line,
                stop -> new StudyOutput(main, line)
                        .print(main.studies(line, stop).run(new FactsStudy(), order)));
    }
}
