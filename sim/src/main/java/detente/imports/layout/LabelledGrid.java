package detente.imports.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sheet with labels above and on the left: one header row of labels such as {@code CHN/magnet}, or a row of regions and a row of
 * sectors, with or without a column of units and a row that names the columns of labels.
 */
final class LabelledGrid {
    private static final Set<String> REGION =
            Set.of("region", "regions", "country", "countries", "country code", "reg", "area");
    private static final Set<String> UNIT = Set.of("unit", "units");
    private static final Set<String> LABELS = Set.of(
            "region",
            "country",
            "country code",
            "sector",
            "sector code",
            "industry",
            "product",
            "code",
            "unit",
            "name");
    private static final int MOST_HEADER = 4;

    private final Grid sheet;
    private final List<Integer> levels;
    private List<Integer> labelColumns;

    LabelledGrid(Grid sheet) {
        this.sheet = sheet;
        this.levels = IntStream.range(0, sheet.header().size())
                .filter(row -> sheet.header().get(row).stream().anyMatch(cell -> !cell.isEmpty()))
                .boxed()
                .toList();
        this.labelColumns = withoutUnits();
        if (isOneHeader()
                && labelColumns.size() > 1
                && ofTwoColumns().separator().isEmpty()) {
            this.labelColumns = codes();
        }
    }

    /** Where the numbers of such a sheet begin. */
    static Grid.Form form(Head head) {
        int columns = Math.max(namedColumns(head), labelledColumns(head));
        int rows = 1;
        for (int row = 1; row < Math.min(MOST_HEADER, head.rows().size()); row++) {
            if (!isNumbers(head, row, columns)) {
                rows = row + 1;
            }
        }
        return new Grid.Form(rows, columns);
    }

    /** A first row names the columns of labels, or leaves the cells above all but the first empty. */
    private static int namedColumns(Head head) {
        int named = 0;
        while (LABELS.contains(head.cell(0, named).toLowerCase(Locale.ROOT))) {
            named++;
        }
        int column = Math.max(1, named);
        while (column < head.width() && head.cell(0, column).isEmpty()) {
            column++;
        }
        return column == head.width() ? 1 : column;
    }

    /** How many cells at the start of most of the last rows are no numbers. */
    private static int labelledColumns(Head head) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int row = Math.max(1, head.rows().size() / 2); row < head.rows().size(); row++) {
            int column = 0;
            while (!head.cell(row, column).isEmpty() && !head.isNumber(head.cell(row, column))) {
                column++;
            }
            if (column > 0 && column < head.rows().get(row).size()) {
                counts.merge(column, 1, Integer::sum);
            }
        }
        int rows = counts.values().stream().mapToInt(Integer::intValue).sum();
        // Codes of sectors may be numbers in some rows, and a cell that should be a number may be none in others.
        return counts.entrySet().stream()
                .filter(count -> count.getValue() * 2 > rows)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(1);
    }

    private static boolean isNumbers(Head head, int row, int columns) {
        boolean labelled =
                IntStream.range(0, columns).noneMatch(c -> head.cell(row, c).isEmpty());
        List<String> cells = head.rows().get(row);
        List<String> body = cells.subList(Math.min(columns, cells.size()), cells.size());
        // A cell that is no number is a fault of a row of numbers, as long as most are.
        long numbers = body.stream().filter(head::isNumber).count();
        return labelled
                && numbers > 0
                && numbers * 2 >= body.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Labels of rows that hold region and name in one; empty if they stand in two columns. */
    private List<String> whole() {
        return labelColumns().size() == 1
                ? sheet.labels().stream()
                        .map(row -> row.get(labelColumns().get(0)))
                        .toList()
                : List.of();
    }

    private boolean isOneHeader() {
        return levels.size() <= 1;
    }

    /** Labels of columns that hold region and name in one. */
    private List<String> columnLabels() {
        return sheet.header().get(levels.isEmpty() ? 0 : levels.get(levels.size() - 1));
    }

    /** Labels of industries, of which each must tell its region: those in rows and columns, or all rows if columns are others. */
    Splitter splitter() {
        if (whole().isEmpty() || !isOneHeader()) {
            return isOneHeader() ? ofTwoColumns() : Splitter.of(whole());
        }
        Set<String> both = new LinkedHashSet<>(whole());
        both.retainAll(new LinkedHashSet<>(columnLabels()));
        both.removeIf(label -> Totals.of(new Account("", label)).isPresent());
        return Splitter.of(both.isEmpty() ? new LinkedHashSet<>(whole()) : both);
    }

    /** Rows in two columns, but columns under one label: what joins the two labels of a row is what splits a column's. */
    private Splitter ofTwoColumns() {
        Set<String> columns = new LinkedHashSet<>(columnLabels());
        int region = regionColumn();
        int name = nameColumn();
        for (String separator : List.of("/", "_", ".", "|", ":", "-", " ")) {
            Set<String> joined = sheet.labels().stream()
                    .map(row -> row.get(region) + separator + row.get(name))
                    .filter(columns::contains)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!joined.isEmpty()) {
                Set<String> regions = new LinkedHashSet<>();
                sheet.labels().forEach(row -> regions.add(row.get(region)));
                return new Splitter(separator, regions);
            }
        }
        return new Splitter("", Set.of());
    }

    /** Keys of rows. */
    List<Account> rows(Splitter splitter) {
        List<String> whole = whole();
        if (!whole.isEmpty()) {
            return whole.stream().map(splitter::key).toList();
        }
        int region = regionColumn();
        int name = nameColumn();
        return sheet.labels().stream()
                .map(row -> new Account(row.get(region), row.get(name)))
                .toList();
    }

    /** Keys of columns. */
    List<Account> columns(Splitter splitter) {
        if (isOneHeader()) {
            return columnLabels().stream().map(splitter::key).toList();
        }
        List<String> names = levels.stream().map(this::levelName).toList();
        int region = Math.max(
                0,
                IntStream.range(0, names.size())
                        .filter(i -> REGION.contains(names.get(i)))
                        .findFirst()
                        .orElse(0));
        int name = IntStream.range(0, names.size())
                .filter(i -> i != region && !UNIT.contains(names.get(i)))
                .findFirst()
                .orElse(1 - Math.min(1, region));
        List<String> regions = sheet.header().get(levels.get(region));
        List<String> under = sheet.header().get(levels.get(name));
        List<Account> keys = new ArrayList<>();
        String last = "";
        for (int column = 0; column < under.size(); column++) {
            last = regions.get(column).isEmpty() ? last : regions.get(column); // merged cells name the first only
            keys.add(new Account(last, under.get(column)));
        }
        return keys;
    }

    private String levelName(int row) {
        List<String> stub = sheet.stub().get(row);
        for (int i = stub.size() - 1; i >= 0; i--) {
            if (!stub.get(i).isEmpty()) {
                return stub.get(i).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** Names of the columns of labels; empty texts where the file names none. */
    private List<String> names() {
        int last = sheet.header().size() - 1;
        boolean named = last >= 0 && (isOneHeader() || !levels.contains(last));
        int columns = sheet.labels().get(0).size();
        return IntStream.range(0, columns)
                .mapToObj(i -> named && i < sheet.stub().get(last).size()
                        ? sheet.stub().get(last).get(i).toLowerCase(Locale.ROOT)
                        : "")
                .toList();
    }

    /** Columns of labels but those of units. */
    private List<Integer> labelColumns() {
        return labelColumns;
    }

    private List<Integer> withoutUnits() {
        List<String> names = names();
        boolean unnamed = names.stream().allMatch(String::isEmpty);
        return IntStream.range(0, names.size())
                .filter(i -> !UNIT.contains(names.get(i)) && !(unnamed && i == 2))
                .boxed()
                .toList();
    }

    /** The column of labels that columns are called after, where codes and names of rows stand side by side; else all. */
    private List<Integer> codes() {
        Set<String> columns = new LinkedHashSet<>(columnLabels());
        return labelColumns.stream()
                .filter(i -> sheet.labels().stream().anyMatch(row -> columns.contains(row.get(i))))
                .findFirst()
                .map(List::of)
                .orElse(labelColumns);
    }

    private int regionColumn() {
        return labelColumns().stream()
                .filter(i -> REGION.contains(names().get(i)))
                .findFirst()
                .orElse(labelColumns().get(0));
    }

    private int nameColumn() {
        int region = regionColumn();
        return labelColumns().stream().filter(i -> i != region).findFirst().orElse(region);
    }

    /** The units of rows, all different; none if there is no column of units. */
    Set<String> units() {
        int columns = sheet.labels().get(0).size();
        Optional<Integer> unit = IntStream.range(0, columns)
                .filter(i -> !withoutUnits().contains(i))
                .boxed()
                .findFirst();
        return unit.map(column -> sheet.labels().stream()
                        .map(row -> row.get(column))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .orElse(Set.of());
    }
}
