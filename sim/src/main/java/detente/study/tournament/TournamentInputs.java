package detente.study.tournament;

import detente.engine.Run;
import detente.engine.Simulation;
import detente.experiment.Tournament;
import detente.files.ContestSpec;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import detente.order.OrderForm;
import detente.parameters.Definition;
import detente.parameters.Definitions;
import detente.results.Manifest;
import detente.results.ShellCommand;
import detente.study.InputCheck;
import detente.study.Project;
import detente.uncertainty.EnsembleFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A tournament of a model, all of it checked.
 *
 * @param strategy one of the two parameters that say who plays
 * @param base a match as the scenario has it, with the length and noise that were asked for
 */
record TournamentInputs(
        ModelFolder folder,
        ContestSpec contest,
        Definition strategy,
        List<String> strategies,
        Request request,
        Run<?> base) {
    TournamentInputs {
        strategies = List.copyOf(strategies);
    }

    /**
     * What is ordered.
     *
     * @param find the ensemble that a path means
     * @throws InvalidInput with everything that is wrong in the model's files and the order
     */
    static TournamentInputs of(ModelFolder folder, TournamentOrder order, Function<Path, EnsembleFile> find) {
        Problems problems = new Problems();
        OrderForm.check(order, problems);
        Optional<ContestSpec> contest = contest(folder, order, problems);
        contest.ifPresent(c -> c.strategies().stream()
                .filter(s -> order.runs().set().stream().anyMatch(o -> o.startsWith(s.text() + "=")))
                .forEach(s -> problems.add(
                        Position.COMMAND_LINE,
                        "'" + s.text() + "' is set by the tournament in every match; --strategies says who plays.")));
        Optional<Definition> strategy = contest.flatMap(
                c -> definitions(folder).find(c.strategies().get(0).text()));
        List<String> strategies =
                strategy.map(s -> Entrants.of(order.strategies(), s, problems)).orElse(List.of());
        Request request = request(order, contest, find);
        Optional<Run<?>> base = load(folder, request, order.runs().seed(), problems);
        problems.throwIfAny();
        return new TournamentInputs(
                folder, contest.orElseThrow(), strategy.orElseThrow(), strategies, request, base.orElseThrow());
    }

    private static Optional<ContestSpec> contest(ModelFolder folder, TournamentOrder order, Problems problems) {
        try {
            Optional<ContestSpec> contest = folder.file().contest();
            if (contest.isEmpty()) {
                problems.add(
                        Position.COMMAND_LINE,
                        "model '" + folder.id() + "' has no 'contest' in its model.yaml that says which strategies to"
                                + " set against each other; --matrix plays the iterated dilemma.");
            }
            if (order.noise().isPresent()
                    && contest.isPresent()
                    && contest.get().noise().isEmpty()) {
                problems.add(Position.COMMAND_LINE, "the contest of model '" + folder.id() + "' knows no noise.");
            }
            return contest;
        } catch (InvalidInput wrong) {
            return Optional.empty(); // its problems are listed when all files are read
        }
    }

    private static Definitions<?> definitions(ModelFolder folder) {
        return Definitions.of(Project.code(folder).vocabulary().parameters());
    }

    private static Request request(
            TournamentOrder order, Optional<ContestSpec> contest, Function<Path, EnsembleFile> find) {
        List<String> settings = new ArrayList<>(order.runs().set());
        contest.flatMap(ContestSpec::noise)
                .ifPresent(noise -> order.noise().ifPresent(value -> settings.add(noise.text() + "=" + value)));
        return order.runs().request(order.scenario(), order.periods(), find).with(settings);
    }

    private static Optional<Run<?>> load(ModelFolder folder, Request request, long seed, Problems problems) {
        return InputCheck.attempt(
                () -> {
                    Run<?> run = Project.load(folder, request, seed);
                    Simulation.blueprint(run); // it has charts and outcomes, which are checked against its series
                    return run;
                },
                problems);
    }

    /** Everybody against everybody. */
    List<Tournament.Pairing> pairings() {
        return Tournament.Pairing.roundRobin(strategies, contest.roles() == ContestSpec.Roles.DIFFERENT);
    }

    /** The match of two strategies with the first seed. @throws InvalidInput if the model refuses them */
    Run<?> match(Tournament.Pairing pairing) {
        List<String> overrides = new ArrayList<>(request.overrides());
        overrides.add(contest.strategies().get(0).text() + "=" + pairing.first());
        overrides.add(contest.strategies().get(1).text() + "=" + pairing.second());
        return Project.load(folder, request.with(overrides), base.seed());
    }

    /** What runs the match of a seed again. */
    ShellCommand repeatCommand(Tournament.Pairing pairing, long seed) {
        Manifest manifest = match(pairing).manifest();
        return manifest.repeatCommand(manifest.settings(), seed);
    }

    /** The probability of a slip in force, as text; empty if the model has none, or if it was set and is told with what was. */
    String noise() {
        return contest.noise()
                .filter(noise -> !base.manifest().overrides().containsKey(noise.text()))
                .flatMap(noise -> base.manifest().parameters().stream()
                        .filter(p -> p.name().equals(noise.text()))
                        .findFirst())
                .map(detente.results.Parameter::value)
                .orElse("");
    }
}
