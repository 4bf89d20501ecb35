package detente.cli;

import detente.files.ModelFolder;
import detente.files.Request;
import detente.results.ShellCommand;
import detente.store.Json;
import detente.store.LooseFiles;
import detente.study.Project;
import detente.study.contract.ContractOrder;
import detente.study.contract.ModelContract;
import detente.study.describe.CalendarOrder;
import detente.study.describe.DescribeOrder;
import detente.study.describe.EventCalendar;
import detente.study.describe.ModelDescription;
import detente.study.describe.ModelList;
import detente.study.describe.ModelsOrder;
import detente.study.describe.NewModel;
import detente.study.describe.NewOrder;
import detente.study.describe.NewScenario;
import detente.study.describe.ScenarioOrder;
import detente.study.imports.ImportOrder;
import detente.study.imports.ImportStudy;
import detente.table.JsonWriter;
import detente.table.Table;
import detente.table.TextWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the commands do that are about model folders, not about runs. */
final class FolderCommands {
    private FolderCommands() {}

    /** Describes a model. */
    static int describe(DescribeOrder order, Call call) {
        PrintWriter out = call.line().getOut();
        ModelFolder folder = call.main().project().model(Optional.of(order.model()));
        DescribeOrder.Form form = call.main().json && order.format() == DescribeOrder.Form.TEXT
                ? DescribeOrder.Form.JSON
                : order.format();
        switch (form) {
            case TEXT -> out.print(ModelDescription.of(folder).page().brief());
            case MARKDOWN -> out.print(ModelDescription.of(folder).page().markdown());
            case JSON -> out.print(Json.text(ModelDescription.of(folder).json()));
            case SCHEMA -> out.print(Json.text(ModelDescription.schema(folder)));
        }
        return Main.WELL;
    }

    /** Lists the models. */
    static int models(ModelsOrder order, Call call) {
        print(ModelList.of(call.main().project()), List.of(), call);
        return Main.WELL;
    }

    /** Lists the events of a scenario, and draws them if that is asked for. */
    static int calendar(CalendarOrder order, Call call) {
        ModelFolder folder = call.main().project().model(order.model());
        EventCalendar calendar = new EventCalendar(
                Project.load(folder, new Request(order.scenario(), List.of(), OptionalInt.empty()), 1));
        List<Path> pictures = order.out().stream()
                .flatMap(out -> LooseFiles.write(out, calendar.picture()).stream())
                .toList();
        print(calendar.table(), pictures, call);
        return Main.WELL;
    }

    private static void print(Table<?> table, List<Path> files, Call call) {
        PrintWriter out = call.line().getOut();
        if (call.main().json) {
            ObjectNode document = Json.object();
            JsonWriter.put(document, table);
            if (!files.isEmpty()) {
                Commands.put(document, files);
            }
            out.print(Json.text(document));
        } else {
            out.print(new TextWriter().text(table));
            files.forEach(file -> out.println(file.normalize()));
        }
    }

    /** Starts a scenario. */
    static int scenario(ScenarioOrder order, Call call) {
        Path file = NewScenario.write(call.main().project(), order);
        PrintWriter out = call.line().getOut();
        if (call.main().json) {
            out.print(Json.text(Json.object().put("file", file.toString())));
        } else {
            out.println("New scenario: " + file);
            out.println("Edit it, then: "
                    + new ShellCommand(List.of(call.main().project().program(), "run"))
                            .and(order.model().stream().toArray())
                            .and("--scenario", order.words().get(1)));
        }
        return Main.WELL;
    }

    /** Copies a model folder. */
    static int copy(NewOrder order, Call call) {
        Path folder = NewModel.copy(call.main().project(), order);
        PrintWriter out = call.line().getOut();
        if (call.main().json) {
            out.print(Json.text(Json.object().put("folder", folder.toString()).put("id", order.id())));
        } else {
            out.println("New model: " + folder);
            out.println((order.java().isPresent() ? "Edit its sources in models/src, " : "Edit ")
                    + "model.yaml and data/, then: "
                    + new ShellCommand(List.of(call.main().project().program(), "run", order.id())));
        }
        return Main.WELL;
    }

    /** Tries the contract of a model. */
    static int test(ContractOrder order, Call call) {
        ModelFolder folder = call.main().project().model(Optional.of(order.model()));
        Progress progress = call.main().progress(call.line().getErr());
        List<ModelContract.Finding> findings;
        try {
            findings = new ModelContract(folder, tried -> {
                        progress.expect(tried);
                        return progress::step;
                    })
                    .findings();
        } finally {
            progress.end();
        }
        PrintWriter out = call.line().getOut();
        if (call.main().json) {
            ObjectNode document = Json.object();
            ArrayNode parts = document.putArray("contract");
            for (ModelContract.Finding finding : findings) {
                ArrayNode problems =
                        parts.addObject().put("part", finding.held()).putArray("problems");
                finding.problems().forEach(problems::add);
            }
            out.print(Json.text(document));
        } else {
            for (ModelContract.Finding finding : findings) {
                out.println((finding.problems().isEmpty() ? "holds   " : "BROKEN  ") + finding.held());
                finding.problems().forEach(problem -> out.println("        " + problem));
            }
        }
        return findings.stream().allMatch(f -> f.problems().isEmpty()) ? Main.WELL : Main.FAILED;
    }

    /** Makes a model folder of a published table. */
    static int importTable(ImportOrder order, Call call) {
        ImportStudy.Done done = ImportStudy.run(call.main().project(), order);
        return new ImportOutput(call).print(done, order.folder().as().orElse(""));
    }
}
