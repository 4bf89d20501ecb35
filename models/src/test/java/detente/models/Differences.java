package detente.models;

import detente.results.Results;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where two runs differ in the bits of their series. */
public final class Differences {
    private Differences() {}

    /** The first differing cell in words; empty if every bit of every series of the first run is the same. */
    public static Optional<String> first(Results one, Results other) {
        return one.series().stream()
                .flatMap(series -> IntStream.range(0, series.length())
                        .filter(t -> bits(series.value(t))
                                != bits(other.series(series.name()).value(t)))
                        .mapToObj(t -> "%s in period %d: %s against %s"
                                .formatted(
                                        series.name(),
                                        t,
                                        series.value(t),
                                        other.series(series.name()).value(t))))
                .findFirst();
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
