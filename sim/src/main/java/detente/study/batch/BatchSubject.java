package detente.study.batch;

import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.experiment.RunRecord;
import detente.files.DesignSpec;
import detente.parameters.Definition;
import detente.results.Calendar;
import detente.results.Field;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.Sha256;
import detente.results.ShellCommand;
import detente.sensitivity.ResponseCurve;
import detente.store.BatchFolder;
import detente.store.FileNames;
import detente.store.Json;
import detente.store.ManifestContent;
import detente.store.StoredFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that determines a batch and names what is kept of it.
 *
 * @param name of the experiment
 * @param scenarios manifest of a run of each scenario as it stands, with the first seed
 * @param parameters definitions of the parameters that the plan varies, in its order
 * @param periods length of every run, if the experiment says
 * @param timeLimit seconds after which a run is given up; it determines no result and is no part of the id
 * @param names what its file and its model are called in texts
 * @param analysis the design if the runs are those of a sensitivity analysis
 */
public record BatchSubject(
        String name,
        Plan plan,
        List<Manifest> scenarios,
        Calendar calendar,
        List<Definition> parameters,
        List<Outcome> outcomes,
        List<Kept> keep,
        OptionalInt periods,
        OptionalDouble timeLimit,
        FileNames names,
        Optional<DesignSpec> analysis) {
    /** Name of the copy of the experiment file in the folder of the results, every point written out. */
    public static final String FILE = BatchFolder.EXPERIMENT;

    private static final String RUNS = "runs";
    private static final int ID_LENGTH = 16;

    /** A series that is kept of every run. */
    public record Kept(String name, String unit, String about) {}

    public BatchSubject {
        scenarios = List.copyOf(scenarios);
        parameters = List.copyOf(parameters);
        outcomes = List.copyOf(outcomes);
        keep = List.copyOf(keep);
    }

    /** Hash of everything that determines the results; not of threads, shares, places or times. */
    public String id() {
        StringBuilder text = new StringBuilder(kind()).append('\n');
        for (Manifest scenario : scenarios) {
            text.append(scenario.id()).append('\n');
        }
        for (Object part :
                List.of(name, plan.names(), plan.points(), plan.seeds().count(), outcomes, keep)) {
            text.append(part).append('\n');
        }
        analysis.map(DesignSpec::groups)
                .filter(groups -> !groups.isEmpty())
                .ifPresent(groups -> text.append(groups).append('\n'));
        return Sha256.hex(text.toString()).substring(0, ID_LENGTH);
    }

    /** Of its experiment: {@code batch}, {@code sobol} or {@code morris}. */
    public String kind() {
        return analysis.map(d -> d instanceof DesignSpec.Trajectories ? "morris" : "sobol")
                .orElse("batch");
    }

    /** Name of the batch's folder. */
    public String folder() {
        return name + "-" + id();
    }

    /** The manifest of the first scenario. */
    public Manifest first() {
        return scenarios.get(0);
    }

    /** Every file of the model that was read, sorted by path. */
    public List<InputFile> inputs() {
        return scenarios.stream()
                .flatMap(m -> m.inputs().stream())
                .distinct()
                .sorted(Comparator.comparing(InputFile::path))
                .toList();
    }

    /** Whose response a curve is. */
    Outcome outcome(ResponseCurve curve) {
        return outcomes.get(curve.outcome());
    }

    String scenario(ResponseCurve curve) {
        return plan.scenarios().get(curve.scenario());
    }

    /** Name of the parameter over which a curve goes. */
    String parameter(ResponseCurve curve) {
        return plan.names().get(curve.parameter());
    }

    /** What a parameter is, without remarks behind a semicolon; its name for a group of parameters. */
    public String about(String parameter) {
        int place = plan.names().indexOf(parameter);
        return place < 0 ? parameter : parameters.get(place).about().split(";", 2)[0];
    }

    /** The command that makes it. */
    private String study() {
        return analysis.isPresent() ? "sensitivity" : "batch";
    }

    /** What computes the batch again. */
    public ShellCommand repeatCommand() {
        return ShellCommand.of(study(), names.file())
                .each("--ensemble", first().ensemble().stream().toList());
    }

    /** What computes one run again. */
    ShellCommand repeatCommand(int run) {
        Plan.Place place = plan.place(run);
        Manifest scenario = scenarios.get(place.scenario());
        return scenario.repeatCommand(plan.overrides(place.point()), place.seed());
    }

    /** The series that are kept, as columns. */
    List<Field> series() {
        return keep.stream()
                .map(k -> new Field(k.name(), Field.Kind.NUMBER, k.unit(), k.about()))
                .toList();
    }

    /** First day of every period of the longest run. */
    List<LocalDate> dates() {
        int periods = scenarios.stream().mapToInt(Manifest::periods).max().orElse(0);
        return IntStream.range(0, periods).mapToObj(calendar::date).toList();
    }

    /** The folder of the batch in that of all results. */
    BatchFolder in(Path results) {
        return new BatchFolder(results.resolve(first().model()).resolve(folder()), id(), outcomes.size());
    }

    /** The manifest of the batch if its runs ended so. */
    ManifestContent manifest(RunRecord.Tally tally) {
        return new ManifestContent(first(), calendar, inputs(), this::putKind, m -> putDesign(m, tally), m -> {});
    }

    /** How the runs of a stored batch ended, as its manifest tells. */
    static RunRecord.Tally tally(StoredFiles stored) {
        JsonNode runs = stored.document().path(RUNS);
        return new RunRecord.Tally(
                runs.path("done").asInt(),
                runs.path("failed").asInt(),
                runs.path("timedOut").asInt());
    }

    private void putKind(ObjectNode manifest) {
        manifest.put(StoredFiles.STUDY, study());
        manifest.put(StoredFiles.EXPERIMENT, name);
        manifest.put("id", id());
        first().ensemble().ifPresent(called -> manifest.put(StoredFiles.ENSEMBLE, called));
    }

    private void putDesign(ObjectNode manifest, RunRecord.Tally tally) {
        ArrayNode ran = manifest.putArray("scenarios");
        scenarios.forEach(s -> ran.addObject()
                .put("name", s.scenario())
                .put("description", s.description())
                .put("periods", s.periods()));
        Json.putWhole(manifest.putObject("seeds"), "first", plan.seeds().first())
                .put("count", plan.seeds().count());
        ObjectNode design =
                manifest.putObject("design").put("points", plan.points().size());
        ArrayNode varied = design.putArray("parameters");
        plan.names().forEach(varied::add);
        ArrayNode taken = manifest.putArray("outcomes");
        outcomes.forEach(o -> taken.addObject()
                .put("id", o.id())
                .put("measure", o.expression())
                .put("unit", o.unit())
                .put("about", o.about()));
        ArrayNode kept = manifest.putArray("series");
        keep.forEach(k ->
                kept.addObject().put("name", k.name()).put("unit", k.unit()).put("about", k.about()));
        manifest.putObject(RUNS)
                .put("planned", tally.total())
                .put("done", tally.done())
                .put("failed", tally.failed())
                .put("timedOut", tally.timedOut());
    }
}
