package detente.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Model confidence sets at 90% by target and loss: of the model and of the rivals with a forecast in every cell after the month
 * of its origin. Blocks of the bootstrap are as long as the cells of one origin.
 */
public final class ConfidenceSets {
    private static final int FEWEST_BLOCKS = 2;
    private static final int SEED = 1;

    private ConfidenceSets() {}

    /** None for a target whose cells are not at least two of these blocks. */
    public static List<Member> of(List<ForecastCell> cells) {
        List<Member> survivors = new ArrayList<>();
        for (CellGroups.Group group : CellGroups.of(cells).groups()) {
            if (group.horizon().isEmpty()) {
                for (Loss loss : Loss.values()) {
                    survivors.addAll(of(group, loss));
                }
            }
        }
        return List.copyOf(survivors);
    }

    private static List<Member> of(CellGroups.Group group, Loss loss) {
        List<ForecastCell> cells = group.cells();
        int block = (int) cells.stream().map(ForecastCell::month).distinct().count();
        List<Optional<Rival>> entrants = new ArrayList<>(List.of(Optional.empty()));
        for (Rival rival : Rival.values()) {
            if (group.with(rival).size() == cells.size()) {
                entrants.add(Optional.of(rival));
            }
        }
        if (cells.size() < FEWEST_BLOCKS * block || entrants.size() < 2) {
            return List.of();
        }
        double[][] losses = entrants.stream()
                .map(e -> cells.stream()
                        .mapToDouble(c -> e.map(r -> c.rivalLoss(r, loss)).orElseGet(() -> c.modelLoss(loss)))
                        .toArray())
                .toArray(double[][]::new);
        ModelConfidenceSet set = ModelConfidenceSet.of(losses, ModelConfidenceSet.Options.usual(block, SEED));
        List<Member> survivors = new ArrayList<>();
        for (int i = 0; i < entrants.size(); i++) {
            double sum = 0;
            for (double value : losses[i]) {
                sum += value;
            }
            survivors.add(new Member(
                    group.target(),
                    loss,
                    entrants.get(i),
                    cells.size(),
                    sum / cells.size(),
                    set.pValues()[i],
                    set.kept().contains(i)));
        }
        return survivors;
    }

    /**
     * A forecaster in or out of a model confidence set.
     *
     * @param rival empty for the model
     * @param n cells
     * @param pValue NaN if there are too few cells
     */
    public record Member(
            String target, Loss loss, Optional<Rival> rival, int n, double meanLoss, double pValue, boolean inSet) {

        /** Its name in tables. */
        public String forecaster() {
            return rival.map(Rival::label).orElse("model");
        }
    }
}
