package detente.results;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * One month or several consecutive ones, both ends included; written {@code 2025-03} or {@code 2025-01..02}, and
 * {@code 2024-12..2025-01} across a new year.
 */
public record MonthRange(YearMonth first, YearMonth last) implements Comparable<MonthRange> {

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
        String[] ends = text.split("\\.\\.", -1);
        try {
            YearMonth first = YearMonth.parse(ends[0]);
            return switch (ends.length) {
                case 1 -> Optional.of(of(first));
                case 2 -> {
                    boolean monthOnly = ends[1].length() == 2;
                    YearMonth last = YearMonth.parse(monthOnly ? ends[0].substring(0, 5) + ends[1] : ends[1]);
                    yield last.isBefore(first) ? Optional.empty() : Optional.of(new MonthRange(first, last));
                }
                default -> Optional.empty();
            };
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public LocalDate lastDay() {
        return last.atEndOfMonth();
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
