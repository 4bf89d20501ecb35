package detente.imports.layout;

import java.util.List;

/**
 * Numbers with a key a row and a key a column, as a file has them.
 *
 * @param role what the numbers are
 * @param file as shown to the user
 * @param values a row a row of the file
 * @param lines where each row stands
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Matrix(Role role, String file, List<Account> rows, List<Account> columns, double[][] values, int[] lines) {
    /** What the numbers of a matrix are. */
    enum Role {
        /** Flows, final demand, value added and totals in one. */
        WHOLE,
        /** Flows between industries. */
        FLOWS,
        /** Flows over the output of the buyer. */
        COEFFICIENTS,
        /** Final demand. */
        DEMAND,
        /** Value added. */
        ADDED,
        /** Output of industries, a column. */
        OUTPUT
    }
}
