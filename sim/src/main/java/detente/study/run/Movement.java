package detente.study.run;

import detente.results.Calendar;
import detente.results.MonthRange;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Results;
import detente.results.Series;
import detente.study.InWords;
import detente.table.ShortNumbers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of a series, in one sentence: where it starts, how far it goes from there, where it ends.
 *
 * @param about what the series is
 * @param unit of the readings
 * @param readings in order of time
 */
record Movement(String about, String unit, int seeds, List<Reading> readings) {
    /** A series that stays within this share of its start does not move. */
    private static final double STILL = 0.02;

    Movement {
        readings = List.copyOf(readings);
    }

    /**
     * The series in a month, or in a period where those are longer.
     *
     * @param when in words
     * @param value median over the seeds, or of the one run
     * @param low quantile of 5%; NaN if there is one run
     * @param high quantile of 95%
     * @param observed what was published
     */
    record Reading(String when, double value, double low, double high, OptionalDouble observed) {
        private String text(int seeds, boolean first) {
            List<String> beside = new ArrayList<>();
            if (!Double.isNaN(low)) {
                beside.add((first ? "median; 90% of " + seeds + " seeds: " : "90%: ") + InWords.range(low, high));
            }
            observed.ifPresent(o -> beside.add("published: " + ShortNumbers.number(o)));
            return ShortNumbers.within(value, high - low) + " in " + when
                    + (beside.isEmpty() ? "" : " (" + String.join("; ", beside) + ")");
        }
    }

    /**
     * Of a series of a run.
     *
     * @param from first day that is looked at, if not all are
     */
    static Optional<Movement> of(RunResult result, Series series, Optional<LocalDate> from, Optional<LocalDate> to) {
        Results results = result.results();
        boolean monthly = isMonthly(results.calendar());
        List<Reading> readings = new ArrayList<>();
        String unit = series.unit();
        if (monthly) {
            for (MonthlyValue value : new Monthly(results).of(series)) {
                MonthRange months = value.months();
                boolean inside = from.map(d -> !months.firstDay().isBefore(d)).orElse(true)
                        && to.map(d -> !months.lastDay().isAfter(d)).orElse(true);
                if (months.isSingle() && inside) {
                    unit = value.unit();
                    readings.add(reading(
                            result,
                            series,
                            months.toString(),
                            InWords.month(months.first()),
                            value.simulated(),
                            value.observed()));
                }
            }
        } else {
            for (int t = 0; t < series.length(); t++) {
                LocalDate day = results.calendar().date(t);
                LocalDate last = results.calendar().date(t + 1).minusDays(1);
                if (from.filter(day::isBefore).isPresent()
                        || to.filter(last::isAfter).isPresent()) {
                    continue;
                }
                readings.add(reading(
                        result,
                        series,
                        day.toString(),
                        words(results.calendar().step(), day),
                        series.value(t),
                        OptionalDouble.empty()));
            }
        }
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Movement(series.about(), unit, result.seeds(), readings));
    }

    private static String words(Calendar.Step step, LocalDate day) {
        return step == Calendar.Step.YEAR ? Integer.toString(day.getYear()) : InWords.month(YearMonth.from(day));
    }

    /** Whether periods are so short that readers are told months. */
    static boolean isMonthly(Calendar calendar) {
        return calendar.step() == Calendar.Step.WEEK || calendar.step() == Calendar.Step.DAY;
    }

    private static Reading reading(
            RunResult result, Series series, String label, String when, double value, OptionalDouble observed) {
        return result.bands().stream()
                .filter(p -> p.series().equals(series.name()) && p.span().when().equals(label))
                .findFirst()
                .map(p -> new Reading(when, p.median(), p.low(0), p.high(0), observed))
                .orElse(new Reading(when, value, Double.NaN, Double.NaN, observed));
    }

    /** The same without what was published, for a scenario that asks what if. */
    Movement unpublished() {
        return new Movement(
                about,
                unit,
                seeds,
                readings.stream()
                        .map(r -> new Reading(r.when, r.value, r.low, r.high, OptionalDouble.empty()))
                        .toList());
    }

    /** The sentence. */
    String text() {
        Reading start = readings.get(0);
        Reading end = readings.get(readings.size() - 1);
        Reading far = start;
        for (Reading reading : readings) {
            if (Math.abs(reading.value - start.value) > Math.abs(far.value - start.value)) {
                far = reading;
            }
        }
        double size = Math.abs(start.value);
        String measured = unit.equals("1") ? "" : " " + unit;
        if (far.value == start.value) {
            return about + ": " + ShortNumbers.number(start.value) + measured + " from " + start.when + " to "
                    + end.when + ".";
        }
        if (size > 0 && Math.abs(far.value - start.value) <= STILL * size) {
            return about + ": within " + ShortNumbers.percent(Math.abs(far.value - start.value) / size) + " of "
                    + ShortNumbers.number(start.value) + measured + " from " + start.when + " to " + end.when + ".";
        }
        return about + ": from " + ShortNumbers.within(start.value, start.high - start.low) + measured + " in "
                + start.when
                + (far.value < start.value ? " down to " : " up to ") + far.text(seeds, true)
                + (far.equals(end) ? "" : ", and " + end.text(seeds, false)) + ".";
    }
}
