package detente.forecast;

import detente.results.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The model against every rival, with tests that say how little few origins can show. */
public final class PairwiseComparisons {
    /** With fewer forecasts only wins are counted: the test would reject what no sign test of so few can. */
    private static final int FEWEST = 8;

    private static final double LEVEL = 0.05;

    private PairwiseComparisons() {}

    /** By target, horizon, rival and loss; the origins together last. */
    public static List<Comparison> of(List<ForecastCell> cells) {
        List<Comparison> duels = new ArrayList<>();
        for (CellGroups.Group group : CellGroups.of(cells).groups()) {
            for (Rival rival : Rival.values()) {
                List<ForecastCell> some = group.with(rival);
                for (Loss loss : Loss.values()) {
                    if (!some.isEmpty()) {
                        duels.add(
                                group.horizon().isPresent()
                                        ? ofHorizon(group, rival, loss, some)
                                        : ofOrigins(group, rival, loss, some));
                    }
                }
            }
        }
        return List.copyOf(duels);
    }

    private static Comparison ofHorizon(CellGroups.Group group, Rival rival, Loss loss, List<ForecastCell> cells) {
        double[] gaps = cells.stream().mapToDouble(c -> gap(c, rival, loss)).toArray();
        int steps = cells.stream().mapToInt(ForecastCell::steps).max().orElse(1);
        Optional<DieboldMariano.EqualAccuracy> test = test(cells, rival, loss, steps);
        String note = test.flatMap(DieboldMariano.EqualAccuracy::warning)
                .orElse(
                        test.isPresent()
                                ? ""
                                : "a Diebold-Mariano test needs " + Math.max(FEWEST, steps + 1) + " forecasts");
        return duel(group, rival, loss, new Compared(gaps, test, note));
    }

    /** How much more the model's forecast costs; a difference by rounding is a tie. */
    private static double gap(ForecastCell cell, Rival rival, Loss loss) {
        double model = cell.modelLoss(loss);
        double other = cell.rivalLoss(rival, loss);
        return Math.abs(model - other) <= Rounding.of(model, other) ? 0 : model - other;
    }

    private static Optional<DieboldMariano.EqualAccuracy> test(
            List<ForecastCell> cells, Rival rival, Loss loss, int steps) {
        int n = cells.size();
        if (n < FEWEST || steps >= n) {
            return Optional.empty();
        }
        double[] model = cells.stream()
                .mapToDouble(c ->
                        (loss == Loss.SQUARED ? c.model().mean() : c.model().median()) - c.observed())
                .toArray();
        double[] other = cells.stream()
                .mapToDouble(c -> c.rivals().get(rival) - c.observed())
                .toArray();
        return Optional.of(DieboldMariano.test(model, other, Math.max(1, steps), loss))
                .filter(t -> Double.isFinite(t.statistic()));
    }

    /** Months of one origin share its errors, so that an origin counts once. */
    private static Comparison ofOrigins(CellGroups.Group group, Rival rival, Loss loss, List<ForecastCell> cells) {
        Map<LocalDate, List<Double>> byOrigin = new LinkedHashMap<>();
        cells.forEach(c ->
                byOrigin.computeIfAbsent(c.origin(), o -> new ArrayList<>()).add(gap(c, rival, loss)));
        double[] gaps = byOrigin.values().stream()
                .mapToDouble(list -> list.stream().mapToDouble(v -> v).sum() / list.size())
                .toArray();
        return duel(group, rival, loss, new Compared(gaps, Optional.empty(), "wins are counted by origin"));
    }

    private record Compared(double[] gaps, Optional<DieboldMariano.EqualAccuracy> test, String note) {}

    private static Comparison duel(CellGroups.Group group, Rival rival, Loss loss, Compared compared) {
        double sum = 0;
        int wins = 0;
        int losses = 0;
        for (double gap : compared.gaps) {
            sum += gap;
            wins += gap < 0 ? 1 : 0;
            losses += gap > 0 ? 1 : 0;
        }
        int n = compared.gaps.length;
        int decided = wins + losses;
        String power = bestPossible(decided) > LEVEL ? "no number of wins of " + decided + " is significant at 5%" : "";
        String note = compared.note + (compared.note.isEmpty() || power.isEmpty() ? "" : "; ") + power;
        OptionalInt horizon = group.horizon();
        double signP = decided == 0 ? Double.NaN : SignTest.p(wins, decided);
        return new Comparison(
                group.target(), horizon, rival, loss, n, sum / n, compared.test, wins, losses, signP, note);
    }

    /** The p value of all wins but one. */
    public static double afterOneLoss(int trials) {
        return SignTest.p(trials - 1, trials);
    }

    /** The p value of a clean sweep of so many wins: the smallest that there can be. */
    public static double bestPossible(int trials) {
        return trials == 0 ? 1 : SignTest.p(trials, trials);
    }

    /**
     * The model against one rival in the same cells.
     *
     * @param horizon empty for the origins, each with the mean loss over all months after its own
     * @param n forecasts, or origins
     * @param meanDifference mean loss of the model less that of the rival; below 0 the model is better
     * @param test of Diebold and Mariano, where there are enough forecasts for it
     * @param wins of the model
     * @param losses of the model; ties are neither
     * @param signP two-sided p value of so many wins; NaN if all are ties
     * @param note why a p value is missing or doubtful, or empty text
     */
    public record Comparison(
            String target,
            OptionalInt horizon,
            Rival rival,
            Loss loss,
            int n,
            double meanDifference,
            Optional<DieboldMariano.EqualAccuracy> test,
            int wins,
            int losses,
            double signP,
            String note) {

        /** The horizon as tables write it. */
        public String horizonText() {
            return horizon.isPresent() ? Integer.toString(horizon.getAsInt()) : "all";
        }
    }
}
