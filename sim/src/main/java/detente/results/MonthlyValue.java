package detente.results;

import java.util.OptionalDouble;

/**
 * A series over a month or several: a sum for a flow, a day-weighted mean for a level, beside what was observed.
 *
 * @param quantity what the values of the series are
 */
public record MonthlyValue(
        MonthRange months, String series, Quantity quantity, double simulated, OptionalDouble observed) {

    /** Unit of the figure: {@code t/month} for a flow in {@code t/week}. */
    public String unit() {
        return quantity.over(months);
    }
}
