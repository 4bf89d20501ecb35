package detente.cli;

import detente.output.Json;
import detente.parameters.ModelFolder;
import detente.study.describe.ModelDescription;
import detente.table.JsonWriter;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code detente describe}. */
@Command(
        name = "describe",
        description = "Describes a model: parameters, schedule, series, scenarios.",
        mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {
    private enum Form {
        TEXT,
        MARKDOWN,
        JSON,
        SCHEMA
    }

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "Id of a model or path of a model folder.")
    private String model;

    @Option(
            names = "--format",
            paramLabel = "text|markdown|json|schema",
            defaultValue = "text",
            description = "Form of the output; schema is a JSON Schema for the model's YAML files.")
    private Form form;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ModelFolder folder = main.project().model(Optional.of(model));
        switch (main.json && form == Form.TEXT ? Form.JSON : form) {
            case TEXT -> out.print(ModelDescription.of(folder).page().brief());
            case MARKDOWN -> out.print(ModelDescription.of(folder).page().markdown());
            case JSON -> out.print(Json.text(json(ModelDescription.of(folder))));
            case SCHEMA -> out.print(Json.text(ModelDescription.schema(folder)));
        }
        return Main.WELL;
    }

    private static ObjectNode json(ModelDescription model) {
        ObjectNode document = Json.object()
                .put("model", model.model())
                .put("title", model.title())
                .put("about", model.about());
        JsonWriter.put(document, model.parameters());
        JsonWriter.put(document, model.series());
        var schedule = document.putArray("schedule");
        model.blueprint().schedule().forEach(schedule::add);
        JsonWriter.put(document, model.scenarios());
        return document;
    }
}
