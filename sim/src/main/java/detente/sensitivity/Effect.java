package detente.sensitivity;

import detente.experiment.Interval;
import java.util.OptionalDouble;

/**
 * What a parameter does to an output, as one figure.
 *
 * @param parameter its name, or that of a group; of a pair {@code first*second}; {@code seed} for chance
 * @param index what the figure is
 * @param value NaN if it is not defined
 * @param interval that holds it with 95%; not known (NaN) where the sample is too small for one
 * @param quarter the same figure from the first quarter of the sample, where that is enough for one
 * @param half from the first half
 * @param note why value or interval are missing, or empty text
 */
public record Effect(
        String parameter,
        Index index,
        double value,
        Interval interval,
        OptionalDouble quarter,
        OptionalDouble half,
        String note) {
    /** Of an output that nothing changes: there is no variance to share out and no effect to compare. */
    static final String CONSTANT = "undefined: the same at every point";

    /** The figures early in the sample may be NaN where they are not defined. */
    static Effect of(
            String parameter, Index index, double value, Interval interval, double[] quarterAndHalf, String note) {
        return new Effect(parameter, index, value, interval, known(quarterAndHalf[0]), known(quarterAndHalf[1]), note);
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The same without any number. */
    Effect undefined(String why) {
        Interval unknown = new Interval(Double.NaN, Double.NaN);
        return new Effect(parameter, index, Double.NaN, unknown, OptionalDouble.empty(), OptionalDouble.empty(), why);
    }

    /** Kinds of figures, by the words of the tables. */
    public enum Index {
        /** Share of variance that a parameter explains alone; of chance: that it has whatever the parameters are. */
        FIRST("first"),
        /** Share that it explains alone and together with others. */
        TOTAL("total"),
        /** Share that two explain together, beyond what each explains alone. */
        PAIR("pair"),
        /** Mean elementary effect. */
        MU("mu"),
        /** Mean size of the elementary effects. */
        MU_STAR("mu-star"),
        /** Standard deviation of the elementary effects. */
        SIGMA("sigma");

        private final String word;

        Index(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
