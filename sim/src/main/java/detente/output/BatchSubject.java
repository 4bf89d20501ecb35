package detente.output;

import detente.experiment.Outcome;
import detente.experiment.Plan;
import detente.parameters.Definition;
import detente.parameters.DesignSpec;
import detente.results.Calendar;
import detente.results.InputFile;
import detente.results.Manifest;
import detente.results.Sha256;
import detente.results.ShellCommand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

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
    public static final String FILE = "experiment.yaml";

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

    /** What computes the batch again. */
    public ShellCommand command() {
        return ShellCommand.of(analysis.isPresent() ? BatchManifest.SENSITIVITY : BatchManifest.BATCH, names.file());
    }

    /** What computes one run again. */
    ShellCommand command(int run) {
        Plan.Place place = plan.place(run);
        Manifest scenario = scenarios.get(place.scenario());
        return scenario.command(plan.overrides(place.point()), place.seed());
    }
}
