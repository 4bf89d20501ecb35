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
    private final double[] parts;

    /** @param parts by industry, see {@link Shock#lost(long, double)} */
    CapacityLoss(List<Shock> shocks, double[] parts) {
        this.destroying = shocks.stream().filter(Shock::capital).toArray(Shock[]::new);
        this.stopping = shocks.stream().filter(s -> !s.capital()).toArray(Shock[]::new);
        this.parts = parts;
    }

    /**
     * Writes the share of capacity lost in a period.
     *
     * @param lost by firm; with one firm an industry that is by industry
     */
    void write(int period, double[] lost) {
        Arrays.fill(lost, 0);
        for (Shock shock : destroying) {
            int j = shock.industry();
            lost[j] = Math.min(1, lost[j] + shock.lost(period, parts[j]));
        }
        for (Shock shock : stopping) {
            int j = shock.industry();
            lost[j] = Math.max(lost[j], shock.lost(period, parts[j]));
        }
    }
}
