package detente.study;

import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.experiment.Keeping;
import detente.experiment.Replication;
import detente.experiment.Replications;
import detente.experiment.Seeds;
import detente.experiment.StopSignal;
import detente.forecast.Duels;
import detente.forecast.ForecastCell;
import detente.forecast.ForecastTarget;
import detente.forecast.Scorecard;
import detente.forecast.Survivors;
import detente.output.OriginTable;
import detente.output.SchemaTable;
import detente.output.StudyFolder;
import detente.output.StudyManifest;
import detente.parameters.ModelFolder;
import detente.report.BacktestReport;
import detente.results.Artifact;
import detente.results.Manifest;
import detente.results.ShellCommand;
import detente.table.CsvWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Forecasts from days in the past, scored; or the results that are there if nothing that matters has changed. */
public final class BacktestStudy {
    /** Keys of the design in the manifest. */
    static final String ORIGINS = "origins";

    static final String SERIES = "series";

    private final Session session;

    public BacktestStudy(Session session) {
        this.session = session;
    }

    /**
     * Runs what is ordered, or finds its results. Runs that fail are kept as such.
     *
     * @param progress given a number of runs to come, makes what is called after each of them by whatever thread computed it
     * @param stop ends the computation early
     * @throws detente.parameters.InvalidInput if anything in the inputs is wrong; then nothing is run or written
     * @throws detente.output.OutputFailure if the results cannot be written
     * @throws detente.experiment.Stopped if it has ended early
     */
    public BacktestOutcome run(BacktestOrder order, IntFunction<Runnable> progress, StopSignal stop) {
        Instant start = session.clock().instant();
        ModelFolder folder = session.project().model(order.model());
        BacktestInputs inputs = BacktestInputs.of(folder, order);
        StudyManifest manifest = manifest(inputs, order);
        StudyFolder place = new StudyFolder(session.results(order.results()), manifest);
        StudyFolder.Answer answer = place.answer(
                order.fresh(),
                files -> !order.charts() || hasReport(files),
                log -> {
                    Keeping keeping = session.keeping(log, place, stop);
                    Replications replications = new Replications(order.threads(), progress, keeping);
                    return files(inputs, manifest, replications, new Made(place.path(), false, order.charts()));
                },
                () -> session.environment(folder, Optional.empty(), start));
        Made made = new Made(place.path(), answer.reused(), hasReport(answer.files()));
        return outcome(inputs, manifest, answer.files(), made);
    }

    /** Computes what is ordered and writes nothing. */
    static StudyFiles compute(Project project, BacktestOrder order) {
        BacktestInputs inputs = BacktestInputs.of(project.model(order.model()), order);
        StudyManifest manifest = manifest(inputs, order);
        Made nowhere = new Made(project.results(), false, order.charts());
        Replications replications = new Replications(order.threads(), () -> {});
        return new StudyFiles(manifest, files(inputs, manifest, replications, nowhere));
    }

    private record Made(Path folder, boolean reused, boolean withReport) {}

    private static boolean hasReport(List<Artifact> files) {
        return files.stream().anyMatch(f -> f.path().equals("report.html"));
    }

    private static StudyManifest manifest(BacktestInputs inputs, BacktestOrder order) {
        return new StudyManifest(
                "backtest",
                inputs.runs().get(0).manifest(),
                inputs.whole().calendar(),
                new Seeds(order.firstSeed(), order.replications()),
                Map.of(ORIGINS, text(inputs.test().origins()), SERIES, String.join(",", names(inputs))),
                List.of());
    }

    private static String text(List<LocalDate> origins) {
        return origins.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    private static List<String> names(BacktestInputs inputs) {
        return inputs.test().targets().stream().map(ForecastTarget::name).toList();
    }

    private static List<Artifact> files(
            BacktestInputs inputs, StudyManifest manifest, Replications computing, Made made) {
        List<List<Replication>> replications = computing.runEach(inputs.runs(), manifest.seeds(), inputs.measures());
        List<OriginTable.Runs> runs = new ArrayList<>();
        for (int i = 0; i < replications.size(); i++) {
            runs.add(new OriginTable.Runs(inputs.test().origins().get(i), replications.get(i)));
        }
        List<Artifact> files = new ArrayList<>(List.of(
                CsvWriter.file(OriginTable.of(runs, inputs.columns())),
                CsvWriter.file(OriginTable.failures(runs, origin -> seed -> command(inputs, manifest, origin, seed)))));
        BacktestOutcome outcome = outcome(inputs, manifest, files, made);
        files.addAll(BacktestTables.of(outcome));
        if (made.withReport) {
            files.addAll(pages(inputs, outcome));
        }
        files.add(SchemaTable.of(files));
        return files;
    }

    /** The command that repeats a run. */
    private static ShellCommand command(BacktestInputs inputs, StudyManifest manifest, LocalDate origin, long seed) {
        Manifest first = manifest.first();
        return ShellCommand.of("backtest", first.named(), "--scenario", first.scenario(), "--origin", origin)
                .each("--series", names(inputs))
                .each("--set", first.settings())
                .and("--replications", 1, "--no-charts", "--seed", seed);
    }

    /** What the tables of runs say, so that every number is one that can be computed from what is read there. */
    private static BacktestOutcome outcome(
            BacktestInputs inputs, StudyManifest manifest, List<Artifact> files, Made made) {
        List<OriginTable.Runs> runs = OriginTable.read(files, inputs.columns());
        List<ForecastCell> cells = inputs.test().cells(new OriginEnsembles(runs, inputs.columns()));
        return new BacktestOutcome(
                made.folder,
                manifest.id(),
                made.reused,
                manifest.first(),
                manifest.seeds(),
                runs,
                cells,
                Scorecard.of(cells),
                Duels.of(cells),
                Survivors.of(cells),
                inputs.notes(),
                made.withReport);
    }

    private static List<Artifact> pages(BacktestInputs inputs, BacktestOutcome outcome) {
        ChartPress press = new ChartPress();
        List<Figure> figures =
                BacktestCharts.of(inputs, outcome).stream().map(press::draw).toList();
        List<Artifact> files = new ArrayList<>();
        figures.forEach(figure -> files.addAll(figure.files()));
        files.add(new BacktestReport(
                        outcome.manifest(),
                        outcome.seeds(),
                        inputs.test(),
                        inputs.whole().inputs().scenario(),
                        new BacktestReport.Findings(
                                outcome.cells(), outcome.scores(), outcome.duels(), outcome.survivors()),
                        outcome.failures(),
                        figures,
                        outcome.notes(),
                        inputs.whole().inputs().model().limits())
                .html());
        return files;
    }
}
