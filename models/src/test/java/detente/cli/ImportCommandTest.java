package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code import table}, and runs of what it writes. */
class ImportCommandTest {
    private static final String ROWS = """
            x,AUS/ore,AUS/tea & milk,CHN/ore,CHN/tea & milk,AUS/use,AUS/stocks,CHN/use,Total
            AUS/ore,1,5,2,4,3,%s,4,%s
            AUS/tea & milk,1,2,1,2,30,0,9,45
            CHN/ore,1,1,2,7,5,0,6,22
            CHN/tea & milk,0,3,1,1,%s
            """;

    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
        desk.write("plain_2018.csv", ROWS.formatted("1", "20", "8,0,40,53"));
        desk.write("negative_2018.csv", ROWS.formatted("-2", "17", "8,0,40,53"));
        desk.write("empty_2018.csv", ROWS.formatted("1", "20", "0,0,0,5").replace("milk,0,3,1,1,", "milk,0,0,0,0,"));
        desk.write("loss_2018.csv", ROWS.formatted("1", "20", "1,0,1,7"));
    }

    private Desk.Answer imports(String file, String... more) {
        List<String> words = new ArrayList<>(
                List.of("import", "table", home.resolve(file).toString(), "--as", "mine", "--unit", "M€"));
        words.addAll(List.of(more));
        return desk.types(words.toArray(String[]::new));
    }

    @Test
    void a_table_becomes_a_model_that_runs_with_a_shock() {
        Desk.Answer imported = imports("plain_2018.csv", "--shock", "CHN/ore,0.5,2,13");
        assertThat(imported.err()).isEmpty();
        assertThat(imported.out())
                .contains("Read: a square table of 2018, 4 industries (2 regions, 2 sectors), in M€")
                .contains("Checks: 4 stated sums, 0 differ; cells changed: 0")
                .contains("run mine");
        Desk.Answer run = desk.types("run", "mine", "--no-charts", "--periods", "20");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("CHN/ore loses 50 % of its capacity from week 2 to 13")
                .contains("M€");
    }

    @Test
    void the_tables_of_a_model_folder_come_back_as_they_are() throws IOException {
        Path data = Path.of(System.getProperty("detente.home")).resolve("models/ario/data");
        Desk.Answer imported = desk.types(
                "import",
                "table",
                data.resolve("Z.csv").toString(),
                data.resolve("Y.csv").toString(),
                "--as",
                "mine",
                "--unit",
                "M$",
                "--year",
                "2024");
        assertThat(imported.err()).isEmpty();
        assertThat(desk.read("models/mine/data/Z.csv"))
                .isEqualTo(Files.readString(data.resolve("Z.csv")).replace(".0", ""));
        assertThat(desk.read("models/mine/data/Y.csv"))
                .isEqualTo(Files.readString(data.resolve("Y.csv")).replace(".0", ""));
    }

    @Test
    void titles_stand_in_the_meaning_of_series() {
        imports("plain_2018.csv");
        assertThat(desk.types("describe", "mine", "--json").out())
                .contains("Output of AUS/tea & milk (AUS/tea_milk) relative to base");
    }

    @Test
    void a_folder_that_is_there_is_refused_and_left_alone() throws IOException {
        imports("plain_2018.csv");
        byte[] before = Files.readAllBytes(home.resolve("models/mine/data/Y.csv"));
        Desk.Answer again = imports("negative_2018.csv", "--negative-demand", "net");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("there is a model 'mine' already.");
        assertThat(home.resolve("models/mine/data/Y.csv")).hasBinaryContent(before);
    }

    @Test
    void a_refused_table_leaves_nothing_behind() throws IOException {
        Desk.Answer refused = imports("negative_2018.csv");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("1 cells of final demand are negative")
                .contains("AUS/ore to AUS/stocks -2. Choose: --negative-demand separate");
        try (Stream<Path> models = Files.list(home.resolve("models"))) {
            assertThat(models.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("cobweb", "faulty", "rare-earths");
        }
    }

    @Test
    void check_reads_and_writes_nothing() {
        Desk.Answer checked =
                desk.types("import", "table", home.resolve("plain_2018.csv").toString(), "--unit", "M€", "--check");
        assertThat(checked.code()).isZero();
        assertThat(checked.out()).startsWith("Read: a square table of 2018");
        assertThat(home.resolve("models/mine")).doesNotExist();
    }

    @Test
    void json_tells_the_same() {
        Desk.Answer imported = imports("plain_2018.csv", "--json");
        assertThat(imported.out())
                .contains("\"id\" : \"mine\"")
                .contains("\"industries\" : 4")
                .contains("\"changes\" : 0");
    }

    @Test
    void problems_in_json_are_one_list() {
        assertThat(imports("negative_2018.csv", "--json").out())
                .contains("\"problems\"")
                .contains("--negative-demand net");
    }

    @Test
    void a_name_or_check_is_needed() {
        Desk.Answer answer =
                desk.types("import", "table", home.resolve("plain_2018.csv").toString(), "--tolerance", "2");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("'as' is missing").contains("'tolerance' must be in [0, 1), was 2");
    }

    @ParameterizedTest
    @CsvSource({
        "negative_2018.csv, --negative-demand, separate",
        "negative_2018.csv, --negative-demand, net",
        "empty_2018.csv, --empty-industries, drop",
        "loss_2018.csv, --negative-value-added, inputs",
        "loss_2018.csv, --negative-value-added, output"
    })
    void after_each_choice_the_model_runs(String file, String option, String choice) {
        assertThat(imports(file).err()).contains(option + " " + choice);
        Desk.Answer imported = imports(file, option, choice, "--shock", "CHN/ore,0.5,2,8");
        assertThat(imported.err()).isEmpty();
        Desk.Answer run = desk.types("run", "mine", "--no-charts", "--periods", "20");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(desk.read("models/mine/import-changes.csv")).contains(option.substring(2) + " " + choice);
    }

    @Test
    void without_a_shock_nothing_moves() {
        imports("negative_2018.csv", "--negative-demand", "separate", "--shock", "CHN/ore,0,0,0");
        Desk.Answer run = desk.types("run", "mine", "--no-charts", "--periods", "30", "--json");
        assertThat(run.out()).contains("output-lowest").contains("\"lowest\" : 1,");
    }

    @ParameterizedTest
    @CsvSource({"day", "week", "month", "quarter", "year"})
    void a_period_of_any_length_runs(String period) {
        imports("plain_2018.csv", "--period", period);
        Desk.Answer run = desk.types("run", "mine", "--no-charts", "--periods", "4");
        assertThat(run.code()).as(run.err()).isZero();
    }
}
