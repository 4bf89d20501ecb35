package detente.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a chart says in words.
 *
 * @param title the measure, in sentence case; a finding that the data give may stand after it
 * @param subtitle which runs are shown, how many, and what was set; unit and period are put before it
 * @param caption what stands below the chart on a page, may be empty
 * @param footer sources, software and run; may be empty
 * @param language in which all that the program adds is said
 */
public record Words(String title, String subtitle, String caption, String footer, Language language) {

    private static final Map<String, String> MANY = Map.ofEntries(
            Map.entry("t", "tonnes"),
            Map.entry("M$", "million dollars"),
            Map.entry("$", "dollars"),
            Map.entry("dollar", "dollars"),
            Map.entry("week", "weeks"),
            Map.entry("case", "cases"),
            Map.entry("firm", "firms"),
            Map.entry("project", "projects"),
            Map.entry("project week", "project weeks"),
            Map.entry("point", "points"),
            Map.entry("%", "percent"),
            Map.entry("pp", "percentage points"),
            Map.entry("index", "index"),
            Map.entry("1", ""));
    private static final Map<String, String> ONE = Map.of(
            "t", "tonne", "kg", "kilogram", "M$", "million dollars", "week", "week", "month", "month", "year", "year");

    /** In English. */
    public Words(String title, String subtitle, String caption, String footer) {
        this(title, subtitle, caption, footer, Language.EN);
    }

    /** A title alone. */
    public static Words of(String title) {
        return new Words(title, "", "", "");
    }

    /** The same words under another title. */
    public Words titled(String other) {
        return new Words(other, subtitle, caption, footer, language);
    }

    /** The language of a chart. English stands where it is said; for another, {@code LANGUAGE.txt} has each pattern, a tab, and what is said. */
    public enum Language {
        /** English. */
        EN("{0}", "{1} {0}", "{2} {1}", "{2} {1} {0}"),
        /** Chinese, simplified. */
        ZH("{0}\u5e74", "{0}\u5e74{1}", "{1}{2}\u65e5", "{0}\u5e74{1}{2}\u65e5");

        private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

        /** How year, month and day stand together. */
        private final String year;

        private final String yearAndMonth;

        private final String monthAndDay;
        private final String date;

        @SuppressWarnings("ImmutableEnumChecker") // never written after the constructor
        private final Map<String, String> patterns = new LinkedHashMap<>();

        Language(String year, String yearAndMonth, String monthAndDay, String date) {
            this.year = year;
            this.yearAndMonth = yearAndMonth;
            this.monthAndDay = monthAndDay;
            this.date = date;
            if (name().equals("EN")) {
                return;
            }
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(Words.class.getResourceAsStream(code() + ".txt"), StandardCharsets.UTF_8))) {
                lines.lines().map(line -> line.split("\t", 2)).forEach(line -> patterns.put(line[0], line[1]));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the words of " + code(), e);
            }
        }

        /** As HTML names it: {@code en}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is said for an English pattern; the pattern itself if it has no other. */
        public String say(String english, Object... parts) {
            return filled(patterns.getOrDefault(english, english), parts);
        }

        private static String filled(String pattern, Object... parts) {
            return PLACE.matcher(pattern)
                    .replaceAll(
                            place -> Matcher.quoteReplacement(String.valueOf(parts[Integer.parseInt(place.group(1))])));
        }

        /** All patterns that are said otherwise than in English. */
        Map<String, String> patterns() {
            return Map.copyOf(patterns);
        }

        private String dated(String pattern, LocalDate day, int letters) {
            String name = day.getMonth().name();
            String month = name.charAt(0)
                    + name.substring(1, Math.min(letters, name.length())).toLowerCase(Locale.ROOT);
            return filled(pattern, day.getYear(), say(month), day.getDayOfMonth());
        }

        /** Year, month and day. */
        String date(LocalDate day) {
            return dated(date, day, Integer.MAX_VALUE);
        }

        /** A year alone. */
        String year(LocalDate day) {
            return filled(year, day.getYear());
        }

        /** Year and month. */
        String month(LocalDate day) {
            return dated(yearAndMonth, day, Integer.MAX_VALUE);
        }

        /**
         * As briefly as an axis has it, the month in three letters where it has them.
         *
         * @param withDay whether the day is told
         * @param withYear whether the year is
         */
        String brief(LocalDate day, boolean withDay, boolean withYear) {
            String pattern = withDay ? (withYear ? date : monthAndDay) : withYear ? yearAndMonth : "{1}";
            return dated(pattern, day, 3);
        }

        /** A unit in words; empty for a pure number, and as it is if it is not known. */
        String unit(String unit) {
            int slash = unit.indexOf('/');
            if (slash < 0 || unit.indexOf('(') >= 0 || unit.indexOf('^') >= 0) {
                return say(MANY.getOrDefault(unit, unit));
            }
            String amount = unit.substring(0, slash);
            String per = unit.substring(slash + 1);
            String many = MANY.getOrDefault(amount, amount);
            return say("{0} a {1}", say(many.isEmpty() ? "number" : many), say(ONE.getOrDefault(per, per)));
        }
    }
}
