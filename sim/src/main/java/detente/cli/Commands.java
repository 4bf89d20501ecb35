package detente.cli;

import detente.results.ShellCommand;
import detente.study.BatchAgain;
import detente.study.Studies;
import detente.study.Study;
import detente.study.backtest.BacktestStudy;
import detente.study.batch.BatchKind;
import detente.study.batch.BatchOrder;
import detente.study.batch.BatchStudy;
import detente.study.batch.MergeOrder;
import detente.study.batch.PlainBatch;
import detente.study.calibrate.CalibrateOrder;
import detente.study.calibrate.CalibrateStudy;
import detente.study.compare.CompareStudy;
import detente.study.facts.FactsStudy;
import detente.study.run.RunOrder;
import detente.study.run.RunStudy;
import detente.study.sensitivity.SensitivityOrder;
import detente.study.sensitivity.SensitivityStudy;
import detente.study.tournament.TournamentStudy;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What each command does. */
final class Commands {
    /** Every kind of study that {@code verify} can compute again. */
    static final List<Study<?>> STUDIES = List.of(
            new FactsStudy(), new BacktestStudy(), new CompareStudy(), new TournamentStudy(), new CalibrateStudy());

    /** Every kind of batch that {@code verify} can compute again, by the command that makes it. */
    static final Map<String, BatchAgain> BATCHES = Map.of(
            "batch", BatchStudy.again(new PlainBatch()), "sensitivity", BatchStudy.again(new SensitivityStudy()));

    /** All that order something, in the order of the help. */
    static final List<OrderCommand<?>> ALL = List.of(
            new OrderCommand<>(RunOrder.class, Commands::run),
            study(new FactsStudy()),
            new OrderCommand<>(BatchOrder.class, Commands::batch),
            new OrderCommand<>(MergeOrder.class, Commands::merge),
            new OrderCommand<>(SensitivityOrder.class, Commands::sensitivity),
            new OrderCommand<>(CalibrateOrder.class, Commands::calibrate),
            study(new CompareStudy()),
            study(new BacktestStudy()),
            study(new TournamentStudy()));

    private Commands() {}

    private static <O extends Record> OrderCommand<O> study(Study<O> study) {
        return new OrderCommand<>(
                study.form(),
                (order, call) -> call.interruptible(stop -> call.output()
                        .print(call.main().studies(call.line(), stop).run(study, order))));
    }

    private static int run(RunOrder order, Call call) {
        return call.output().print(new RunStudy(call.main().session()).run(order));
    }

    private static int batch(BatchOrder order, Call call) {
        ShellCommand merge = new ShellCommand(List.of(
                        call.main().project().program(),
                        "merge",
                        order.experiment().toString()))
                .each("--out", order.effort().out().stream().toList());
        return batch(new PlainBatch(), order, merge, call);
    }

    private static int sensitivity(SensitivityOrder order, Call call) {
        BatchOrder runs = BatchOrder.whole(order.experiment(), order.effort());
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
            try {
                return call.output()
                        .print(new Studies(call.main().session(), expected, stop).run(new CalibrateStudy(), order));
            } finally {
                progress.end();
            }
        });
    }
}
