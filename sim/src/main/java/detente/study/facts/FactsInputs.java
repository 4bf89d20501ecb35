package detente.study.facts;

import detente.engine.Measures;
import detente.engine.Run;
import detente.files.AssumptionSpec;
import detente.files.FactSpec;
import detente.files.FactsFile;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.input.InvalidInput;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problem;
import detente.input.Problems;
import detente.order.OrderForm;
import detente.results.Fact;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.Measure;
import detente.study.InputCheck;
import detente.study.Project;
import detente.uncertainty.Discrepancies;
import detente.uncertainty.EnsembleFile;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * The stylised facts of a model and the runs that they are looked for in, all of it checked.
 *
 * @param runs with the first seed, one of each scenario that they need, that of the file first
 * @param file where the facts were read
 * @param unknown what the model cannot know, if facts are to have it
 * @param others the same runs with other assumptions, if ranges are asked for
 */
record FactsInputs(List<Fact> facts, List<Run<?>> runs, InputFile file, Unknown unknown, List<Other> others) {
    FactsInputs {
        facts = List.copyOf(facts);
        runs = List.copyOf(runs);
        others = List.copyOf(others);
    }

    /** A run of one of the scenarios with another assumption. */
    record Other(String assumption, Run<?> run) {}

    /**
     * What the model cannot know.
     *
     * @param months of monthly figures
     * @param own of single facts, as a standard deviation of the logarithm, by id: instead of that of the months in them
     */
    record Unknown(Discrepancies months, Map<String, Double> own) {
        private static Unknown of(Run<?> run, List<FactSpec> facts, boolean left) {
            Map<String, Double> own = new LinkedHashMap<>();
            if (!left) {
                facts.forEach(fact -> fact.discrepancy().ifPresent(share -> own.put(fact.id(), share)));
            }
            return new Unknown(
                    new Discrepancies(
                            left ? List.of() : run.inputs().model().discrepancy(),
                            YearMonth.from(run.calendar().start())),
                    own);
        }
    }

    /**
     * Facts and runs as ordered.
     *
     * @param find the ensemble that a path means
     * @throws InvalidInput with everything that is wrong in the model's files, its facts and the order
     */
    static FactsInputs of(ModelFolder folder, FactsOrder order, Function<Path, EnsembleFile> find) {
        Problems problems = new Problems();
        OrderForm.check(order, problems);
        Optional<FactsFile> file = folder.facts(problems);
        if (file.isEmpty() && problems.isEmpty()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "model '" + folder.id() + "' has no facts.yaml that says what it is to be compared with.");
        }
        List<FactSpec> specs = file.map(FactsFile::facts).orElse(List.of());
        List<Optional<Measure>> measures = specs.stream()
                .map(s -> Measures.read(s.measure(), s.measureAt(), problems))
                .toList();
        List<Optional<String>> named =
                specs.stream().map(spec -> scenario(order, spec)).toList();
        Optional<String> usual = order.scenario().or(() -> file.flatMap(FactsFile::scenario));
        Set<Optional<String>> wanted = new LinkedHashSet<>();
        if (named.isEmpty() || named.contains(usual)) {
            wanted.add(usual);
        }
        wanted.addAll(named);
        Map<Optional<String>, Optional<Run<?>>> loaded = new LinkedHashMap<>();
        wanted.forEach(scenario -> loaded.put(scenario, load(folder, order, scenario, find, problems)));
        problems.throwIfAny();
        List<Fact> facts = new ArrayList<>();
        Map<String, Run<?>> runs = new LinkedHashMap<>();
        loaded.values()
                .forEach(run -> runs.putIfAbsent(run.orElseThrow().manifest().scenario(), run.orElseThrow()));
        for (int i = 0; i < specs.size(); i++) {
            Run<?> run = loaded.get(named.get(i)).orElseThrow();
            facts.add(fact(
                    specs.get(i), run.manifest().scenario(), measures.get(i).orElseThrow()));
        }
        check(facts, specs, runs);
        List<Other> others =
                order.ranges() ? others(folder, order, file.orElseThrow(), loaded.keySet(), find) : List.of();
        Run<?> first = runs.values().iterator().next();
        return new FactsInputs(
                facts,
                List.copyOf(runs.values()),
                file.orElseThrow().source(),
                Unknown.of(first, specs, order.noDiscrepancy()),
                others);
    }

    /** @throws InvalidInput with everything that is wrong in the assumptions, or if there are none */
    private static List<Other> others(
            ModelFolder folder,
            FactsOrder order,
            FactsFile file,
            Set<Optional<String>> scenarios,
            Function<Path, EnsembleFile> find) {
        Problems problems = new Problems();
        if (file.assumptions().isEmpty()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "--ranges needs 'assumptions' in facts.yaml of model '" + folder.id()
                            + "': other values of what nobody has measured.");
        }
        Map<List<String>, Other> others = new LinkedHashMap<>();
        for (AssumptionSpec assumption : file.assumptions()) {
            boolean built = false;
            List<String> settings = new ArrayList<>(order.runs().set());
            settings.removeIf(typed -> assumption.set().containsKey(typed.split("=", 2)[0].strip()));
            settings.addAll(assumption.settings());
            for (Optional<String> scenario : scenarios) {
                Request request =
                        order.runs().request(scenario, order.periods(), find).with(settings);
                Optional<Run<?>> run = InputCheck.attempt(
                        () -> Project.load(folder, request, order.runs().seed()), assumption.at(), "", problems);
                if (run.isPresent() && !built) {
                    // What the model itself refuses is the same in every scenario.
                    built = InputCheck.attempt(() -> Measures.of(run.get()), problems)
                            .isPresent();
                }
                run.ifPresent(r -> others.putIfAbsent(
                        List.of(assumption.assumption(), r.manifest().scenario()),
                        new Other(assumption.assumption(), r)));
            }
        }
        problems.throwIfAny();
        return List.copyOf(others.values());
    }

    /** A figure of a run with the error that the model cannot know, if one is stated of it or of months in it. */
    OptionalDouble uncertain(Fact fact, OptionalDouble figure, long seed) {
        if (figure.isEmpty()) {
            return figure;
        }
        double value = figure.getAsDouble();
        Double own = unknown.own.get(fact.id());
        return OptionalDouble.of(
                own == null
                        ? unknown.months.on(value, seed, fact.measure())
                        : Discrepancies.on(value, seed, fact.id(), own));
    }

    /** The scenario that a fact is looked for in; the model's default one if empty. */
    private static Optional<String> scenario(FactsOrder order, FactSpec spec) {
        return order.scenario().or(() -> spec.scenario().map(Placed::text));
    }

    private static Fact fact(FactSpec spec, String scenario, Measure measure) {
        return new Fact(
                spec.id(),
                spec.title(),
                spec.unit(),
                scenario,
                spec.measure(),
                measure,
                spec.observed(),
                spec.band(),
                spec.source());
    }

    private static Optional<Run<?>> load(
            ModelFolder folder,
            FactsOrder order,
            Optional<String> scenario,
            Function<Path, EnsembleFile> find,
            Problems problems) {
        return Project.load(
                folder,
                order.runs().request(scenario, order.periods(), find),
                order.runs().seed(),
                problems);
    }

    /** @throws InvalidInput if a model cannot be built, or with everything that its run does not have */
    private static void check(List<Fact> facts, List<FactSpec> specs, Map<String, Run<?>> runs) {
        Problems problems = new Problems();
        Map<String, Optional<Measures>> frames = new LinkedHashMap<>();
        runs.forEach((scenario, run) -> frames.put(scenario, InputCheck.attempt(() -> Measures.of(run), problems)));
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            Position at = specs.get(i).measureAt();
            String where = runs.size() > 1 ? "scenario '" + fact.scenario() + "': " : "";
            Problems found = new Problems();
            frames.get(fact.scenario()).ifPresent(frame -> frame.check(fact.measure(), at, found));
            for (Problem p : found.list()) {
                problems.add(at, where + p.message(), p.maybe());
            }
        }
        problems.throwIfAny();
    }

    /** Manifests of the runs. */
    List<Manifest> manifests() {
        return runs.stream().<Manifest>map(Run::manifest).toList();
    }

    /** The files that the first run does not read. */
    List<InputFile> more() {
        Set<InputFile> more = new LinkedHashSet<>(List.of(file));
        manifests().forEach(run -> more.addAll(run.inputs()));
        manifests().get(0).inputs().forEach(more::remove);
        return List.copyOf(more);
    }
}
