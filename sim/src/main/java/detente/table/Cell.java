package detente.table;

import detente.results.Numbers;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A value in a table: exact for files, brief for readers. */
public sealed interface Cell {
    /** What is not there. */
    Text NONE = new Text("");

    /** As files have it; empty text for what is not there. */
    String exact();

    /** As people read it. */
    String brief();

    /** Words. */
    record Text(String exact) implements Cell {
        @Override
        public String brief() {
            return exact;
        }
    }

    /** What is typed or looked up letter by letter: names, expressions, commands, hashes. */
    record Code(String exact) implements Cell {
        @Override
        public String brief() {
            return exact;
        }
    }

    /**
     * Words for readers of what programs know by an id, which stands small beside them.
     *
     * @param exact the id
     */
    record Named(String words, String exact) implements Cell {
        @Override
        public String brief() {
            return words;
        }
    }

    /**
     * Long words, which a page on a screen folds under a few.
     *
     * @param summary the few
     */
    record Folded(String summary, String exact) implements Cell {
        @Override
        public String brief() {
            return exact;
        }
    }

    /** A whole number. */
    record Whole(long value) implements Cell {
        @Override
        public String exact() {
            return Long.toString(value);
        }

        @Override
        public String brief() {
            return ShortNumbers.whole(value);
        }
    }

    /**
     * A floating-point number.
     *
     * @param value NaN for what is not defined
     * @param infinite what readers are told of an infinite one
     */
    record Real(double value, String infinite) implements Cell {
        @Override
        public String exact() {
            return Numbers.text(value);
        }

        @Override
        public String brief() {
            return value == Double.POSITIVE_INFINITY ? infinite : ShortNumbers.number(value);
        }
    }

    /** A share of one, which readers see as a percentage. */
    record Share(double value) implements Cell {
        @Override
        public String exact() {
            return Numbers.text(value);
        }

        @Override
        public String brief() {
            return ShortNumbers.percent(value);
        }
    }

    /** Two ends; for readers only, since files have a column for each. */
    record Range(Cell low, Cell high) implements Cell {
        @Override
        public String exact() {
            throw new IllegalStateException("a range has no column in a file; its two ends have");
        }

        @Override
        public String brief() {
            return low.exact().isEmpty() || high.exact().isEmpty()
                    ? ShortNumbers.MISSING
                    : low.brief() + " to " + high.brief();
        }
    }

    /** A day. */
    record Day(LocalDate value) implements Cell {
        @Override
        public String exact() {
            return value.toString();
        }

        @Override
        public String brief() {
            return value.toString();
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Cell {
        @Override
        public String exact() {
            return Boolean.toString(value);
        }

        @Override
        public String brief() {
            return value ? "yes" : "no";
        }
    }

    /** A label, told apart but not reckoned with: a seed, a day, a name. Readers see it as files do. */
    static Cell plain(Object label) {
        return new Text(label.toString());
    }

    static Cell text(String text) {
        return new Text(text);
    }

    static Cell code(String text) {
        return new Code(text);
    }

    static Cell whole(long value) {
        return new Whole(value);
    }

    static Cell whole(OptionalLong value) {
        return value.isPresent() ? new Whole(value.getAsLong()) : NONE;
    }

    static Cell whole(OptionalInt value) {
        return value.isPresent() ? new Whole(value.getAsInt()) : NONE;
    }

    /** A number; NaN if it is not defined. */
    static Cell number(double value) {
        return new Real(value, "inf");
    }

    static Cell number(OptionalDouble value) {
        return number(value.orElse(Double.NaN));
    }

    /** When something happens, or how often: infinite if never. */
    static Cell measure(double value) {
        return new Real(value, "never");
    }

    static Cell share(double value) {
        return new Share(value);
    }

    static Cell range(double low, double high) {
        return new Range(number(low), number(high));
    }

    static Cell day(LocalDate day) {
        return new Day(day);
    }

    static Cell flag(boolean value) {
        return new Flag(value);
    }

    static Cell flag(Optional<Boolean> value) {
        return value.<Cell>map(Flag::new).orElse(NONE);
    }
}
