package detente.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Model confidence sets at 90% by target and loss: of the model and of the rivals with a forecast in every cell after the month
 * of its origin. Blocks of the bootstrap are as long as the cells of one origin.
 */
public final class Survivors {
    private static final int FEWEST_BLOCKS = 2;
    private static final int SEED = 1;

    private Survivors() {}

    /** None for a target whose cells are not at least two of these blocks. */
    public static List<Survivor> of(List<ForecastCell> cells) {
        List<Survivor> survivors = new ArrayList<>();
        for (CellGroups.Group group : CellGroups.of(cells).groups()) {
            if (group.horizon().isEmpty()) {
                for (Loss loss : Loss.values()) {
                    survivors.addAll(of(group, loss));
                }
            }
        }
        return List.copyOf(survivors);
    }

    private static List<Survivor> of(CellGroups.Group group, Loss loss) {
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
        ModelConfidenceSet set = ModelConfidenceSet.of(losses, ModelConfidenceSetOptions.usual(block, SEED));
        List<Survivor> survivors = new ArrayList<>();
        for (int i = 0; i < entrants.size(); i++) {
            double sum = 0;
            for (double value : losses[i]) {
                sum += value;
            }
            survivors.add(new Survivor(
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
}
