package detente.imports.layout;

import detente.imports.layout.Matrix.Role;
import detente.input.Position;
import detente.input.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads WIOD: four columns of labels (code, industry, country, number of the row) and either the same four above the numbers, or one
 * row of labels such as {@code AUS1}.
 */
final class WiodLayout {
    private static final Pattern REFERENCE = Pattern.compile("c[0-9]+");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Set<String> CODES = Set.of("code", "industrycode", "industry code");
    private static final Set<String> NAMES =
            Set.of("industry", "industrydescription", "description", "industry description");
    private static final Set<String> COUNTRIES = Set.of("country");
    private static final Set<String> NUMBERS = Set.of("ref", "rnr", "reference");
    private static final Set<String> YEARS = Set.of("year");
    private static final int LABELS = 4;

    private final Head head;
    private final Problems problems;
    private final Parsed parsed = new Parsed();

    WiodLayout(Head head, Problems problems) {
        this.head = head;
        this.problems = problems;
    }

    /** Whether a file begins like a table of WIOD. */
    static boolean fits(Head head) {
        return reference(head).isPresent() || named(head).isPresent();
    }

    /** The row of numbers of columns: c1, c2, ... */
    private static Optional<Integer> reference(Head head) {
        for (int row = 0; row < head.rows().size(); row++) {
            List<String> cells = head.rows().get(row);
            if (cells.stream()
                            .skip(1)
                            .filter(c -> REFERENCE.matcher(c).matches())
                            .count()
                    > 1) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The row that names the columns of labels. */
    private static Optional<Integer> named(Head head) {
        for (int row = 0; row < Math.min(LABELS * 2, head.rows().size()); row++) {
            if (column(head, row, COUNTRIES) >= 0 && column(head, row, CODES) >= 0 && column(head, row, NUMBERS) >= 0) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static int column(Head head, int row, Set<String> names) {
        List<String> cells = head.rows().get(row);
        for (int i = 0; i < Math.min(LABELS + 2, cells.size()); i++) {
            if (names.contains(cells.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    Parsed read() {
        Optional<Integer> reference = reference(head);
        Optional<Integer> named = named(head);
        if (reference.isEmpty() && named.isEmpty()) {
            problems.add(
                    new Position(head.file(), 1),
                    "neither a row of columns c1, c2, ... nor columns IndustryCode, Country and RNr are there.");
            return parsed;
        }
        for (int row = 0; row < Math.min(LABELS, head.rows().size()); row++) {
            about(head.cell(row, 0));
        }
        if (reference.isPresent() && reference.get() >= LABELS - 1) {
            Grid.read(head, new Grid.Form(reference.get() + 1, LABELS), problems)
                    .ifPresent(sheet -> fourRows(sheet, reference.get()));
        } else {
            int row = named.orElse(0);
            int columns = Math.max(column(head, row, YEARS), column(head, row, NUMBERS)) + 1;
            Grid.read(head, new Grid.Form(row + 1, columns), problems).ifPresent(sheet -> oneRow(sheet, row));
        }
        return parsed;
    }

    /** Titles such as "World Input-Output Table, 2009" and "(millions of US$)". */
    private void about(String title) {
        Matcher year = YEAR.matcher(title);
        if (title.toLowerCase(Locale.ROOT).contains("table") && year.find()) {
            parsed.addYear(year.group());
        }
        if (title.contains("$") || title.toLowerCase(Locale.ROOT).contains("million")) {
            parsed.addUnit(title.replaceAll("[()]", ""));
        }
    }

    private void fourRows(Grid sheet, int reference) {
        int code = reference - 3;
        List<Account> columns = new ArrayList<>();
        for (int column = 0; column < sheet.header().get(reference).size(); column++) {
            columns.add(key(
                    sheet.header().get(code).get(column),
                    sheet.header().get(code + 1).get(column),
                    sheet.header().get(code + 2).get(column),
                    sheet.header().get(reference).get(column)));
        }
        List<Account> rows = sheet.labels().stream()
                .map(row -> key(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
        add(sheet, rows, columns);
    }

    private Account key(String code, String name, String country, String number) {
        boolean industry = number.startsWith("c") || name.isEmpty();
        String id = !code.isEmpty() ? code : industry ? number : name;
        Account key = new Account(country, Totals.of(new Account("", name)).isPresent() ? name : id);
        if (!id.equals(name) && Totals.of(key).isEmpty()) {
            parsed.addTitle(id, name);
        }
        return key;
    }

    private void oneRow(Grid sheet, int row) {
        int code = column(head, row, CODES);
        int name = column(head, row, NAMES);
        int country = column(head, row, COUNTRIES);
        int number = column(head, row, NUMBERS);
        int year = column(head, row, YEARS);
        List<Account> rows = new ArrayList<>();
        List<String> labels = sheet.header().get(row);
        Map<String, Account> known = new HashMap<>();
        Set<String> countries = new LinkedHashSet<>();
        for (List<String> cells : sheet.labels()) {
            Account key = key(cells.get(code), name < 0 ? "" : cells.get(name), cells.get(country), cells.get(number));
            rows.add(key);
            countries.add(key.region());
            if (year >= 0) {
                parsed.addYear(cells.get(year));
            }
            for (String separator : List.of("", "_", ".", "/")) {
                known.put(key.region() + separator + cells.get(number), key);
                known.put(key.region() + separator + cells.get(code), key);
            }
        }
        List<Account> columns = labels.stream()
                .map(label -> Optional.ofNullable(known.get(label)).orElseGet(() -> demand(label, countries)))
                .toList();
        add(sheet, rows, columns);
    }

    /** A column such as {@code AUS57} that no row has. */
    private static Account demand(String label, Set<String> countries) {
        return countries.stream()
                .filter(c -> !c.isEmpty() && !label.equals(c) && label.startsWith(c))
                .findFirst()
                .map(c -> new Account(c, label.substring(c.length()).replaceFirst("^[_./]", "")))
                .orElse(new Account("", label));
    }

    private void add(Grid sheet, List<Account> rows, List<Account> columns) {
        parsed.addEmpty(sheet.empty());
        parsed.add(new Matrix(Role.WHOLE, sheet.file(), rows, columns, sheet.values(), sheet.lines()));
    }
}
