package detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import detente.results.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run writes for other programs. */
class RunFilesTest {
    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void run() {
        folder = new Desk(home).folder("run", "cobweb", "--replications", "2", "--no-charts", "--json");
    }

    @Test
    void series_and_months_in_parquet_are_those_in_csv() throws IOException {
        for (String table : List.of("series", "monthly")) {
            assertThat(Parquet.rows(folder.resolve(table + ".parquet")))
                    .as(table)
                    .hasSizeGreaterThan(40)
                    .isEqualTo(Parquet.csv(folder.resolve(table + ".csv")));
        }
    }

    @Test
    void the_schema_describes_parquet_too() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("schema.csv")))
                .contains("series.parquet,date,DATE,,first day of the period");
    }

    @Test
    void a_data_package_describes_every_table_with_types_units_and_hashes() throws IOException {
        JsonNode document = JsonMapper.shared().readTree(Files.readString(folder.resolve("datapackage.json")));
        assertThat(document.path("profile").asString()).isEqualTo("tabular-data-package");
        assertThat(document.path("name").asString()).matches("cobweb-baseline-[0-9a-f]{16}");
        List<String> described = document.path("resources")
                .valueStream()
                .map(r -> r.path("path").asString())
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".csv")))
                    .containsExactlyInAnyOrderElementsOf(described);
        }
        for (JsonNode resource : document.path("resources")) {
            Path file = folder.resolve(resource.path("path").asString());
            assertThat(resource.path("hash").asString()).isEqualTo("sha256:" + Sha256.hex(Files.readAllBytes(file)));
            List<String> names = resource.at("/schema/fields")
                    .valueStream()
                    .map(f -> f.path("name").asString())
                    .toList();
            assertThat(String.join(",", names))
                    .isEqualTo(Files.readAllLines(file).get(0).replace("\"", ""));
        }
        assertThat(document.toString())
                .contains("{\"name\":\"price [dollar/t]\",\"type\":\"number\",\"unit\":\"dollar/t\"");
    }
}
