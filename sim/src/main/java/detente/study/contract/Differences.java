package detente.study.contract;

import detente.results.Results;
import detente.results.Series;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where two runs differ in the bits of their series. */
public final class Differences {
    private Differences() {}

    /** The first differing cell in words, as far as both go; empty if every bit of every series of the first run is the same. */
    public static Optional<String> first(Results one, Results other) {
        return one.series().stream()
                .flatMap(series -> first(series, other.series(series.name())).stream())
                .findFirst();
    }

    private static Optional<String> first(Series one, Series other) {
        return IntStream.range(0, Math.min(one.length(), other.length()))
                .filter(t -> bits(one.value(t)) != bits(other.value(t)))
                .mapToObj(t -> "%s in period %d: %s against %s".formatted(one.name(), t, one.value(t), other.value(t)))
                .findFirst();
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
