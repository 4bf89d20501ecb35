package detente.cli;

import detente.output.Json;
import detente.parameters.ModelFile;
import java.io.PrintWriter;
import java.util.Optional;
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
        ObjectNode document = Json.object();
        var array = document.putArray("models");
        for (String id : main.project().modelIds()) {
            ModelFile file = main.project().model(Optional.of(id)).file();
            array.addObject()
                    .put("id", id)
                    .put("title", file.title())
                    .put("about", file.about().orElse(""));
            if (!main.json) {
                out.println(id + "  " + file.title());
                file.about().ifPresent(about -> out.println("    " + about));
            }
        }
        if (main.json) {
            out.print(Json.text(document));
        }
        return Main.WELL;
    }
}
