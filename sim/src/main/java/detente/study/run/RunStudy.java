package detente.study.run;

import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.engine.Chunks;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.files.Inputs;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.results.Artifact;
import detente.results.Manifest;
import detente.results.Results;
import detente.store.Environment;
import detente.store.ManifestFile;
import detente.store.Recomputed;
import detente.store.Reservation;
import detente.store.ResultFolder;
import detente.store.SchemaTable;
import detente.store.StoredFiles;
import detente.study.Project;
import detente.study.Session;
import detente.study.Studies;
import detente.study.Study;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One run: load, simulate, draw, write; or the results that are there if nothing that matters has changed. */
public final class RunStudy {
    private final Session session;

    public RunStudy(Session session) {
        this.session = session;
    }

    /**
     * Runs what is ordered, or finds its results.
     *
     * @throws detente.input.InvalidInput if anything in the inputs is wrong; then nothing is written
     * @throws detente.engine.RunFailure if the run breaks off
     * @throws detente.store.OutputFailure if the results cannot be written
     */
    public Studies.Done run(RunOrder order) {
        Instant start = session.clock().instant();
        ModelFolder folder = session.project().model(order.runs().model());
        Run<?> run = load(folder, order, session.project());
        ResultFolder place = new ResultFolder(place(order, run));
        Optional<Studies.Done> there = stored(order, run, place);
        if (there.isPresent()) {
            return there.get();
        }
        try (Reservation alone = place.reserve()) {
            // Another process may have finished the same run just now.
            Optional<Studies.Done> finished = stored(order, run, place);
            if (finished.isPresent()) {
                return finished.get();
            }
            Results results = simulate(run, order.check());
            List<Artifact> files = files(results, run.inputs(), !order.noCharts());
            Environment environment = session.environment(folder, Optional.empty(), start);
            List<Artifact> all = new ArrayList<>(files);
            all.add(ManifestFile.of(StoredRun.content(results), files, environment));
            alone.write(all);
            place.markLatest();
            return new Studies.Done(place.path(), run.id(), false, !order.noCharts(), findings(order, run, results));
        }
    }

    /** The run that is ordered. The member that its seed draws from an ensemble is set like any value on the command line. */
    private static Run<?> load(ModelFolder folder, RunOrder order, Project project) {
        Request request = order.runs().request(order.scenario(), order.periods(), project::ensemble);
        long seed = order.runs().seed();
        Run<?> run = Project.load(folder, request, seed);
        return run.inputs()
                .members()
                .<Run<?>>map(m ->
                        Project.load(folder, new Request(request.scenario(), m.set(seed), request.periods()), seed))
                .orElse(run);
    }

    /** A stored run computed again from the model folder of a project, without writing anything. */
    public static Recomputed again(Project project, StoredFiles stored) {
        Manifest manifest = StoredRun.of(stored).manifest();
        Request request =
                new Request(Optional.of(manifest.scenario()), manifest.settings(), OptionalInt.of(manifest.periods()));
        Run<?> run = Project.load(project.model(Optional.empty()), request, manifest.seed());
        Results results = Simulation.run(run, Strictness.PERIOD);
        return Recomputed.of(StoredRun.content(results), files(results, run.inputs(), stored.hasReport()));
    }

    private static Optional<Studies.Done> stored(RunOrder order, Run<?> run, ResultFolder place) {
        if (order.fresh()) {
            return Optional.empty();
        }
        Optional<StoredRun> stored = place.intact(StoredRun::content)
                .map(StoredRun::of)
                .filter(s -> s.manifest().id().equals(run.id()))
                .filter(s -> s.hasReport() || order.noCharts())
                .filter(s -> s.manifest().named().equals(run.inputs().folder().named()));
        stored.ifPresent(s -> place.markLatest());
        return stored.map(
                s -> new Studies.Done(place.path(), run.id(), true, s.hasReport(), findings(order, run, s.results())));
    }

    private static Results simulate(Run<?> run, Strictness strictness) {
        try (Chunks chunks = Chunks.threads(Runtime.getRuntime().availableProcessors())) {
            return Simulation.run(run, strictness, chunks);
        }
    }

    private Path place(RunOrder order, Run<?> run) {
        return session.results(order.out())
                .resolve(run.inputs().folder().id())
                .resolve(run.inputs().scenario().name())
                .resolve(run.id());
    }

    /** Tables; with charts, the figures and the reports too. All but the manifest. */
    private static List<Artifact> files(Results results, Inputs<?> inputs, boolean charts) {
        List<Artifact> files = new ArrayList<>(RunTables.of(results));
        if (charts) {
            List<Figure> figures = ChartPress.drawAll(ModelCharts.of(inputs.model(), results));
            figures.forEach(figure -> files.addAll(figure.files()));
            files.addAll(RunPage.of(results, inputs).page(figures, false).files());
        }
        files.addAll(SchemaTable.of(files));
        return files;
    }

    private static Study.Findings findings(RunOrder order, Run<?> run, Results results) {
        RunPage found = RunPage.of(results, run.inputs());
        return new Study.Findings(
                new Study.Ended(1, List.of(), "it is"),
                found.page(List.of(), order.explain()),
                List.of(),
                found.tables(),
                results.warnings());
    }
}
