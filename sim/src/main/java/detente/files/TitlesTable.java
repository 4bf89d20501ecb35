package detente.files;

import detente.input.Problems;
import detente.parameters.DataTable;
import detente.parameters.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of names in words behind the ids of other tables: {@code kind,id,title}. Any model folder may have one. */
public final class TitlesTable {
    /** The name under which {@code data:} lists it. */
    public static final String NAME = "titles";

    private static final List<String> COLUMNS = List.of("kind", "id", "title");

    private final Map<String, String> titles = new HashMap<>();

    private TitlesTable() {}

    /** The titles of a model folder; none if it has no such table. */
    public static TitlesTable of(Tables tables) {
        TitlesTable titles = new TitlesTable();
        tables.find(NAME)
                .filter(table -> table.requires(COLUMNS, new Problems()))
                .ifPresent(table -> table.rows()
                        .forEach(row -> titles.titles.put(row.text("kind") + "/" + row.text("id"), row.text("title"))));
        return titles;
    }

    /** Checks the columns, and that every id has one title. */
    static void check(DataTable table, Problems problems) {
        if (!table.requires(COLUMNS, problems)) {
            return;
        }
        Map<String, String> seen = new HashMap<>();
        table.rows().forEach(row -> {
            String key = row.text("kind") + "/" + row.text("id");
            if (seen.putIfAbsent(key, row.text("title")) != null) {
                problems.add(row.at(), row.text("kind") + " '" + row.text("id") + "' is there twice.");
            }
        });
    }

    /** The name in words; the id if there is none. */
    public String title(String kind, String id) {
        String title = titles.getOrDefault(kind + "/" + id, "");
        return title.isEmpty() ? id : title;
    }
}
