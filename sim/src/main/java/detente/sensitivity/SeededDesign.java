package detente.sensitivity;

import detente.experiment.ParameterSpace;
import detente.parameters.Axis;
import java.util.List;

/** Points that are each run with the same seeds, and what their outputs then say of the parameters. */
public sealed interface SeededDesign permits SobolRuns, MorrisRuns {

    /** A design for Sobol' indices. */
    static SeededDesign sobol(List<String> parameters, SobolOptions options) {
        return new SobolRuns(space(parameters), options);
    }

    /** A design for elementary effects. */
    static SeededDesign morris(List<String> parameters, MorrisOptions options) {
        return new MorrisRuns(space(parameters), options);
    }

    /** Unit coordinates, a row a point. */
    double[][] points();

    /** Effects on an output that is known at every point and not the same at all of them. */
    List<Effect> effects(double[] outputs);

    /** The figure that convergence is judged by: base points, or trajectories. */
    int size();

    /** So many of the first points are a sample of the space as it is. */
    int plain();

    /** The independent parts of these, as places of their points: replicates, or trajectories. */
    List<int[]> blocks();

    private static ParameterSpace space(List<String> parameters) {
        return new ParameterSpace(
                parameters.stream().map(name -> Axis.linear(name, 0, 1)).toList());
    }
}
