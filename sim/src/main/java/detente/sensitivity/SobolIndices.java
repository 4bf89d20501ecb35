package detente.sensitivity;

import java.util.List;

/**
 * Shares of the variance of the output.
 *
 * @param first what a parameter explains alone
 * @param total what it explains alone and together with others
 * @param second what two explain together beyond what they explain alone; empty unless asked for
 * @param mean of the output
 * @param variance of the output; if it is 0 no share is defined, and every index is 0 without an interval
 * @param evaluations runs of the model
 * @param imputed failed runs that were replaced by the mean of their neighbours
 */
public record SobolIndices(
        List<SobolIndex> first,
        List<SobolIndex> total,
        List<SobolIndex> second,
        double mean,
        double variance,
        int evaluations,
        int imputed) {

    public SobolIndices {
        first = List.copyOf(first);
        total = List.copyOf(total);
        second = List.copyOf(second);
    }

    /** First-order shares by parameter. */
    public double[] s1() {
        return first.stream().mapToDouble(SobolIndex::value).toArray();
    }

    /** Total shares by parameter. */
    public double[] st() {
        return total.stream().mapToDouble(SobolIndex::value).toArray();
    }

    /** The interaction of two parameters, in either order. @throws IllegalArgumentException if it was not estimated */
    public double pair(String one, String other) {
        return second.stream()
                .filter(i -> i.name().equals(one + "*" + other) || i.name().equals(other + "*" + one))
                .mapToDouble(SobolIndex::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no interaction of '%s' and '%s' was estimated".formatted(one, other)));
    }
}
