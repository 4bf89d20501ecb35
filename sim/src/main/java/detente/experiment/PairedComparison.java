package detente.experiment;

import java.util.List;

/**
 * What many pairs of runs say of two scenarios.
 *
 * @param pairs in the order of their seeds
 * @param series those that both scenarios have, in the order of the first
 */
public record PairedComparison(List<Pair> pairs, List<SeriesDifference> series) {

    public PairedComparison {
        pairs = List.copyOf(pairs);
        series = List.copyOf(series);
    }
}
