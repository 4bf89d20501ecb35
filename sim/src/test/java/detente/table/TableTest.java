package detente.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import detente.results.Artifact;
import detente.results.Field;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One table, five formats. */
class TableTest {
    private record Good(String name, double price, double low, double high, Optional<Boolean> rare, LocalDate day) {}

    private static final Columns<Good> COLUMNS = new Columns<Good>()
            .code("good_name", "Good", "what it is", Good::name)
            .unit("Unit", "unit of the prices", g -> "1")
            .number("price", "Price", "what it costs", Good::price)
            .strong()
            .number("low", "", "lower end", Good::low)
            .number("high", "", "upper end", Good::high)
            .shown("Range", g -> Cell.range(g.low(), g.high()))
            .flag("rare", "Rare", "whether there is little of it", Good::rare)
            .day("day", "Day", "when", Good::day);

    private static final Table<Good> TABLE = Table.of(
            "goods",
            "Goods & prices",
            COLUMNS,
            List.of(
                    new Good("mag_net|s", 1234567.891, 1, 2.5, Optional.of(true), LocalDate.of(2025, 4, 4)),
                    new Good("<ore>", Double.NaN, Double.NaN, 3, Optional.empty(), LocalDate.of(2025, 6, 9)),
                    new Good("oxide", 12, 0, Double.POSITIVE_INFINITY, Optional.of(false), LocalDate.of(2025, 6, 10))));

    @Test
    void csv_has_every_digit_and_the_columns_of_files() {
        assertThat(new CsvWriter().text(TABLE)).isEqualTo("""
                good_name,unit,price,low,high,rare,day
                mag_net|s,[1],1234567.891,1.0,2.5,true,2025-04-04
                <ore>,[1],,,3.0,,2025-06-09
                oxide,[1],12.0,0.0,1E309,false,2025-06-10
                """);
        assertThat(TableFiles.of(TABLE).get(0).columns())
                .extracting(Field::name)
                .contains("low", "high");
    }

    @Test
    void what_is_read_is_what_was_written() {
        List<CsvRows.Row> rows = CsvRows.of(TableFiles.of(TABLE).get(0).bytes());
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).number("price")).isEqualTo(OptionalDouble.of(1234567.891));
        assertThat(rows.get(1).number("price")).isEmpty();
        assertThat(rows.get(2).number("high")).isEqualTo(OptionalDouble.of(Double.POSITIVE_INFINITY));
        assertThatThrownBy(() -> rows.get(0).text("colour")).hasMessage("there is no column 'colour'");
    }

    @Test
    void json_has_keys_in_camel_case_and_null_for_what_is_infinite_or_not_there() {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        JsonWriter.put(rows, TABLE);
        assertThat(rows.get(0).toString())
                .isEqualTo("{\"goodName\":\"mag_net|s\",\"unit\":\"1\",\"price\":1234567.891,\"low\":1,\"high\":2.5,"
                        + "\"rare\":true,\"day\":\"2025-04-04\"}");
        assertThat(rows.get(1).path("price").isNull()).isTrue();
        assertThat(rows.get(1).path("rare").isNull()).isTrue();
        assertThat(rows.get(2).path("high").isNull()).isTrue();
    }

    @Test
    void a_seed_beyond_what_a_double_holds_is_a_text_in_json() {
        Columns<Long> seeds =
                new Columns<Long>().with(Field.whole("seed", "seed of the run"), "Seed", seed -> Cell.plain(seed));
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        JsonWriter.put(rows, Table.of("seeds", "", seeds, List.of(7L, 9007199254740993L)));
        assertThat(rows.toString()).isEqualTo("[{\"seed\":7},{\"seed\":\"9007199254740993\"}]");
    }

    @Test
    void readers_get_few_digits_in_html() {
        assertThat(new HtmlWriter().text(TABLE))
                .contains("<caption>Goods &amp; prices</caption>")
                .contains("<th scope=\"col\">Good</th>", "<th scope=\"col\" class=\"number\">Price</th>")
                .contains("<tr><th scope=\"row\" class=\"whole\"><code>mag_net|s</code></th><td class=\"whole\">1</td>"
                        + "<td class=\"number strong\">1,234,568</td><td class=\"number\">1 to 2.5</td>")
                .contains("<code>&lt;ore&gt;</code>", "<td class=\"number\">\u2013</td>")
                .doesNotContain("1234567");
    }

    @Test
    void markdown_keeps_pipes_out_of_cells() {
        assertThat(new MarkdownWriter().text(TABLE).lines().limit(3))
                .containsExactly(
                        "| Good | Unit | Price | Range | Rare | Day |",
                        "|---|---|---:|---:|---|---|",
                        "| `mag_net\\|s` | 1 | 1,234,568 | 1 to 2.5 | yes | 2025-04-04 |");
    }

    @Test
    void markdown_keeps_addresses_and_words_with_underscores() {
        assertThat(Escape.markdown("see https://example.org/a_b/_c|d, d_r, _x_ and *"))
                .isEqualTo("see https://example.org/a_b/_c%7Cd, d_r, \\_x\\_ and \\*");
    }

    @Test
    void latex_escapes_what_means_something_to_it() {
        assertThat(new LatexWriter().text(TABLE))
                .startsWith("\\begin{longtable}{llrrll}\n\\caption{Goods \\& prices}\\\\\n\\toprule\n")
                .contains("\\texttt{mag\\_net|s} & 1 & 1,234,568 & 1 to 2.5 & yes & 2025{-}04{-}04 \\\\\n")
                .contains("\\texttt{\\textless{}ore\\textgreater{}}")
                .endsWith("\\bottomrule\n\\end{longtable}\n");
    }

    @Test
    void text_aligns_columns() {
        assertThat(new TextWriter().text(TABLE)).isEqualTo("""
                Good       Unit      Price     Range  Rare  Day
                mag_net|s  1     1,234,568  1 to 2.5  yes   2025-04-04
                <ore>      1             \u2013         \u2013        2025-06-09
                oxide      1            12  0 to inf  no    2025-06-10
                """);
    }

    @Test
    void words_stand_above_the_figures_where_a_line_would_be_too_wide() {
        Columns<String> columns = new Columns<String>()
                .text("id", "Fact", "id", text -> "f1")
                .text("title", "What", "title", text -> text)
                .unit("Unit", "unit", text -> "t")
                .number("value", "Value", "value", text -> 3);
        assertThat(new TextWriter()
                        .text(Table.of(
                                "t", "", columns, List.of("long ".repeat(20).strip()))))
                .isEqualTo("  Value\nf1  " + "long ".repeat(20).strip() + " [t]\n      3\n");
    }

    @Test
    void words_without_room_stand_below_the_row_in_a_table_that_ends_in_words() {
        Columns<String> columns = new Columns<String>()
                .text("day", "Date", "day", text -> "2025-04-14")
                .text("what", "What it did", "what", text -> "hold")
                .text("saw", "What it saw", "figures", text -> text);
        String figures = "pain 1.2, ".repeat(12).strip();
        assertThat(new TextWriter().text(Table.of("t", "", columns, List.of(figures, ""))))
                .isEqualTo("Date        What it did\n2025-04-14  hold\n    What it saw: " + figures
                        + "\n2025-04-14  hold\n");
    }

    @Test
    void long_words_are_folded_on_a_screen_and_whole_elsewhere() {
        Table<String> table = Table.of(
                "t", "", new Columns<String>().folded("Saw", text -> "2 figures", text -> text), List.of("a 1, b 2"));
        assertThat(new HtmlWriter().text(table)).contains("<details><summary>2 figures</summary>a 1, b 2</details>");
        assertThat(new MarkdownWriter().text(table)).contains("| a 1, b 2 |");
    }

    @Test
    void a_table_without_headings_has_no_empty_row_above_it() {
        Table<String> table =
                Table.of("t", "", new Columns<String>().shown("", Cell::text).shown("", Cell::text), List.of("left"));
        assertThat(new HtmlWriter().text(table)).startsWith("<table>\n<tbody>\n<tr>");
        assertThat(new LatexWriter().text(table)).contains("\\toprule\nleft & left \\\\\n\\bottomrule\n");
    }

    @Test
    void numbers_are_short_for_readers() {
        assertThat(ShortNumbers.number(1234567.8)).isEqualTo("1,234,568");
        assertThat(ShortNumbers.number(-1234.5)).isEqualTo("-1,234");
        assertThat(ShortNumbers.number(0.123456)).isEqualTo("0.1235");
        assertThat(ShortNumbers.number(Double.NaN)).isEqualTo("\u2013");
        assertThat(ShortNumbers.signedPercent(0.1234)).isEqualTo("+12.3%");
        assertThat(ShortNumbers.signedPoints(-4.149 + 2.8)).isEqualTo("-1.3 points");
        assertThat(ShortNumbers.signedPoints(1.349)).isEqualTo("+1.3 points");
        assertThat(ShortNumbers.signedNumber(0.5)).isEqualTo("+0.5");
        assertThat(ShortNumbers.level(0.95 - 0.05)).isEqualTo("90%");
        assertThat(ShortNumbers.level(0.99999)).isEqualTo("99.999%");
        assertThat(ShortNumbers.hundredths(0.025)).isEqualTo("2.5");
        assertThat(ShortNumbers.percent(Double.POSITIVE_INFINITY)).isEqualTo("\u2013");
    }

    @Test
    void a_table_that_comes_row_by_row_is_the_same_file() throws IOException {
        Columns<Integer> columns = new Columns<Integer>().whole("n", "N", "number", n -> n);
        List<StringWriter> written = new ArrayList<>();
        List<String> names = new ArrayList<>();
        TableFiles.<Integer>write(
                "many",
                columns,
                name -> {
                    names.add(name);
                    written.add(new StringWriter());
                    return written.get(written.size() - 1);
                },
                taker -> List.of(1, 2, 3).forEach(taker));
        List<Artifact> files = TableFiles.of(Table.of("many", "", columns, List.of(1, 2, 3)));
        assertThat(names).isEqualTo(files.stream().map(Artifact::path).toList()).contains("many.csv");
        assertThat(written)
                .map(StringWriter::toString)
                .isEqualTo(files.stream()
                        .map(f -> new String(f.bytes(), StandardCharsets.UTF_8))
                        .toList());
        assertThat(TableFiles.names("many")).isEqualTo(names);
    }

    @Test
    void rows_are_streamed() throws IOException {
        Columns<Integer> columns = new Columns<Integer>().whole("n", "N", "number", n -> n);
        Table<Integer> many = new Table<>(
                "many", "", columns, () -> IntStream.range(0, 200_000).boxed());
        long[] characters = {0};
        new CsvWriter().write(many, new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                characters[0] += length;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        assertThat(characters[0]).isEqualTo(2 + 10L * 2 + 90 * 3 + 900 * 4 + 9_000 * 5 + 90_000 * 6 + 100_000 * 7);
    }
}
