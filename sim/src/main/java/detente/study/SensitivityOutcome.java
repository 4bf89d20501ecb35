package detente.study;

import java.util.List;

/**
 * What came out of a sensitivity analysis.
 *
 * @param batch what became of its runs
 * @param kind {@code sobol} or {@code morris}
 * @param rows its table; none if runs are missing
 * @param notes on the design, a sentence each
 * @param refused outcomes that are not analysed since too many values are missing, a sentence each
 */
public record SensitivityOutcome(
        BatchOutcome batch, String kind, List<SensitivityRow> rows, List<String> notes, List<String> refused) {

    public SensitivityOutcome {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        refused = List.copyOf(refused);
    }
}
