package detente.results;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A stylised fact that a model is to reproduce.
 *
 * @param id short, unique in its model
 * @param unit of the measure and of what was observed
 * @param scenario in which it is looked for
 * @param expression the measure as its author wrote it
 * @param observed what was observed, if it is one number
 * @param band values that count as right, if that was decided
 * @param source where the observed figure and the band were read
 */
public record Fact(
        String id,
        String title,
        String unit,
        String scenario,
        String expression,
        Measure measure,
        OptionalDouble observed,
        Optional<Band> band,
        String source) {

    /** Its figure in a run; empty if that is of another scenario, or the measure is not defined there. */
    public OptionalDouble in(Results run) {
        return run.manifest().scenario().equals(scenario) ? measure.evaluate(run) : OptionalDouble.empty();
    }
}
