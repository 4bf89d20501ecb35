package detente.forecast;

/** Values for the same dates. */
final class Pairs {
    private Pairs() {}

    /** The number of pairs. @throws IllegalArgumentException if one is missing, or all are */
    static int requireEqual(double[] some, double[] others) {
        if (some.length != others.length || some.length == 0) {
            throw new IllegalArgumentException("%d forecasts for %d outcomes".formatted(some.length, others.length));
        }
        return some.length;
    }
}
