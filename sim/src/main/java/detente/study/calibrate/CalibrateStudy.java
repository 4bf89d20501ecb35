package detente.study.calibrate;

import detente.calibration.Calibration;
import detente.calibration.CalibrationFit;
import detente.chart.ChartPress;
import detente.experiment.AppendLog;
import detente.experiment.Keeping;
import detente.experiment.Seeds;
import detente.experiment.StopSignal;
import detente.files.CalibrationFile;
import detente.files.ModelFolder;
import detente.input.Placed;
import detente.order.Effort;
import detente.order.OrderForm;
import detente.page.Picture;
import detente.results.Artifact;
import detente.results.InputFile;
import detente.results.Sha256;
import detente.store.Json;
import detente.store.SchemaTable;
import detente.store.StoredFiles;
import detente.store.StudyManifest;
import detente.study.Project;
import detente.study.Study;
import detente.table.JsonWriter;
import detente.table.TableFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The parameters at which a model shows what was observed. */
public final class CalibrateStudy implements Study<CalibrateOrder> {
    /** The calibration as it was computed, beside its results. */
    static final String FILE = "calibration.yaml";

    private static final String LOG = "evaluations.jsonl";

    @Override
    public OrderForm<CalibrateOrder> form() {
        return OrderForm.of(CalibrateOrder.class);
    }

    @Override
    public CalibrateOrder stored(Path folder, Map<String, List<String>> text) {
        return new CalibrateOrder(folder.resolve(FILE), Effort.usual());
    }

    @Override
    public Project asFor(StoredFiles results, Project project) {
        String model = CalibrationFile.open(results.folder().resolve(FILE))
                .model()
                .map(Placed::text)
                .orElse(results.model());
        return project.calling(results.names(model));
    }

    @Override
    public Prepared prepare(Project project, CalibrateOrder order) {
        CalibrateInputs inputs = CalibrateInputs.of(project, order);
        return new Checked(inputs, manifest(inputs), order.effort());
    }

    private StudyManifest manifest(CalibrateInputs inputs) {
        CalibrateBlock first = inputs.blocks().get(0);
        Set<InputFile> more = new LinkedHashSet<>(List.of(new InputFile(FILE, Sha256.hex(inputs.text()))));
        inputs.blocks().forEach(b -> more.addAll(b.base().manifest().inputs()));
        first.base().manifest().inputs().forEach(more::remove);
        return new StudyManifest(
                form().command(),
                first.base().manifest(),
                first.base().calendar(),
                new Seeds(first.spec().seed(), first.spec().replications()),
                Map.of(StudyManifest.NAME, List.of(inputs.name())),
                List.copyOf(more));
    }

    private record Checked(CalibrateInputs inputs, StudyManifest manifest, Effort effort) implements Prepared {
        @Override
        public ModelFolder model() {
            return inputs.folder();
        }

        @Override
        public Optional<String> file() {
            return Optional.of(inputs.names().file());
        }

        @Override
        public List<Artifact> compute(Runs runs) {
            int threads = runs.threads();
            long most = inputs.blocks().stream()
                    .mapToLong(b -> b.options(threads).mostRuns(b.spec().free().size()))
                    .sum();
            Runnable step = runs.progress().apply((int) Math.min(Integer.MAX_VALUE, most));
            List<Artifact> files = new ArrayList<>(List.of(artifact(FILE, inputs.copy())));
            List<Fitted> searches = searches(block -> {
                Trials trials = Trials.of(block, runs.keeping());
                Calibration.Subject subject =
                        new Calibration.Subject(block.space(), block.goals(), block.bench(threads, step));
                String id = manifest.id() + block.earlier();
                CalibrationFit fit = new Calibration(subject, block.options(threads), trials, id).fit();
                // Its first line says for which calibration it was kept, with which software: no number.
                String log = String.join(
                                "\n", trials.lines().subList(1, trials.lines().size())) + "\n";
                files.add(artifact(block.path(LOG), log));
                files(new Fitted(block, fit))
                        .forEach(f -> files.add(new Artifact(block.path(f.path()), f.bytes(), f.columns())));
                return fit;
            });
            files.addAll(TableFiles.of(new AcceptedEnsemble(searches).table()));
            if (inputs.inBlocks()) {
                files.add(best(searches));
                files.addAll(page().of(searches).files());
            }
            files.addAll(SchemaTable.of(files));
            return files;
        }

        /** Does one block after another, each with the best values of those before it. */
        private List<Fitted> searches(Function<CalibrateBlock, CalibrationFit> fit) {
            List<Fitted> done = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (CalibrateBlock next : inputs.blocks()) {
                CalibrateBlock block = next.after(found);
                Fitted search = new Fitted(block, fit.apply(block));
                done.add(search);
                found.addAll(block.overrides(search.fit().best()));
            }
            return done;
        }

        private List<Artifact> files(Fitted search) {
            List<Artifact> files = new ArrayList<>(List.of(best(List.of(search))));
            files.addAll(TableFiles.of(new CalibrateTables(search).all()));
            files.addAll(ChartPress.files(new CalibrateCharts(search, manifest.id()).all()));
            files.addAll(page().of(search, Picture.among(files)).files());
            return files;
        }

        private CalibratePage page() {
            return new CalibratePage(inputs, manifest.inputs());
        }

        private Artifact best(List<Fitted> searches) {
            ObjectNode best = Json.object();
            CalibrateFindings.entries(inputs.name(), searches).forEach(entry -> entry.put(best));
            CalibrateFindings.tables(searches).forEach(table -> JsonWriter.put(best, table));
            return artifact("best.json", Json.text(best));
        }

        private static Artifact artifact(String path, String text) {
            return new Artifact(path, text.getBytes(StandardCharsets.UTF_8));
        }

        /** Searches again among the runs that are there. */
        @Override
        public Findings read(List<Artifact> files) {
            List<Fitted> searches = searches(block -> Calibration.again(
                    block.space(), block.goals(), block.options(effort.parallel()), trials(files, block)));
            long asked = searches.stream().mapToLong(Fitted::runs).sum();
            return new Findings(
                    new Ended(asked, List.of(), ""),
                    inputs.inBlocks() ? page().of(searches) : page().of(searches.get(0), Picture.among(files)),
                    CalibrateFindings.entries(inputs.name(), searches),
                    CalibrateFindings.tables(searches),
                    CalibrateFindings.warnings(searches));
        }

        private static List<String> trials(List<Artifact> files, CalibrateBlock block) {
            return files.stream()
                    .filter(f -> f.path().equals(block.path(LOG)))
                    .flatMap(f -> new String(f.bytes(), StandardCharsets.UTF_8).lines())
                    .toList();
        }
    }

    /** The trials of a block, also in a file if the study keeps what it computes. */
    private record Trials(Optional<Keeping.Log> kept, List<String> lines, StopSignal stop) implements AppendLog {

        static Trials of(CalibrateBlock block, Keeping keeping) {
            Optional<Keeping.Log> kept =
                    keeping.log().map(log -> block.isNamed() ? log.beside("-" + block.name()) : log);
            return new Trials(kept, new ArrayList<>(kept.map(Keeping.Log::lines).orElse(List.of())), keeping.stop());
        }

        @Override
        public String name() {
            return kept.map(Keeping.Log::name).orElseGet(AppendLog.super::name);
        }

        /** Ends the calibration when it is asked to, but not before the trial that has just been computed is kept. */
        @Override
        public void append(List<String> more) {
            kept.ifPresent(log -> log.append(more));
            lines.addAll(more);
            if (stop.isRequested()) {
                throw new StopSignal.Stopped("after " + (lines.size() - 1) + " trials");
            }
        }
    }
}
