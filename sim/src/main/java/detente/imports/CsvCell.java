package detente.imports;

/** A text as a cell of a CSV file. */
final class CsvCell {
    private CsvCell() {}

    static String of(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
