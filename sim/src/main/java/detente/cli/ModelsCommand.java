package detente.cli;

import detente.output.Json;
import detente.study.describe.ModelList;
import detente.table.JsonWriter;
import detente.table.Table;
import detente.table.TextWriter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code detente models}. */
@Command(name = "models", description = "Lists the models found.", mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Table<?> models = ModelList.of(main.project());
        if (main.json) {
            ObjectNode document = Json.object();
            JsonWriter.put(document, models);
            out.print(Json.text(document));
        } else {
            out.print(new TextWriter().text(models));
        }
        return Main.WELL;
    }
}
