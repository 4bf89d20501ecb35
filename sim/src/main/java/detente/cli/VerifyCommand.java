package detente.cli;

import detente.output.Json;
import detente.study.VerifyStudy;
import detente.study.run.RunStudy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code detente verify}. */
@Command(
        name = "verify",
        description = "Computes a result again from its manifest and compares every byte.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULT", description = "A result folder.")
    private Path folder;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Id or path of its model folder, if that has been moved.")
    private Optional<String> model;

    @Override
    public Integer call() {
        VerifyStudy.Verdict verdict = new VerifyStudy(
                        main.session(), RunStudy::again, Commands.STUDIES, Commands.BATCHES)
                .verify(folder, model);
        PrintWriter out = spec.commandLine().getOut();
        if (main.json) {
            ObjectNode document = Json.object()
                    .put("folder", folder.toString())
                    .put("files", verdict.files())
                    .put("same", verdict.same())
                    .put("sameSoftware", verdict.software());
            var redrawn = document.putArray("redrawn");
            verdict.redrawn().forEach(redrawn::add);
            var differences = document.putArray("differences");
            verdict.differences().forEach(differences::add);
            out.print(Json.text(document));
        } else if (verdict.same() && !verdict.software()) {
            out.println("Same numbers, other software: all " + verdict.files() + " files of " + folder);
            verdict.redrawn().forEach(name -> out.println("  " + name + ": is drawn otherwise today"));
        } else if (verdict.same()) {
            out.println("Same bytes: all " + verdict.files() + " files of " + folder);
        } else {
            out.println("Not the same: " + folder);
            verdict.differences().forEach(line -> out.println("  " + line));
        }
        return verdict.same() ? Main.WELL : Main.FAILED;
    }
}
