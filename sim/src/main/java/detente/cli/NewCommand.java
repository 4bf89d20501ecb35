package detente.cli;

import detente.output.Json;
import detente.results.ShellCommand;
import detente.study.describe.NewModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente new}. */
@Command(name = "new", description = "Copies a model folder to start one's own.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL_ID", description = "Name of the new model folder.")
    private String id;

    @Option(names = "--from", paramLabel = "MODEL", required = true, description = "Model to copy: an id or a path.")
    private String from;

    @Override
    public Integer call() {
        Path folder = NewModel.copy(main.project(), id, from);
        PrintWriter out = spec.commandLine().getOut();
        if (main.json) {
            out.print(Json.text(Json.object().put("folder", folder.toString()).put("id", id)));
        } else {
            out.println("New model: " + folder);
            out.println("Edit model.yaml and data/, then: "
                    + new ShellCommand(List.of(main.project().program(), "run", id)));
        }
        return Main.WELL;
    }
}
