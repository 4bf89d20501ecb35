package detente.calibration;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the targets answer to small changes of the parameters at the best point.
 *
 * @param jacobian a row a target, a column a parameter in unit coordinates
 * @param sandwich empty if weights are not those of a covariance of runs
 */
public record Local(Jacobian jacobian, Identification identification, Optional<Sandwich> sandwich) {

    static Local of(Jacobian jacobian, TargetDistance distance, OptionalDouble least) {
        return new Local(
                jacobian,
                Identification.of(jacobian.values(), distance.weights()),
                distance.sandwich().map(w -> Sandwich.of(jacobian.values(), w, least.orElseThrow())));
    }
}
