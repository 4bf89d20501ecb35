package detente.sensitivity;

import java.util.ArrayList;
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
        List<Effect> ofMean = new ArrayList<>(design.effects(whole.means()));
        boolean chance = whole.seeds() > 1;
        return new SeededEffects(
                ofMean,
                chance ? design.effects(whole.logVariances()) : List.of(),
                chance ? new SeedShare(whole, design.plain()).effects(design.seed()) : List.of(),
                design.size(),
                whole.imputed());
    }
}
