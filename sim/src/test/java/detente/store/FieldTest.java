package detente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.results.Field;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.Table;
import detente.table.TableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells as DuckDB reads them, which guesses the types of columns from the first 20,480 rows. */
class FieldTest {
    private static final int SAMPLE = 20_480;
    private static final List<Field> TIDY =
            List.of(Field.unit("unit"), Field.number("value", "value"), Field.whole("seed", "seed"));

    @TempDir
    Path folder;

    @Test
    void a_table_that_begins_with_whole_numbers_is_read_without_rounding() throws Exception {
        Stream<List<?>> first =
                Collections.nCopies(SAMPLE, List.of("1", "1", 7)).stream().map(r -> r);
        Path file = write(Stream.concat(first, Stream.of(List.of("t/week", "0.25", 7), List.of("1", "1.5E-7", 7))));
        assertThat(answers("SELECT DISTINCT typeof(unit) || typeof(value) || typeof(seed) FROM '" + file + "'"))
                .containsExactly("VARCHARDOUBLEBIGINT");
        assertThat(answers("SELECT value FROM '" + file + "' WHERE value < 1 ORDER BY 1"))
                .containsExactly("1.5E-7", "0.25");
    }

    @Test
    void a_table_that_begins_with_infinity_is_read_as_numbers() throws Exception {
        Stream<List<?>> first =
                Collections.nCopies(SAMPLE, List.of("t", "inf", 7)).stream().map(r -> r);
        Path file = write(Stream.concat(first, Stream.of(List.of("t/week", "-inf", 7), List.of("t", "5", 7))));
        assertThat(answers("SELECT DISTINCT typeof(value) || ' ' || value FROM '" + file + "' ORDER BY 1"))
                .containsExactly("DOUBLE -inf", "DOUBLE 5.0", "DOUBLE inf");
        assertThat(answers("SELECT DISTINCT unit FROM '" + file + "' ORDER BY 1"))
                .containsExactly("[t]", "t/week");
    }

    @Test
    void numbers_always_have_a_point() {
        Field value = Field.number("value", "value");
        assertThat(Stream.of("1", "-2", "0", "0.5", "1E15", "1.5E-7", "1e-3", "inf", "-inf", "")
                        .map(value::cell))
                .containsExactly("1.0", "-2.0", "0.0", "0.5", "1.0E15", "1.5E-7", "1.0e-3", "1E309", "-1E309", "");
    }

    @Test
    void a_cell_of_another_kind_is_refused() {
        assertThatThrownBy(() -> Field.number("value", "").cell("much"))
                .hasMessage("column 'value' holds DOUBLE and cannot hold 'much'");
        assertThatThrownBy(() -> Field.whole("runs", "").cell("1.5")).hasMessageContaining("cannot hold '1.5'");
        assertThatThrownBy(() -> Field.flag("in_set", "").cell("yes")).hasMessageContaining("cannot hold 'yes'");
        assertThatThrownBy(() -> Field.day("date", "").cell("2025-01")).hasMessageContaining("cannot hold '2025-01'");
    }

    @Test
    void whole_numbers_that_no_double_holds_are_texts_in_json() {
        var object = Json.object();
        for (long value : new long[] {7, (1L << 53) - 1, (1L << 53) + 1, Long.MIN_VALUE}) {
            Json.putWhole(object, "seed", value);
            assertThat(object.get("seed").isString()).isEqualTo(value > 1L << 53 || value < 0);
            assertThat(Json.whole(object.get("seed"))).isEqualTo(value);
        }
    }

    private Path write(Stream<? extends List<?>> rows) throws IOException {
        Columns<List<?>> columns = new Columns<>();
        for (int i = 0; i < TIDY.size(); i++) {
            int place = i;
            columns = columns.with(
                    TIDY.get(i), "", row -> Cell.text(row.get(place).toString()));
        }
        Table<List<?>> table = Table.of("table", "", columns, rows.toList());
        return Files.write(
                folder.resolve("table.csv"), TableFiles.of(table).get(0).bytes());
    }

    private static List<String> answers(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new java.util.ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
