package detente.results;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Monthly figures of a run. A month's flow is the sum over its days of the period's flow per day; a month's level is the
 * mean over its days. Series of which a {@link Season} is stated have it in their figures. Months that the run does not cover whole
 * are left out.
 */
public final class Monthly {
    private final Results results;
    private final LocalDate end;

    public Monthly(Results results) {
        this.results = results;
        this.end = results.calendar().date(results.manifest().periods());
    }

    /** Every whole month of every series, and every longer span that has an observation; by series, then by month. */
    public List<MonthlyValue> all() {
        List<MonthlyValue> values = new ArrayList<>();
        results.series().forEach(series -> values.addAll(of(series)));
        return List.copyOf(values);
    }

    /** Every whole month of one series, and every longer span that has an observation, in order of time. */
    public List<MonthlyValue> of(Series series) {
        TreeSet<MonthRange> spans = new TreeSet<>();
        for (YearMonth m = YearMonth.from(results.calendar().start()); covers(m); m = m.plusMonths(1)) {
            if (!m.atDay(1).isBefore(results.calendar().start())) {
                spans.add(MonthRange.of(m));
            }
        }
        results.observations().stream()
                .filter(o -> o.series().equals(series.name()))
                .map(Observation::months)
                .filter(this::covers)
                .forEach(spans::add);
        return spans.stream().map(span -> value(series, span)).toList();
    }

    /** The figure of a series over a span of months, if the run covers it whole. */
    public OptionalDouble over(Series series, MonthRange span) {
        return covers(span) ? OptionalDouble.of(aggregate(series, span)) : OptionalDouble.empty();
    }

    /** Whether the run covers every day of these months. */
    boolean covers(MonthRange span) {
        return covers(span.last())
                && !span.firstDay().isBefore(results.calendar().start());
    }

    /** How messages call the days of the run. */
    String days() {
        return results.calendar().start() + " to " + end.minusDays(1);
    }

    private boolean covers(YearMonth month) {
        return !month.plusMonths(1).atDay(1).isAfter(end);
    }

    private MonthlyValue value(Series series, MonthRange span) {
        OptionalDouble observed = results.observations().stream()
                .filter(o -> o.series().equals(series.name()) && o.months().equals(span))
                .mapToDouble(Observation::value)
                .findFirst();
        return new MonthlyValue(span, series.name(), series.quantity(), aggregate(series, span), observed);
    }

    private double aggregate(Series series, MonthRange span) {
        Calendar calendar = results.calendar();
        int period = calendar.periodFrom(span.firstDay());
        if (calendar.date(period).isAfter(span.firstDay())) {
            period--;
        }
        double sum = 0;
        long days = 0;
        for (; !calendar.date(period).isAfter(span.lastDay()); period++) {
            LocalDate from = later(calendar.date(period), span.firstDay());
            LocalDate to = earlier(calendar.date(period + 1), span.lastDay().plusDays(1));
            long overlap = ChronoUnit.DAYS.between(from, to);
            sum += series.value(period) * overlap / (series.isFlow() ? calendar.days(period) : 1);
            days += overlap;
        }
        double figure = series.isFlow() ? sum : sum / days;
        for (Season season : results.seasons()) {
            figure *= season.series().equals(series.name()) ? season.factor(span) : 1;
        }
        return figure;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
