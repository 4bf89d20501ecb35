package detente.cli;

import detente.input.Problems;
import detente.order.EnsembleChoice;
import detente.order.OrderForm;
import detente.results.ShellCommand;
import detente.store.Json;
import detente.study.BatchAgain;
import detente.study.BatchReport;
import detente.study.ReportOrder;
import detente.study.ReportStudy;
import detente.study.Studies;
import detente.study.Study;
import detente.study.VerifyOrder;
import detente.study.VerifyStudy;
import detente.study.backtest.BacktestStudy;
import detente.study.batch.BatchKind;
import detente.study.batch.BatchOrder;
import detente.study.batch.BatchStudy;
import detente.study.batch.MergeOrder;
import detente.study.batch.PlainBatch;
import detente.study.calibrate.CalibrateOrder;
import detente.study.calibrate.CalibrateStudy;
import detente.study.compare.CompareStudy;
import detente.study.contract.ContractOrder;
import detente.study.describe.CalendarOrder;
import detente.study.describe.DescribeOrder;
import detente.study.describe.ModelsOrder;
import detente.study.describe.NewOrder;
import detente.study.describe.ScenarioOrder;
import detente.study.facts.FactsStudy;
import detente.study.imports.ImportOrder;
import detente.study.run.ChartOrder;
import detente.study.run.RunOrder;
import detente.study.run.RunStudy;
import detente.study.run.StoredCharts;
import detente.study.sensitivity.SensitivityOrder;
import detente.study.sensitivity.SensitivityStudy;
import detente.study.tournament.TournamentStudy;
import detente.web.PageServer;
import detente.web.ServeOrder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import tools.jackson.databind.node.ObjectNode;

/** What each command does. */
final class Commands {
    /** Every kind of batch that {@code verify} can compute again, by the command that makes it. */
    private static final Map<String, BatchAgain> BATCHES = Map.of(
            "batch", BatchStudy.again(new PlainBatch()), "sensitivity", BatchStudy.again(new SensitivityStudy()));

    /** The same for {@code report}. */
    private static final Map<String, BatchReport> REPORTS = Map.of(
            "batch", BatchStudy.report(new PlainBatch()), "sensitivity", BatchStudy.report(new SensitivityStudy()));

    /** All that order something, in the order of the help. */
    static final List<OrderCommand<?>> ALL = List.of(
            new OrderCommand<>(RunOrder.class, Commands::run),
            study(new FactsStudy()),
            new OrderCommand<>(BatchOrder.class, Commands::batch),
            new OrderCommand<>(MergeOrder.class, Commands::merge),
            new OrderCommand<>(SensitivityOrder.class, Commands::sensitivity),
            new OrderCommand<>(new CalibrateStudy(), Commands::calibrate),
            study(new CompareStudy()),
            study(new BacktestStudy()),
            study(new TournamentStudy()),
            new OrderCommand<>(ChartOrder.class, Commands::chart),
            new OrderCommand<>(ReportOrder.class, Commands::report),
            new OrderCommand<>(ServeOrder.class, Commands::serve),
            new OrderCommand<>(ModelsOrder.class, FolderCommands::models),
            new OrderCommand<>(DescribeOrder.class, FolderCommands::describe),
            new OrderCommand<>(VerifyOrder.class, Commands::verify),
            new OrderCommand<>(CalendarOrder.class, FolderCommands::calendar),
            new OrderCommand<>(ScenarioOrder.class, FolderCommands::scenario),
            new OrderCommand<>(NewOrder.class, FolderCommands::copy),
            new OrderCommand<>(ContractOrder.class, FolderCommands::test),
            new OrderCommand<>(ImportOrder.class, FolderCommands::importTable));

    private Commands() {}

    private static <O extends Record> OrderCommand<O> study(Study<O> study) {
        return new OrderCommand<>(
                study,
                (order, call) -> call.interruptible(stop -> call.output()
                        .print(call.main().studies(call.line(), stop).run(study, order))));
    }

    private static int run(RunOrder order, Call call) {
        Studies.Done done = new RunStudy(
                        call.main().session(),
                        runs -> call.main().barOnTerminal(runs, call.line().getErr()))
                .run(order);
        return call.output().print(done, order.explain() || !call.main().quiet);
    }

    private static int batch(BatchOrder order, Call call) {
        ShellCommand merge = new ShellCommand(List.of(
                        call.main().project().program(),
                        "merge",
                        order.experiment().toString()))
                .each("--ensemble", order.choice().ensemble().stream().toList())
                .each("--out", order.effort().out().stream().toList());
        return batch(new PlainBatch(), order, merge, call);
    }

    private static int sensitivity(SensitivityOrder order, Call call) {
        BatchOrder runs = BatchOrder.whole(order.experiment(), EnsembleChoice.NONE, order.effort());
        return batch(new SensitivityStudy(), runs, call.main().session().typed(), call);
    }

    private static int batch(BatchKind kind, BatchOrder order, ShellCommand merge, Call call) {
        return call.interruptible(stop -> call.output()
                .print(
                        new BatchStudy(call.main().session(), kind)
                                .run(
                                        order,
                                        runs -> call.main()
                                                .progress(runs, call.line().getErr()),
                                        stop),
                        merge));
    }

    private static int merge(MergeOrder order, Call call) {
        return call.output()
                .print(
                        new BatchStudy(call.main().session(), new PlainBatch()).merge(order),
                        call.main().session().typed());
    }

    private static int calibrate(CalibrateOrder order, Call call) {
        return call.interruptible(stop -> {
            Progress progress = call.main().progress(call.line().getErr());
            IntFunction<Runnable> expected = runs -> {
                progress.expect(runs);
                return progress::step;
            };
            Studies.Done done;
            try {
                done = new Studies(call.main().session(), expected, stop).run(new CalibrateStudy(), order);
            } finally {
                progress.end();
            }
            return call.output().print(done);
        });
    }

    private static int chart(ChartOrder order, Call call) {
        List<Path> files = new StoredCharts(call.main().project()).draw(order);
        PrintWriter out = call.line().getOut();
        if (call.main().json) {
            ObjectNode document = Json.object();
            put(document, files);
            out.print(Json.text(document));
        } else {
            files.forEach(file -> out.println(file.normalize()));
        }
        return Main.WELL;
    }

    private static int serve(ServeOrder order, Call call) {
        PrintWriter out = call.line().getOut();
        Problems problems = new Problems();
        OrderForm.check(order, problems);
        problems.throwIfAny();
        return call.interruptible(stop -> {
            PrintWriter err = call.line().getErr();
            try (PageServer server = PageServer.start(call.main().project(), order, line -> {
                err.println(line);
                err.flush();
            })) {
                out.println("The page is at " + server.address() + " (Ctrl-C ends it)");
                out.flush();
                stop.await();
            }
            return Main.WELL;
        });
    }

    /** Files that were written. */
    static void put(ObjectNode document, List<Path> files) {
        var written = document.putArray("files");
        files.forEach(file -> written.add(file.toString()));
    }

    private static List<Study<?>> studies() {
        return ALL.stream().<Study<?>>flatMap(c -> c.study().stream()).toList();
    }

    private static int report(ReportOrder order, Call call) {
        Path file = new ReportStudy(call.main().session(), RunStudy::page, studies(), REPORTS)
                .write(order)
                .toAbsolutePath()
                .normalize();
        PrintWriter out = call.line().getOut();
        if (call.main().json) {
            out.print(Json.text(Json.object().put("report", file.toString())));
        } else {
            out.println("Report:  " + file);
        }
        return Main.WELL;
    }

    private static int verify(VerifyOrder order, Call call) {
        VerifyStudy.Verdict verdict = new VerifyStudy(call.main().session(), RunStudy::again, studies(), BATCHES)
                .verify(order.folder(), order.model());
        PrintWriter out = call.line().getOut();
        if (call.main().json) {
            ObjectNode document = Json.object()
                    .put("folder", order.folder().toString())
                    .put("files", verdict.files())
                    .put("same", verdict.same())
                    .put("sameSoftware", verdict.software());
            var redrawn = document.putArray("redrawn");
            verdict.redrawn().forEach(redrawn::add);
            var differences = document.putArray("differences");
            verdict.differences().forEach(differences::add);
            out.print(Json.text(document));
        } else if (verdict.same() && !verdict.software()) {
            out.println("Same numbers, other software: all " + verdict.files() + " files of " + order.folder());
            verdict.redrawn().forEach(name -> out.println("  " + name + ": is drawn otherwise today"));
        } else if (verdict.same()) {
            out.println("Same bytes: all " + verdict.files() + " files of " + order.folder());
        } else {
            out.println("Not the same: " + order.folder());
            verdict.differences().forEach(line -> out.println("  " + line));
        }
        return verdict.same() ? Main.WELL : Main.FAILED;
    }
}
