package detente.study.compare;

import detente.engine.Measures;
import detente.engine.Run;
import detente.experiment.Outcome;
import detente.experiment.OutcomeDifference;
import detente.experiment.PairedRuns;
import detente.experiment.Stopping;
import detente.files.ModelFolder;
import detente.files.OutcomeSpec;
import detente.files.Request;
import detente.input.InvalidInput;
import detente.input.Problems;
import detente.results.InputFile;
import detente.study.Project;
import detente.uncertainty.EnsembleFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two scenarios of a model and what is asked of them, all of it checked.
 *
 * @param a what the one whose effect is asked is called: its scenario and what is set for it alone
 * @param b what the other is called
 * @param headline the outcome that the half width is about, if the model has outcomes
 * @param notes outcomes that these runs do not cover, a sentence each
 */
record CompareInputs(
        String a,
        String b,
        PairedRuns.Contrast contrast,
        Optional<Outcome> headline,
        OutcomeDifference.Precision precision,
        List<String> notes) {

    CompareInputs {
        notes = List.copyOf(notes);
    }

    /**
     * What is ordered: a scenario against each of the others.
     *
     * @param find the ensemble that a path means
     * @throws InvalidInput with everything that is wrong in the model's files and the order
     */
    static List<CompareInputs> of(ModelFolder folder, CompareOrder order, Function<Path, EnsembleFile> find) {
        Problems problems = new Problems();
        CompareChecks.numbers(order, problems);
        CompareChecks.scenarios(order, problems);
        Optional<List<OutcomeSpec>> specs = specs(folder);
        specs.ifPresent(s -> CompareChecks.outcome(order, folder.id(), s, problems));
        Optional<Run<?>> a = load(folder, order, request(order, order.scenario(), order.setA(), find), problems);
        List<Run<?>> others = new ArrayList<>();
        List<String> against = order.against().isEmpty() ? List.of("") : order.against();
        for (String one : against) {
            Optional<String> named = Optional.of(one).filter(n -> !n.isEmpty());
            load(folder, order, request(order, named, order.setB(), find), problems)
                    .ifPresent(others::add);
        }
        problems.throwIfAny();
        others.forEach(b -> CompareChecks.lengths(a.orElseThrow(), b, problems));
        problems.throwIfAny();
        return others.stream().map(b -> of(folder, order, a.orElseThrow(), b)).toList();
    }

    private static CompareInputs of(ModelFolder folder, CompareOrder order, Run<?> a, Run<?> b) {
        Problems problems = new Problems();
        List<OutcomeSpec> specs = folder.file().outcomes();
        Measures measures = Measures.of(a);
        List<Outcome> outcomes = Outcome.of(specs, measures, problems);
        Outcome.of(specs, Measures.of(b), problems);
        problems.throwIfAny();
        List<String> notes = new ArrayList<>();
        Optional<Outcome> headline = Optional.empty();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Problems uncovered = new Problems();
            measures.checkCovered(outcome.measure(), specs.get(i).at(), uncovered);
            uncovered.list().forEach(p -> notes.add("outcome '" + outcome.id() + "': " + p.message()));
            boolean asked = order.outcome().map(outcome.id()::equals).orElse(uncovered.isEmpty());
            if (asked && headline.isEmpty()) {
                headline = Optional.of(outcome);
                problems.addAll(uncovered.list());
            }
        }
        if (order.halfWidth().isPresent() && headline.isEmpty()) {
            specs.forEach(spec -> problems.add(spec.at(), "these runs do not cover outcome '" + spec.id() + "'."));
        }
        problems.throwIfAny();
        OutcomeDifference.Precision precision = new OutcomeDifference.Precision(
                order.level(), order.halfWidth().map(OptionalDouble::of).orElse(OptionalDouble.empty()));
        return new CompareInputs(
                called(a, order.setA()),
                called(b, order.setB()),
                new PairedRuns.Contrast(a, b, outcomes),
                headline,
                precision,
                notes);
    }

    /** A scenario with what is set for it alone, such as {@code framework with framework.ambiguity = 1}. */
    private static String called(Run<?> run, List<String> settings) {
        String words =
                settings.stream().map(s -> s.replaceFirst("\\s*=\\s*", " = ")).collect(Collectors.joining(" and "));
        return run.manifest().scenario() + (words.isEmpty() ? "" : " with " + words);
    }

    private static Optional<List<OutcomeSpec>> specs(ModelFolder folder) {
        try {
            return Optional.of(folder.file().outcomes());
        } catch (InvalidInput wrong) {
            return Optional.empty(); // its problems are listed when all files are read
        }
    }

    private static Optional<Run<?>> load(ModelFolder folder, CompareOrder order, Request request, Problems problems) {
        return Project.load(folder, request, order.runs().seed(), problems);
    }

    /** What is asked of a scenario with settings of its own besides those of both. */
    private static Request request(
            CompareOrder order, Optional<String> scenario, List<String> settings, Function<Path, EnsembleFile> find) {
        List<String> all =
                Stream.concat(order.runs().set().stream(), settings.stream()).toList();
        return order.runs().request(scenario, order.periods(), find).with(all);
    }

    /** When there are pairs enough. */
    Stopping stopping(CompareOrder order) {
        return precision.halfWidth().isPresent()
                ? new Stopping.WhenNarrow(headline.orElseThrow(), place(headline.orElseThrow()), precision)
                : new Stopping.AfterPairs(order.replications().orElse(CompareOrder.USUAL_PAIRS));
    }

    private int place(Outcome outcome) {
        return contrast.outcomes().indexOf(outcome);
    }

    /** How well an outcome is to be known: the half width that was asked for is that of the headline. */
    OutcomeDifference.Precision precision(Outcome outcome) {
        return headline.filter(outcome::equals).isPresent()
                ? precision
                : new OutcomeDifference.Precision(precision.level(), OptionalDouble.empty());
    }

    /** The files of B that A does not read. */
    List<InputFile> filesOfB() {
        List<InputFile> ofA = contrast.a().manifest().inputs();
        return contrast.b().manifest().inputs().stream()
                .filter(file -> !ofA.contains(file))
                .toList();
    }
}
