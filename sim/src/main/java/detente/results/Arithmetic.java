package detente.results;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two measures added, subtracted, multiplied or divided. It is not defined where one of them is not, where one waits for what never
 * happens, and where the result is no number.
 */
public record Arithmetic(Operation operation, Measure left, Measure right) implements Measure {

    /** What is done with both; {@link #sign()} is how it is written. */
    public enum Operation {
        PLUS('+'),
        MINUS('-'),
        TIMES('*'),
        DIVIDED_BY('/');

        private final char sign;

        Operation(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }

        /** Whether both sides must have one unit. */
        public boolean isSum() {
            return this == PLUS || this == MINUS;
        }

        private double of(double left, double right) {
            return switch (this) {
                case PLUS -> left + right;
                case MINUS -> left - right;
                case TIMES -> left * right;
                case DIVIDED_BY -> left / right;
            };
        }
    }

    @Override
    public OptionalDouble evaluate(Results results) {
        OptionalDouble first = left.evaluate(results);
        OptionalDouble second = right.evaluate(results);
        if (first.isEmpty() || second.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = operation.of(first.getAsDouble(), second.getAsDouble());
        return Double.isFinite(value) && Double.isFinite(second.getAsDouble())
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    @Override
    public List<String> uses() {
        return both(left.uses(), right.uses());
    }

    @Override
    public List<String> misfits(Results results) {
        return both(left.misfits(results), right.misfits(results));
    }

    /**
     * That of both sides if they are added, with a number that is the same in every run taken in the unit of the other side; the
     * product or quotient of both otherwise.
     */
    @Override
    public String unit(Function<String, Quantity> quantities, Calendar.Step step) {
        String first = left.unit(quantities, step);
        String second = right.unit(quantities, step);
        return switch (operation) {
            case PLUS, MINUS -> left.isConstant() ? second : first;
            case TIMES -> first.equals("1") ? second : second.equals("1") ? first : first + " " + second;
            case DIVIDED_BY -> first.equals(second) ? "1" : second.equals("1") ? first : first + " per " + second;
        };
    }

    @Override
    public List<String> mixtures(Function<String, Quantity> quantities, Calendar.Step step) {
        List<String> inside = both(left.mixtures(quantities, step), right.mixtures(quantities, step));
        String first = left.unit(quantities, step);
        String second = right.unit(quantities, step);
        boolean alike = first.equals(second) || left.isConstant() || right.isConstant();
        return !operation.isSum() || alike
                ? inside
                : both(
                        inside,
                        List.of("'" + operation.sign() + "' stands between '" + first + "' and '" + second
                                + "'; what is added or subtracted has one unit."));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
