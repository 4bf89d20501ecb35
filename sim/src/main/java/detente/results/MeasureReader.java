package detente.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads expressions of measures and collects everything that is wrong with them. */
final class MeasureReader {
    private static final Pattern CALL = Pattern.compile("([\\w-]+)\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("([\\w-]+)\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final int LONGEST = 2000;
    private static final int DEEPEST = 10;
    private static final String MONTH = "month";
    private static final String MONTHS = "months";
    private static final String DEVIATION = "mape";
    private static final String RATIO = "ratio";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final List<Measure.Fault> faults = new ArrayList<>();

    /** A function with what stands in its brackets. */
    private record Call(String function, List<String> words, Map<String, String> options) {}

    Measure.Reading read(String text) {
        if (text.length() > LONGEST) {
            fault("the measure has " + text.length() + " characters, more than " + LONGEST + ".");
            return new Measure.Reading(Optional.empty(), faults);
        }
        Optional<Measure> measure = expression(text.strip(), 1);
        return new Measure.Reading(faults.isEmpty() ? measure : Optional.empty(), faults);
    }

    private Optional<Measure> expression(String text, int depth) {
        if (depth > DEEPEST) {
            fault("measures are nested too deeply, more than " + DEEPEST + " times.");
            return Optional.empty();
        }
        Matcher matcher = CALL.matcher(text);
        Optional<List<String>> parts = matcher.matches() ? split(matcher.group(2)) : Optional.empty();
        if (parts.isEmpty()) {
            fault("'" + text + "' is not a measure, such as mean(SERIES, from=2025-04-01).");
            return Optional.empty();
        }
        Call call = call(matcher.group(1), parts.get());
        return switch (call.function) {
            case MONTH, MONTHS -> months(call);
            case DEVIATION -> deviation(call);
            case RATIO -> ratio(call, depth);
            default -> statistic(call);
        };
    }

    /** The parts between the commas outside inner brackets; empty if the brackets do not match. */
    private static Optional<List<String>> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return Optional.empty();
            }
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return depth == 0 ? Optional.of(parts) : Optional.empty();
    }

    private Call call(String function, List<String> parts) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (String part : parts) {
            Matcher option = OPTION.matcher(part);
            if (!option.matches()) {
                words.add(part);
            } else if (options.putIfAbsent(option.group(1), option.group(2)) != null) {
                fault("option '" + option.group(1) + "' of " + function + " is given twice.");
            }
        }
        return new Call(function, words, options);
    }

    private Optional<Measure> statistic(Call call) {
        Optional<Statistic> known = Statistic.named(call.function);
        if (known.isEmpty()) {
            List<String> words = new ArrayList<>(Statistic.words());
            words.addAll(List.of(MONTH, MONTHS, DEVIATION, RATIO));
            faults.add(new Measure.Fault("unknown function '" + call.function + "'.", call.function, words));
            return Optional.empty();
        }
        Statistic statistic = known.get();
        String argument = statistic.argument();
        checkOptions(call, argument.isEmpty() ? List.of(FROM, TO) : List.of(FROM, TO, argument));
        checkWords(call, "SERIES");
        Optional<String> series = series(call);
        Measure.Span span = span(call);
        double number = argument.isEmpty() ? 0 : number(call, argument);
        return series.map(s -> new Measure.OverPeriods(statistic, s, span, number));
    }

    private Optional<Measure> months(Call call) {
        checkOptions(call, List.of());
        checkWords(call, call.function.equals(MONTH) ? "SERIES, 2025-05" : "SERIES, 2025-01..02");
        Optional<String> series = series(call);
        if (call.words.size() < 2) {
            return Optional.empty();
        }
        String text = call.words.get(1);
        Optional<MonthRange> months = MonthRange.parse(text).filter(m -> m.isSingle() || call.function.equals(MONTHS));
        if (months.isEmpty()) {
            fault("'" + text + "' is not "
                    + (call.function.equals(MONTH) ? "a month like 2025-05." : "months like 2025-01..02."));
        }
        return series.flatMap(s -> months.map(m -> new Measure.OverMonths(s, m)));
    }

    private Optional<Measure> deviation(Call call) {
        checkOptions(call, List.of(FROM, TO));
        checkWords(call, "SERIES");
        Optional<String> series = series(call);
        Measure.Span span = span(call);
        return series.map(s -> new Measure.Deviation(s, span));
    }

    private Optional<Measure> ratio(Call call, int depth) {
        checkOptions(call, List.of());
        checkWords(call, "MEASURE, MEASURE");
        List<Optional<Measure>> sides =
                call.words.stream().map(word -> expression(word, depth + 1)).toList();
        return sides.size() < 2
                ? Optional.empty()
                : sides.get(0).flatMap(a -> sides.get(1).map(b -> new Measure.Ratio(a, b)));
    }

    private void checkOptions(Call call, List<String> known) {
        for (String option : call.options.keySet()) {
            if (!known.contains(option)) {
                faults.add(
                        new Measure.Fault("unknown option '" + option + "' of " + call.function + ".", option, known));
            }
        }
    }

    private void checkWords(Call call, String expected) {
        if (call.words.size() != expected.split(",", -1).length || call.words.contains("")) {
            String given = String.join(", ", call.words);
            fault(call.function + " is written " + call.function + "(" + expected + "), was given "
                    + (given.isEmpty() ? "nothing" : "'" + given + "'") + ".");
        }
    }

    private Optional<String> series(Call call) {
        Optional<String> name = call.words.stream().findFirst().filter(n -> !n.isEmpty());
        name.filter(n -> !Series.isName(n))
                .ifPresent(n -> fault("'" + n + "' is not the name of a series: it " + Series.NAME_RULE + "."));
        return name;
    }

    private Measure.Span span(Call call) {
        Optional<LocalDate> from = date(call, FROM);
        Optional<LocalDate> to = date(call, TO);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fault(call.function + " ends before it begins.");
        }
        return new Measure.Span(from, to);
    }

    private Optional<LocalDate> date(Call call, String option) {
        return Optional.ofNullable(call.options.get(option)).flatMap(text -> {
            Optional<LocalDate> date = Written.date(text);
            if (date.isEmpty()) {
                fault(Written.notDate(option, text));
            }
            return date;
        });
    }

    private double number(Call call, String option) {
        String text = call.options.get(option);
        if (text == null) {
            fault("missing " + option + " of " + call.function + " (" + option + "=...).");
            return 0;
        }
        OptionalDouble value = Written.decimal(text);
        boolean isShare = option.equals(Statistic.QUANTILE.argument());
        if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
            fault(option + " '" + text + "' is not a number" + Written.hint(text) + ".");
        } else if (isShare && !(value.getAsDouble() >= 0 && value.getAsDouble() <= 1)) {
            fault(option + " must be in [0, 1], was " + text + ".");
        }
        return value.orElse(0);
    }

    private void fault(String message) {
        faults.add(new Measure.Fault(message, "", List.of()));
    }
}
