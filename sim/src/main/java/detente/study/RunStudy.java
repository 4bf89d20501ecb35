package detente.study;

import detente.engine.Chunks;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.output.Environment;
import detente.output.ManifestFile;
import detente.output.Reservation;
import detente.output.ResultFolder;
import detente.output.StoredResult;
import detente.parameters.ModelFile;
import detente.parameters.ModelFolder;
import detente.results.Artifact;
import detente.results.Results;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run: load, simulate, draw, write; or the results that are there if nothing that matters has changed. */
public final class RunStudy {
    private final Session session;

    public RunStudy(Session session) {
        this.session = session;
    }

    /**
     * Runs what is ordered, or finds its results.
     *
     * @throws detente.parameters.InvalidInput if anything in the inputs is wrong; then nothing is written
     * @throws detente.engine.RunFailure if the run breaks off
     * @throws detente.output.OutputFailure if the results cannot be written
     */
    public RunOutcome run(RunOrder order) {
        Instant start = session.clock().instant();
        ModelFolder folder = session.project().model(order.model());
        Run<?> run = Project.load(folder, order.request(), order.seed());
        ResultFolder place = new ResultFolder(place(order, run));
        Optional<RunOutcome> there = stored(order, run, place);
        if (there.isPresent()) {
            return there.get();
        }
        try (Reservation alone = place.reserve()) {
            // Another process may have finished the same run just now.
            Optional<RunOutcome> finished = stored(order, run, place);
            if (finished.isPresent()) {
                return finished.get();
            }
            Results results = simulate(run, order);
            List<Artifact> files =
                    new ArrayList<>(RunFiles.of(results, run.inputs().model(), order.charts()));
            Environment environment = session.environment(folder, Optional.empty(), start);
            files.add(ManifestFile.of(results, files, environment));
            alone.write(files);
            place.markLatest();
            return outcome(place, run, false, results);
        }
    }

    private static Optional<RunOutcome> stored(RunOrder order, Run<?> run, ResultFolder place) {
        if (order.fresh()) {
            return Optional.empty();
        }
        Optional<StoredResult> stored = place.intact()
                .filter(s -> s.hasReport() || !order.charts())
                .filter(s -> s.manifest().named().equals(run.inputs().folder().named()));
        stored.ifPresent(s -> place.markLatest());
        return stored.map(s -> outcome(place, run, true, s.results()));
    }

    private static Results simulate(Run<?> run, RunOrder order) {
        try (Chunks chunks = Chunks.threads(Runtime.getRuntime().availableProcessors())) {
            return Simulation.run(run, order.strictness(), chunks);
        }
    }

    private Path place(RunOrder order, Run<?> run) {
        return session.results(order.results())
                .resolve(run.inputs().folder().id())
                .resolve(run.inputs().scenario().name())
                .resolve(run.id());
    }

    private static RunOutcome outcome(ResultFolder place, Run<?> run, boolean reused, Results results) {
        ModelFile model = run.inputs().model();
        List<String> highlights = model.charts().stream()
                .flatMap(chart -> chart.panels().stream())
                .flatMap(panel -> panel.lines().values().stream())
                .distinct()
                .toList();
        return new RunOutcome(place.path(), run.id(), reused, results, RunFiles.fits(results, model), highlights);
    }
}
