package detente.study.contract;

import detente.engine.Chunks;
import detente.engine.Run;
import detente.engine.Simulation;
import detente.engine.Strictness;
import detente.files.ModelFolder;
import detente.files.Request;
import detente.results.Results;
import detente.study.Project;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs of a model as its contract asks for them.
 *
 * @param scenario the model's own if empty
 * @param periods the usual length if empty
 */
record ContractRuns(ModelFolder folder, Optional<String> scenario, OptionalInt periods, List<String> set) {
    static ContractRuns of(ModelFolder folder) {
        return new ContractRuns(folder, Optional.empty(), OptionalInt.empty(), List.of());
    }

    ContractRuns in(String name) {
        return new ContractRuns(folder, Optional.of(name), periods, set);
    }

    ContractRuns during(int number) {
        return new ContractRuns(folder, scenario, OptionalInt.of(number), set);
    }

    ContractRuns with(String name, String value) {
        return new ContractRuns(folder, scenario, periods, List.of(name + "=" + value));
    }

    /** The run of a seed. @throws detente.input.InvalidInput if the folder or a value is refused */
    Run<?> run(long seed) {
        return Project.load(folder, new Request(scenario, set, periods), seed);
    }

    /** Its results. @throws detente.engine.RunFailure if it breaks off */
    Results results(long seed, Strictness strictness) {
        return Simulation.run(run(seed), strictness);
    }

    /** The same with its loops shared out over threads. */
    Results shared(long seed, int threads) {
        try (Chunks chunks = Chunks.threads(threads)) {
            return Simulation.run(run(seed), Strictness.OFF, chunks);
        }
    }
}
