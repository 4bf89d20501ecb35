package detente.sensitivity;

import detente.results.Rounding;
import java.util.List;

/**
 * What parameters and seeds do to one output.
 *
 * @param ofMean effects on the mean over the seeds
 * @param ofLogVariance effects on the logarithm of the variance across seeds; none with a single seed
 * @param ofSeeds share of chance in the variance of single runs; none with a single seed
 * @param size base points, or trajectories
 * @param imputed values that were missing and got the mean of their neighbours
 */
public record SeededEffects(
        List<Effect> ofMean, List<Effect> ofLogVariance, List<Effect> ofSeeds, int size, int imputed) {

    public SeededEffects {
        ofMean = List.copyOf(ofMean);
        ofLogVariance = List.copyOf(ofLogVariance);
        ofSeeds = List.copyOf(ofSeeds);
    }

    /**
     * From the outputs of all runs.
     *
     * @param outputs by seed, then by point; what is no finite number is missing
     * @throws TooManyFailures if more than 5% of the outputs are missing
     */
    public static SeededEffects of(SeededDesign design, double[][] outputs) {
        SeededOutputs whole = SeededOutputs.of(outputs, design.points());
        boolean chance = whole.seeds() > 1;
        return new SeededEffects(
                effects(design, whole.means()),
                chance ? effects(design, whole.logVariances()) : List.of(),
                chance ? new SeedShare(whole, design.plain()).effects(design.blocks()) : List.of(),
                design.size(),
                whole.imputed());
    }

    private static List<Effect> effects(SeededDesign design, double[] outputs) {
        List<Effect> effects = design.effects(outputs);
        return Rounding.isConstant(outputs)
                ? effects.stream().map(e -> e.undefined(Effect.CONSTANT)).toList()
                : effects;
    }
}
