package detente.parameters;

import detente.results.Calendar;
import detente.results.Numbers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a parameter before it has a value.
 *
 * @param name dotted, for example {@code licences.approval-rate-open}
 * @param min lowest admissible value, possibly infinite
 * @param max highest admissible value, possibly infinite
 * @param about one line of meaning
 * @param lever whether it is one of the headline levers
 * @param per name of the key set if there is a value per key
 * @param choices admissible words of a {@link Kind#CHOICE}, else empty
 * @param abbreviations short names of choices to their words, the usual one of each first
 */
public record Definition(
        String name,
        Kind kind,
        String unit,
        double min,
        double max,
        String about,
        boolean lever,
        Optional<String> per,
        List<String> choices,
        Map<String, String> abbreviations) {

    /** What a unit is like, as the end of a sentence. */
    public static final String UNIT_RULE = "must be a word such as t/week, or 1, without brackets and line breaks";

    /** Type of the value; {@link #label()} is the word used in documentation and JSON. */
    public enum Kind {
        NUMBER,
        INTEGER,
        BOOLEAN,
        CHOICE;

        /** {@code number}, {@code integer}, {@code boolean} or {@code choice}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Definition {
        choices = List.copyOf(choices);
        abbreviations = Collections.unmodifiableMap(new LinkedHashMap<>(abbreviations));
        if (!(min <= max)) {
            throw new IllegalArgumentException("bounds of '" + name + "' are empty: " + min + " to " + max);
        }
    }

    /** Whether a unit can be printed as one, as in {@code [t/week]}. */
    public static boolean isUnit(String unit) {
        return !unit.isBlank() && unit.chars().noneMatch(c -> c == '[' || c == ']' || Character.isISOControl(c));
    }

    /** Whether its values are numbers, whole ones included. */
    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.INTEGER;
    }

    /** A value that is admissible, one as good as another. */
    Object anyValue() {
        double least = Double.isFinite(min) ? min : Math.min(0, max);
        return switch (kind) {
            case NUMBER -> least;
            case INTEGER -> (int) least;
            case BOOLEAN -> false;
            case CHOICE -> choices.get(0);
        };
    }

    /** The usual short name of a choice, or the choice itself if it has none. */
    public String brief(String choice) {
        return abbreviations.entrySet().stream()
                .filter(e -> e.getValue().equals(choice))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(choice);
    }

    /** The bounds as messages print them: {@code [0.5, 52] week}; the unit 1 is left out. */
    public String bounds() {
        String interval = "[" + Numbers.exact(min) + ", " + Numbers.exact(max) + "]";
        return unit.isEmpty() || unit.equals("1") ? interval : interval + " " + unit;
    }

    /** The same in a model whose periods are so long: {@link PeriodUnit} becomes a unit of time. */
    Definition in(Calendar.Step period) {
        String own = PeriodUnit.in(unit, period);
        return new Definition(name, kind, own, min, max, about, lever, per, choices, abbreviations);
    }

    /** Whether a number lies within the bounds, both included; NaN does not. */
    public boolean admits(double value) {
        return value >= min && value <= max;
    }
}
