package detente.cli;

import detente.study.tournament.TournamentOrder;
import detente.study.tournament.TournamentStudy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente tournament}. */
@Command(
        name = "tournament",
        description = "Sets strategies against each other, everybody against everybody.",
        mixinStandardHelpOptions = true)
final class TournamentCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions options;

    @Option(names = "--matrix", description = "Plays the iterated dilemma (model 'dilemma') instead of an economy.")
    private boolean matrix;

    @Option(names = "--scenario", paramLabel = "NAME", description = "Scenario; the model's default unless said.")
    private Optional<String> scenario;

    @Option(
            names = "--strategies",
            paramLabel = "NAME",
            description = "Who plays, by name or short name: tft,grim,...; all strategies unless said.")
    private Optional<String> strategies;

    @Option(names = "--turns", paramLabel = "N", description = "Periods of a match; the model's unless said.")
    private Optional<Integer> turns;

    @Option(
            names = "--noise",
            paramLabel = "X",
            description = "Probability that a move turns into its opposite; the model's unless said.")
    private Optional<String> noise;

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            defaultValue = "20",
            description = "Matches of each pair, each with a seed of its own (default 20).")
    private int repetitions;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "First seed (default 1).")
    private long seed;

    @Override
    public Integer call() {
        TournamentOrder order = new TournamentOrder(
                options.model,
                matrix,
                scenario,
                strategies.map(names -> List.of(names.split(",", -1))).orElse(List.of()),
                turns.map(OptionalInt::of).orElse(OptionalInt.empty()),
                noise,
                repetitions,
                seed,
                options.threads(),
                options.fresh,
                options.out);
        CommandLine line = spec.commandLine();
        return main.interruptible(
                line,
                stop -> new StudyOutput(main, line)
                        .print(main.studies(line, stop).run(new TournamentStudy(), order)));
    }
}
