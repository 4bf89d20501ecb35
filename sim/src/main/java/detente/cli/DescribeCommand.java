package detente.cli;

import detente.output.Json;
import detente.parameters.ModelFolder;
import detente.results.Parameter;
import detente.study.MarkdownTables;
import detente.study.ModelDescription;
import detente.study.ModelSchema;
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
            case TEXT -> text(ModelDescription.of(folder), out);
            case MARKDOWN -> out.print(MarkdownTables.document(ModelDescription.of(folder)));
            case JSON -> out.print(Json.text(json(ModelDescription.of(folder))));
            case SCHEMA -> out.print(Json.text(ModelSchema.of(folder)));
        }
        return Main.WELL;
    }

    private static void text(ModelDescription model, PrintWriter out) {
        out.println(model.model() + ": " + model.title());
        if (!model.about().isEmpty()) {
            out.println(model.about());
        }
        out.println();
        out.println("Scenarios");
        model.scenarios().forEach((name, question) -> out.println("  " + name + ": " + question));
        out.println();
        out.println("Schedule of a period");
        model.schedule().forEach(phase -> out.println("  " + phase));
        out.println();
        out.println("Parameters (* headline lever)");
        model.parameters().forEach(p -> parameter(p, out));
        out.println();
        out.println("Series");
        model.series()
                .forEach(s -> out.println(
                        "  " + s.name() + " [" + s.unit() + "] " + s.quantity().kind() + "  " + s.about()));
    }

    private static void parameter(Parameter p, PrintWriter out) {
        out.println((p.lever() ? "* " : "  ") + p.name() + " = " + p.value() + " [" + p.unit() + "]");
        out.println("      " + p.about() + "; " + range(p) + "; source: " + p.source());
    }

    private static String range(Parameter p) {
        return p.min().isEmpty() && p.max().isEmpty() ? p.type() : p.type() + " from " + p.min() + " to " + p.max();
    }

    private static ObjectNode json(ModelDescription model) {
        ObjectNode document = Json.object();
        document.put("model", model.model());
        document.put("title", model.title());
        document.put("about", model.about());
        Json.putParameters(document, model.parameters());
        var series = document.putArray("series");
        model.series().forEach(s -> {
            ObjectNode node = series.addObject().put("name", s.name());
            Json.putQuantity(node, s.quantity());
            node.put("about", s.about());
        });
        var schedule = document.putArray("schedule");
        model.schedule().forEach(schedule::add);
        var scenarios = document.putArray("scenarios");
        model.scenarios()
                .forEach((name, description) ->
                        scenarios.addObject().put("name", name).put("description", description));
        return document;
    }
}
