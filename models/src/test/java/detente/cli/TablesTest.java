package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every table of a command, as DuckDB reads it by guessing, has the types of {@code schema.csv}. */
class TablesTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(home);
    }

    @Test
    void of_a_run() throws Exception {
        assertThat(desk.types("run", "cobweb").code()).isZero();
        assertTyped(desk.latest("cobweb", "baseline"));
    }

    @Test
    void of_a_comparison() throws Exception {
        desk.types("compare", "cobweb", "--scenario", "frost", "--against", "baseline", "--replications", "3");
        assertTyped(onlyFolder("compare-"));
    }

    @Test
    void of_a_comparison_with_several() throws Exception {
        desk.write("models/cobweb/scenarios/no.yaml", "description: Nothing\n");
        desk.types(
                "compare",
                "cobweb",
                "--scenario",
                "frost",
                "--against",
                "no",
                "--against",
                "baseline",
                "--replications",
                "3");
        assertTyped(onlyFolder("compare-"));
    }

    @Test
    void of_facts() throws Exception {
        desk.types("facts", "cobweb", "--replications", "3");
        assertTyped(onlyFolder("facts-"));
    }

    @Test
    void of_a_batch_with_a_scenario_called_no() throws Exception {
        desk.write("models/cobweb/scenarios/no.yaml", "description: Nothing\n");
        desk.write("e.yaml", """
                experiment: small
                model: cobweb
                kind: batch
                scenarios: ["no", baseline]
                periods: 20
                seeds: {first: 9007199254740993, count: 2}
                design: {grid: {farmers: [10, 20], expectation-weight: [0.5, 1]}}
                outcomes: {last: {measure: last(price), unit: t}, never: "first-below(price, level=1)"}
                keep: [price]
                """);
        assertThat(desk.types("batch", home.resolve("e.yaml").toString()).err()).doesNotContain("problem");
        Path folder = onlyFolder("small-");
        assertTyped(folder);
        assertThat(Files.readString(folder.resolve("manifest.json"))).contains("\"first\" : \"9007199254740993\"");
        assertThat(Files.readString(folder.resolve("experiment.yaml"))).contains("scenarios: [\"no\", baseline]");
        assertThat(desk.types("batch", folder.resolve("experiment.yaml").toString())
                        .out())
                .contains("already");
        assertThat(desk.types("verify", folder.toString()).code()).isZero();
    }

    @Test
    void names_that_tables_take_as_equal_are_refused_before_the_first_run() {
        desk.write("e.yaml", """
                experiment: small
                model: cobweb
                kind: batch
                design: {list: [{farmers: 10}]}
                outcomes:
                  Low: last(price)
                  low: last(quantity)
                  Status: last(price)
                  "2024": last(price)
                """);
        Desk.Answer answer = desk.types("batch", home.resolve("e.yaml").toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("line 7: outcome 'low' must not be called like outcome 'Low'")
                .contains("line 8: outcome 'Status' must not be called like another column of the runs.")
                .contains("line 9: outcome '2024' must begin with a letter");
        assertThat(home.resolve("results")).doesNotExist();
    }

    @Test
    void scenarios_that_differ_in_capitals_alone_are_refused() {
        desk.write("models/cobweb/scenarios/Baseline.yaml", "description: The same\n");
        Desk.Answer answer = desk.types("run", "cobweb");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("scenario 'baseline' must not be called like scenario 'Baseline'");
    }

    private Path onlyFolder(String prefix) throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("results/cobweb"))) {
            return folders.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void assertTyped(Path folder) throws IOException, SQLException {
        List<Path> tables;
        try (Stream<Path> files = Files.walk(folder)) {
            tables = files.filter(f -> f.toString().matches(".*\\.(csv|parquet)"))
                    .toList();
        }
        assertThat(tables).hasSizeGreaterThan(3);
        for (Path table : tables) {
            String name = folder.relativize(table).toString().replace('\\', '/');
            String stated =
                    "SELECT \"column\", type FROM '" + folder.resolve("schema.csv") + "' WHERE file = '" + name + "'";
            assertThat(rows("SELECT column_name, column_type FROM (DESCRIBE FROM '" + table + "')", table))
                    .as(name)
                    .isNotEmpty()
                    .isEqualTo(rows(stated, table));
        }
    }

    /** Names with types; those of columns in which nothing stands are not known. */
    private static List<String> rows(String sql, Path table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            List<String[]> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
            List<String> answers = new ArrayList<>();
            for (String[] column : found) {
                try (ResultSet count =
                        statement.executeQuery("SELECT count(\"" + column[0] + "\") FROM '" + table + "'")) {
                    count.next();
                    answers.add(column[0] + (count.getLong(1) == 0 ? "" : " " + column[1]));
                }
            }
            return answers;
        }
    }
}
