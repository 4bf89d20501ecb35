package detente.calibration;

import detente.engine.Chunks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Runs candidates that were proposed together. */
@FunctionalInterface
interface Crowd {

    /** A summary each, of a run with the seed of the same place; empty if it failed. */
    List<Optional<double[]>> summaries(List<double[]> points, long[] seeds, Chunks chunks);

    /** Every candidate by itself, as many at the same time as there are threads. */
    static Crowd of(Simulator simulator) {
        return (points, seeds, chunks) -> {
            List<Optional<double[]>> all = new ArrayList<>(Collections.nCopies(seeds.length, Optional.empty()));
            chunks.run(seeds.length, 4, (from, to) -> {
                for (int i = from; i < to; i++) {
                    all.set(i, summary(simulator, points.get(i), seeds[i]));
                }
            });
            return all;
        };
    }

    private static Optional<double[]> summary(Simulator simulator, double[] point, long seed) {
        try {
            return Optional.of(simulator.summary(point, seed));
        } catch (RuntimeException failure) {
            return Optional.empty(); // counted among the failures of its population
        }
    }
}
