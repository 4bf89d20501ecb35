package detente.chart;

import detente.chart.Axes.Tick;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a time axis is labelled: at days, months or years, whichever fit. January carries its year; month names are
 * those of the chart's language, whatever the locale.
 */
final class TimeTicks {
    private static final List<Integer> DAY_STEPS = List.of(1, 2, 7, 14, 28);
    private static final List<Integer> MONTH_STEPS = List.of(1, 3, 6, 12, 24, 60, 120, 240, 600, 1200);
    /** Room for a month, for one beside a month with its year, and for a day beside one with its year, in heights of the text. */
    private static final double MONTH_ROOM = 3.2;

    private static final double YEAR_ROOM = 4.4;
    private static final double DAY_ROOM = 6.2;
    private static final int SHORT_RUN = 75;

    private TimeTicks() {}

    /** The days shown, up to the one before the last of the two, in words; whole months by their names. */
    static String period(LocalDate from, LocalDate until, Words.Language in) {
        LocalDate last = until.minusDays(1);
        if (from.getDayOfMonth() != 1 || until.getDayOfMonth() != 1) {
            return in.say("{0} to {1}", in.date(from), in.date(last));
        }
        return from.getMonth() == last.getMonth() && from.getYear() == last.getYear()
                ? in.month(from)
                : in.say("{0} to {1}", in.month(from), in.month(last));
    }

    /** Ticks in [from, until) when a day is so wide, in heights of the text. */
    static List<Tick> between(LocalDate from, LocalDate until, double dayWidth, Words.Language in) {
        long length = ChronoUnit.DAYS.between(from, until);
        if (length < SHORT_RUN) {
            int step = first(DAY_STEPS, DAY_ROOM / dayWidth);
            return withYear(
                    IntStream.range(0, (int) ((length - 1) / step) + 1)
                            .mapToObj(i -> from.plusDays((long) i * step))
                            .toList(),
                    true,
                    in);
        }
        double month = 30.4 * dayWidth;
        List<LocalDate> days = months(from, until, first(MONTH_STEPS, MONTH_ROOM / month));
        if (days.stream().noneMatch(d -> d.getMonth() == Month.JANUARY)) {
            days = months(from, until, first(MONTH_STEPS, YEAR_ROOM / month));
        }
        return withYear(days, false, in);
    }

    private static int first(List<Integer> steps, double least) {
        return steps.stream().filter(s -> s >= least).findFirst().orElse(steps.get(steps.size() - 1));
    }

    private static List<LocalDate> months(LocalDate from, LocalDate until, int step) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = from.withDayOfMonth(1);
        for (; day.isBefore(until); day = day.plusMonths(1)) {
            long month = day.getYear() * 12L + day.getMonthValue() - 1;
            if (!day.isBefore(from) && month % step == 0) {
                days.add(day);
            }
        }
        return days;
    }

    private static List<Tick> withYear(List<LocalDate> days, boolean showDay, Words.Language in) {
        List<Tick> ticks = new ArrayList<>();
        boolean yearShown = days.stream().anyMatch(d -> d.getMonth() == Month.JANUARY) && !showDay;
        for (LocalDate day : days) {
            String label = day.getMonth() == Month.JANUARY && !showDay
                    ? Integer.toString(day.getYear())
                    : in.brief(day, showDay, !yearShown);
            ticks.add(new Tick(day.toEpochDay(), label));
            yearShown = true;
        }
        return ticks;
    }
}
