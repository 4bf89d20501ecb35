package detente.files;

import detente.input.Placed;
import detente.input.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What an experiment file says, checked against the parameters of its model.
 *
 * @param scenarios in the order of the file; none if it names none
 * @param periods length of every run; the scenario's or the model's if empty
 * @param firstSeed any 64-bit number
 * @param seeds number of consecutive seeds
 * @param design empty if it is wrong
 * @param outcomes in the order of the file
 * @param keep series that are kept of every run
 * @param timeLimit seconds after which a run is given up
 * @param kindAt where the kind is written
 */
public record ExperimentSpec(
        String name,
        Kind kind,
        List<Placed> scenarios,
        OptionalInt periods,
        long firstSeed,
        int seeds,
        Optional<DesignSpec> design,
        List<OutcomeSpec> outcomes,
        List<Placed> keep,
        OptionalDouble timeLimit,
        Position kindAt) {

    /** What the experiment is for. */
    public enum Kind {
        BATCH,
        MORRIS,
        SOBOL
    }

    public ExperimentSpec {
        scenarios = List.copyOf(scenarios);
        outcomes = List.copyOf(outcomes);
        keep = List.copyOf(keep);
    }
}
