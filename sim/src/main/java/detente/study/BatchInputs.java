package detente.study;

import detente.cluster.SparkLibrary;
import detente.engine.Blueprint;
import detente.engine.Measures;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.experiment.Designs;
import detente.experiment.Laboratory;
import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.Seeds;
import detente.output.BatchSubject;
import detente.output.FileNames;
import detente.parameters.Definition;
import detente.parameters.Definitions;
import detente.parameters.DesignSpec;
import detente.parameters.ExperimentFile;
import detente.parameters.ExperimentSpec;
import detente.parameters.ModelFolder;
import detente.parameters.Placed;
import detente.parameters.Position;
import detente.parameters.Problems;
import detente.parameters.Request;
import detente.parameters.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An experiment with its model, all of it checked before anything is run. */
final class BatchInputs {
    private static final int MOST_THREADS = 1000;
    /** Of a design that the model refuses, so many points are named. */
    private static final int MOST_REFUSED = 20;
    /** Fewer base points have no quarter. */
    private static final int LEAST_BASE = 4;

    private final ModelFolder folder;
    private final FileNames names;
    private final ExperimentSpec spec;
    private final Problems problems;
    private final List<Run<?>> scenarios = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<BatchSubject.Kept> keep = new ArrayList<>();

    private BatchInputs(ModelFolder folder, FileNames names, ExperimentSpec spec, Problems problems) {
        this.folder = folder;
        this.names = names;
        this.spec = spec;
        this.problems = problems;
    }

    /** Of a plain batch. @throws InvalidInput with everything that is wrong in the experiment, its model's files and the order */
    static BatchInputs of(Project project, BatchOrder order) {
        return of(project, order, BatchInputs::checkPlain);
    }

    /** Of a sensitivity analysis. @throws InvalidInput as {@link #of} does */
    static BatchInputs ofAnalysis(Project project, BatchOrder order) {
        return of(project, order, BatchInputs::checkAnalysis);
    }

    private static BatchInputs of(Project project, BatchOrder order, Consumer<BatchInputs> check) {
        Problems problems = new Problems();
        order.cluster().ifPresent(master -> SparkLibrary.check(master, problems));
        BatchInputs inputs = read(project, order, check, problems);
        inputs.checkPoints();
        problems.throwIfAny();
        return inputs;
    }

    /** The same on another machine: the points of the design, which may be many, are known to be right. */
    static BatchInputs again(Project project, BatchOrder order) {
        return read(project, order, BatchInputs::checkPlain, new Problems());
    }

    private static BatchInputs read(Project project, BatchOrder order, Consumer<BatchInputs> check, Problems problems) {
        problems.checkRange("threads", order.threads(), 1, MOST_THREADS);
        ExperimentFile file = ExperimentFile.open(order.experiment());
        Optional<Placed> named = file.model();
        Position at = named.map(Placed::at).orElse(Position.COMMAND_LINE);
        Optional<ModelFolder> folder = named.flatMap(
                m -> InputCheck.attempt(() -> project.modelOfFile(m.text(), file.folder()), at, "", problems));
        Optional<Vocabulary<?>> vocabulary =
                folder.flatMap(f -> InputCheck.attempt(() -> Project.code(f).vocabulary(), at, "", problems));
        ExperimentSpec spec =
                file.read(vocabulary, folder.map(ModelFolder::scenarios).orElse(List.of()), problems);
        if (vocabulary.isEmpty()) {
            problems.throwIfAny();
        }
        FileNames names = order.names()
                .orElseGet(() -> project.names(
                        order.experiment(),
                        folder.orElseThrow(),
                        order.results().orElse(project.results())));
        BatchInputs inputs = new BatchInputs(folder.orElseThrow(), names, spec, problems);
        check.accept(inputs);
        inputs.checkSize();
        inputs.loadScenarios();
        problems.throwIfAny();
        return inputs;
    }

    private void checkPlain() {
        if (spec.kind() != ExperimentSpec.Kind.BATCH) {
            problems.add(spec.kindAt(), "a batch is computed from an experiment of 'kind: batch' only.");
            return;
        }
        if (spec.design().filter(DesignSpec.Trajectories.class::isInstance).isPresent()) {
            problems.add(spec.design().get().at(), "'morris' is no design for a batch.");
        }
        spec.design().ifPresent(design -> {
            if (design instanceof DesignSpec.Spread spread) {
                check(spread);
                if (!spread.groups().isEmpty()) {
                    problems.add(spread.at(), "'groups' is for sensitivity analyses only.");
                }
                if (spread.pairs()) {
                    problems.add(spread.at(), "'pairs' is for experiments of 'kind: sobol' only.");
                }
            }
        });
    }

    private void checkAnalysis() {
        if (spec.kind() == ExperimentSpec.Kind.BATCH) {
            problems.add(spec.kindAt(), "'kind' must be sobol or morris, was batch; a batch is for 'detente batch'.");
            return;
        }
        if (spec.outcomes().isEmpty()) {
            problems.add(spec.kindAt(), "a sensitivity analysis needs 'outcomes' to be sensitive.");
        }
        spec.design().ifPresent(this::checkAnalysis);
    }

    private void checkAnalysis(DesignSpec design) {
        String word = spec.kind() == ExperimentSpec.Kind.SOBOL ? "sobol" : "morris";
        if (design instanceof DesignSpec.Spread spread && spread.method() == DesignSpec.Method.SOBOL) {
            check(spread);
            if (2 * spread.over().size() > Designs.MOST_SOBOL) {
                problems.add(spread.at(), "Sobol' indices have at most " + Designs.MOST_SOBOL / 2 + " parameters.");
            }
            if (spread.count() < LEAST_BASE) {
                problems.add(
                        spread.at(),
                        "'points' must be " + LEAST_BASE + " or more base points, was " + spread.count() + ".");
            }
        } else if (design instanceof DesignSpec.Trajectories morris) {
            if (morris.over().isEmpty()) {
                problems.add(morris.at(), "the design is spread over no parameter.");
            }
            if (morris.count() < 2) {
                problems.add(morris.at(), "'trajectories' must be 2 or more, was " + morris.count() + ".");
            }
        }
        boolean fits = spec.kind() == ExperimentSpec.Kind.MORRIS
                ? design instanceof DesignSpec.Trajectories
                : design instanceof DesignSpec.Spread s && s.method() == DesignSpec.Method.SOBOL;
        if (!fits) {
            problems.add(design.at(), "the design of an experiment of 'kind: " + word + "' must be '" + word + "'.");
        }
    }

    private void checkSize() {
        spec.design().ifPresent(design -> {
            long points = design instanceof DesignSpec.Listed listed
                    ? listed.points().size()
                    : spec.kind() == ExperimentSpec.Kind.BATCH && design instanceof DesignSpec.Spread s
                            ? s.count()
                            : Analysis.points(design);
            long cells = Math.max(1, spec.scenarios().size()) * Math.min(points, Plan.MOST_RUNS + 1L);
            if (cells * spec.seeds() > Plan.MOST_RUNS) {
                problems.add(
                        design.at(),
                        "the experiment has " + Math.max(1, spec.scenarios().size()) * points * spec.seeds()
                                + " runs, more than " + Plan.MOST_RUNS + ".");
            }
        });
    }

    private void check(DesignSpec.Spread spread) {
        if (spread.over().isEmpty()) {
            problems.add(spread.at(), "the design is spread over no parameter.");
        } else if (spread.method() == DesignSpec.Method.SOBOL && spread.over().size() > Designs.MOST_SOBOL) {
            problems.add(
                    spread.at(),
                    "a Sobol' sequence has at most " + Designs.MOST_SOBOL + " parameters, not "
                            + spread.over().size() + ".");
        }
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
        Plan plan = plan();
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
        return Project.load(folder, new Request(Optional.of(scenario), overrides, spec.periods()), spec.firstSeed());
    }

    private Plan plan() {
        DesignSpec design = spec.design().orElseThrow();
        Optional<Analysis> analysis = analysis();
        return new Plan(
                scenarios.stream().map(r -> r.inputs().scenario().name()).toList(),
                analysis.map(Analysis::names).orElseGet(() -> Designs.names(design)),
                analysis.map(Analysis::points).orElseGet(() -> Designs.points(design)),
                new Seeds(spec.firstSeed(), spec.seeds()));
    }

    BatchSubject subject() {
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
                analysis().map(Analysis::spec));
    }

    /** The design, if it is that of a sensitivity analysis. */
    Optional<Analysis> analysis() {
        return Analysis.of(spec);
    }

    private static Definition definition(String name, Definitions<?> definitions) {
        return definitions
                .find(name)
                .or(() -> definitions.list().stream()
                        .filter(d -> d.per().isPresent() && name.startsWith(d.name() + "."))
                        .findFirst())
                .orElseThrow();
    }

    Laboratory laboratory(BatchSubject subject) {
        return new Laboratory(
                subject.plan(),
                this::load,
                outcomes.stream().map(Outcome::measure).toList(),
                keep.stream().map(BatchSubject.Kept::name).toList());
    }

    ModelFolder folder() {
        return folder;
    }

    FileNames names() {
        return names;
    }

    /** What the model leaves out, sentences. */
    List<String> limits() {
        return scenarios.get(0).inputs().model().limits();
    }
}
