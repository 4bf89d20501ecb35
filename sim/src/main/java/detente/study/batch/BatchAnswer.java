package detente.study.batch;

import detente.page.Block;
import detente.page.Section;
import detente.store.StoredFiles;
import detente.table.Columns;
import detente.table.CsvRows;
import detente.table.Table;
import java.nio.file.Path;
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

    /** Those of a batch that is there. */
    static List<BatchAnswer> read(Path folder) {
        return CsvRows.of(StoredFiles.open(folder).read(TABLE + ".csv").bytes()).stream()
                .map(row -> new BatchAnswer(
                        row.text("scenario"),
                        row.text("outcome"),
                        row.number("chance").orElse(Double.NaN),
                        row.text("answer")))
                .toList();
    }

    /** For the terminal and the top of the report; without blocks if there are none. */
    static Section section(List<BatchAnswer> answers) {
        return answers.isEmpty()
                ? Section.of("answer", "The answer")
                : Section.of(
                                "answer",
                                "The answer",
                                new Block.Bullets(answers.stream()
                                        .map(BatchAnswer::sentence)
                                        .toList()))
                        .inBrief();
    }
}
