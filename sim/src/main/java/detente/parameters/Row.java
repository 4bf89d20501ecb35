package detente.parameters;

import detente.input.Position;
import detente.input.Problems;

/**
 * A row of a table; columns are named as in its header.
 *
 * @param index from 0
 */
public record Row(DataTable table, int index) {

    /** A cell as written. @throws InvalidInput if there is no such column */
    public String text(String column) {
        return table.text(index, table.column(column));
    }

    /** A cell as a finite number; NaN, and one problem more, if it is none. @throws InvalidInput without the column */
    public double number(String column, Problems problems) {
        return table.number(index, table.column(column), problems);
    }

    /** Where the row starts. */
    public Position at() {
        return table.at(index);
    }

    /** Line on which the row starts, from 1. */
    public int line() {
        return at().line();
    }
}
