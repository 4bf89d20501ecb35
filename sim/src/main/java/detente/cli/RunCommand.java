package detente.cli;

import detente.engine.Strictness;
import detente.parameters.Request;
import detente.study.run.RunOrder;
import detente.study.run.RunStudy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente run}. */
@Command(
        name = "run",
        description = "Runs a model once and writes tables, charts and a report.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            description = "Id of a model or path of a model folder; the flagship 'rare-earths' unless said.")
    private Optional<String> model;

    @Option(names = "--scenario", paramLabel = "NAME", description = "Scenario; the model's default unless said.")
    private Optional<String> scenario;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a parameter; may be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed, 64 bits (default 1).")
    private long seed;

    @Option(names = "--periods", paramLabel = "N", description = "Length of the run.")
    private Optional<Integer> periods;

    @Option(
            names = "--check",
            paramLabel = "phase|period|off",
            defaultValue = "period",
            description = "When identities are checked (default period).")
    private Strictness strictness;

    @Option(names = "--explain", description = "Prints why the states moved: every decision with its reasons.")
    private boolean explain;

    @Option(names = "--fresh", description = "Computes again even if the results are there.")
    private boolean fresh;

    @Option(names = "--no-charts", description = "Writes tables only.")
    private boolean noCharts;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results instead of the project's.")
    private Optional<Path> out;

    @Override
    public Integer call() {
        Request request =
                new Request(scenario, overrides, periods.map(OptionalInt::of).orElse(OptionalInt.empty()));
        RunOrder order = new RunOrder(model, request, seed, strictness, explain, fresh, !noCharts, out);
        return new StudyOutput(main, spec.commandLine()).print(new RunStudy(main.session()).run(order));
    }
}
