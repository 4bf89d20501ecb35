package detente.engine;

import detente.results.Arithmetic;
import detente.results.Arithmetic.Operation;
import detente.results.Measure;
import detente.results.MonthRange;
import detente.results.Series;
import detente.results.Statistic;
import detente.results.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads expressions of measures and collects everything that is wrong with them: {@code FUNCTION(SERIES, option=...)}, numbers,
 * {@code + - * /} with their usual order, and brackets.
 */
public final class MeasureReader {
    private static final Pattern CALL = Pattern.compile("([\\w-]+)\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("([\\w-]+)\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final int LONGEST = 2000;
    private static final int DEEPEST = 10;

    private final List<Fault> faults = new ArrayList<>();

    private MeasureReader() {}

    /** Reads an expression; finds all its mistakes. */
    public static Reading read(String text) {
        return new MeasureReader().whole(text);
    }

    /**
     * An expression as read.
     *
     * @param measure empty if there are faults
     */
    public record Reading(Optional<Measure> measure, List<Fault> faults) {
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
    public record Fault(String message, String name, List<String> known) {
        public Fault {
            known = List.copyOf(known);
        }
    }

    /** A function with what stands in its brackets. */
    private record Call(String function, List<String> words, Map<String, String> options) {}

    private Reading whole(String text) {
        if (text.length() > LONGEST) {
            fault("the measure has " + text.length() + " characters, more than " + LONGEST + ".");
            return new Reading(Optional.empty(), faults);
        }
        Optional<Measure> measure = expression(text.strip(), 1);
        if (faults.isEmpty() && measure.filter(Measure::isConstant).isPresent()) {
            fault("'" + text.strip() + "' is made of no series.");
        }
        return new Reading(faults.isEmpty() ? measure : Optional.empty(), faults);
    }

    private Optional<Measure> expression(String text, int depth) {
        if (depth > DEEPEST) {
            fault("measures are nested too deeply, more than " + DEEPEST + " times.");
            return Optional.empty();
        }
        return chain(text, "+-", term -> chain(term, "*/", factor -> factor(factor, depth)));
    }

    /** Operands with signs between them, from left to right. */
    private Optional<Measure> chain(String text, String signs, Function<String, Optional<Measure>> operand) {
        Optional<List<MeasureText.Operand>> parts = MeasureText.chain(text, signs);
        if (parts.isEmpty()) {
            return noMeasure(text);
        }
        boolean right = true;
        Optional<Measure> result = Optional.empty();
        for (MeasureText.Operand part : parts.get()) {
            Optional<Measure> measure = Optional.empty();
            if (part.text().isEmpty() && parts.get().size() > 1) {
                fault("a measure or a number is missing beside '" + part.sign() + "' in '" + text + "'.");
            } else {
                measure = operand.apply(part.text());
            }
            right &= measure.isPresent();
            Optional<Measure> before = result;
            result = before.isEmpty()
                    ? measure
                    : measure.map(m -> (Measure) new Arithmetic(operation(part.sign()), before.get(), m));
        }
        return right ? result : Optional.empty();
    }

    private static Operation operation(char sign) {
        return Arrays.stream(Operation.values())
                .filter(o -> o.sign() == sign)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Measure> factor(String text, int depth) {
        if (text.startsWith("-") && text.length() > 1) {
            // 0 - x rather than -1 * x: no value is a negative zero
            return factor(text.substring(1).strip(), depth)
                    .map(m -> new Arithmetic(Operation.MINUS, new Measure.Constant(0), m));
        }
        OptionalDouble number = Written.decimal(text);
        if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
            return Optional.of(new Measure.Constant(number.getAsDouble()));
        }
        boolean bracketed = text.startsWith("(") && text.endsWith(")");
        return bracketed ? expression(text.substring(1, text.length() - 1).strip(), depth + 1) : called(text, depth);
    }

    private Optional<Measure> noMeasure(String text) {
        fault("'" + text + "' is not a measure, such as mean(SERIES, from=2025-04-01)" + Written.hint(text) + ".");
        return Optional.empty();
    }

    private Optional<Measure> called(String text, int depth) {
        Matcher matcher = CALL.matcher(text);
        Optional<List<String>> parts = matcher.matches() ? MeasureText.arguments(matcher.group(2)) : Optional.empty();
        if (parts.isEmpty()) {
            return noMeasure(text);
        }
        Call call = call(matcher.group(1), parts.get());
        Optional<MeasureForm> form = MeasureForm.named(call.function);
        if (form.isEmpty()) {
            faults.add(new Fault("unknown function '" + call.function + "'.", call.function, MeasureForm.names()));
            return Optional.empty();
        }
        check(call, form.get());
        return switch (call.function) {
            case MeasureForm.MONTH, MeasureForm.MONTHS -> months(call);
            case MeasureForm.DEVIATION -> deviation(call);
            case MeasureForm.RATIO -> ratio(call, depth);
            default -> statistic(call, Statistic.named(call.function).orElseThrow());
        };
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

    private Optional<Measure> statistic(Call call, Statistic statistic) {
        String argument = statistic.argument();
        Optional<String> series = series(call);
        Measure.Span span = span(call);
        double number = argument.isEmpty() ? 0 : number(call, argument);
        return series.map(s -> new Measure.OverPeriods(statistic, s, span, number));
    }

    private Optional<Measure> months(Call call) {
        Optional<String> series = series(call);
        if (call.words.size() < 2) {
            return Optional.empty();
        }
        String text = call.words.get(1);
        Optional<MonthRange> months =
                MonthRange.parse(text).filter(m -> m.isSingle() || call.function.equals(MeasureForm.MONTHS));
        if (months.isEmpty()) {
            fault("'" + text + "' is not "
                    + (call.function.equals(MeasureForm.MONTH) ? "a month like 2025-05." : "months like 2025-01..02."));
        }
        return series.flatMap(s -> months.map(m -> new Measure.OverMonths(s, m)));
    }

    private Optional<Measure> deviation(Call call) {
        Optional<String> series = series(call);
        Measure.Span span = span(call);
        return series.map(s -> new Measure.Deviation(s, span));
    }

    private Optional<Measure> ratio(Call call, int depth) {
        List<Optional<Measure>> sides =
                call.words.stream().map(word -> expression(word, depth + 1)).toList();
        return sides.size() < 2
                ? Optional.empty()
                : sides.get(0).flatMap(a -> sides.get(1).map(b -> new Arithmetic(Operation.DIVIDED_BY, a, b)));
    }

    private void check(Call call, MeasureForm form) {
        for (String option : call.options.keySet()) {
            if (!form.options().contains(option)) {
                faults.add(
                        new Fault("unknown option '" + option + "' of " + call.function + ".", option, form.options()));
            }
        }
        if (call.words.size() != form.arguments().size() || call.words.contains("")) {
            String given = String.join(", ", call.words);
            fault(call.function + " is written " + form.written() + ", was given "
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
        Optional<LocalDate> from = date(call, MeasureForm.FROM);
        Optional<LocalDate> to = date(call, MeasureForm.TO);
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
        faults.add(new Fault(message, "", List.of()));
    }
}
