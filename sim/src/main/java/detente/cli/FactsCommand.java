package detente.cli;

import detente.study.FactsOrder;
import detente.study.FactsOutcome;
import detente.study.FactsStudy;
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

    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            description = "Id of a model or path of a model folder; the flagship 'rare-earths' unless said.")
    private Optional<String> model;

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

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs at the same time; as many as there are processors unless said.")
    private Optional<Integer> threads;

    @Option(names = "--fresh", description = "Computes again even if the results are there.")
    private boolean fresh;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results instead of the project's.")
    private Optional<Path> out;

    @Override
    public Integer call() {
        int processors = Runtime.getRuntime().availableProcessors();
        FactsOrder order =
                new FactsOrder(model, scenario, firstSeed, replications, threads.orElse(processors), fresh, out);
        FactsStudy study = new FactsStudy(main.project(), main.clock(), main.typed());
        FactsOutcome outcome =
                study.run(order, main.progress(replications, spec.commandLine().getErr()));
        PrintWriter printer = spec.commandLine().getOut();
        FactsSummary summary = new FactsSummary(outcome);
        if (main.json) {
            printer.print(summary.json());
        } else {
            summary.print(printer, main.quiet);
        }
        summary.printFailures(spec.commandLine().getErr());
        return outcome.failures().isEmpty() ? Main.WELL : Main.FAILED;
    }
}
