package detente.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import detente.input.InvalidInput;
import detente.input.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataTableTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private Optional<DataTable> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<DataTable> read(byte[] bytes) {
        try {
            return DataTable.read(Files.write(folder.resolve("t.csv"), bytes), problems);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> messages() {
        return problems.list().stream()
                .map(p -> p.line() + ": " + p.message()
                        + p.maybe().map(m -> " Maybe " + m).orElse(""))
                .toList();
    }

    @Test
    void cells_know_their_file_and_line() {
        DataTable table = read("\uFEFFgood,value\r\nmagnet,1.5\r\n\r\n\"two\nlines\" , 2e3 \r\n稀土,-0\r\n")
                .orElseThrow();
        assertThat(table.header()).containsExactly("good", "value");
        assertThat(table.rows().map(Row::line)).containsExactly(2, 4, 6);
        assertThat(table.rows().map(r -> r.text("good"))).containsExactly("magnet", "two\nlines", "稀土");
        assertThat(table.rows().map(r -> r.number("value", problems))).containsExactly(1.5, 2000., 0.);
        assertThat(table.row(2).at().file()).endsWith("/t.csv");
        assertThat(messages()).isEmpty();
    }

    @Test
    void the_first_header_cell_may_be_empty() {
        assertThat(read(",A,B\nA,1,2\nB,3,4\n").orElseThrow().number(1, 2, problems))
                .isEqualTo(4);
    }

    @Test
    void the_hash_is_that_of_the_bytes() {
        assertThat(read("a\n").orElseThrow().sha256())
                .isEqualTo("87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            empty        | ``                 | 0: the file is empty.
            only blanks  | `%%`               | 0: the file is empty.
            twice        | `a,b,a,a%1,2,3,4`  | 1: duplicate column 'a'.
            nameless     | `a,,c%1,2,3`       | 1: column 2 has no name.
            short row    | `a,b%1,2%1%3,4`    | 3: the row has 1 cells, the header 2.
            long row     | `a,b%%1,2,3`       | 3: the row has 3 cells, the header 2; a comma in a cell needs quotes, and the decimal mark is a point.
            open quote   | `a,b%1,"2%3,4`     | 2: the quotes of this row do not match.
            after quote  | `a,b%1,"2"x`       | 2: the quotes of this row do not match.
            """)
    void a_wrong_table(String kind, String text, String problem) {
        assertThat(read(text.replace('%', '\n'))).as(kind).isEmpty();
        assertThat(messages()).containsExactly(problem);
    }

    @Test
    void wrong_cells_are_all_reported() {
        DataTable table =
                read("name,value\na,x\nb,NaN\nc,inf\nd,\ne,1e400\nf,\"1,5\"\n").orElseThrow();
        assertThat(table.rows().map(r -> r.number("value", problems))).containsOnly(Double.NaN);
        assertThat(messages())
                .containsExactly(
                        "2: 'value' must be a finite number, was 'x'.",
                        "3: 'value' must be a finite number, was 'NaN'.",
                        "4: 'value' must be a finite number, was 'inf'.",
                        "5: 'value' must be a finite number, was empty.",
                        "6: 'value' must be a number from -1e100 to 1e100, was '1e400'.",
                        "7: 'value' must be a finite number, was '1,5'; the decimal mark is a point.");
    }

    @Test
    void a_missing_column_names_the_nearest() {
        DataTable table = read("name,vaule\na,1\n").orElseThrow();
        assertThat(table.requires(List.of("name", "value", "unit"), problems)).isFalse();
        assertThat(messages())
                .containsExactly(
                        "1: missing column 'value'. Maybe vaule", "1: missing column 'unit'; known: name, vaule.");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> table.row(0).text("value"))
                .withMessageContaining("line 1: missing column 'value'.");
    }

    @Test
    void files_that_cannot_be_read() {
        assertThat(DataTable.read(folder.resolve("none.csv"), problems)).isEmpty();
        assertThat(read(new byte[] {'a', '\n', (byte) 0xE4, '\n'})).isEmpty();
        assertThat(messages()).containsExactly("0: the file does not exist.", "0: the file is not UTF-8 text.");
    }

    @Test
    void a_table_of_a_million_cells_is_read() {
        int n = 1000;
        StringBuilder text = new StringBuilder("label");
        for (int j = 0; j < n; j++) {
            text.append(",c").append(j);
        }
        for (int i = 0; i < n; i++) {
            text.append("\nr").append(i);
            for (int j = 0; j < n; j++) {
                text.append(',').append(i * 0.5 + j);
            }
        }
        DataTable table = read(text.toString()).orElseThrow();
        assertThat(table.rowCount()).isEqualTo(n);
        assertThat(table.number(999, 1000, problems)).isEqualTo(999 * 0.5 + 999);
        assertThat(table.at(999).line()).isEqualTo(1001);
    }
}
