package detente.study.run;

import detente.files.Request;
import detente.input.InvalidInput;
import detente.input.Problem;
import detente.input.RegularFile;
import detente.results.Artifact;
import detente.results.Calendar;
import detente.results.Decision;
import detente.results.Event;
import detente.results.Manifest;
import detente.results.MonthRange;
import detente.results.Numbers;
import detente.results.Observation;
import detente.results.Parameter;
import detente.results.Quantity;
import detente.results.Results;
import detente.results.Season;
import detente.results.Series;
import detente.store.Json;
import detente.store.ManifestContent;
import detente.store.ManifestFile;
import detente.store.StoredFiles;
import detente.table.CsvRows;
import detente.uncertainty.EnsembleFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A run that is there: its manifest and, when asked for, its results; and what its manifest says besides. */
public final class StoredRun {
    private static final String REPLICATIONS = "replications";

    private final StoredFiles stored;
    private final Path folder;
    private final ObjectNode document;

    private StoredRun(StoredFiles stored) {
        this.stored = stored;
        this.folder = stored.folder();
        this.document = stored.document();
    }

    /** The run in a folder. @throws InvalidInput if it is of many runs or its manifest cannot be read */
    static StoredRun of(StoredFiles stored) {
        try {
            if (!stored.study().isEmpty()) {
                throw unreadable(
                        stored.folder(),
                        "holds a study of many runs ('" + stored.study() + "'), not the results of one run.");
            }
            StoredRun result = new StoredRun(stored);
            result.manifest();
            stored.outputs();
            return result;
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw unreadable(
                    stored.folder().resolve(ManifestFile.NAME), "cannot be read as a manifest: " + firstLine(e));
        }
    }

    /** Everything that determined the run. */
    Manifest manifest() {
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
                stored.overrides(),
                stored.ensemble(),
                Json.whole(document.required("seed")),
                document.required("periods").asInt(),
                document.path("schedule").valueStream().map(JsonNode::asString).toList(),
                document.path("parameters")
                        .valueStream()
                        .map(StoredRun::parameter)
                        .toList(),
                stored.inputs());
    }

    /** Number of seeds in all. */
    int replications() {
        return document.path(REPLICATIONS).asInt(1);
    }

    /**
     * What was asked of the model's folder.
     *
     * @param find the ensemble that a path means
     */
    Request request(Function<Path, EnsembleFile> find) {
        Manifest manifest = manifest();
        return new Request(
                Optional.of(manifest.scenario()),
                manifest.settings(),
                OptionalInt.of(manifest.periods()),
                manifest.ensemble().map(Path::of).map(find));
    }

    /** Some of its tables. @throws InvalidInput if one is missing */
    List<Artifact> tables(List<String> names) {
        return names.stream()
                .map(name -> new Artifact(name, bytes(folder.resolve(name))))
                .toList();
    }

    /** Whether charts were drawn. */
    boolean hasReport() {
        return stored.hasReport();
    }

    /** The results as written, to 12 digits. @throws InvalidInput if a file is missing or damaged */
    Results results() {
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
        List<Season> seasons =
                document.path("seasons").valueStream().map(SeasonJson::read).toList();
        List<String> warnings =
                document.path("warnings").valueStream().map(JsonNode::asString).toList();
        return new Results(
                manifest, calendar, series(manifest), events(), decisions(), observations, seasons, warnings);
    }

    private List<Series> series(Manifest manifest) {
        List<CsvRows.Row> rows = rows(RunTables.SERIES);
        if (rows.size() != manifest.periods()) {
            throw new IllegalArgumentException(RunTables.SERIES + " has not " + manifest.periods() + " periods");
        }
        return document.path("series")
                .valueStream()
                .map(node -> series(node, rows))
                .toList();
    }

    private static Series series(JsonNode node, List<CsvRows.Row> rows) {
        String name = text(node, "name");
        Quantity quantity = text(node, "kind").equals("flow")
                ? new Quantity.Flow(text(node, "amount"), text(node, "unit"))
                : new Quantity.Level(text(node, "unit"));
        String heading = Quantity.named(name, quantity.unit());
        double[] values = rows.stream()
                .mapToDouble(row -> row.number(heading).orElseThrow())
                .toArray();
        return new Series(name, quantity, text(node, "about"), values);
    }

    private List<Event> events() {
        return rows(RunTables.EVENTS).stream()
                .map(row -> new Event(
                        LocalDate.parse(row.text("date")),
                        row.text("actor"),
                        row.text("instrument"),
                        row.number("level"),
                        row.text("label"),
                        row.text("source"),
                        row.text("origin").equals(RunTables.SIMULATED),
                        row.text("headline").equals("true")))
                .toList();
    }

    private List<Decision> decisions() {
        return stored.outputs().containsKey(DecisionTable.FILE)
                ? rows(DecisionTable.FILE).stream().map(DecisionTable::read).toList()
                : List.of();
    }

    private List<CsvRows.Row> rows(String name) {
        return CsvRows.of(bytes(folder.resolve(name)));
    }

    private static byte[] bytes(Path file) {
        try {
            return RegularFile.bytes(file);
        } catch (IOException e) {
            throw unreadable(file, "cannot be read: " + e.getMessage());
        }
    }

    /** What the manifest in a folder is to say if it is that of a run. @throws InvalidInput if it is of many runs or cannot be read */
    static ManifestContent content(StoredFiles stored) {
        StoredRun run = of(stored);
        return content(run.results(), run.replications());
    }

    /**
     * What the manifest of a run says.
     *
     * @param replications number of seeds in all
     */
    static ManifestContent content(Results results, int replications) {
        Manifest manifest = results.manifest();
        return new ManifestContent(
                manifest,
                results.calendar(),
                manifest.inputs(),
                document -> {},
                document -> putDesign(document, manifest, replications),
                document -> put(document, results));
    }

    private static void putDesign(ObjectNode document, Manifest manifest, int replications) {
        Json.putWhole(document, "seed", manifest.seed()).put("periods", manifest.periods());
        if (replications > 1) {
            document.put(REPLICATIONS, replications);
            manifest.ensemble().ifPresent(called -> document.put(StoredFiles.ENSEMBLE, called));
        }
    }

    private static void put(ObjectNode document, Results results) {
        var schedule = document.putArray("schedule");
        results.manifest().schedule().forEach(schedule::add);
        var series = document.putArray("series");
        results.series().forEach(s -> {
            ObjectNode node = series.addObject().put("name", s.name());
            Json.putQuantity(node, s.quantity());
            node.put("about", s.about());
        });
        var observations = document.putArray("observations");
        results.observations()
                .forEach(o -> observations
                        .addObject()
                        .put("series", o.series())
                        .put("months", o.months().toString())
                        .put("value", new BigDecimal(Numbers.exact(o.value())))
                        .put("unit", o.unit())
                        .put("source", o.source()));
        var seasons = document.putArray("seasons");
        results.seasons().forEach(season -> SeasonJson.put(seasons.addObject(), season));
        var warnings = document.putArray("warnings");
        results.warnings().forEach(warnings::add);
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
