package detente.sensitivity;

import detente.experiment.Interval;
import java.util.OptionalDouble;

/**
 * What a parameter does to an output, as one figure.
 *
 * @param parameter its name, or that of a group; of a pair {@code first*second}; {@code seed} for chance
 * @param index what the figure is
 * @param interval that holds it with 95%, from 1,000 bootstrap samples
 * @param quarter the same figure from the first quarter of the sample, where that is enough for one
 * @param half from the first half
 */
public record Effect(
        String parameter, Index index, double value, Interval interval, OptionalDouble quarter, OptionalDouble half) {

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
