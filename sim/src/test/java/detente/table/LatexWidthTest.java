package detente.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables in LaTeX are no wider than the page. */
class LatexWidthTest {
    private static String table(int numbers, String words) {
        Columns<Integer> columns = new Columns<Integer>().text("words", "Words", "words", row -> words);
        for (int i = 0; i < numbers; i++) {
            columns = columns.number("n" + i, "Mean absolute error", "a figure", row -> 1234.5);
        }
        return new LatexWriter().text(Table.of("t", "", columns, List.of(1)));
    }

    @Test
    void long_words_share_what_the_figures_leave_of_the_line() {
        assertThat(table(2, "words ".repeat(20))).startsWith("\\begin{longtable}{>{\\raggedright\\arraybackslash}p{");
    }

    @Test
    void a_table_of_many_columns_is_set_smaller() {
        assertThat(table(10, "words ".repeat(20))).startsWith("\\scriptsize\n");
        assertThat(table(13, "words ".repeat(20))).startsWith("\\tiny\n");
    }

    @Test
    void a_heading_that_is_longer_than_its_column_goes_over_several_lines() {
        assertThat(table(1, "short")).contains("\\shortstack[r]{Mean\\\\absolute\\\\error}");
    }
}
