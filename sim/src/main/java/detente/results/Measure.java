package detente.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One number made of the series of a run, written like {@code min(exports.magnet.chn.usa, from=2025-04-01, to=2025-07-31)}:
 * a {@link Statistic} of the periods of a span, the figure of some months, the distance from what was observed, or
 * {@link Arithmetic} of these.
 *
 * <p>{@code sum} and {@code mean} count days: a period that lies partly in the span counts with the share of its days that do, as
 * in {@link Monthly}, whose figures alone have a {@link Season}. The other statistics look at the periods whose first day lies in the span.
 */
public sealed interface Measure permits Measure.OfSeries, Arithmetic, Measure.Constant {

    /**
     * The value in a run; infinite where something waited for never happens, empty where it is not defined: no such period
     * or month in the run, a period in which the series has no value, no figure to compare with, a division by zero.
     *
     * @throws IllegalArgumentException if the run has no such series
     */
    OptionalDouble evaluate(Results results);

    /** Names of the series that it is made of. */
    List<String> uses();

    /**
     * Why no run of this calendar and length has a value, a sentence each. Looks at dates and observed figures alone, not at
     * series, so that it can be asked beforehand.
     */
    List<String> misfits(Results results);

    /**
     * Its unit.
     *
     * @param quantities what the values of the series are, by name
     * @param step length of a period, in which waiting is counted
     */
    String unit(Function<String, Quantity> quantities, Calendar.Step step);

    /** Whether it is the same in every run. */
    default boolean isConstant() {
        return uses().isEmpty();
    }

    /** The sums and differences in it whose sides have two units, a sentence each; parameters as in {@link #unit}. */
    default List<String> mixtures(Function<String, Quantity> quantities, Calendar.Step step) {
        return List.of();
    }

    /** A measure of one series. */
    sealed interface OfSeries extends Measure {
        String series();

        @Override
        default List<String> uses() {
            return List.of(series());
        }
    }

    /**
     * A statistic of the periods of a span.
     *
     * @param number level or share that the statistic needs; 0 if it needs none
     */
    record OverPeriods(Statistic statistic, String series, Span span, double number) implements OfSeries {

        @Override
        public OptionalDouble evaluate(Results results) {
            int first = first(results);
            int end = end(results);
            if (first >= end) {
                return OptionalDouble.empty();
            }
            double[] values = Arrays.copyOfRange(results.series(series).values(), first, end);
            if (Arrays.stream(statistic.needed(values)).anyMatch(Double::isNaN)) {
                return OptionalDouble.empty();
            }
            double[] shares = IntStream.range(first, end)
                    .mapToDouble(t -> statistic.countsDays() ? span.share(results, t) : 1)
                    .toArray();
            double value = statistic.of(values, shares, number);
            return OptionalDouble.of(
                    statistic.isWait() ? first + value - results.calendar().place(span.firstDay(results)) : value);
        }

        @Override
        public List<String> misfits(Results results) {
            String missing = statistic.countsDays() ? "no day of the run lies " : "no period of the run starts ";
            return first(results) < end(results) ? List.of() : List.of(missing + span + ".");
        }

        private int first(Results results) {
            return statistic.countsDays() ? span.firstTouched(results) : span.first(results);
        }

        private int end(Results results) {
            return statistic.countsDays() ? span.endTouched(results) : span.end(results);
        }

        @Override
        public String unit(Function<String, Quantity> quantities, Calendar.Step step) {
            return statistic.unit(quantities.apply(series), step);
        }
    }

    /** The figure of a month or several. */
    record OverMonths(String series, MonthRange months) implements OfSeries {

        @Override
        public OptionalDouble evaluate(Results results) {
            return new Monthly(results).over(results.series(series), months);
        }

        @Override
        public List<String> misfits(Results results) {
            Monthly monthly = new Monthly(results);
            return monthly.covers(months)
                    ? List.of()
                    : List.of("the run, " + monthly.days() + ", does not cover " + months + " whole.");
        }

        @Override
        public String unit(Function<String, Quantity> quantities, Calendar.Step step) {
            return quantities.apply(series).over(months);
        }
    }

    /** The distance of a series from its observed figures. */
    record Deviation(String series, Span span) implements OfSeries {

        @Override
        public OptionalDouble evaluate(Results results) {
            Fit fit = Fit.of(results, results.series(series), span.firstDay(results), span.lastDay(results));
            double error = fit.meanAbsolutePercentageError();
            return fit.months().isEmpty() || !Double.isFinite(error)
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(error);
        }

        @Override
        public List<String> misfits(Results results) {
            Monthly monthly = new Monthly(results);
            LocalDate from = span.firstDay(results);
            LocalDate to = span.lastDay(results);
            boolean observed = results.observations().stream()
                    .filter(o -> o.series().equals(series))
                    .map(Observation::months)
                    .anyMatch(m -> monthly.covers(m)
                            && !m.firstDay().isBefore(from)
                            && !m.lastDay().isAfter(to));
            return observed
                    ? List.of()
                    : List.of("nothing was observed of '" + series + "' " + span + ", or the run does not cover it.");
        }

        @Override
        public String unit(Function<String, Quantity> quantities, Calendar.Step step) {
            return "1";
        }
    }

    /** A number that is the same in every run. */
    record Constant(double value) implements Measure {

        @Override
        public OptionalDouble evaluate(Results results) {
            return OptionalDouble.of(value);
        }

        @Override
        public List<String> uses() {
            return List.of();
        }

        @Override
        public List<String> misfits(Results results) {
            return List.of();
        }

        @Override
        public String unit(Function<String, Quantity> quantities, Calendar.Step step) {
            return "1";
        }
    }

    /**
     * Some days, both ends included.
     *
     * @param from first day; the run's start if empty
     * @param to last day; the run's end if empty
     */
    record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

        /** The first day, or that of the run. */
        LocalDate firstDay(Results results) {
            return from.orElse(results.calendar().start());
        }

        /** The last day, or that of the run. */
        LocalDate lastDay(Results results) {
            return to.orElseGet(
                    () -> results.calendar().date(results.manifest().periods()).minusDays(1));
        }

        /** The first period that starts in it, if any does. */
        int first(Results results) {
            return results.calendar().periodFrom(firstDay(results));
        }

        /** One after the last period that starts in it; not above {@link #first} if none does. */
        int end(Results results) {
            int after = results.calendar().periodFrom(lastDay(results).plusDays(1));
            return Math.min(after, results.manifest().periods());
        }

        /** The first period of which a day lies in it, if any does. */
        int firstTouched(Results results) {
            int starting = first(results);
            boolean begun = starting > 0 && results.calendar().date(starting).isAfter(firstDay(results));
            return begun ? starting - 1 : starting;
        }

        /** One after the last period of which a day lies in it; not above {@link #firstTouched} if none does. */
        int endTouched(Results results) {
            return lastDay(results).isBefore(results.calendar().start()) ? 0 : end(results);
        }

        /** Share of a period's days that lie in it. */
        double share(Results results, int period) {
            LocalDate start = results.calendar().date(period);
            LocalDate end = results.calendar().date(period + 1);
            LocalDate from = firstDay(results).isAfter(start) ? firstDay(results) : start;
            LocalDate after = lastDay(results).plusDays(1);
            LocalDate to = after.isBefore(end) ? after : end;
            return ChronoUnit.DAYS.between(from, to) / (double) ChronoUnit.DAYS.between(start, end);
        }

        /** How messages call it. */
        @Override
        public String toString() {
            return "from " + from.map(LocalDate::toString).orElse("the start") + " to "
                    + to.map(LocalDate::toString).orElse("the end");
        }
    }
}
