package detente.sensitivity;

import java.util.List;

/**
 * Elementary effects of all parameters and groups.
 *
 * @param effects groups first, then in the order of the parameters
 * @param evaluations runs of the model
 * @param imputed failed runs that were replaced by the mean of their neighbours
 */
public record MorrisEffects(List<MorrisEffect> effects, int evaluations, int imputed) {

    public MorrisEffects {
        effects = List.copyOf(effects);
    }

    /** The effects of a parameter. @throws IllegalArgumentException if there is none of that name */
    public MorrisEffect of(String name) {
        return effects.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter is called '" + name + "'"));
    }

    /** Mean effects by parameter. */
    public double[] mu() {
        return effects.stream().mapToDouble(MorrisEffect::mu).toArray();
    }

    /** Mean sizes of the effects by parameter. */
    public double[] muStar() {
        return effects.stream().mapToDouble(MorrisEffect::muStar).toArray();
    }

    /** Standard deviations of the effects by parameter. */
    public double[] sigma() {
        return effects.stream().mapToDouble(MorrisEffect::sigma).toArray();
    }
}
