package detente.engine;

import detente.parameters.ChartSpec;
import detente.parameters.Inputs;
import detente.parameters.Nearest;
import detente.parameters.OutcomeSpec;
import detente.parameters.Position;
import detente.parameters.Problems;
import java.util.List;

/** Refuses a model file whose charts, observed figures, contest or outcomes name a series that the model does not have. */
final class SeriesReferences {
    private SeriesReferences() {}

    /** @throws detente.parameters.InvalidInput with every unknown name */
    static void check(Inputs<?> inputs, Observer observer) {
        List<String> known =
                observer.probes().stream().map(Observer.Probe::name).toList();
        Problems problems = new Problems();
        inputs.model()
                .observed()
                .keySet()
                .forEach(series -> check(series, known, inputs.model().places().get("observed." + series), problems));
        for (ChartSpec chart : inputs.model().charts()) {
            chart.panels()
                    .forEach(panel ->
                            panel.lines().values().forEach(series -> check(series, known, chart.at(), problems)));
        }
        inputs.model().contest().ifPresent(c -> c.payoffs().forEach(p -> check(p.name(), known, p.at(), problems)));
        for (OutcomeSpec outcome : inputs.model().outcomes()) {
            Measures.read(outcome.expression(), outcome.at(), problems)
                    .ifPresent(measure -> measure.uses().forEach(s -> check(s, known, outcome.at(), problems)));
        }
        problems.throwIfAny();
    }

    private static void check(String series, List<String> known, Position at, Problems problems) {
        if (!known.contains(series)) {
            problems.add(at, "unknown series '" + series + "'.", Nearest.to(series, known));
        }
    }
}
