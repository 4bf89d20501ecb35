package detente.imports;

import detente.imports.layout.Check;
import detente.imports.layout.SourceTable;
import detente.results.Numbers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what was read, what was checked, and what was done to which cell. */
final class ImportReport {
    private static final int MOST_SHOWN = 40;

    private final ImportedTable table;
    private final ImportWords words;
    private final List<Check> differing;

    ImportReport(ImportedTable table, ImportWords words, List<Check> differing) {
        this.table = table;
        this.words = words;
        this.differing = differing;
    }

    String text() {
        StringBuilder text = new StringBuilder("# How this table was imported\n\n## Files\n\n");
        text.append("Layout: ").append(table.layout().words()).append(".\n\n| File | SHA-256 |\n|---|---|\n");
        table.files()
                .forEach((file, hash) -> text.append("| ")
                        .append(file)
                        .append(" | ")
                        .append(hash)
                        .append(" |\n"));
        SourceTable source = table.table();
        text.append("\n%d industries, %d columns of final demand, unit %s, year %d.\n"
                .formatted(source.industries().size(), source.destinations().size(), table.money(), table.year()));
        table.notes().forEach(note -> text.append('\n').append(note).append('\n'));
        changes(text);
        checks(text);
        return text.toString();
    }

    private void changes(StringBuilder text) {
        text.append("\n## Cells that were changed\n\n");
        if (table.changes().isEmpty()) {
            text.append("None.\n");
            return;
        }
        Map<String, double[]> rules = new TreeMap<>();
        for (Change change : table.changes()) {
            double[] sums = rules.computeIfAbsent(change.rule(), rule -> new double[2]);
            sums[0]++;
            sums[1] += Math.abs(change.after() - change.before());
        }
        text.append("| Choice | Cells | Sum of changes [").append(table.money()).append("] |\n|---|---:|---:|\n");
        rules.forEach((rule, sums) ->
                text.append("| --%s | %s | %s |\n".formatted(rule, Numbers.text(sums[0]), Numbers.text(sums[1]))));
        text.append(
                        "\nThe first of them (all are in `import-changes.csv`):\n\n| Choice | From | To | Before | After |\n")
                .append("|---|---|---|---:|---:|\n");
        table.changes().stream()
                .limit(MOST_SHOWN)
                .forEach(change -> text.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                change.rule(),
                                cell(change.from()),
                                cell(change.to()),
                                Numbers.text(change.before()),
                                Numbers.text(change.after()))));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private void checks(StringBuilder text) {
        text.append(
                        "\n## Sums that the files state\n\nThey are compared with the sums of cells and never used as data, before")
                .append(" regions and sectors are joined and cells are changed. A difference is listed if it is above ")
                .append(Numbers.text(100 * words.tolerance()))
                .append(" % of the larger value and above a millionth of the largest output.\n\n")
                .append("%d sums, of which %d differ.\n"
                        .formatted(table.table().checks().size(), differing.size()));
        if (!differing.isEmpty()) {
            text.append("\n| Sum | Industry | As stated | Sum of cells |\n|---|---|---:|---:|\n");
            differing.stream()
                    .limit(MOST_SHOWN)
                    .forEach(check -> text.append("| %s | %s | %s | %s |\n"
                            .formatted(
                                    check.what(),
                                    cell(check.label()),
                                    Numbers.text(check.told()),
                                    Numbers.text(check.found()))));
            text.append("\nAll of them are in `import-checks.csv`.\n");
        }
    }

    /** Every changed cell. */
    void changes(Appendable out) throws IOException {
        out.append("choice,from,to,before,after\n");
        for (Change change : table.changes()) {
            out.append(change.rule())
                    .append(',')
                    .append(CsvCell.of(change.from()))
                    .append(',');
            out.append(CsvCell.of(change.to())).append(',').append(Numbers.exact(change.before()));
            out.append(',').append(Numbers.exact(change.after())).append('\n');
        }
    }

    /** Every stated sum that differs. */
    void checks(Appendable out) throws IOException {
        out.append("sum,industry,stated,cells\n");
        for (Check check : differing) {
            out.append(check.what())
                    .append(',')
                    .append(CsvCell.of(check.label()))
                    .append(',');
            out.append(Numbers.exact(check.told()))
                    .append(',')
                    .append(Numbers.exact(check.found()))
                    .append('\n');
        }
    }
}
