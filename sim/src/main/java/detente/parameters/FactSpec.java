package detente.parameters;

import detente.results.Band;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A stylised fact as a facts file states it.
 *
 * @param measure the expression, not yet read
 * @param band values that count as right, if the file says
 * @param source where the observed figure and the band were read
 * @param measureAt where the expression stands
 */
public record FactSpec(
        String id,
        String title,
        String unit,
        String measure,
        OptionalDouble observed,
        Optional<Band> band,
        String source,
        Position measureAt) {}
