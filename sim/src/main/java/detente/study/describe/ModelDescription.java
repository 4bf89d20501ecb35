package detente.study.describe;

import detente.engine.Blueprint;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.files.FileSchema;
import detente.files.ModelFile;
import detente.files.ModelFolder;
import detente.files.OutcomeSpec;
import detente.files.PageFile;
import detente.files.Phrases;
import detente.files.Request;
import detente.page.Page;
import detente.page.Section;
import detente.results.Field;
import detente.results.Parameter;
import detente.results.Quantity;
import detente.store.Json;
import detente.study.ModelTables;
import detente.study.Project;
import detente.table.Cell;
import detente.table.Columns;
import detente.table.JsonWriter;
import detente.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model as it stands in its folder, for people, programs and editors.
 *
 * @param model id of the folder
 * @param blueprint of its plain run
 * @param questions what each scenario asks, by its name
 * @param onPage what its page shows first, if the folder says
 * @param chinese what it says in Chinese
 */
public record ModelDescription(
        String model,
        String title,
        String about,
        Blueprint blueprint,
        Map<String, String> questions,
        Optional<PageFile> onPage,
        Phrases chinese) {
    private static final Columns<Map.Entry<String, String>> SCENARIOS = new Columns<Map.Entry<String, String>>()
            .code("name", "Scenario", "name of the scenario", Map.Entry::getKey)
            .text("description", "Question", "what it asks", Map.Entry::getValue);

    private static final Columns<Blueprint.Described> SERIES = new Columns<Blueprint.Described>()
            .code("name", "Series", "name of the series", Blueprint.Described::name)
            .unit("Unit", "unit of the series", Blueprint.Described::unit)
            .text("kind", "Kind", "level or flow", s -> s.quantity().kind())
            .with(Field.text("amount", "unit of what a flow adds up to"), "", s -> amount(s.quantity()))
            .text("about", "Meaning", "what it is", Blueprint.Described::about);

    /** Reads and builds the model. @throws detente.input.InvalidInput if the folder is wrong */
    public static ModelDescription of(ModelFolder folder) {
        return of(folder, Project.load(folder, Request.plain(), 1));
    }

    /** The model as it stands in a run. */
    public static ModelDescription of(ModelFolder folder, Run<?> run) {
        ModelFile file = run.inputs().model();
        Blueprint blueprint = Simulation.blueprint(run);
        return new ModelDescription(
                folder.id(),
                file.title(),
                file.about().orElse(""),
                blueprint,
                folder.descriptions(),
                folder.page(known(folder, file, blueprint)),
                folder.phrases("zh"));
    }

    /** What a {@code page.yaml} may name. */
    private static PageFile.Known known(ModelFolder folder, ModelFile file, Blueprint blueprint) {
        return new PageFile.Known(
                blueprint.parameters().stream().map(Parameter::name).toList(),
                graphs(file),
                file.outcomes().stream().map(OutcomeSpec::id).toList(),
                folder.scenarios());
    }

    /** Every panel of every chart, by the name of the chart and its number: {@code price/1}. */
    public static List<String> graphs(ModelFile file) {
        return file.charts().stream()
                .flatMap(c -> IntStream.rangeClosed(1, c.panels().size()).mapToObj(i -> c.name() + "/" + i))
                .toList();
    }

    /** JSON Schema for the YAML files of a model folder, so that editors complete and check them. */
    public static Map<String, Object> schema(ModelFolder folder) {
        return FileSchema.of(Project.vocabulary(folder));
    }

    /** All of it for readers. */
    public Page page() {
        return new Page(
                title,
                model + ": " + title,
                List.of(about),
                List.of(
                        Section.of("scenarios", "Scenarios", scenarios()).inBrief(),
                        Section.of("schedule", "What happens in a period", timetable())
                                .inBrief(),
                        Section.of("parameters", "Parameters", parameters()).inBrief(),
                        Section.of("series", "Series", series()).inBrief()));
    }

    /** All of it for programs. */
    public ObjectNode json() {
        ObjectNode document =
                Json.object().put("model", model).put("title", title).put("about", about);
        JsonWriter.put(document, parameters());
        JsonWriter.put(document, series());
        ArrayNode schedule = document.putArray("schedule");
        blueprint.schedule().forEach(schedule::add);
        JsonWriter.put(document, scenarios());
        return document;
    }

    public Table<Parameter> parameters() {
        return ModelTables.parameters(blueprint.parameters());
    }

    /** The phases of a period, in their order. */
    public Table<?> timetable() {
        return ModelTables.timetable(blueprint.schedule());
    }

    public Table<Blueprint.Described> series() {
        return Table.of("series", "", SERIES, blueprint.series());
    }

    public Table<?> scenarios() {
        return Table.of("scenarios", "", SCENARIOS, questions.entrySet());
    }

    private static Cell amount(Quantity quantity) {
        return quantity instanceof Quantity.Flow flow ? Cell.text(flow.amount()) : Cell.NONE;
    }
}
