package detente.output;

import detente.parameters.InvalidInput;
import detente.parameters.Problem;
import detente.parameters.RegularFile;
import detente.results.Calendar;
import detente.results.Decision;
import detente.results.Event;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.MonthRange;
import detente.results.Observation;
import detente.results.Parameter;
import detente.results.Quantity;
import detente.results.Results;
import detente.results.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A result folder that is there: its manifest and, when asked for, its results. */
public final class StoredResult {
    private final StoredFiles stored;
    private final Path folder;
    private final ObjectNode document;

    private StoredResult(StoredFiles stored) {
        this.stored = stored;
        this.folder = stored.folder();
        this.document = stored.document();
    }

    /** Opens a result folder. @throws InvalidInput if it is none or its manifest cannot be read */
    public static StoredResult open(Path folder) {
        return of(StoredFiles.open(folder));
    }

    /** The run in a folder. @throws InvalidInput if it is of many runs or its manifest cannot be read */
    public static StoredResult of(StoredFiles stored) {
        try {
            if (!stored.study().isEmpty()) {
                throw unreadable(
                        stored.folder(),
                        "holds a study of many runs ('" + stored.study() + "'), not the results of one run.");
            }
            StoredResult result = new StoredResult(stored);
            result.manifest();
            result.outputs();
            return result;
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw unreadable(
                    stored.folder().resolve(ManifestFile.NAME), "cannot be read as a manifest: " + firstLine(e));
        }
    }

    /** Everything that determined the run. */
    public Manifest manifest() {
        JsonNode software = document.path("software");
        return new Manifest(
                text(software, "version"),
                text(software, "sourceHash"),
                text(document, "model"),
                stored.named(),
                text(document, "code"),
                text(document, "title"),
                text(document, "citation"),
                text(document, "scenario"),
                text(document, "description"),
                stored.texts(document.path("overrides")),
                Json.whole(document.required("seed")),
                document.required("periods").asInt(),
                document.path("schedule").valueStream().map(JsonNode::asString).toList(),
                document.path("parameters")
                        .valueStream()
                        .map(StoredResult::parameter)
                        .toList(),
                stored.texts(document.path("inputs")).entrySet().stream()
                        .map(e -> new InputFile(e.getKey(), e.getValue()))
                        .toList());
    }

    /** Hash of every file that the run wrote, by path, except of the manifest. */
    Map<String, String> outputs() {
        return stored.outputs();
    }

    /** Whether charts were drawn. */
    public boolean hasReport() {
        return stored.hasReport();
    }

    /** The results as written, to 12 digits. @throws InvalidInput if a file is missing or damaged */
    public Results results() {
        try {
            return readResults();
        } catch (JacksonException | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable(folder, "cannot be read as a result: " + firstLine(e));
        } catch (NoSuchElementException e) {
            throw unreadable(folder, "cannot be read as a result: a value is missing.");
        }
    }

    private Results readResults() {
        Manifest manifest = manifest();
        Calendar calendar = new Calendar(
                LocalDate.parse(text(document, "start")),
                Calendar.Step.valueOf(text(document, "period").toUpperCase(Locale.ROOT)));
        List<Observation> observations = document.path("observations")
                .valueStream()
                .map(o -> new Observation(
                        text(o, "series"),
                        MonthRange.parse(text(o, "months")).orElseThrow(),
                        o.required("value").asDouble(),
                        text(o, "unit"),
                        text(o, "source")))
                .toList();
        List<String> warnings =
                document.path("warnings").valueStream().map(JsonNode::asString).toList();
        return new Results(manifest, calendar, series(manifest), events(), decisions(), observations, warnings);
    }

    private List<Series> series(Manifest manifest) {
        List<CSVRecord> rows = rows(ResultTables.SERIES);
        if (rows.size() != manifest.periods() + 1) {
            throw new IllegalArgumentException(ResultTables.SERIES + " has not " + manifest.periods() + " periods");
        }
        List<JsonNode> declared = document.path("series").valueStream().toList();
        List<Series> series = new ArrayList<>();
        for (int s = 0; s < declared.size(); s++) {
            double[] values = new double[manifest.periods()];
            for (int t = 0; t < values.length; t++) {
                values[t] = Double.parseDouble(rows.get(t + 1).get(s + 2));
            }
            JsonNode node = declared.get(s);
            series.add(new Series(text(node, "name"), quantity(node), text(node, "about"), values));
        }
        return series;
    }

    private static Quantity quantity(JsonNode node) {
        return text(node, "kind").equals("flow")
                ? new Quantity.Flow(text(node, "amount"), text(node, "unit"))
                : new Quantity.Level(text(node, "unit"));
    }

    private List<Event> events() {
        return rows(ResultTables.EVENTS).stream()
                .skip(1)
                .map(row -> new Event(
                        LocalDate.parse(row.get(0)),
                        row.get(1),
                        row.get(2),
                        row.get(3).isEmpty()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(Double.parseDouble(row.get(3))),
                        row.get(4),
                        row.get(5),
                        row.get(6).equals("simulated")))
                .toList();
    }

    private List<Decision> decisions() {
        return outputs().containsKey(DecisionTable.FILE) ? DecisionTable.read(rows(DecisionTable.FILE)) : List.of();
    }

    private List<CSVRecord> rows(String name) {
        Path file = folder.resolve(name);
        try (CSVParser parser = CSVParser.parse(RegularFile.stream(file), StandardCharsets.UTF_8, ResultTables.CSV)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw unreadable(file, "cannot be read: " + e.getMessage());
        }
    }

    private static Parameter parameter(JsonNode node) {
        return new Parameter(
                text(node, "name"),
                text(node, "type"),
                text(node, "unit"),
                node.path("min").asString(""),
                node.path("max").asString(""),
                node.path("value").asString(""),
                node.path("lever").asBoolean(),
                text(node, "about"),
                text(node, "source"));
    }

    private static String text(JsonNode node, String key) {
        return node.required(key).asString();
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static InvalidInput unreadable(Path path, String message) {
        return new InvalidInput(List.of(new Problem(path.toString(), 0, message, Optional.empty())));
    }
}
