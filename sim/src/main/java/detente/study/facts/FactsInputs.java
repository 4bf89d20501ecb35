package detente.study.facts;

import detente.engine.Measures;
import detente.engine.Run;
import detente.files.FactSpec;
import detente.files.FactsFile;
import detente.files.ModelFolder;
import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import detente.order.OrderForm;
import detente.results.Fact;
import detente.results.InputFile;
import detente.results.Measure;
import detente.study.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stylised facts of a model and the run that they are looked for in, all of it checked.
 *
 * @param run with the first seed
 * @param file where the facts were read
 */
record FactsInputs(List<Fact> facts, Run<?> run, InputFile file) {
    FactsInputs {
        facts = List.copyOf(facts);
    }

    /** @throws InvalidInput with everything that is wrong in the model's files, its facts and the order */
    static FactsInputs of(ModelFolder folder, FactsOrder order) {
        Problems problems = new Problems();
        OrderForm.check(order, problems);
        Optional<FactsFile> file = folder.facts(problems);
        if (file.isEmpty() && problems.isEmpty()) {
            problems.add(
                    Position.COMMAND_LINE,
                    "model '" + folder.id() + "' has no facts.yaml that says what it is to be compared with.");
        }
        List<Fact> facts = new ArrayList<>();
        file.ifPresent(f -> f.facts().forEach(s -> fact(s, problems).ifPresent(facts::add)));
        Optional<Run<?>> run = run(folder, order, file, problems);
        problems.throwIfAny();
        Measures measures = Measures.of(run.orElseThrow());
        for (int i = 0; i < facts.size(); i++) {
            measures.check(
                    facts.get(i).measure(), file.orElseThrow().facts().get(i).measureAt(), problems);
        }
        problems.throwIfAny();
        FactsFile read = file.orElseThrow();
        return new FactsInputs(facts, run.orElseThrow(), read.source());
    }

    private static Optional<Fact> fact(FactSpec spec, Problems problems) {
        Optional<Measure> measure = Measures.read(spec.measure(), spec.measureAt(), problems);
        return measure.map(m -> new Fact(
                spec.id(), spec.title(), spec.unit(), spec.measure(), m, spec.observed(), spec.band(), spec.source()));
    }

    private static Optional<Run<?>> run(
            ModelFolder folder, FactsOrder order, Optional<FactsFile> file, Problems problems) {
        Optional<String> scenario = order.scenario().or(() -> file.flatMap(FactsFile::scenario));
        return Project.load(
                folder,
                order.runs().request(scenario, order.periods()),
                order.runs().seed(),
                problems);
    }
}
