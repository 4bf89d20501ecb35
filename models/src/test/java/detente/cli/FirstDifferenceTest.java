package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import detente.cli.GoldenRecord.Part;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstDifferenceTest {
    private static final Part TABLE = new Part("results/series.csv", "date,price\n2000,86.25\n2001,85.5\n");

    private static String record(Part... parts) {
        return new GoldenRecord(List.of(parts)).text();
    }

    /** A record as it would be if the command wrote these files. */
    private static String written(Part... files) {
        Part exit = new Part("detente run: exit code", "0\n");
        Part names = new Part(
                "files",
                String.join("", Stream.of(files).map(f -> f.heading() + "\n").toList()));
        return record(Stream.concat(Stream.of(exit, names), Stream.of(files)).toArray(Part[]::new));
    }

    private static FirstDifference first(String held, String now) {
        return FirstDifference.between("run", held, now).orElseThrow();
    }

    @Test
    void the_same_record_has_none() {
        assertThat(FirstDifference.between("run", written(TABLE), written(TABLE)))
                .isEmpty();
    }

    @Test
    void a_digit_is_named_by_file_line_and_column() {
        Part other =
                new Part(TABLE.heading(), TABLE.text().replace("86.25", "86.26").replace("85.5", "0"));
        assertThat(first(written(TABLE), written(other)))
                .isEqualTo(new FirstDifference(
                        "run",
                        "results/series.csv",
                        2,
                        10,
                        "ults/series.csv\\n#### results/series.csv\\ndate,price\\n2000,86.2«5»\\n2001,85.5\\n",
                        "ults/series.csv\\n#### results/series.csv\\ndate,price\\n2000,86.2«6»\\n2001,0\\n"));
    }

    @Test
    void the_message_says_where_it_is_what_it_is_and_what_to_do() {
        Part other = new Part(TABLE.heading(), TABLE.text().replace("86.25", "86.26"));
        assertThat(first(written(TABLE), written(other)).message())
                .startsWith("run: results/series.csv, line 2, column 10 differs\n  golden copy  ")
                .contains("86.2«5»\\n", "86.2«6»\\n", "-Ddetente.golden=write");
    }

    @Test
    void the_first_character_of_a_file_belongs_to_the_file() {
        Part other = new Part(TABLE.heading(), "D" + TABLE.text().substring(1));
        FirstDifference difference = first(written(TABLE), written(other));
        assertThat(difference.part()).isEqualTo("results/series.csv");
        assertThat(difference.line()).isEqualTo(1);
        assertThat(difference.column()).isEqualTo(1);
    }

    @Test
    void an_exit_code_is_named() {
        FirstDifference difference = first(
                record(new Part("detente run: exit code", "0\n")), record(new Part("detente run: exit code", "1\n")));
        assertThat(difference.part()).isEqualTo("detente run: exit code");
        assertThat(difference.held()).endsWith("«0»\\n");
        assertThat(difference.now()).endsWith("«1»\\n");
    }

    @Test
    void a_file_too_many_or_too_few_is_found_in_the_list_of_files() {
        Part more = new Part("results/tables.csv", "a\n");
        assertThat(first(written(TABLE), written(TABLE, more)).part()).isEqualTo("files");
        assertThat(first(written(TABLE, more), written(TABLE)).part()).isEqualTo("files");
        assertThat(first(written(TABLE, more), written(TABLE)).line()).isEqualTo(2);
    }

    @Test
    void a_line_feed_that_is_missing_at_the_end_is_a_difference() {
        Part open = new Part(TABLE.heading(), TABLE.text().stripTrailing());
        FirstDifference difference = first(written(TABLE), written(open));
        assertThat(difference.part()).isEqualTo("results/series.csv");
        assertThat(difference.line()).isEqualTo(4);
        assertThat(difference.held()).endsWith("«end»");
    }

    @Test
    void a_line_end_of_windows_is_a_difference_that_can_be_seen() {
        Part windows = new Part(TABLE.heading(), TABLE.text().replace("\n", "\r\n"));
        assertThat(first(written(TABLE), written(windows)).now()).contains("date,price«\\r»\\n2000");
    }

    @Test
    void a_difference_far_down_in_a_large_file_is_found_though_it_is_not_held_in_full() {
        String large = "1\n".repeat(50_000);
        Part held = new Part("results/long.csv", large);
        Part now = new Part("results/long.csv", large.substring(0, 99_998) + "2\n");
        assertThat(written(held)).hasSizeLessThan(25_000);
        FirstDifference difference = first(written(held), written(now));
        assertThat(difference.part()).isEqualTo("results/long.csv");
        assertThat(difference.held()).contains("(and 80000 characters with the hash ");
    }
}
