package detente.models.ario;

import java.util.Arrays;
import java.util.List;

/**
 * What all shocks together take from the capacity of industries, by the rules of BoARIO: destroyed capital adds up, of other
 * losses the largest counts, and of these two the larger.
 */
final class CapacityLoss {
    private final Shock[] destroying;
    private final Shock[] stopping;
    private final Rebuilding rebuilding;
    private final double[] parts;
    private final double[] destroyed;

    /** @param parts by industry, see {@link Shock#lost(long, double)} */
    CapacityLoss(List<Shock> shocks, Rebuilding rebuilding, double[] parts) {
        this.destroying = shocks.stream().filter(Shock::capital).toArray(Shock[]::new);
        this.stopping = shocks.stream().filter(s -> !s.capital()).toArray(Shock[]::new);
        this.rebuilding = rebuilding;
        this.parts = parts;
        this.destroyed = new double[parts.length];
    }

    Rebuilding rebuilding() {
        return rebuilding;
    }

    /**
     * Writes the share of capacity lost in a period.
     *
     * @param lost by firm; with one firm an industry that is by industry
     */
    void write(int period, double[] lost) {
        Arrays.fill(destroyed, 0);
        for (Shock shock : destroying) {
            int j = shock.industry();
            destroyed[j] += shock.lost(period, parts[j]);
        }
        rebuilding.lose(period, destroyed);
        for (int j = 0; j < destroyed.length; j++) {
            destroyed[j] = Math.min(1, destroyed[j]);
        }
        System.arraycopy(destroyed, 0, lost, 0, destroyed.length);
        for (Shock shock : stopping) {
            int j = shock.industry();
            lost[j] = Math.max(lost[j], shock.lost(period, parts[j]));
        }
    }

    /** Share of an industry's capital that is destroyed and not yet back. */
    double destroyed(int industry) {
        return destroyed[industry];
    }
}
