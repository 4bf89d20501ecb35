package detente.study.batch;

import detente.table.Columns;
import detente.table.Table;
import java.util.List;

/**
 * What the design does to an outcome of a scenario.
 *
 * @param chance probability that seeds alone make points differ so much; NaN if it is not known
 */
record BatchAnswer(String scenario, String outcome, double chance, String sentence) {
    private static final String TABLE = "answers";

    private static final Columns<BatchAnswer> COLUMNS = new Columns<BatchAnswer>()
            .text("scenario", "", "scenario of the model", BatchAnswer::scenario)
            .text("outcome", "", "id of the outcome", BatchAnswer::outcome)
            .number("chance", "", "probability that seeds alone make the points differ so much", BatchAnswer::chance)
            .text("answer", "", "what the parameters do to it, a sentence", BatchAnswer::sentence);

    static Table<BatchAnswer> table(List<BatchAnswer> answers) {
        return Table.of(TABLE, "", COLUMNS, answers);
    }
}
