package detente.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One number made of the series of a run, written like {@code min(exports.magnet.chn.usa, from=2025-04-01,
 * to=2025-07-31)}:
 *
 * <ul>
 *   <li>{@code last}, {@code mean}, {@code min}, {@code max}, {@code sum}, {@code quantile} (with {@code q=}): of the values
 *       of the periods from one day to another; either day may be left out
 *   <li>{@code time-below}, {@code time-above} (with {@code level=}): number of these periods
 *   <li>{@code first-below}, {@code first-above} (with {@code level=}): time from {@code from} to the start of the first such
 *       period, in periods; infinite if there is none
 *   <li>{@code month(SERIES, 2025-05)}, {@code months(SERIES, 2025-01..02)}: monthly figure as {@link Monthly} defines it
 *   <li>{@code mape(SERIES, from=, to=)}: mean absolute percentage error as {@link Fit} defines it, as a share
 *   <li>{@code ratio(MEASURE, MEASURE)}: the first divided by the second
 * </ul>
 */
public sealed interface Measure {

    /** Reads an expression; finds all its mistakes. */
    static Reading read(String text) {
        return new MeasureReader().read(text);
    }

    /**
     * An expression as read.
     *
     * @param measure empty if there are faults
     */
    record Reading(Optional<Measure> measure, List<Fault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A mistake in an expression.
     *
     * @param message a sentence
     * @param name a word that is not known, or empty text
     * @param known the words that are
     */
    record Fault(String message, String name, List<String> known) {
        public Fault {
            known = List.copyOf(known);
        }
    }

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
            int first = span.first(results);
            int end = span.end(results);
            if (first >= end) {
                return OptionalDouble.empty();
            }
            double[] values = Arrays.copyOfRange(results.series(series).values(), first, end);
            if (Arrays.stream(statistic.needed(values)).anyMatch(Double::isNaN)) {
                return OptionalDouble.empty();
            }
            double value = statistic.of(values, number);
            return OptionalDouble.of(
                    statistic.isWait() ? first + value - results.calendar().place(span.firstDay(results)) : value);
        }

        @Override
        public List<String> misfits(Results results) {
            return span.first(results) < span.end(results)
                    ? List.of()
                    : List.of("no period of the run starts " + span + ".");
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

    /** One measure divided by another. */
    record Ratio(Measure above, Measure below) implements Measure {

        @Override
        public OptionalDouble evaluate(Results results) {
            OptionalDouble numerator = above.evaluate(results);
            OptionalDouble denominator = below.evaluate(results);
            if (numerator.isEmpty() || denominator.isEmpty()) {
                return OptionalDouble.empty();
            }
            double ratio = numerator.getAsDouble() / denominator.getAsDouble();
            return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
        }

        @Override
        public List<String> uses() {
            return both(above.uses(), below.uses());
        }

        @Override
        public List<String> misfits(Results results) {
            return both(above.misfits(results), below.misfits(results));
        }

        @Override
        public String unit(Function<String, Quantity> quantities, Calendar.Step step) {
            String upper = above.unit(quantities, step);
            String lower = below.unit(quantities, step);
            return upper.equals(lower) ? "1" : lower.equals("1") ? upper : upper + " per " + lower;
        }

        private static List<String> both(List<String> some, List<String> more) {
            List<String> all = new ArrayList<>(some);
            all.addAll(more);
            return all.stream().distinct().toList();
        }
    }

    /**
     * Some days, both ends included. A period belongs to it if its first day does.
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

        /** The first period that belongs to it, if any does. */
        int first(Results results) {
            return results.calendar().periodFrom(firstDay(results));
        }

        /** One after the last period that belongs to it; not above {@link #first} if none does. */
        int end(Results results) {
            int after = results.calendar().periodFrom(lastDay(results).plusDays(1));
            return Math.min(after, results.manifest().periods());
        }

        /** How messages call it. */
        @Override
        public String toString() {
            return "from " + from.map(LocalDate::toString).orElse("the start") + " to "
                    + to.map(LocalDate::toString).orElse("the end");
        }
    }
}
