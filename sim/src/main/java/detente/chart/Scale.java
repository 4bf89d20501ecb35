package detente.chart;

import java.util.List;

/** What an axis shows. */
public sealed interface Scale {
    /** Days, labelled by day, month or year. */
    record Time() implements Scale {}

    /**
     * Numbers.
     *
     * @param label the unit, or what is shown with its unit
     * @param zero whether zero is always shown
     * @param span what the axis spans at least, so that changes too small to matter look small; 0 if that is not known
     */
    record Numbers(String label, boolean zero, double span) implements Scale {}

    /**
     * Names, from left to right or from top to bottom.
     *
     * @param label what they are; may be empty
     * @param beside what stands on the right of the plot beside each name; empty for nothing
     */
    record Names(String label, List<String> names, List<String> beside) implements Scale {
        public Names {
            names = List.copyOf(names);
            beside = List.copyOf(beside);
            if (!beside.isEmpty() && beside.size() != names.size()) {
                throw new IllegalArgumentException("there is not a text beside each of " + names.size() + " names");
            }
        }

        public Names(String label, List<String> names) {
            this(label, names, List.of());
        }

        /** The same with texts on the right of the plot. */
        public Names beside(List<String> texts) {
            return new Names(label, names, texts);
        }
    }

    /** Numbers in a unit, with zero only if it is near. */
    static Numbers of(String unit) {
        return new Numbers(unit, false, 0);
    }

    /** Numbers in a unit with zero always. */
    static Numbers fromZero(String unit) {
        return new Numbers(unit, true, 0);
    }

    /** What stands beside the axis; empty for time. */
    default String words() {
        return this instanceof Numbers number ? number.label : this instanceof Names names ? names.label : "";
    }
}
