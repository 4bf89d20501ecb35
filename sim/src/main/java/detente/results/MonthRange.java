package detente.results;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One month or several consecutive ones, both ends included; written {@code 2025-03} or {@code 2025-01..02}, and
 * {@code 2024-12..2025-01} across a new year.
 */
public record MonthRange(YearMonth first, YearMonth last) implements Comparable<MonthRange> {
    private static final String YEAR = "([1-9][0-9]{3})-";
    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final Pattern WRITTEN = Pattern.compile(YEAR + MONTH + "(?:\\.\\.(?:" + YEAR + ")?" + MONTH + ")?");

    public MonthRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("months end before they start: " + first + ".." + last);
        }
    }

    public static MonthRange of(YearMonth month) {
        return new MonthRange(month, month);
    }

    /** Reads {@code 2025-03}, {@code 2025-01..02} or {@code 2024-12..2025-01}; empty if the text is none of these. */
    public static Optional<MonthRange> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.group(1));
        YearMonth first = YearMonth.of(year, Integer.parseInt(written.group(2)));
        if (written.group(4) == null) {
            return Optional.of(of(first));
        }
        int lastYear = written.group(3) == null ? year : Integer.parseInt(written.group(3));
        YearMonth last = YearMonth.of(lastYear, Integer.parseInt(written.group(4)));
        return last.isBefore(first) ? Optional.empty() : Optional.of(new MonthRange(first, last));
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public LocalDate lastDay() {
        return last.atEndOfMonth();
    }

    /** Number of months. */
    public int length() {
        return (int) ChronoUnit.MONTHS.between(first, last) + 1;
    }

    public boolean isSingle() {
        return first.equals(last);
    }

    @Override
    public int compareTo(MonthRange other) {
        int byStart = first.compareTo(other.first);
        return byStart != 0 ? byStart : last.compareTo(other.last);
    }

    @Override
    public String toString() {
        if (isSingle()) {
            return first.toString();
        }
        String end = first.getYear() == last.getYear() ? last.toString().substring(5) : last.toString();
        return first + ".." + end;
    }
}
