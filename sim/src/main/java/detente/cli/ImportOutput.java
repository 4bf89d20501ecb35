package detente.cli;

import detente.imports.ImportedModel;
import detente.results.ShellCommand;
import detente.store.Json;
import detente.study.imports.ImportStudy;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Prints what an import read and wrote. */
record ImportOutput(Call call) {
    /** Prints as the user asked. @return the exit code */
    int print(ImportStudy.Done done, String id) {
        ImportedModel.Summary summary = done.summary();
        PrintWriter out = call.line().getOut();
        if (call.main().json) {
            ObjectNode document = Json.object();
            done.folder().ifPresent(folder -> document.put("folder", folder.toString()));
            done.folder().ifPresent(folder -> document.put("id", id));
            document.put("layout", summary.layout())
                    .put("regions", summary.regions())
                    .put("sectors", summary.sectors())
                    .put("industries", summary.industries())
                    .put("money", summary.money())
                    .put("year", summary.year())
                    .put("checks", summary.counts().checks())
                    .put("differing", summary.counts().differing())
                    .put("changes", summary.counts().changes());
            var notes = document.putArray("notes");
            summary.notes().forEach(notes::add);
            out.print(Json.text(document));
            return Main.WELL;
        }
        out.println("Read: %s of %d, %d industries (%d regions, %d sectors), in %s"
                .formatted(
                        summary.layout(),
                        summary.year(),
                        summary.industries(),
                        summary.regions(),
                        summary.sectors(),
                        summary.money()));
        summary.notes().forEach(out::println);
        out.println("Checks: %d stated sums, %d differ; cells changed: %d"
                .formatted(
                        summary.counts().checks(),
                        summary.counts().differing(),
                        summary.counts().changes()));
        if (done.folder().isPresent()) {
            out.println("New model: " + done.folder().get());
            out.println("Report: " + done.folder().get().resolve("import-report.md"));
            out.println("Shocks are in data/shocks.csv. Run it: "
                    + new ShellCommand(List.of(call.main().project().program(), "run", id)));
        }
        return Main.WELL;
    }
}
