package detente.study.batch;

import detente.cluster.SparkLibrary;
import detente.engine.Blueprint;
import detente.engine.Measures;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.experiment.BatchRuns;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.Seeds;
import detente.files.ExperimentFile;
import detente.files.ExperimentSpec;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.input.Placed;
import detente.input.Position;
import detente.input.Problems;
import detente.order.OrderForm;
import detente.parameters.Definition;
import detente.parameters.Definitions;
import detente.store.FileNames;
import detente.study.InputCheck;
import detente.study.ModelOfFile;
import detente.study.Project;
import detente.uncertainty.EnsembleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An experiment with its model, all of it checked before anything is run. */
public final class BatchInputs {
    /** Of a design that the model refuses, so many points are named. */
    private static final int MOST_REFUSED = 20;

    private final ModelFolder folder;
    private final FileNames names;
    private final ExperimentSpec spec;
    private final BatchKind kind;
    private final Optional<EnsembleFile> ensemble;
    private final Problems problems;
    private final List<Run<?>> scenarios = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<BatchSubject.Kept> keep = new ArrayList<>();
    private Optional<BatchSubject> subject = Optional.empty();

    private BatchInputs(
            ModelFolder folder,
            FileNames names,
            ExperimentSpec spec,
            BatchKind kind,
            Optional<EnsembleFile> ensemble,
            Problems problems) {
        this.folder = folder;
        this.names = names;
        this.spec = spec;
        this.kind = kind;
        this.ensemble = ensemble;
        this.problems = problems;
    }

    /**
     * Reads and checks everything.
     *
     * @throws InvalidInput with all that is wrong in the experiment, its model's files and the order
     */
    static BatchInputs of(Project project, BatchOrder order, BatchKind kind) {
        Problems problems = new Problems();
        order.cluster().ifPresent(master -> {
            SparkLibrary.check(master, problems);
            if (order.effort().threads().isPresent() || order.shard().isPresent()) {
                problems.add(
                        Position.COMMAND_LINE,
                        "'--cluster' leaves no choice of '--threads' or '--shard': the cluster shares the runs out.");
            }
        });
        BatchInputs inputs = read(project, order, kind, problems);
        inputs.checkPoints();
        problems.throwIfAny();
        return inputs;
    }

    /** The same on another machine: the points of the design, which may be many, are known to be right. */
    static BatchInputs again(Project project, BatchOrder order, BatchKind kind) {
        return read(project, order, kind, new Problems());
    }

    private static BatchInputs read(Project project, BatchOrder order, BatchKind kind, Problems problems) {
        OrderForm.check(order, problems);
        ExperimentFile file = ExperimentFile.open(order.experiment());
        ModelOfFile model = ModelOfFile.of(project, file.model(), file.folder(), problems);
        ExperimentSpec spec = file.read(model.vocabulary(), model.scenarios(), problems);
        if (model.vocabulary().isEmpty()) {
            problems.throwIfAny();
        }
        ModelFolder folder = model.folder().orElseThrow();
        FileNames names =
                project.names(order.experiment(), folder, order.effort().out().orElse(project.results()));
        BatchInputs inputs = new BatchInputs(
                folder, names, spec, kind, order.choice().ensemble().map(project::ensemble), problems);
        kind.check(spec, problems);
        inputs.checkSize();
        inputs.loadScenarios();
        problems.throwIfAny();
        inputs.subject = Optional.of(inputs.whole()); // once: points may be many
        return inputs;
    }

    private void checkSize() {
        spec.design().ifPresent(design -> {
            long points = kind.size(design);
            long cells = Math.max(1, spec.scenarios().size()) * Math.min(points, Plan.MOST_RUNS + 1L);
            if (cells * spec.seeds() > Plan.MOST_RUNS) {
                problems.add(
                        design.at(),
                        "the experiment has " + Math.max(1, spec.scenarios().size()) * points * spec.seeds()
                                + " runs, more than " + Plan.MOST_RUNS + ".");
            }
        });
    }

    private void loadScenarios() {
        List<Placed> named = spec.scenarios();
        if (named.isEmpty()) {
            InputCheck.attempt(() -> folder.file().scenario(), spec.kindAt(), "", problems)
                    .ifPresent(name -> loadScenario(new Placed(name, spec.kindAt())));
        }
        named.forEach(this::loadScenario);
    }

    private void loadScenario(Placed scenario) {
        Optional<Run<?>> run = InputCheck.attempt(() -> load(scenario.text(), List.of()), scenario.at(), "", problems);
        run.flatMap(r -> InputCheck.attempt(() -> Measures.of(r), scenario.at(), "", problems))
                .ifPresent(measures -> checkTaken(run.get(), measures));
        run.ifPresent(scenarios::add);
    }

    private void checkTaken(Run<?> run, Measures measures) {
        Problems ofOutcomes = new Problems();
        List<Outcome> read = Outcome.of(spec.outcomes(), measures, ofOutcomes);
        problems.addAll(ofOutcomes.list());
        for (Outcome outcome : read) {
            spec.outcomes().stream()
                    .filter(s -> s.id().equals(outcome.id()))
                    .forEach(s -> measures.checkCovered(outcome.measure(), s.at(), problems));
        }
        List<Blueprint.Described> series = Simulation.blueprint(run).series();
        List<BatchSubject.Kept> found = new ArrayList<>();
        for (Placed name : spec.keep()) {
            Optional<Blueprint.Described> one =
                    series.stream().filter(s -> s.name().equals(name.text())).findFirst();
            one.ifPresentOrElse(
                    s -> found.add(new BatchSubject.Kept(s.name(), s.unit(), s.about())),
                    () -> problems.unknown(
                            name.at(),
                            "series",
                            name.text(),
                            series.stream().map(Blueprint.Described::name).toList()));
        }
        if (scenarios.isEmpty()) {
            outcomes.addAll(read);
            keep.addAll(found);
        }
    }

    /** Values that are right alone may not be together, or be for a key that there is not. */
    private void checkPoints() {
        Plan plan = subject().plan();
        Position at = spec.design().orElseThrow().at();
        int refused = 0;
        for (int point = 1; point <= plan.points().size() && !plan.names().isEmpty(); point++) {
            List<String> overrides = plan.overrides(point);
            String what = "point " + point + " (" + String.join(", ", overrides) + "): ";
            int before = problems.list().size();
            for (String scenario : plan.scenarios()) {
                InputCheck.attempt(() -> load(scenario, overrides), at, what, problems);
            }
            refused += problems.list().size() > before ? 1 : 0;
            if (refused == MOST_REFUSED) {
                problems.add(at, "more points may be wrong; these are the first " + MOST_REFUSED + ".");
                return;
            }
        }
    }

    private Run<?> load(String scenario, List<String> overrides) {
        return Project.load(folder, request(scenario, overrides), spec.firstSeed());
    }

    private Request request(String scenario, List<String> overrides) {
        return new Request(Optional.of(scenario), overrides, spec.periods(), ensemble);
    }

    private Plan plan() {
        BatchKind.Points points = kind.points(spec);
        return new Plan(
                scenarios.stream().map(r -> r.inputs().scenario().name()).toList(),
                points.names(),
                points.values(),
                new Seeds(spec.firstSeed(), spec.seeds()));
    }

    /** What determines the batch. */
    public BatchSubject subject() {
        return subject.orElseThrow();
    }

    private BatchSubject whole() {
        Definitions<?> definitions = Definitions.of(
                        Project.code(folder).vocabulary().parameters())
                .in(scenarios.get(0).inputs().model().period());
        Plan plan = plan();
        return new BatchSubject(
                spec.name(),
                plan,
                scenarios.stream().map(Run::manifest).toList(),
                scenarios.get(0).calendar(),
                plan.names().stream().map(n -> definition(n, definitions)).toList(),
                outcomes,
                keep,
                spec.periods(),
                spec.timeLimit(),
                names,
                spec.kind() == ExperimentSpec.Kind.BATCH ? Optional.empty() : spec.design());
    }

    /** What the file says. */
    public ExperimentSpec spec() {
        return spec;
    }

    private static Definition definition(String name, Definitions<?> definitions) {
        return definitions
                .find(name)
                .or(() -> definitions.list().stream()
                        .filter(d -> d.per().isPresent() && name.startsWith(d.name() + "."))
                        .findFirst())
                .orElseThrow();
    }

    BatchRuns batchRuns() {
        return new BatchRuns(
                subject().plan(),
                (scenario, overrides) -> Project.point(folder, request(scenario, overrides), spec.firstSeed()),
                outcomes.stream().map(Outcome::measure).toList(),
                keep.stream().map(BatchSubject.Kept::name).toList());
    }

    ModelFolder folder() {
        return folder;
    }

    /** Values that the data leave open, of which each seed draws a set. */
    Optional<EnsembleFile> ensemble() {
        return ensemble;
    }

    FileNames names() {
        return names;
    }

    /** What the model leaves out, sentences. */
    public List<String> limits() {
        return scenarios.get(0).inputs().limits();
    }
}
