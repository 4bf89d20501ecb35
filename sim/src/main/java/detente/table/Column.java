package detente.table;

import detente.results.Field;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param field what files call it, its type, unit and meaning
 * @param heading what readers see above it
 * @param audience who gets it
 * @param strong whether readers are to look here first
 * @param of the cell of a row
 * @param <R> what a row is
 */
public record Column<R>(Field field, String heading, Audience audience, boolean strong, Function<? super R, Cell> of) {
    /** Who gets a column. */
    public enum Audience {
        /** Files and readers. */
        ALL,
        /** Files only: what readers need not see, or see in another form. */
        FILES,
        /** Readers only: what files have in another form. */
        READERS
    }

    boolean isInFiles() {
        return audience != Audience.READERS;
    }

    boolean isShown() {
        return audience != Audience.FILES;
    }

    /** Whether it stands flush right. */
    boolean isNumeric() {
        return field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.WHOLE;
    }

    /** Whether its cells are names that are not broken. */
    boolean isShort() {
        return field.kind() == Field.Kind.DAY || field.kind() == Field.Kind.UNIT || field.kind() == Field.Kind.FLAG;
    }
}
