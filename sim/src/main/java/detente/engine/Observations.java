package detente.engine;

import detente.parameters.Inputs;
import detente.results.MonthRange;
import detente.results.Observation;
import java.util.List;

/** The published figures that come with a model folder, as plain data. */
final class Observations {
    private Observations() {}

    static List<Observation> of(Inputs<?> inputs) {
        return inputs.observations().stream()
                .map(o -> new Observation(
                        o.series(), MonthRange.parse(o.months()).orElseThrow(), o.value(), o.unit(), o.source()))
                .toList();
    }
}
