package detente.study.contract;

import detente.engine.Measures;
import detente.engine.RunFailure;
import detente.engine.Strictness;
import detente.experiment.Outcome;
import detente.files.FactSpec;
import detente.files.FactsFile;
import detente.files.ModelFolder;
import detente.files.OutcomeSpec;
import detente.input.InvalidInput;
import detente.input.Problem;
import detente.input.Problems;
import detente.parameters.Setting;
import detente.results.Results;
import detente.study.describe.ModelDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What every model must hold, tried on one. A problem is told in words that say what to do. */
public final class ModelContract {
    private static final int PERIODS = 20;
    private static final long SEEDS = 3;

    private final ModelFolder folder;
    private final ContractRuns runs;
    private final IntFunction<Runnable> expected;

    /**
     * One part of the contract.
     *
     * @param held what holds, if there are no problems
     */
    public record Finding(String held, List<String> problems) {
        public Finding {
            problems = List.copyOf(problems);
        }
    }

    /** @param expected told how many parameters will be tried; answers what is run after each */
    public ModelContract(ModelFolder folder, IntFunction<Runnable> expected) {
        this.folder = folder;
        this.runs = ContractRuns.of(folder);
        this.expected = expected;
    }

    /** All parts; those that need runs only if the files are right and a plain run ends. */
    public List<Finding> findings() {
        List<Finding> findings =
                new ArrayList<>(List.of(part("All files can be read, in every scenario", this::files)));
        if (!findings.get(0).problems().isEmpty()) {
            return findings;
        }
        findings.add(part("Outcomes and facts can be measured", this::measures));
        findings.add(part("The tables of README.md are those of the model", () -> ReadmeTables.problems(folder)));
        findings.add(part("Every scenario runs, and its books balance after every phase", this::books));
        if (attempt(() -> runs.results(1, Strictness.PERIOD)).isPresent()) {
            return findings; // all else would only say so again
        }
        findings.add(part("The same seed gives the same numbers, on several threads too", this::repeats));
        findings.add(part("A run of fewer periods has the same beginning", this::beginning));
        findings.add(part("Every parameter can be at its bounds, or is refused by name", this::bounds));
        findings.add(part("Every parameter moves a series in some scenario", this::movers));
        return findings;
    }

    /** A part that cannot be tried because a run breaks off is broken by that; the others are tried all the same. */
    private static Finding part(String held, Supplier<List<String>> problems) {
        List<String> found = new ArrayList<>();
        attempt(() -> found.addAll(problems.get())).ifPresent(found::add);
        return new Finding(held, found);
    }

    private List<String> files() {
        Problems problems = new Problems();
        folder.facts(problems);
        List<String> found = new ArrayList<>(said(problems.list()));
        Optional<String> plain = attempt(() -> ModelDescription.of(folder));
        plain.ifPresent(found::add);
        for (String scenario : folder.scenarios()) {
            attempt(() -> runs.in(scenario).run(1))
                    .filter(problem -> !plain.equals(Optional.of(problem))) // what is wrong in all of them is said once
                    .ifPresent(problem -> found.add("scenario '" + scenario + "': " + problem));
        }
        return found;
    }

    /** What a try says that fails. */
    private static Optional<String> attempt(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (InvalidInput wrong) {
            return Optional.of(String.join(" ", said(wrong.problems())));
        } catch (RunFailure failure) {
            return Optional.of(failure.getMessage());
        }
    }

    private static List<String> said(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.file() + (p.line() > 0 ? ", line " + p.line() : "") + ": " + p.message())
                .toList();
    }

    private List<String> measures() {
        Problems problems = new Problems();
        List<OutcomeSpec> specs = folder.file().outcomes();
        Measures measures = Measures.of(runs.run(1));
        List<Outcome> outcomes = Outcome.of(specs, measures, problems);
        for (int i = 0; i < outcomes.size(); i++) {
            measures.checkCovered(outcomes.get(i).measure(), specs.get(i).at(), problems);
        }
        Optional<FactsFile> facts = folder.facts(new Problems());
        for (FactSpec fact : facts.map(FactsFile::facts).orElse(List.of())) {
            Measures own = Measures.of(
                    fact.scenario().map(s -> runs.in(s.text())).orElse(runs).run(1));
            Measures.read(fact.measure(), fact.measureAt(), problems)
                    .ifPresent(m -> own.check(m, fact.measureAt(), problems));
        }
        List<String> found = new ArrayList<>(said(problems.list()));
        if (specs.isEmpty()) {
            found.add("model.yaml has no 'outcomes': a model that is to be compared says which numbers matter.");
        }
        return found;
    }

    private List<String> books() {
        return folder.scenarios().stream()
                .parallel()
                .flatMap(s -> attempt(() -> runs.in(s).results(1, Strictness.PHASE)).stream())
                .toList();
    }

    private List<String> repeats() {
        Results first = runs.results(1, Strictness.OFF);
        Optional<String> seeds = Differences.first(first, runs.results(2, Strictness.OFF));
        boolean chance = !runs.run(1).model().deterministic();
        return Stream.of(
                        Differences.first(first, runs.results(1, Strictness.OFF))
                                .map(d -> "two runs with seed 1 differ, " + d
                                        + ": take every random number from Draws, and keep nothing in static fields."),
                        Differences.first(first, runs.shared(1, 3))
                                .map(d -> "three threads compute otherwise than one, " + d
                                        + ": an agent must not write what another one reads in the same phase."),
                        chance && seeds.isEmpty()
                                ? Optional.of(
                                        "seeds 1 and 2 give the same numbers: use Draws, or say in the model's class that"
                                                + " it is deterministic().")
                                : Optional.<String>empty(),
                        seeds.filter(d -> !chance)
                                .map(d ->
                                        "the model's class says deterministic(), but seeds 1 and 2 differ, " + d + "."))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> beginning() {
        int some = Math.max(1, Math.min(PERIODS, runs.run(1).periods() / 2));
        return Differences.first(
                        runs.during(some).results(1, Strictness.OFF),
                        runs.during(some + Math.max(1, some / 2)).results(1, Strictness.OFF))
                .map(d -> "a shorter run begins otherwise, " + d + ": a period must not know how long the run is.")
                .stream()
                .toList();
    }

    private List<Setting> settings() {
        return List.copyOf(runs.run(1).inputs().settings());
    }

    private List<String> bounds() {
        List<Setting> settings = settings();
        Runnable done = expected.apply(settings.size());
        return settings.stream()
                .parallel()
                .map(setting -> {
                    List<String> problems = TriedValues.bounds(setting.definition()).stream()
                            .flatMap(value -> atBound(setting, value).stream())
                            .toList();
                    done.run();
                    return problems;
                })
                .flatMap(List::stream)
                .toList();
    }

    private Optional<String> atBound(Setting setting, String value) {
        try {
            runs.with(setting.name(), value).results(1, Strictness.PERIOD);
            return Optional.empty();
        } catch (InvalidInput refused) {
            return refused.getMessage().contains(setting.definition().name())
                    ? Optional.empty()
                    : Optional.of("%s = %s is refused by a message that does not name it: %s"
                            .formatted(setting.name(), value, refused.getMessage()));
        } catch (RunFailure failure) {
            return Optional.of(
                    "%s = %s lies in its bounds, but the run breaks off: %s. Narrow the bounds in @Param, or refuse the value."
                            .formatted(setting.name(), value, failure.getMessage()));
        }
    }

    private List<String> movers() {
        List<Setting> settings = settings();
        List<String> names =
                settings.stream().map(s -> s.definition().name()).distinct().toList();
        Runnable done = expected.apply(names.size());
        List<Unchanged> plain = Stream.iterate(1L, seed -> seed <= SEEDS, seed -> seed + 1)
                .flatMap(seed -> folder.scenarios().stream().map(s -> new Unchanged(runs.in(s), seed)))
                .toList();
        return names.stream()
                .parallel()
                .map(name -> {
                    boolean moves = plain.stream()
                            .anyMatch(run -> settings.stream()
                                    .filter(s -> s.definition().name().equals(name))
                                    .anyMatch(run::isMovedBy));
                    done.run();
                    return moves ? null : "parameter '" + name + "' moves no series in any scenario: is it read?";
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** A run with the values of its scenario, computed when it is first looked at. */
    private static final class Unchanged {
        private final ContractRuns runs;
        private final long seed;
        private Results results;

        Unchanged(ContractRuns runs, long seed) {
            this.runs = runs;
            this.seed = seed;
        }

        private synchronized Results results() {
            if (results == null) {
                results = runs.results(seed, Strictness.OFF);
            }
            return results;
        }

        boolean isMovedBy(Setting setting) {
            return TriedValues.others(setting).stream().anyMatch(value -> {
                try {
                    return Differences.first(
                                    results(), runs.with(setting.name(), value).results(seed, Strictness.OFF))
                            .isPresent();
                } catch (InvalidInput | RunFailure refused) {
                    return false; // bounds are tried for themselves
                }
            });
        }
    }
}
