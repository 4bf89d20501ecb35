package detente.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Results by week with one series, for tests of what is made of them. */
final class Weeks {
    static final Quantity TONNES = new Quantity.Flow("t", "t/week");

    private Weeks() {}

    static Results of(
            LocalDate start, int weeks, Quantity quantity, IntToDoubleFunction value, Observation... observed) {
        double[] values = new double[weeks];
        java.util.Arrays.setAll(values, value);
        Manifest manifest = new Manifest(
                "1",
                "",
                "toy",
                "toy",
                "toy",
                "",
                "",
                "baseline",
                "",
                Map.of(),
                Optional.empty(),
                1,
                weeks,
                List.of(),
                List.of(),
                List.of());
        return new Results(
                manifest,
                new Calendar(start, Calendar.Step.WEEK),
                List.of(new Series("exports", quantity, "", values)),
                List.of(),
                List.of(),
                List.of(observed),
                List.of(),
                List.of());
    }

    static Observation observed(String months, double value) {
        return new Observation("exports", MonthRange.parse(months).orElseThrow(), value, "t", "book");
    }
}
