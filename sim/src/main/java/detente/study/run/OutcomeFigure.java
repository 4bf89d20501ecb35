package detente.study.run;

import detente.experiment.Outcome;
import detente.files.ModelFile;
import detente.results.Results;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One of the model's outcomes in one run.
 *
 * @param value infinite if it never happens, empty if it is not defined
 */
public record OutcomeFigure(Outcome outcome, OptionalDouble value) {

    /** The outcomes that a run covers, in the order of the model file. */
    public static List<OutcomeFigure> of(ModelFile model, Results results) {
        return RunOutcome.covered(model, results).stream()
                .map(o -> new OutcomeFigure(o, o.measure().evaluate(results)))
                .toList();
    }
}
