package detente.study;

import detente.table.ShortNumbers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Figures and dates as sentences and tables for readers say them. */
public final class InWords {
    private InWords() {}

    /** Both ends of an interval, with the digits that its width supports. */
    public static String range(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high)
                ? ShortNumbers.MISSING
                : end(low, high - low) + " to " + end(high, high - low);
    }

    private static String end(double end, double width) {
        return end == Double.POSITIVE_INFINITY ? "never" : ShortNumbers.within(end, width);
    }

    /** A month in words. */
    public static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    /** A day in words. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    /** Words with commas, the last two joined by {@code and}. */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** A number of things: {@code 1 run}, {@code 1,200 runs}. */
    public static String count(long number, String one, String many) {
        return ShortNumbers.whole(number) + " " + (number == 1 ? one : many);
    }
}
