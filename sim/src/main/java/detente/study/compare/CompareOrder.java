package detente.study.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A comparison of two scenarios as a user asks for it.
 *
 * @param model id or path of a model folder; the flagship if empty
 * @param scenario the one whose effect is asked, A
 * @param against the one that it is held against, B
 * @param overrides {@code name=value}, in both scenarios
 * @param periods length of the runs; the scenarios' or the model's if empty
 * @param outcome id of the one that the half width is about and the charts begin with; the first if empty
 * @param pairs when there are pairs enough
 * @param level of the intervals
 * @param firstSeed any 64-bit number
 * @param threads on how many threads pairs are run; no result depends on it
 * @param fresh whether to compute them even if the results are there
 * @param charts whether to draw charts and write the report
 * @param results folder for results; the project's if empty
 */
public record CompareOrder(
        Optional<String> model,
        Optional<String> scenario,
        Optional<String> against,
        List<String> overrides,
        OptionalInt periods,
        Optional<String> outcome,
        Pairs pairs,
        double level,
        long firstSeed,
        int threads,
        boolean fresh,
        boolean charts,
        Optional<Path> results) {
    /** Pairs unless something else is asked for. */
    public static final int USUAL_PAIRS = 100;

    /** As many as are asked for, or as many as a half width takes; not both. */
    public record Pairs(OptionalInt replications, OptionalDouble halfWidth) {}

    public CompareOrder {
        overrides = List.copyOf(overrides);
    }
}
