package detente.study.backtest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A back-test as a user asks for it.
 *
 * @param model id or path of a model folder; the flagship if empty
 * @param scenario the one that is cut at each origin; that of the facts file, or the model's, if empty
 * @param origins days such as {@code 2025-05-31}; the ends of the three months before the last observed one if none
 * @param series names; all that are observed if none
 * @param overrides {@code name=value}
 * @param replications number of seeds at each origin
 * @param firstSeed any 64-bit number
 * @param threads on how many threads they are run; no result depends on it
 * @param fresh whether to compute them even if the results are there
 * @param charts whether to draw charts and write the report
 * @param results folder for results; the project's if empty
 */
public record BacktestOrder(
        Optional<String> model,
        Optional<String> scenario,
        List<String> origins,
        List<String> series,
        List<String> overrides,
        int replications,
        long firstSeed,
        int threads,
        boolean fresh,
        boolean charts,
        Optional<Path> results) {

    public BacktestOrder {
        origins = List.copyOf(origins);
        series = List.copyOf(series);
        overrides = List.copyOf(overrides);
    }
}
