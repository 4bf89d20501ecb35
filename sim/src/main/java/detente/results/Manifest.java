package detente.results;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that determines a run, enough to compute it again.
 *
 * @param version version of the software
 * @param sourceHash hash of the sources that the software was built from
 * @param model id of the model folder
 * @param named what names that folder in a command that is typed in the folder of the program: an id, or a path from there; it
 *     determines no result
 * @param code id of the Java model that the folder uses
 * @param overrides parameters set on the command line, by name
 * @param ensemble what names the file from which seeds draw values, in a command that is typed in the folder of the program
 * @param seed any 64-bit number
 * @param periods number of periods
 */
public record Manifest(
        String version,
        String sourceHash,
        String model,
        String named,
        String code,
        String title,
        String citation,
        String scenario,
        String description,
        Map<String, String> overrides,
        Optional<String> ensemble,
        long seed,
        int periods,
        List<String> schedule,
        List<Parameter> parameters,
        List<InputFile> inputs) {
    private static final int ID_LENGTH = 16;

    public Manifest {
        overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
        schedule = List.copyOf(schedule);
        parameters = List.copyOf(parameters);
        inputs = List.copyOf(inputs);
    }

    /** What was set on the command line, as it is typed. */
    public List<String> settings() {
        return overrides.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
    }

    /** Said after the seeds of runs: from where their values come, if each has its own. */
    public String drawing() {
        return ensemble.map(file -> ", the values of each drawn from " + file).orElse("");
    }

    /** What computes one run of this model and scenario, of the same length, with these settings and this seed. */
    public ShellCommand repeatCommand(List<String> settings, long other) {
        return repeatCommand(settings, other, 1);
    }

    /** What computes this run again within the bands of so many seeds. */
    public ShellCommand repeatCommand(int replications) {
        return repeatCommand(settings(), seed, replications);
    }

    private ShellCommand repeatCommand(List<String> settings, long other, int replications) {
        return ShellCommand.of("run", named, "--scenario", scenario)
                .each("--set", settings)
                .each("--ensemble", ensemble.stream().toList())
                .and("--periods", periods, "--seed", other, "--replications", replications);
    }

    /**
     * Hash of everything that determines the results: sources, model folder, scenario, overrides, seed, periods. Runs with
     * the same id have the same results.
     */
    public String id() {
        StringBuilder text = new StringBuilder();
        for (Object part : List.of(sourceHash, model, code, scenario, overrides, seed, periods, inputs)) {
            text.append(part).append('\n');
        }
        return Sha256.hex(text.toString()).substring(0, ID_LENGTH);
    }
}
