package detente.results;

import java.util.OptionalDouble;

/**
 * A series over a month or several: a sum for a flow, a day-weighted mean for a level, beside what was observed.
 *
 * @param unit unit of the monthly figure: {@code t/month} for a series in {@code t/week}
 */
public record MonthlyValue(MonthRange months, String series, String unit, double simulated, OptionalDouble observed) {}
