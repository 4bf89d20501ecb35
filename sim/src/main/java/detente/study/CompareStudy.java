package detente.study;

import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.experiment.Comparison;
import detente.experiment.Keeping;
import detente.experiment.Outcome;
import detente.experiment.OutcomeDifference;
import detente.experiment.Pair;
import detente.experiment.PairedRuns;
import detente.experiment.Seeds;
import detente.experiment.StopSignal;
import detente.experiment.Stopping;
import detente.output.DifferenceTables;
import detente.output.PairTable;
import detente.output.SchemaTable;
import detente.output.StudyFolder;
import detente.output.StudyManifest;
import detente.parameters.ModelFolder;
import detente.report.CompareReport;
import detente.report.ScenarioGap;
import detente.results.Artifact;
import detente.results.Manifest;
import detente.results.Numbers;
import detente.table.CsvWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Two scenarios under the same draws; or the results that are there if nothing that matters has changed. */
public final class CompareStudy {
    /** Keys of the design in the manifest. */
    static final String AGAINST = "against";

    static final String LEVEL = "level";
    static final String HEADLINE = "headline";
    static final String HALF_WIDTH = "half-width";

    private final Session session;

    public CompareStudy(Session session) {
        this.session = session;
    }

    /**
     * Compares what is ordered, or finds its results. Runs that fail are kept as such.
     *
     * @param progress given a number of runs to come, makes what is called after each of them by whatever thread computed it
     * @param stop ends the computation early
     * @throws detente.parameters.InvalidInput if anything in the inputs is wrong; then nothing is run or written
     * @throws detente.output.OutputFailure if the results cannot be written
     * @throws detente.experiment.Stopped if it has ended early
     */
    public CompareOutcome run(CompareOrder order, IntFunction<Runnable> progress, StopSignal stop) {
        Instant start = session.clock().instant();
        ModelFolder folder = session.project().model(order.model());
        CompareInputs inputs = CompareInputs.of(folder, order);
        StudyFolder place = new StudyFolder(session.results(order.results()), manifest(inputs, order));
        StudyFolder.Answer answer = place.answer(
                order.fresh(),
                files -> !order.charts() || hasReport(files),
                log -> {
                    Keeping keeping = session.keeping(log, place, stop);
                    return files(inputs, order, place, new PairedRuns(order.threads(), progress, keeping));
                },
                () -> session.environment(folder, Optional.empty(), start));
        return outcome(place, inputs, answer.files(), new Made(answer.reused(), hasReport(answer.files())));
    }

    /** Compares what is ordered and writes nothing. */
    static StudyFiles compute(Project project, CompareOrder order) {
        CompareInputs inputs = CompareInputs.of(project.model(order.model()), order);
        StudyManifest manifest = manifest(inputs, order);
        StudyFolder nowhere = new StudyFolder(project.results(), manifest);
        PairedRuns runs = new PairedRuns(order.threads(), count -> () -> {}, Keeping.nothing());
        return new StudyFiles(manifest, files(inputs, order, nowhere, runs));
    }

    private static List<Artifact> files(CompareInputs inputs, CompareOrder order, StudyFolder place, PairedRuns runs) {
        Comparison comparison = runs.run(inputs.contrast(), order.firstSeed(), inputs.stopping(order), order.level());
        List<Artifact> files = new ArrayList<>(pairs(inputs, comparison.pairs()));
        CompareOutcome outcome = outcome(place, inputs, files, new Made(false, order.charts()));
        files.add(DifferenceTables.outcomes(outcome.outcomes()));
        files.add(DifferenceTables.series(
                comparison.series(), inputs.contrast().a().calendar()));
        if (order.charts()) {
            files.addAll(pages(inputs, comparison, outcome));
        }
        files.add(SchemaTable.of(files));
        return files;
    }

    private record Made(boolean reused, boolean withReport) {}

    private static boolean hasReport(List<Artifact> files) {
        return files.stream().anyMatch(f -> f.path().equals("report.html"));
    }

    private static StudyManifest manifest(CompareInputs inputs, CompareOrder order) {
        Manifest b = inputs.contrast().b().manifest();
        Map<String, String> design = new LinkedHashMap<>();
        design.put(AGAINST, b.scenario());
        design.put("against.description", b.description());
        design.put(LEVEL, Numbers.exact(order.level()));
        inputs.headline().ifPresent(h -> design.put(HEADLINE, h.id()));
        Stopping stopping = inputs.stopping(order);
        if (stopping instanceof Stopping.AfterPairs after) {
            return manifest(inputs, new Seeds(order.firstSeed(), after.pairs()), design);
        }
        design.put(HALF_WIDTH, Numbers.exact(inputs.precision().halfWidth().orElseThrow()));
        design.put("pairs", Stopping.WhenNarrow.LEAST + " to " + Stopping.WhenNarrow.MOST + ", until the half width");
        return manifest(inputs, new Seeds(order.firstSeed(), Stopping.WhenNarrow.MOST), design);
    }

    private static StudyManifest manifest(CompareInputs inputs, Seeds seeds, Map<String, String> design) {
        return new StudyManifest(
                "compare",
                inputs.contrast().a().manifest(),
                inputs.contrast().a().calendar(),
                seeds,
                design,
                inputs.filesOfB());
    }

    private static List<Artifact> pairs(CompareInputs inputs, List<Pair> pairs) {
        return List.of(
                CsvWriter.file(PairTable.of(pairs, outcomes(inputs))),
                CsvWriter.file(PairTable.failures(
                        pairs,
                        side(inputs.contrast().a().manifest()),
                        side(inputs.contrast().b().manifest()))));
    }

    private static List<String> outcomes(CompareInputs inputs) {
        return inputs.contrast().outcomes().stream().map(Outcome::id).toList();
    }

    private static PairTable.Side side(Manifest manifest) {
        return new PairTable.Side(manifest.scenario(), seed -> manifest.command(manifest.settings(), seed));
    }

    /** What the tables say, so that every number is one that can be computed from what is read there. */
    private static CompareOutcome outcome(StudyFolder place, CompareInputs inputs, List<Artifact> files, Made made) {
        List<Pair> pairs = PairTable.read(files, outcomes(inputs));
        List<Outcome> outcomes = inputs.contrast().outcomes();
        List<OutcomeDifference> differences = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            differences.add(OutcomeDifference.of(outcome, pairs, i, inputs.precision(outcome)));
        }
        return new CompareOutcome(
                place.path(),
                place.id(),
                made.reused,
                inputs.contrast().a().manifest(),
                inputs.contrast().b().manifest(),
                inputs.precision(),
                inputs.headline().map(Outcome::id),
                pairs,
                differences,
                inputs.notes(),
                made.withReport);
    }

    private static List<Artifact> pages(CompareInputs inputs, Comparison comparison, CompareOutcome outcome) {
        ChartPress press = new ChartPress();
        ScenarioGap gap = ScenarioGap.of(inputs.contrast());
        List<Figure> figures = CompareCharts.of(inputs, comparison, gap).stream()
                .map(press::draw)
                .toList();
        List<Artifact> files = new ArrayList<>();
        figures.forEach(figure -> files.addAll(figure.files()));
        files.add(new CompareReport(
                        outcome.a(),
                        outcome.b(),
                        outcome.precision(),
                        outcome.headline(),
                        outcome.pairs(),
                        outcome.outcomes(),
                        gap,
                        figures,
                        outcome.notes(),
                        inputs.contrast().a().inputs().model().limits())
                .html());
        return files;
    }
}
