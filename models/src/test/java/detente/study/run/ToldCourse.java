package detente.study.run;

import detente.files.ChartSpec;
import detente.files.PanelSpec;
import detente.results.Calendar;
import detente.results.Monthly;
import detente.results.MonthlyValue;
import detente.results.Results;
import detente.results.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds sentences such as "falls from 634 to 38.2 in May 2025" against the series that a chart shows. */
record ToldCourse(ChartSpec spec, Results results) {
    private static final String NUMBER = "(-?[0-9][0-9,.]*(?:E-?[0-9]+)?)";
    private static final Pattern MOVE = Pattern.compile("(falls|rises) from " + NUMBER + " to " + NUMBER
            + " in ((?:[A-Z][a-z]+ )?-?[0-9]{4,})(?:, (?:recovers to|falls back to|ends at) " + NUMBER + ")?");
    private static final Pattern STAY =
            Pattern.compile("stays (?:at " + NUMBER + "|between " + NUMBER + " and " + NUMBER + ")");

    /** A value and the month in which its period begins, or its year where periods are as long. */
    private record Told(double value, String month) {}

    /** What none of the series does, a sentence each. */
    List<String> faults(String... texts) {
        List<String> faults = new ArrayList<>();
        for (String text : texts) {
            Matcher move = MOVE.matcher(text);
            while (move.find()) {
                Matcher said = move;
                if (lines().stream().noneMatch(line -> moves(line, said))) {
                    faults.add(move.group() + " is not in " + spec.name());
                }
            }
            Matcher stay = STAY.matcher(text);
            while (stay.find()) {
                Matcher said = stay;
                if (lines().stream().noneMatch(line -> stays(line, said))) {
                    faults.add(stay.group() + " is not in " + spec.name());
                }
            }
        }
        return faults;
    }

    private static boolean moves(List<Told> line, Matcher said) {
        Told first = line.get(0);
        Told last = line.get(line.size() - 1);
        double extreme = said.group(1).equals("falls")
                ? line.stream().mapToDouble(Told::value).min().orElseThrow()
                : line.stream().mapToDouble(Told::value).max().orElseThrow();
        return same(first.value(), said.group(2))
                && same(extreme, said.group(3))
                && line.stream().anyMatch(t -> t.value() == extreme && t.month().equals(said.group(4)))
                && (said.group(5) == null || same(last.value(), said.group(5)));
    }

    private static boolean stays(List<Told> line, Matcher said) {
        double least = line.stream().mapToDouble(Told::value).min().orElseThrow();
        double most = line.stream().mapToDouble(Told::value).max().orElseThrow();
        return said.group(1) == null
                ? same(least, said.group(2)) && same(most, said.group(3))
                : same(least, said.group(1)) && same(most, said.group(1));
    }

    /** To three digits. */
    private static boolean same(double value, String said) {
        String plain = said.replace(",", "").replaceAll("\\.$", "");
        BigDecimal three = new BigDecimal(value).round(new MathContext(3));
        return Math.abs(Double.parseDouble(plain) - three.doubleValue()) <= 1e-9 + 1e-6 * Math.abs(three.doubleValue())
                || (Math.abs(value) >= 1000 && Math.abs(Double.parseDouble(plain) - three.doubleValue()) < 0.5);
    }

    private List<List<Told>> lines() {
        return spec.panels().stream()
                .map(PanelSpec::lines)
                .flatMap(lines -> lines.values().stream())
                .map(name -> line(results.series(name)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<Told> line(Series series) {
        List<Told> line = new ArrayList<>();
        if (spec.frequency() == ChartSpec.Frequency.MONTH) {
            for (MonthlyValue value : new Monthly(results).of(series)) {
                if (value.months().isSingle()) {
                    add(line, value.months().firstDay(), value.months().lastDay(), value.simulated());
                }
            }
        } else {
            for (int t = 0; t < series.length(); t++) {
                add(
                        line,
                        results.calendar().date(t),
                        results.calendar().date(t + 1).minusDays(1),
                        series.value(t));
            }
        }
        return line;
    }

    private void add(List<Told> line, LocalDate first, LocalDate last, double value) {
        boolean shown = spec.from().map(from -> !first.isBefore(from)).orElse(true)
                && spec.to().map(to -> !last.isAfter(to)).orElse(true);
        if (shown && Double.isFinite(value)) {
            String name = first.getMonth().name();
            String month = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " ";
            boolean year = results.calendar().step() == Calendar.Step.YEAR;
            line.add(new Told(value, (year ? "" : month) + first.getYear()));
        }
    }
}
