package detente.models.rareearths.policy;

import java.util.OptionalDouble;

/**
 * The levels of an instrument.
 *
 * @param unit unit of the level
 * @param min lowest admissible level
 * @param max highest admissible level
 * @param neutral level at which it does nothing, and stands until somebody sets it; empty for the tariff of the base year
 */
record Scale(String unit, double min, double max, OptionalDouble neutral) {
    /** From 0, which does nothing, to 1. */
    static Scale share() {
        return from(0, "1", 0, 1);
    }

    /** A scale with a neutral level. */
    static Scale from(double neutral, String unit, double min, double max) {
        return new Scale(unit, min, max, OptionalDouble.of(neutral));
    }

    /** The scale of an instrument whose neutral level is the state's tariff in the base year. */
    static Scale fromBaseYear(String unit, double min, double max) {
        return new Scale(unit, min, max, OptionalDouble.empty());
    }
}
