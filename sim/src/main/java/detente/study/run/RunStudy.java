package detente.study.run;

import detente.chart.ChartPress;
import detente.engine.Strictness;
import detente.experiment.Keeping;
import detente.files.ModelFolder;
import detente.order.Effort;
import detente.page.Page;
import detente.page.Picture;
import detente.results.Artifact;
import detente.results.Results;
import detente.store.DataPackage;
import detente.store.Environment;
import detente.store.ManifestFile;
import detente.store.Recomputed;
import detente.store.Reservation;
import detente.store.ResultFolder;
import detente.store.SchemaTable;
import detente.store.StoredFiles;
import detente.study.EnsembleCopy;
import detente.study.Project;
import detente.study.Session;
import detente.study.Studies;
import detente.study.Study;
import detente.table.Cell;
import detente.table.Entry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** One run within the bands of others: load, simulate, draw, write; or the results that are there if nothing that matters has changed. */
public final class RunStudy {
    private final Session session;
    private final IntFunction<Runnable> progress;

    /**
     * Runs of one call of the program.
     *
     * @param progress given a number of runs to come, makes what is called after each of them by whatever thread computed it
     */
    public RunStudy(Session session, IntFunction<Runnable> progress) {
        this.session = session;
        this.progress = progress;
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
        RunPlan plan = RunPlan.of(folder, order, session.project());
        ResultFolder place = new ResultFolder(place(order, plan));
        Optional<Studies.Done> there = stored(order, plan, place);
        if (there.isPresent()) {
            return there.get();
        }
        try (Reservation alone = place.reserve()) {
            // Another process may have finished the same run just now.
            Optional<Studies.Done> finished = stored(order, plan, place);
            if (finished.isPresent()) {
                return finished.get();
            }
            Study.Runs runs = new Study.Runs(order.effort().parallel(), progress, Keeping.nothing());
            RunResult.Computed computed = RunResult.compute(plan, order.check(), runs);
            List<Artifact> files = files(plan, computed, !order.noCharts());
            Environment environment = session.environment(folder, Optional.empty(), start);
            List<Artifact> all = new ArrayList<>(files);
            all.add(ManifestFile.of(
                    StoredRun.content(computed.result().results(), plan.replications()), files, environment));
            alone.write(all);
            place.markLatest();
            return new Studies.Done(
                    place.path(), plan.id(), false, !order.noCharts(), findings(order, plan, computed.result()));
        }
    }

    /**
     * All files of what is ordered but the manifest, without writing anything.
     *
     * @throws detente.input.InvalidInput if anything in the inputs is wrong
     * @throws detente.engine.RunFailure if the run breaks off
     */
    public static List<Artifact> compute(Project project, ModelFolder folder, RunOrder order) {
        RunPlan plan = RunPlan.of(folder, order, project);
        Study.Runs runs = Study.Runs.silent(order.effort().parallel());
        return files(plan, RunResult.compute(plan, order.check(), runs), !order.noCharts());
    }

    /** The tables of one run. */
    public static List<Artifact> tables(Results results) {
        return RunTables.of(results);
    }

    /** A stored run computed again from the model folder of a project, without writing anything. */
    public static Recomputed again(Project project, StoredFiles stored) {
        StoredRun run = StoredRun.of(stored);
        RunPlan plan = RunPlan.again(project.model(Optional.empty()), run, project.beside(stored));
        RunResult.Computed computed = RunResult.compute(
                plan, Strictness.PERIOD, Study.Runs.silent(Effort.usual().parallel()));
        return Recomputed.of(
                StoredRun.content(computed.result().results(), plan.replications()),
                files(plan, computed, stored.hasReport()));
    }

    /** What a stored run says. */
    public static Page page(Project project, StoredFiles stored) {
        StoredRun run = StoredRun.of(stored);
        RunPlan plan = RunPlan.again(project.model(Optional.empty()), run, project);
        return RunPage.of(RunResult.stored(plan, run), plan.run().inputs()).page(Picture.among(stored.charts()), false);
    }

    private static Optional<Studies.Done> stored(RunOrder order, RunPlan plan, ResultFolder place) {
        if (order.effort().fresh()) {
            return Optional.empty();
        }
        Optional<StoredRun> stored = place.intact(StoredRun::content)
                .map(StoredRun::of)
                .filter(s -> RunPlan.id(s.manifest(), s.replications()).equals(plan.id()))
                .filter(s -> s.hasReport() || order.noCharts())
                .filter(s ->
                        s.manifest().named().equals(plan.run().inputs().folder().named()));
        stored.ifPresent(s -> place.markLatest());
        return stored.map(s -> new Studies.Done(
                place.path(), plan.id(), true, s.hasReport(), findings(order, plan, RunResult.stored(plan, s))));
    }

    private Path place(RunOrder order, RunPlan plan) {
        return session.results(order.effort().out())
                .resolve(plan.run().inputs().folder().id())
                .resolve(plan.run().inputs().scenario().name())
                .resolve(plan.id());
    }

    /** Tables; with charts, the figures and the reports too. All but the manifest. */
    private static List<Artifact> files(RunPlan plan, RunResult.Computed computed, boolean charts) {
        RunResult result = computed.result();
        List<Artifact> files = new ArrayList<>(RunTables.of(result.results()));
        files.addAll(computed.files());
        files.addAll(EnsembleCopy.of(plan.ensemble()));
        if (charts) {
            files.addAll(ChartPress.files(
                    ModelCharts.of(plan.run().inputs().model(), result.results(), result.bands(), plan.id())));
            files.addAll(RunPage.of(result, plan.run().inputs())
                    .page(Picture.among(files), false)
                    .files());
        }
        files.addAll(SchemaTable.of(files));
        files.add(DataPackage.of(result.results().manifest(), plan.id(), files));
        return files;
    }

    private static Study.Findings findings(RunOrder order, RunPlan plan, RunResult result) {
        RunPage found = RunPage.of(result, plan.run().inputs());
        return new Study.Findings(
                new Study.Ended(plan.replications(), result.failed(), "they are"),
                found.page(List.of(), order.explain()),
                List.of(new Entry("replications", "Replications", Cell.whole(plan.replications()))),
                found.tables(),
                result.results().warnings());
    }
}
