package detente.parameters;

import detente.input.Position;
import detente.input.Problems;
import detente.results.Calendar;
import detente.results.KebabCase;
import detente.results.Numbers;
import java.util.Arrays;
import java.util.Optional;

/**
 * Units of parameters that count in periods of the model. A declaration says {@code period}; in a folder that is a {@code day}, a
 * {@code week} and so on, as its {@code period:} states.
 */
public final class PeriodUnit {
    private static final String WORD = "period";
    private static final String PER_YEAR = WORD + "/year";

    private PeriodUnit() {}

    /** A declared unit in words of a folder: {@code day/year} for {@code period/year}. */
    public static String in(String declared, Calendar.Step period) {
        return declared.replace(WORD, KebabCase.ofConstant(period));
    }

    /** Whether a file may write a declared unit so: in its own words, as declared, or with weeks, as version 0.1.0 called every period. */
    static boolean admits(String declared, String written, Calendar.Step period) {
        return written.equals(declared)
                || written.equals(in(declared, period))
                || written.equals(in(declared, Calendar.Step.WEEK));
    }

    /** Whether a parameter repeats what {@code period:} states: how many periods a year has. */
    static boolean isPerYear(String declared) {
        return declared.equals(PER_YEAR);
    }

    /** The number of periods in a year that goes without saying. */
    static ParameterValues.Stated perYear(Calendar.Step period, Position at) {
        return new ParameterValues.Stated(
                (double) period.perYear(), "derived from period: " + KebabCase.ofConstant(period), at, 0);
    }

    /** Adds a problem for a number of periods in a year that contradicts {@code period:}. */
    static void check(String name, ParameterValues.Stated stated, Calendar.Step period, Problems problems) {
        double value = (Double) stated.value();
        if (!period.isPerYear(value)) {
            String word = KebabCase.ofConstant(period);
            Optional<String> other = Arrays.stream(Calendar.Step.values())
                    .filter(p -> p.isPerYear(value))
                    .map(p -> "period: " + KebabCase.ofConstant(p))
                    .findFirst();
            problems.add(
                    stated.at(),
                    "'%s' is %s, but a period of the model is a %s ('period' in model.yaml), of which a year has %d: write %d or leave it out."
                            .formatted(name, Numbers.exact(value), word, period.perYear(), period.perYear()),
                    other);
        }
    }
}
