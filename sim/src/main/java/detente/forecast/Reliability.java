package detente.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether observed figures fall where the runs of the model said, over all months after those of the origins.
 *
 * @param target empty for all targets together
 * @param cells number of figures
 * @param origins number of days from which they were forecast
 * @param members of the smallest ensemble
 * @param histogram of the transforms (PIT), in bins of equal width from 0 to 1
 * @param cover50 share of figures between the quartiles of the runs
 * @param cover90 share of figures between the quantiles of 5% and 95%
 */
public record Reliability(
        String target,
        int cells,
        int origins,
        int members,
        List<Proportion> histogram,
        Proportion cover50,
        Proportion cover90) {
    private static final int BINS = 10;
    private static final int FEW_BINS = 5;
    /** So many figures a bin are the least that a histogram of many bins can be read with. */
    private static final int LEAST_A_BIN = 5;

    public Reliability {
        histogram = List.copyOf(histogram);
    }

    /** By target, then of all together if there are several; none where no month after that of the origin was forecast. */
    public static List<Reliability> of(List<ForecastCell> cells) {
        List<Reliability> all = new ArrayList<>();
        List<ForecastCell> together = new ArrayList<>();
        for (CellGroups.Group group : CellGroups.of(cells).groups()) {
            if (group.horizon().isEmpty()) {
                all.add(of(group.target(), group.cells()));
                together.addAll(group.cells());
            }
        }
        if (all.size() > 1) {
            all.add(of("", together));
        }
        return List.copyOf(all);
    }

    private static Reliability of(String target, List<ForecastCell> cells) {
        int n = cells.size();
        double[] histogram =
                EnsembleSpread.histogram(cells.stream().map(ForecastCell::model).toList(), isFew(n) ? FEW_BINS : BINS);
        return new Reliability(
                target,
                n,
                (int) cells.stream().map(ForecastCell::origin).distinct().count(),
                cells.stream().mapToInt(c -> c.model().members()).min().orElseThrow(),
                Arrays.stream(histogram).mapToObj(c -> Proportion.of(c, n)).toList(),
                cover(cells, 0.25, 0.75),
                cover(cells, 0.05, 0.95));
    }

    /** How many figures lie between two quantiles of their runs. */
    static Proportion cover(List<ForecastCell> cells, double low, double high) {
        int inside = (int) cells.stream()
                .filter(c -> c.model().covers(low, high, c.observed()))
                .count();
        return Proportion.of(inside, cells.size());
    }

    /** Whether there are so few figures that the histogram says little. */
    public boolean isFew() {
        return isFew(cells);
    }

    private static boolean isFew(int cells) {
        return cells < LEAST_A_BIN * BINS;
    }

    /**
     * What an interval holds on average if the runs are right: less than its level, as quantiles between so few runs lie too close
     * together.
     */
    public double expected(double level) {
        return level * (members - 1) / (members + 1);
    }
}
