package detente.study;

import detente.calibration.Calibration;
import detente.calibration.CalibrationFit;
import detente.experiment.AppendLog;
import detente.experiment.Seeds;
import detente.experiment.StopSignal;
import detente.output.Json;
import detente.output.LogFile;
import detente.output.SchemaTable;
import detente.output.StudyFolder;
import detente.output.StudyManifest;
import detente.results.Artifact;
import detente.results.InputFile;
import detente.results.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The parameters at which a model shows what was observed; or the results that are there if nothing that matters has changed. */
public final class CalibrateStudy {
    /** The calibration as it was computed, beside its results. */
    static final String FILE = "calibration.yaml";

    private static final String SUFFIX = ".jsonl";
    private static final String LOG = "evaluations" + SUFFIX;

    private final Session session;

    public CalibrateStudy(Session session) {
        this.session = session;
    }

    /**
     * Searches, or goes on where the same search was left, or finds its results.
     *
     * @param progress given how many runs there will be at most, makes what is called after each of them
     * @param stop ends the computation early
     * @throws detente.parameters.InvalidInput if anything in the inputs is wrong; then nothing is run or written
     * @throws detente.calibration.NothingFits if no candidate can be run
     * @throws detente.output.OutputFailure if the results cannot be written
     * @throws StopSignal.Stopped if it has ended early
     */
    public CalibrateOutcome run(CalibrateOrder order, IntFunction<Runnable> progress, StopSignal stop) {
        Instant start = session.clock().instant();
        CalibrateInputs inputs = CalibrateInputs.of(session.project(), order);
        StudyManifest manifest = manifest(inputs);
        StudyFolder place = new StudyFolder(session.results(order.effort().out()), manifest);
        StudyFolder.Answer answer = place.answer(
                order.effort().fresh(),
                files -> true,
                hidden -> files(inputs, manifest, b -> new Stoppable(log(hidden, b), stop), order.effort().parallel(), progress),
                () -> session.environment(
                        inputs.folder(), Optional.of(inputs.names().file()), start));
        return outcome(place.path(), answer.reused(), answer.files());
    }

    /** Where a block's trials are kept while they are computed. */
    private static LogFile log(Path hidden, CalibrateBlock block) {
        String name = block.spec().name();
        return LogFile.open(hidden.resolveSibling(hidden.getFileName() + SUFFIX + (name.isEmpty() ? "" : "-" + name)));
    }

    /** Computes what is ordered and writes nothing. */
    static StudyFiles compute(Project project, CalibrateOrder order) {
        CalibrateInputs inputs = CalibrateInputs.of(project, order);
        StudyManifest manifest = manifest(inputs);
        return new StudyFiles(manifest, files(inputs, manifest, b -> new Notes(), order.effort().parallel(), most -> () -> {}));
    }

    private static StudyManifest manifest(CalibrateInputs inputs) {
        CalibrateBlock first = inputs.blocks().get(0);
        List<InputFile> known = first.base().manifest().inputs();
        Stream<InputFile> others = inputs.blocks().stream()
                .flatMap(b -> b.base().manifest().inputs().stream())
                .filter(f -> !known.contains(f))
                .distinct();
        return new StudyManifest(
                "calibrate",
                first.base().manifest(),
                first.base().calendar(),
                new Seeds(first.spec().seed(), first.spec().replications()),
                Map.of(StudyManifest.NAME, List.of(inputs.name())),
                Stream.concat(Stream.of(new InputFile(FILE, Sha256.hex(inputs.text()))), others)
                        .toList());
    }

    private static List<Artifact> files(
            CalibrateInputs inputs,
            StudyManifest manifest,
            Function<CalibrateBlock, AppendLog> logs,
            int threads,
            IntFunction<Runnable> progress) {
        long most = inputs.blocks().stream()
                .mapToLong(b -> b.options(threads).mostRuns(b.spec().free().size()))
                .sum();
        Runnable step = progress.apply((int) Math.min(Integer.MAX_VALUE, most));
        List<Artifact> files = new ArrayList<>();
        files.add(artifact(FILE, inputs.copy()));
        CalibrateBlocks done = new CalibrateBlocks(inputs, manifest.inputs());
        for (CalibrateBlock next : inputs.blocks()) {
            CalibrateBlock block = next.after(done.found());
            AppendLog log = logs.apply(block);
            String id = manifest.id() + done.found();
            CalibrationFit fit = new Calibration(block.subject(threads, step), block.options(threads), log, id).fit();
            List<Artifact> of = new ArrayList<>();
            // Its first line says for which calibration it was kept, with which software: no number.
            List<String> lines = log.lines();
            of.add(artifact(LOG, String.join("\n", lines.subList(1, lines.size())) + "\n"));
            of.addAll(new CalibrateTables(block, fit).all());
            of.addAll(new CalibratePages(block, inputs.command(), manifest.inputs(), fit).all());
            files.addAll(inputs.inBlocks() ? inside(block.spec().name(), of) : of);
            done.add(block, fit);
        }
        if (inputs.inBlocks()) {
            files.addAll(done.all());
        }
        files.add(SchemaTable.of(files));
        return files;
    }

    private static List<Artifact> inside(String folder, List<Artifact> files) {
        return files.stream().map(f -> f.inside(folder)).toList();
    }

    private static Artifact artifact(String path, String text) {
        return new Artifact(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static CalibrateOutcome outcome(Path folder, boolean reused, List<Artifact> files) {
        Artifact best = files.stream()
                .filter(f -> f.path().equals(CalibrateTables.BEST))
                .findFirst()
                .orElseThrow();
        return new CalibrateOutcome(folder, reused, Json.read(best.bytes()));
    }

    /** Ends the calibration when it is asked to, but not before the trial that has just been computed is kept. */
    private record Stoppable(LogFile file, StopSignal stop) implements AppendLog {

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public List<String> lines() {
            return file.lines();
        }

        @Override
        public void append(List<String> more) {
            file.append(more);
            if (stop.isRequested()) {
                throw new StopSignal.Stopped("after " + (file.lines().size() - 1) + " trials");
            }
        }
    }

    /** A log that nobody keeps. */
    private static final class Notes implements AppendLog {
        private final List<String> lines = new ArrayList<>();

        @Override
        public List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void append(List<String> more) {
            lines.addAll(more);
        }
    }
}
