package detente.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a batch as Apache's own library reads them, which shares nothing with the DuckDB that wrote them. */
@DisabledForJreRange(min = JRE.JAVA_24, disabledReason = "Hadoop's part of the reader does not run there")
class ParquetIT {
    private static final Path ROOT = Path.of(System.getProperty("detente.home"));
    private static final int RUNS = 6;
    private static final int PERIODS = 20;
    private static final LocalDate START = LocalDate.parse("2000-01-01");

    @TempDir
    Path desk;

    private Path folder;

    @BeforeEach
    void a_batch() throws Exception {
        Path experiment = Files.writeString(desk.resolve("small.yaml"), """
                experiment: small
                model: cobweb
                kind: batch
                periods: %d
                seeds: {count: %d}
                design: {grid: {farmers: [10, 20]}}
                outcomes: {last-price: last(price), never: "first-below(price, level=86)"}
                keep: [price]
                """.formatted(PERIODS, RUNS / 2));
        Process batch = new ProcessBuilder(
                        ROOT.resolve("detente").toString(),
                        "batch",
                        experiment.toString(),
                        "--out",
                        desk.resolve("results").toString())
                .redirectErrorStream(true)
                .redirectOutput(desk.resolve("log.txt").toFile())
                .start();
        assertThat(batch.waitFor()).as(this::log).isZero();
        try (Stream<Path> folders = Files.list(desk.resolve("results/cobweb"))) {
            folder = folders.findFirst().orElseThrow();
        }
    }

    @Test
    void runs_are_those_of_the_csv_file() throws IOException {
        List<List<String>> csv = Files.readAllLines(folder.resolve("runs.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        Path file = folder.resolve("runs.parquet");
        assertThat(columns(file)).isEqualTo(csv.get(0));
        List<Group> rows = rows(file);
        assertThat(rows).hasSize(RUNS).hasSize(csv.size() - 1);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(cells(rows.get(row))).as("row " + row).isEqualTo(numbered(csv.get(row + 1)));
        }
    }

    @Test
    void every_column_has_the_type_that_the_schema_states() throws IOException {
        for (String table : List.of("runs.parquet", "series.parquet")) {
            List<String> stated = Files.readAllLines(folder.resolve("schema.csv")).stream()
                    .filter(line -> line.startsWith(table + ","))
                    .map(line -> line.split(",", -1))
                    .map(cells -> cells[1] + " " + cells[2])
                    .toList();
            assertThat(types(folder.resolve(table))).as(table).isNotEmpty().isEqualTo(stated);
        }
    }

    private static List<String> types(Path file) throws IOException {
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(hadoop(file), new Configuration()))) {
            return reader.getFooter().getFileMetaData().getSchema().getFields().stream()
                    .map(f -> f.getName() + " " + type(f))
                    .toList();
        }
    }

    private static String type(Type field) {
        return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
            case INT64 -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case BINARY -> "VARCHAR";
            case INT32 ->
                LogicalTypeAnnotation.dateType().equals(field.getLogicalTypeAnnotation()) ? "DATE" : "INTEGER";
            default -> "unknown";
        };
    }

    @Test
    void series_have_a_row_a_value_with_its_date_and_its_unit() throws IOException {
        Path file = folder.resolve("series.parquet");
        assertThat(columns(file)).containsExactly("run", "period", "date", "series", "unit", "value");
        List<Group> rows = rows(file);
        assertThat(rows).hasSize(RUNS * PERIODS);
        assertThat(rows).allSatisfy(r -> {
            assertThat(r.getString("series", 0)).isEqualTo("price");
            assertThat(r.getType().getType("date").getLogicalTypeAnnotation())
                    .isEqualTo(LogicalTypeAnnotation.dateType());
            assertThat(LocalDate.ofEpochDay(r.getInteger("date", 0))).isAfterOrEqualTo(START);
            assertThat(r.getString("unit", 0)).isNotBlank();
            assertThat(r.getDouble("value", 0)).isFinite();
        });
    }

    private String log() {
        try {
            return Files.readString(desk.resolve("log.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> columns(Path file) throws IOException {
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(hadoop(file), new Configuration()))) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            return schema.getFields().stream().map(Type::getName).toList();
        }
    }

    private static List<Group> rows(Path file) throws IOException {
        List<Group> rows = new ArrayList<>();
        try (ParquetReader<Group> reader =
                ParquetReader.builder(new GroupReadSupport(), hadoop(file)).build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static org.apache.hadoop.fs.Path hadoop(Path file) {
        return new org.apache.hadoop.fs.Path(file.toUri());
    }

    /** A row as text, with an empty cell for what is null. */
    private static List<String> cells(Group row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getType().getFieldCount(); i++) {
            cells.add(row.getFieldRepetitionCount(i) == 0 ? "" : row.getValueToString(i, 0));
        }
        return numbered(cells);
    }

    /** Numbers in the form of both files. */
    private static List<String> numbered(List<String> cells) {
        return cells.stream()
                .map(c -> c.equals("1E309") ? "Infinity" : c)
                .map(c -> c.matches("-?[0-9.]+(E-?[0-9]+)?") ? Double.toString(Double.parseDouble(c)) : c)
                .collect(Collectors.toList());
    }
}
