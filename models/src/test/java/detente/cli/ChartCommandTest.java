package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartCommandTest {
    @TempDir
    Path home;

    private Desk desk;
    private String baseline;
    private String frost;
    private String out;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        baseline = run("baseline");
        frost = run("frost");
        out = home.resolve("out").toString();
    }

    private String run(String scenario) {
        assertThat(desk.types("run", "cobweb", "--scenario", scenario, "--no-charts")
                        .code())
                .isZero();
        return home.resolve("results/cobweb/" + scenario + "/latest").toString();
    }

    @Test
    void without_series_the_charts_of_the_model_are_drawn_in_the_size_asked_for() throws IOException {
        assertThat(desk.types("chart", baseline, "--size", "column", "--out", out)
                        .code())
                .isZero();
        assertThat(names())
                .contains(
                        "price.svg", "price.pdf", "price.png", "price.csv", "price.txt", "price.html", "quantity.svg");
        assertThat(read("price.svg")).contains("width=\"84mm\"");
    }

    @Test
    void in_chinese_everything_that_a_chart_says_is_chinese() throws IOException {
        assertThat(desk.types("chart", frost, "--language", "zh", "--out", out).code())
                .isZero();
        assertThat(read("price.txt")).startsWith("\u519c\u6237").doesNotContainPattern("[a-zA-Z]{6}");
        assertThat(read("price.html")).contains("<html lang=\"zh\">");
        desk.types("chart", frost, "--series", "price", "--against", baseline, "--language", "zh", "--out", out);
        assertThat(read("price.svg")).contains("frost\u5bf9\u6bd4baseline");
    }

    @Test
    void a_title_with_letters_that_the_font_has_not_is_refused() {
        Desk.Answer answer = desk.types("chart", frost, "--series", "price", "--title", "\u4ef7", "--out", out);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("chart 'price': the font of its language has no letters \u4ef7.");
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    void one_series_stands_beside_that_of_another_run() throws IOException {
        assertThat(desk.types(
                                "chart",
                                frost,
                                "--series",
                                "price",
                                "--against",
                                baseline,
                                "--formats",
                                "svg",
                                "--out",
                                out)
                        .code())
                .isZero();
        assertThat(names()).containsExactly("price.csv", "price.html", "price.svg", "price.txt");
        assertThat(read("price.svg"))
                .contains("scenario frost against baseline; one run each", ">frost<", ">baseline<");
    }

    @Test
    void a_difference_is_that_of_the_two_runs() throws IOException {
        desk.types(
                "chart",
                frost,
                "--series",
                "price",
                "--kind",
                "difference",
                "--against",
                baseline,
                "--from",
                "2019-01-01",
                "--to",
                "2021-12-31",
                "--out",
                out);
        double[] differences = Files.readAllLines(home.resolve("out/charts/price.csv")).stream()
                .skip(1)
                .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[5]))
                .toArray();
        assertThat(differences).hasSize(3);
        assertThat(differences[0]).isZero();
        assertThat(differences[1]).isPositive();
    }

    @Test
    void a_year_is_called_a_year() throws IOException {
        desk.types("chart", baseline, "--series", "price", "--formats", "svg", "--out", out);
        assertThat(read("price.txt")).contains(" in 2001").doesNotContain("January 2001");
    }

    @Test
    void a_month_of_which_a_part_is_asked_for_is_drawn_whole() throws IOException {
        desk.types("run", "--scenario", "no-controls", "--periods", "24", "--replications", "1", "--no-charts");
        String run = home.resolve("results/rare-earths/no-controls/latest").toString();
        desk.types(
                "chart",
                run,
                "--series",
                "output.all.usa",
                "--every",
                "month",
                "--from",
                "2024-02-15",
                "--to",
                "2024-04-02",
                "--out",
                out);
        assertThat(read("output-all-usa.csv"))
                .contains("2024-02", "2024-03", "2024-04")
                .doesNotContain("2024-01", "2024-05");
    }

    @Test
    void a_stack_of_what_falls_below_zero_is_refused() {
        desk.types("run", "cobweb", "--set", "demand-at-zero=10", "--no-charts");
        String run = home.resolve("results/cobweb/baseline/latest").toString();
        Desk.Answer answer = desk.types("chart", run, "--series", "profit", "--kind", "stack", "--out", out);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("series 'profit' falls below 0; a stack shows the parts of a whole.");
    }

    @Test
    void a_drawing_says_what_was_set_and_has_the_title_that_was_typed() throws IOException {
        desk.types("run", "cobweb", "--set", "supply-slope=0.7", "--no-charts");
        String set = home.resolve("results/cobweb/baseline/latest").toString();
        desk.types("chart", set, "--series", "price,quantity", "--title", "My title", "--out", out);
        assertThat(read("price-quantity.svg")).contains(">My title<", "baseline with supply-slope = 0.7");
    }

    @Test
    void everything_that_is_wrong_is_listed_and_nothing_is_written() {
        Desk.Answer answer = desk.types(
                "chart",
                baseline,
                "--series",
                "prize",
                "--size",
                "colum",
                "--kind",
                "difference",
                "--dpi",
                "5",
                "--out",
                out);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("4 problems in the command line")
                .contains("'size' must be one of column, wide, page", "Maybe 'column'?")
                .contains("'dpi' ")
                .contains("a difference needs a run that the others are held against; --against names it.")
                .contains("unknown series 'prize'", "Maybe 'price'?");
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    void a_time_without_periods_and_a_size_without_room_are_refused() {
        Desk.Answer none = desk.types("chart", baseline, "--series", "price", "--from", "2300-01-01", "--out", out);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("nothing can be drawn in this time.");
        Desk.Answer low = desk.types(
                "chart", baseline, "--series", "price,price.expected,quantity", "--size", "60x60mm", "--out", out);
        assertThat(low.code()).isEqualTo(2);
        assertThat(low.err()).contains("needs a size that is", "millimetres higher");
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    void a_folder_that_holds_no_run_is_refused() {
        Desk.Answer answer = desk.types("chart", home.toString(), "--series", "price");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("is not a result folder");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("out/charts"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(home.resolve("out/charts").resolve(name));
    }
}
